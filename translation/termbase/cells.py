"""What a concept and a term may hold: the same rules for the form, for CSV and for TBX."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from languages.normal import nfc
from translation.models import Concept, Term

LONGEST_TEXT = 5_000
"""Characters of a definition or a note."""
KEY = re.compile(r"[-a-zA-Z0-9_]{1,80}")
# XML has no way to write these, PostgreSQL does not keep the first; nobody types them.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_LINES = re.compile("\r\n?|[\x85\u2028\u2029]")
_LIMITS: dict[str, int] = {
    "name": 80,
    "subject": Concept._meta.get_field("subject").max_length or 80,
    "source": Concept._meta.get_field("source").max_length or 500,
    "text": Term._meta.get_field("text").max_length or 200,
    "definition": LONGEST_TEXT,
    "note": LONGEST_TEXT,
}
_ONE_LINE = {"name", "subject", "source", "text"}


def clean(field: str, text: str) -> str:
    """Return a cell as it is kept: composed form, no blanks around it, one kind of line end.

    Raises ``ValidationError`` with a sentence for what cannot be kept.
    """
    text = nfc(_LINES.sub("\n", text)).strip()
    if field in _ONE_LINE:
        text = " ".join(text.split())
    if _FORBIDDEN.search(text):
        raise ValidationError(_("There is a control character in the text."))
    limit = _LIMITS[field]
    if len(text) > limit:
        raise ValidationError(
            _("The text is too long: %(length)d characters, %(limit)d are the most.")
            % {"length": len(text), "limit": limit}
        )
    if field == "name" and not KEY.fullmatch(text):
        raise ValidationError(
            _("A key has only Latin letters, digits, hyphens and underscores, 80 at most.")
        )
    return text
