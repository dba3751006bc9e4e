"""The markup inside one text: strictly read, where wagtail-localize and browsers guess."""

import re
from collections import Counter
from collections.abc import Iterator

from django.utils.translation import gettext as _
from wagtail_localize.strings import INLINE_TAGS, StringValue

_TAG = re.compile(r"(<[a-zA-Z/!?][^<>]*>)")
_KNOWN = re.compile(r'<(/?)([a-z]+)(?:\s+id="([^"<>]*)")?\s*(/?)>')
_BROKEN = re.compile(r"<[a-zA-Z/!?]")
# What a program fills in. «100% felt» and «{» alone are ordinary text.
_PLACEHOLDER = re.compile(r"%\([A-Za-z_]\w*\)[sd]|%[sd]\b|\{\{?\s?[A-Za-z_][\w.]*\s?\}?\}|%%")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


class BrokenMarkup(ValueError):
    """Markup that cannot be meant; the message says what is wrong."""


def canonical(html: str) -> str:
    """Return a text as wagtail-localize writes it: `&` and `<` escaped, ``<br/>`` closed."""
    return str(StringValue.from_translated_html(html).data)


def _opened(tag: str) -> tuple[str, str, str, str]:
    match = _KNOWN.fullmatch(tag.replace("<BR", "<br"))
    if match is None or match[2] not in INLINE_TAGS:
        raise BrokenMarkup(_("the tag %(tag)s is not allowed here") % {"tag": tag})
    closing, name, link, empty = match[1], match[2], match[3] or "", match[4]
    if (link and (name != "a" or closing)) or (closing and (empty or name == "br")):
        raise BrokenMarkup(_("the tag %(tag)s is not allowed here") % {"tag": tag})
    if empty and name != "br":
        raise BrokenMarkup(_("the tag %(tag)s holds no text") % {"tag": tag})
    return closing, name, link, empty


def tags(html: str) -> Iterator[tuple[str, str]]:
    """Yield (name, id of the link or ``""``) of each element; BrokenMarkup where it is not sound:
    unknown or unclosed tags, wrong nesting, comments, a link inside a link."""
    stack: list[str] = []
    for number, part in enumerate(_TAG.split(html)):
        if number % 2 == 0:
            if _BROKEN.search(part):
                raise BrokenMarkup(_("a tag is not closed with “>”"))
            continue
        closing, name, link, _empty = _opened(part)
        if closing:
            if not stack or stack.pop() != name:
                raise BrokenMarkup(_("%(tag)s closes nothing") % {"tag": part})
            continue
        if name == "a" and "a" in stack:
            raise BrokenMarkup(_("a link stands inside a link"))
        if name != "br":
            stack.append(name)
        yield name, link
    if stack:
        raise BrokenMarkup(_("<%(tag)s> is never closed") % {"tag": stack[-1]})


def links(html: str) -> list[str]:
    """Return the ids of the links of sound markup, sorted."""
    return sorted(link for name, link in tags(html) if name == "a")


def placeholders(html: str) -> Counter[str]:
    """Return what a program fills in, with how often it stands there."""
    return Counter(found for found in _PLACEHOLDER.findall(html) if found != "%%")


def plain(html: str) -> str:
    """Return a text without its markup, entities resolved."""
    return str(StringValue(html).render_text())


def problem(source: str, text: str) -> str:
    """Return why ``text`` cannot stand for ``source`` (both HTML), or an empty string."""
    try:
        own, wanted = links(text), links(source)
    except BrokenMarkup as broken:
        return str(broken)
    if own != wanted:
        return _("the links differ from those of the source")
    if set(_CONTROL.findall(text)) - set(_CONTROL.findall(source)):
        return _("the text holds a control character")
    if not plain(text).strip():
        return _("the text holds nothing but markup or spaces")
    wrong = placeholders(plain(text)) - placeholders(plain(source))
    lost = placeholders(plain(source)) - placeholders(plain(text))
    if wrong or lost:
        names = ", ".join(sorted({*wrong, *lost}))
        return _("the placeholders differ from those of the source: %(names)s") % {"names": names}
    return ""
