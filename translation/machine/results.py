"""Whether what an engine sent can be a translation of what it was given."""

from collections import Counter
from html import escape

from django.utils.translation import gettext as _

from languages import get_language
from languages.letters import check_html
from translation.exchange.markup import BrokenMarkup, plain, problem, tags

# A title of one name may well look foreign; a sentence may not.
LEAST_LETTERS = 12
LEAST_WORDS = 4
_BLOCKS = {"Cyrl": range(0x0400, 0x0530), "Latn": range(0x0041, 0x0250)}


def _own_script(text: str, code: str) -> bool:
    letters = [ord(character) for character in text if character.isalpha()]
    if len(letters) < LEAST_LETTERS:
        return True
    block = _BLOCKS[get_language(code).script]
    return sum(letter in block for letter in letters) * 2 >= len(letters)


def implausible(source: str, text: str, code: str) -> str:
    """Return why a plain text cannot be in language ``code``, or an empty string."""
    if text.strip() == source.strip() and len(text.split()) >= LEAST_WORDS:
        return _("the service sent the source back untranslated")
    if not _own_script(text, code):
        return _("the text is in another script than the language’s")
    return ""


def _foreign(html: str, code: str) -> str:
    if any(finding.rule == "language" for finding in check_html(html, code)):
        return _("the text seems to be in another language")
    return ""


def _size(source: str, text: str) -> str:
    if not text.strip():
        return _("no translation came back")
    if len(text) > 4 * len(source) + 80:
        return _("the text is far longer than its source")
    if len(text) * 8 < len(source) - 80:
        return _("the text is far shorter than its source")
    return ""


def _names(html: str) -> Counter[str]:
    return Counter(name for name, _link in tags(html))


def lost_markup(source: str, text: str) -> bool:
    """Whether a text has not the same inline elements as its source (both HTML)."""
    try:
        return _names(source) != _names(text)
    except BrokenMarkup:
        return True


def wrong(source: str, text: str, code: str, *, markup: bool = True) -> str:
    """Return why ``text`` cannot stand for ``source`` (HTML), or an empty string.

    ``markup`` False takes the source for plain text: its tags were never sent.
    """
    bare, got = plain(source), plain(text)
    if not markup:
        source = escape(bare, quote=False)
    reason = _size(bare, got) or problem(source, text)
    if not reason and lost_markup(source, text):
        reason = _("inline markup was lost")
    return reason or implausible(bare, got, code) or _foreign(text, code)
