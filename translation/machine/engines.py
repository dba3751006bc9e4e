"""The translation engines: which pairs each really has, and what markup it can be trusted with.

One is chosen by ``MACHINE_TRANSLATION``; without it there is none.
"""

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from django.conf import settings
from django.utils.translation import gettext as _

from languages import CODES
from translation.machine.asking import ask
from translation.machine.errors import EngineError

logger = logging.getLogger(__name__)
Pair = tuple[str, str]
_ALL = frozenset((one, other) for one in CODES for other in CODES if one != other)


class Engine:
    """One translation service.

    ``pairs`` are those that exist, ``markup`` those where HTML tags survive, ``glossaries`` those
    where agreed terms can be sent along. A request holds at most ``texts`` texts and
    ``characters`` characters; no longer text is sent.
    """

    name = ""
    label = ""
    pairs: frozenset[Pair] = frozenset()
    markup: frozenset[Pair] = frozenset()
    glossaries: frozenset[Pair] = frozenset()
    texts = 50
    characters = 10_000

    def __init__(self, key: str = "", address: str = "") -> None:
        self._key = key
        self._address = address.rstrip("/") or self._usual_address()

    def _usual_address(self) -> str:
        return ""

    def can(self, source: str, target: str) -> bool:
        """Whether the engine translates from ``source`` into ``target`` (language codes)."""
        return (source, target) in self.pairs

    def translate(
        self, texts: Sequence[str], source: str, target: str, glossary: str = ""
    ) -> list[str]:
        """Return as many translations as there are texts; EngineError says why not.

        ``texts`` are HTML where the pair's markup survives, else plain text.
        """
        found = self._strings(self._ask(texts, source, target, glossary))
        if len(found) != len(texts):
            raise EngineError(
                _("The translation service sent another number of texts than it was given.")
            )
        return found

    def _ask(self, texts: Sequence[str], source: str, target: str, glossary: str) -> Any:
        raise NotImplementedError

    def _strings(self, data: Any) -> list[str]:
        try:
            found = self._picked(data)
        except (KeyError, TypeError, AttributeError) as error:
            raise EngineError(
                _("The translation service answered with something that is no translation.")
            ) from error
        if not isinstance(found, list) or not all(isinstance(text, str) for text in found):
            raise EngineError(
                _("The translation service answered with something that is no translation.")
            )
        return found

    def _picked(self, data: Any) -> Any:
        raise NotImplementedError

    @contextmanager
    def glossary(self, terms: Mapping[str, str], source: str, target: str) -> Iterator[str]:
        """Hold a glossary of source term → agreed term and yield its id, empty without one."""
        yield ""


class DeepL(Engine):
    """The national languages are there without tag handling and without glossaries."""

    name, label = "deepl", "DeepL"
    pairs = _ALL
    markup = glossaries = frozenset({("en", "ru"), ("ru", "en")})
    characters = 30_000  # 128 KiB a request, Cyrillic and escapes counted

    def _usual_address(self) -> str:
        free = self._key.endswith(":fx")
        return "https://api-free.deepl.com" if free else "https://api.deepl.com"

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"DeepL-Auth-Key {self._key}"}

    def _ask(self, texts: Sequence[str], source: str, target: str, glossary: str) -> Any:
        body: dict[str, Any] = {
            "text": list(texts),
            "source_lang": source.upper(),
            "target_lang": "EN-GB" if target == "en" else target.upper(),
        }
        if (source, target) in self.markup:
            body["tag_handling"] = "html"
        else:
            body["enable_beta_languages"] = True
            body["split_sentences"] = "1"
        if glossary:
            body["glossary_id"] = glossary
        return ask(f"{self._address}/v2/translate", body, self._headers())

    def _picked(self, data: Any) -> Any:
        return [entry["text"] for entry in data["translations"]]

    @contextmanager
    def glossary(self, terms: Mapping[str, str], source: str, target: str) -> Iterator[str]:
        """Make a glossary for as long as it is needed; without it terms are checked afterwards."""
        rows = "\n".join(
            f"{_cell(a)}\t{_cell(b)}" for a, b in terms.items() if _cell(a) and _cell(b)
        )
        made = ""
        if rows and (source, target) in self.glossaries:
            body = {
                "name": f"{source}-{target}", "source_lang": source, "target_lang": target,
                "entries": rows, "entries_format": "tsv",
            }  # fmt: skip
            try:
                data = ask(f"{self._address}/v2/glossaries", body, self._headers())
                made = str(data["glossary_id"])
            except (EngineError, KeyError, TypeError):
                logger.warning("DeepL took no glossary; the terms are checked afterwards")
        try:
            yield made
        finally:
            if made:
                with suppress(EngineError):
                    address = f"{self._address}/v2/glossaries/{made}"
                    ask(address, {}, self._headers(), method="DELETE")


class Google(Engine):
    """Cloud Translation, Basic edition: all pairs, HTML, no glossaries."""

    name, label = "google", "Google Translate"
    pairs = markup = _ALL
    texts = 100
    characters = 5_000

    def _usual_address(self) -> str:
        return "https://translation.googleapis.com"

    def _ask(self, texts: Sequence[str], source: str, target: str, glossary: str) -> Any:
        body = {"q": list(texts), "source": source, "target": target, "format": "html"}
        # In a header: an address, and the key in it, ends up in logs of proxies.
        headers = {"X-goog-api-key": self._key}
        return ask(f"{self._address}/language/translate/v2", body, headers)

    def _picked(self, data: Any) -> Any:
        return [entry["translatedText"] for entry in data["data"]["translations"]]


class LibreTranslate(Engine):
    """Has Kyrgyz and Russian, both with English only."""

    name, label = "libretranslate", "LibreTranslate"
    pairs = markup = frozenset({("en", "ky"), ("ky", "en"), ("en", "ru"), ("ru", "en")})
    texts = 20
    characters = 2_000

    def _ask(self, texts: Sequence[str], source: str, target: str, glossary: str) -> Any:
        body = {"q": list(texts), "source": source, "target": target, "format": "html"}
        if self._key:
            body["api_key"] = self._key
        return ask(f"{self._address}/translate", body, {})

    def _picked(self, data: Any) -> Any:
        return data["translatedText"]


ENGINES: dict[str, type[Engine]] = {kind.name: kind for kind in (DeepL, Google, LibreTranslate)}


def _cell(term: str) -> str:
    return " ".join(term.split())


def engine() -> Engine | None:
    """Return the engine that the settings name, None where they name none."""
    kind = ENGINES.get(settings.MACHINE_TRANSLATION)
    if kind is None:
        return None
    return kind(settings.MACHINE_TRANSLATION_KEY, settings.MACHINE_TRANSLATION_URL)
