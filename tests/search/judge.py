"""What the set of queries says of a search: which pages it misses, and which hits are false.

The judgement shares nothing with the site's own folding: a hit is true where a word of the page, in
the language that the hit was found in, begins with one of the words for what was meant.
"""

import re
import tomllib
import unicodedata
from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from wagtail.models import Page

from languages import CODES
from search.documents import Document, documents_of
from search.query import parse
from search.results import find
from search.vocabulary import understood
from tests.search.unjudged import is_unjudged

HERE = Path(__file__).resolve().parent
_APOSTROPHES = re.compile("[ʻʼ'‘’`´]")


@dataclass(frozen=True, slots=True)
class Pair:
    """What a reader types, what must be found, and the senses that true hits have."""

    language: str
    q: str
    kind: str
    finds: tuple[str, ...]
    means: tuple[str, ...]
    may: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.language} «{self.q}» ({self.kind})"


@dataclass(slots=True)
class Verdict:
    """The outcome for one pair: ``hits`` are (address, language); ``first`` is the best one."""

    pair: Pair
    hits: list[tuple[str, str]]
    missed: list[str]
    false: list[tuple[str, str]]

    @property
    def first_right(self) -> bool:
        first = next((path for path, _language in self.hits if not is_unjudged(path)), None)
        return first in self.pair.finds


@dataclass(slots=True)
class Figures:
    """Counts over many pairs."""

    pairs: int = 0
    found: int = 0
    hits: int = 0
    false: int = 0
    single: int = 0
    first: int = 0

    def add(self, verdict: Verdict) -> None:
        self.pairs += 1
        self.found += not verdict.missed
        self.hits += len(verdict.hits)
        self.false += len(verdict.false)
        if len(verdict.pair.finds) == 1:
            self.single += 1
            self.first += verdict.first_right

    @property
    def recall(self) -> float:
        return self.found / self.pairs

    @property
    def false_share(self) -> float:
        return self.false / max(self.hits, 1)

    @property
    def first_share(self) -> float:
        return self.first / max(self.single, 1)


@dataclass(slots=True)
class Report:
    """All verdicts, with the figures of each language and of all."""

    verdicts: list[Verdict]
    all: Figures = field(default_factory=Figures)
    languages: dict[str, Figures] = field(default_factory=dict)

    def __str__(self) -> str:
        lines = [
            f"{name}: {f.pairs} pairs, recall {f.recall:.3f}, false {f.false_share:.3f} of "
            f"{f.hits} hits, first right {f.first_share:.3f} of {f.single}"
            for name, f in [*self.languages.items(), ("all", self.all)]
        ]
        for verdict in self.verdicts:
            if verdict.missed:
                lines.append(f"MISSED {verdict.pair}: {', '.join(verdict.missed)}")
            if verdict.false:
                found = ", ".join(f"{language}:{path}" for path, language in verdict.false)
                lines.append(f"FALSE {verdict.pair}: {found}")
            if len(verdict.pair.finds) == 1 and not verdict.missed and not verdict.first_right:
                lines.append(f"NOT FIRST {verdict.pair}: {verdict.hits[0][0]} stands before it")
        return "\n".join(lines)


@cache
def pairs() -> tuple[Pair, ...]:
    """Return the whole set, read from ``pairs/<language>.toml``."""
    found = []
    for code in CODES:
        for row in tomllib.loads((HERE / "pairs" / f"{code}.toml").read_text())["pairs"]:
            lists = {name: tuple(row.get(name, ())) for name in ("finds", "means", "may")}
            found.append(Pair(language=code, q=row["q"], kind=row["kind"], **lists))
    return tuple(found)


def plain(text: str) -> str:
    """Composed, in lower case, without apostrophes."""
    return _APOSTROPHES.sub("", unicodedata.normalize("NFC", text).lower())


@cache
def senses() -> dict[str, list[tuple[str, str]]]:
    """Return the senses: pairs of a language (empty: any) and the beginning of a word."""
    table = tomllib.loads((HERE / "senses.toml").read_text())
    split = {name: [each.rpartition(":") for each in words] for name, words in table.items()}
    return {
        name: [(language, plain(word)) for language, _colon, word in words]
        for name, words in split.items()
    }


def has_sense(words: set[str], language: str, sense: str) -> bool:
    """Whether a text of ``words`` has one of the words for ``sense``."""
    for code, beginning in senses()[sense]:
        if code in ("", language):
            if beginning.endswith("$"):
                if beginning[:-1] in words:
                    return True
            elif any(word.startswith(beginning) for word in words):
                return True
    return False


class Judge:
    """Knows the words of every page in every language."""

    def __init__(self) -> None:
        self.paths: dict[int, str] = {}
        self.words: dict[int, tuple[str, set[str]]] = {}
        pages: list[Any] = list(Page.objects.live().filter(depth__gt=1).specific())
        for page in pages:  # /home-kk/heritage/yurt/ → heritage/yurt
            self.paths[page.pk] = "/".join(page.url_path.strip("/").split("/")[1:])
        for document in documents_of(pages):
            self.words[document.page_id] = (document.language, self._words_of(document))

    @staticmethod
    def _words_of(document: Document) -> set[str]:
        text = "\n".join((document.title, document.lead, document.body, document.facts))
        return set(re.findall(r"\w+", plain(text)))

    def is_true(self, pair: Pair, page_id: int) -> bool:
        """Whether a page is what the pair looks for, or has its senses."""
        path = self.paths[page_id]
        if path in pair.finds or path in pair.may:
            return True
        language, words = self.words[page_id]
        return all(has_sense(words, language, sense) for sense in pair.means)

    def verdict(self, pair: Pair) -> Verdict:
        """Search as the pair's reader would, and look at the first page of results."""
        hits = find(understood(parse(pair.q, pair.language)), pair.language, limit=10).hits
        shown = [(self.paths[hit.page_id], hit.language) for hit in hits]
        paths = [path for path, _language in shown]
        false = [
            place
            for hit, place in zip(hits, shown, strict=True)
            if not self.is_true(pair, hit.page_id)
        ]
        return Verdict(pair, shown, [path for path in pair.finds if path not in paths], false)

    def report(self) -> Report:
        """Judge the whole set."""
        report = Report([self.verdict(pair) for pair in pairs()])
        for verdict in report.verdicts:
            report.all.add(verdict)
            report.languages.setdefault(verdict.pair.language, Figures()).add(verdict)
        return report


def kinds() -> Counter[str]:
    """Return how many pairs there are of each kind."""
    return Counter(pair.kind for pair in pairs())
