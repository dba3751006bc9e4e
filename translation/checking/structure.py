"""What a translation must keep of its source whatever the language: markup, links, placeholders."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _
from wagtail_localize.strings import INLINE_TAGS

from translation.checking.rules import Finding, finding

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s[^<>]*)?)(/?)>")
UNCLOSED = re.compile(r"<(?=[/a-zA-Z!?])")
_ID = re.compile(r"""^\s*id\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))\s*$""")
_ALONE = {"br"}
# %(name)s, %s, %d, %1$s; {name}, {0}, {{ name }}. A percent sign in prose has a space or nothing
# after it.
PLACEHOLDER = re.compile(
    r"%\([A-Za-z_]\w*\)[sdfr]|%\d+\$[sd]|%[sd](?![\w])|\{\{\s*\w+\s*\}\}|\{[A-Za-z_]\w*\}|\{\d*\}"
)


def link_id(attributes: str) -> str | None:
    """Return the id that an ``<a>`` carries, None where it has none or something else."""
    match = _ID.match(attributes.rstrip("/"))
    return next(group for group in match.groups() if group is not None) if match else None


def tag_names(text: str) -> Counter[str]:
    """Count the opening tags: ``b``, ``br``, and ``a#a1`` for a link with its id."""
    names: Counter[str] = Counter()
    for match in TAG.finditer(text):
        closing, name, attributes, _alone = match.groups()
        if not closing:
            known = link_id(attributes) if name.lower() == "a" else None
            names[f"a#{known}" if known else name.lower()] += 1
    return names


def _is_link(name: str) -> bool:
    return name == "a" or name.startswith("a#")


def _said(names: Iterable[str], sign: str) -> list[str]:
    return [f"{sign}<{name.removeprefix('a#')}>" for name in names]


def _broken(text: str) -> Iterator[tuple[str, int, int]]:
    """What is wrong with the tags of ``text`` in themselves: words, start, end."""
    open_tags: list[tuple[str, int, int]] = []
    for match in TAG.finditer(text):
        closing, name, attributes, alone = match.groups()
        name, start, end = name.lower(), match.start(), match.end()
        extra = attributes.strip().rstrip("/").strip()
        if name not in INLINE_TAGS:
            yield _("<%(tag)s> is not allowed here") % {"tag": name}, start, end
        elif extra and (name != "a" or link_id(extra) is None):
            yield _("<%(tag)s> has attributes that are not allowed") % {"tag": name}, start, end
        if name in _ALONE or alone:
            continue
        if not closing:
            open_tags.append((name, start, end))
        elif open_tags and open_tags[-1][0] == name:
            open_tags.pop()
        else:
            yield _("</%(tag)s> has no beginning") % {"tag": name}, start, end
    for name, start, end in open_tags:
        yield _("<%(tag)s> has no end") % {"tag": name}, start, end


def _unfinished(text: str) -> Iterator[tuple[str, int, int]]:
    tags = {match.start() for match in TAG.finditer(text)}
    for match in UNCLOSED.finditer(text):
        if match.start() not in tags:
            yield _("a tag begins with < but does not end with >"), match.start(), match.end()


def markup(text: str) -> list[Finding]:
    """Return an error for each tag that cannot be shown or is not balanced."""
    found = [*_broken(text), *_unfinished(text)]
    return [finding("markup", what, start=start, end=end) for what, start, end in found]


def tags(source: str, text: str) -> list[Finding]:
    """Compare the tags of both: links must be the same, the rest should."""
    before, after = tag_names(source), tag_names(text)
    findings = []
    for rule, links in (("links", True), ("tags", False)):
        gone = [name for name in sorted(before - after) if _is_link(name) == links]
        new = [name for name in sorted(after - before) if _is_link(name) == links]
        if gone or new:
            findings.append(finding(rule, ", ".join([*_said(gone, "−"), *_said(new, "+")])))
    return findings


def placeholders(source: str, text: str) -> list[Finding]:
    """Return an error where a placeholder of the source is missing or one was invented."""
    before, after = (Counter(PLACEHOLDER.findall(each)) for each in (source, text))
    gone, new = before - after, after - before
    if not gone and not new:
        return []
    what = [*(f"−{name}" for name in sorted(gone)), *(f"+{name}" for name in sorted(new))]
    return [finding("placeholders", ", ".join(what))]
