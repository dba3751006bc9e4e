"""What others may listen to."""

from django.dispatch import Signal

# The facts of a live translation followed its origin's; ``instance`` is the page (specific).
facts_followed = Signal()
