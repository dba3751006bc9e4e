"""All checks of one text, in the order in which they are shown."""

from collections.abc import Iterable
from typing import Any

from languages.letters import Finding as LetterFinding
from languages.letters import check_html, italics
from translation.checking import likeness, structure
from translation.checking.letters import explain
from translation.checking.rules import ERROR, Finding, finding
from translation.checking.terms import uses_term

# A text this long is not one that a person typed; its letters are not looked at one by one.
MOST_CHECKED = 20_000


def check_translation(
    source: str,
    text: str,
    source_code: str,
    code: str,
    *,
    terms: Iterable[Any] = (),
    limit: int | None = None,
) -> list[Finding]:
    """Return what looks wrong in ``text``, errors first; both texts as HTML that is stored.

    ``terms`` are the ``FoundTerm``s of the source, ``limit`` is what the field holds. Never raises
    for any text.
    """
    if not likeness.plain(text).strip():
        return [finding("empty")]
    findings = [
        *structure.markup(text),
        *structure.tags(source, text),
        *structure.placeholders(source, text),
        *likeness.too_long(text, limit),
        *likeness.numbers(source, text),
        *likeness.length(source, text, source_code, code),
        *likeness.identical(source, text),
        *_letters(source, text, code),
        *_terms(text, code, terms),
    ]
    return sorted(findings, key=lambda found: found.level != ERROR)


def _letters(source: str, text: str, code: str) -> list[Finding]:
    if len(text) > MOST_CHECKED:
        return []
    out: dict[tuple[str, int, int], Finding] = {}
    for found in check_html(text, code, italics(source)):
        out.setdefault((found.rule, found.start, found.end), _of_letters(found))
    return list(out.values())


def _of_letters(found: LetterFinding) -> Finding:
    what = explain(found)
    if found.text.strip() and len(found.text) < 60:
        what = f"«{found.text}»: {what}"
    return finding(found.rule, what, start=found.start, end=found.end, suggestion=found.suggestion)


def _terms(text: str, code: str, terms: Iterable[Any]) -> list[Finding]:
    """Words of the term base that should stand in the text, or should not.

    Only an agreed term is missed: nobody answers yet for one that is proposed.
    """
    wanted = list(terms)
    if not wanted:
        return []
    readable, findings = likeness.plain(text), []
    for term in wanted:
        if term.agreed and not any(uses_term(readable, t, code) for t in term.translations):
            what = f"{term.found} → {term.agreed[0]}"
            findings.append(finding("missing-term", what, suggestion=term.agreed[0]))
        findings += [
            finding("avoided-term", word, suggestion=(term.translations or [""])[0])
            for word in term.avoid
            if uses_term(readable, word, code)
        ]
    return findings
