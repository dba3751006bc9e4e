"""The stored copy of ``translation.state``: what the matrix filters, counts and sorts by.

Rows follow every change on commit (``signals``); ``states`` stays the only one that works a state
out. Nothing here is written in a transaction that is rolled back.
"""

from translation.stored.rows import rebuild, refresh
from translation.stored.waiting import hold_back, touch

__all__ = ["hold_back", "rebuild", "refresh", "touch"]
