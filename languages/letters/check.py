"""Everything that looks wrong in a text: what mending would change, and what only a person can."""

import re
from collections.abc import Collection

from languages.language import Language
from languages.letters.alphabet import few_own_letters, mixed, strangers
from languages.letters.markup import (
    CODE,
    blocks,
    end_in_source,
    mended_html,
    place_in_source,
    visible,
)
from languages.letters.mend import find_edits, mended
from languages.letters.normal import compose
from languages.letters.recognition import foreign_sentences
from languages.letters.results import Change, Finding
from languages.letters.scripts import OPAQUE, WORD, language_of, mask
from languages.letters.wording import foreign_quotes, outdated_names, straight_marks

# Words in italics are words of another language.
_ITALIC = re.compile("<(?:i|em)>([^<]{1,200}+)<")
_NOT_CHECKED = CODE | {"i", "em"}


def _of_changes(changes: tuple[Change, ...]) -> list[Finding]:
    return [
        Finding(rule, change.start, change.end, change.before, change.after)
        for change in changes
        for rule in change.rules
    ]


def _others(text: str, language: Language, terms: Collection[str]) -> list[Finding]:
    """Findings beyond what mending changes, but for the share of own letters."""
    taken = mask(text)
    edited = set(find_edits(text, language)) if text == compose(text) else set()
    return [
        *mixed(text, taken, language),
        *strangers(text, taken, language, terms),
        *foreign_quotes(text, taken, language),
        *straight_marks(text, taken, edited),
        *outdated_names(text, taken, language),
        *foreign_sentences(text, taken, language),
    ]


def _sorted(findings: list[Finding]) -> list[Finding]:
    return sorted(findings, key=lambda finding: (finding.start, finding.end, finding.rule))


def check(text: str, language: str | Language | None, terms: Collection[str] = ()) -> list[Finding]:
    """Return what looks wrong in plain ``text``, in the order of the text; linear in its length.

    ``terms`` are words of other languages (in lower case, without endings) that may stand in it.
    An unknown language is checked for NFC and double spaces only.
    """
    entry = language_of(language)
    findings = _of_changes(mended(text, entry).changes)
    if entry:
        findings += [*_others(text, entry, terms), *few_own_letters(text, entry)]
    return _sorted(findings)


def italics(source: str) -> set[str]:
    """Words in italics: terms of other languages, which may come again without."""
    runs = _ITALIC.findall(source)
    return {word.lower() for run in runs for word in WORD.findall(run) if len(word) > 1}


def check_html(
    source: str, language: str | Language | None, terms: Collection[str] = ()
) -> list[Finding]:
    """Return what looks wrong in rich text; places are places in ``source``.

    Code is not checked, and italics only for what mending changes: they mark foreign words, which
    then count as ``terms`` for the whole text.
    """
    entry = language_of(language)
    findings = _of_changes(mended_html(source, entry).changes)
    if entry is None:
        return _sorted(findings)
    known = {*terms, *italics(source)}
    texts = []
    for block in blocks(source, _NOT_CHECKED):
        text, starts = visible(block)
        texts.append(text.replace(OPAQUE, " "))
        for found in _others(text, entry, known):
            start = place_in_source(block, starts, found.start)
            end = end_in_source(block, starts, found.end)
            findings.append(
                Finding(found.rule, start, end, found.text, found.suggestion, found.detail)
            )
    for found in few_own_letters("\n".join(texts), entry):
        findings.append(Finding(found.rule, 0, len(source), found.text, detail=found.detail))
    return _sorted(findings)
