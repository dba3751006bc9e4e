"""Who may do what with a page in a language: the one place that every view asks.

Deny by default. A superuser may do everything, and so may a coordinator (the chief editor), but
for approving what they wrote themselves.
"""

from translation.rights.grants import Rights, rights_of
from translation.rights.questions import (
    countries_of,
    is_translation,
    may_approve,
    may_begin,
    may_create,
    may_read,
    may_review_language,
    may_submit,
    may_translate,
    may_write,
    wrote,
)

__all__ = [
    "Rights", "countries_of", "is_translation", "may_approve", "may_begin", "may_create",
    "may_read", "may_review_language", "may_submit", "may_translate", "may_write", "rights_of",
    "wrote",
]  # fmt: skip
