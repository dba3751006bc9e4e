"""The page itself: every component in short and long text, in the language that is chosen."""

import copy
import re
from types import SimpleNamespace
from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone, translation

from brand_site.styleguide.samples import SAMPLES, Sample
from core import meta
from core.choices import Country
from core.context import Crumb
from core.listing import Choice, Letter
from core.pictures import attach_pictures
from creators.models import CreatorPage, WorkPage
from heritage.models import HeritageItemPage
from languages import CODES, LANGUAGES, get_language
from programmes.models import EventPage
from programmes.ribbon import year_ribbon
from stories.models import StoryPage
from translation.fallback import best_versions

_TOKENS = settings.BASE_DIR / "static" / "css" / "tokens.css"


def token_names(pattern: str) -> list[str]:
    """Names of the custom properties in ``tokens.css`` that match, each once, in their order."""
    text = _TOKENS.read_text(encoding="utf-8")
    return list(dict.fromkeys(re.findall(rf"(--(?:{pattern}))\s*:", text)))


def _pages(model: Any, language: str, number: int) -> list[Any]:
    found = list(best_versions(model.objects.all(), language).order_by("pk")[:number])
    attach_pictures(found)
    return found


def _worded(page: Any, title: str, sample: Sample) -> Any:
    """A copy of a page in other words; without its picture where the title is the long one."""
    worded = copy.copy(page)
    worded.title, worded.summary = title, sample.text
    return worded


def _in_words(pages: list[Any], sample: Sample) -> list[Any]:
    """Copies in short, long and longest-word titles; the last has no picture."""
    titles = (sample.short, sample.long, sample.word)
    worded = [_worded(page, title, sample) for page, title in zip(pages, titles, strict=False)]
    if len(worded) > 2:
        worded[-1].picture = None
    return worded


def _context(language: str) -> dict[str, Any]:
    sample = SAMPLES[language]
    heritage, stories = _pages(HeritageItemPage, language, 4), _pages(StoryPage, language, 3)
    creators, works = _pages(CreatorPage, language, 3), _pages(WorkPage, language, 4)
    events = _pages(EventPage, language, 3)
    alphabet = get_language(language).alphabet
    return {
        "language": language,
        "tabs": [LANGUAGES[code] for code in CODES],
        "sample": sample,
        "meta": meta.of_message("Style guide"),
        "dyes": Country.values,
        "colours": token_names(r"ground|ground-2|raised|ink|ink-2|line|saffron|deep|on-deep"),
        "sizes": token_names(r"t-[-0-9]+"),
        "tiles": _in_words(heritage[:3], sample),
        "finds": _in_words(stories, sample),
        "strip": [SimpleNamespace(title=sample.long, pages=_in_words(creators, sample))],
        "works": _in_words(works[:3], sample),
        "events": _in_words(events, sample),
        "ribbon": year_ribbon(language),
        "feature": _worded(stories[0], sample.long, sample),
        "plate": SimpleNamespace(pictured=heritage[0]),
        "breadcrumbs": [Crumb(sample.short, "#"), Crumb(sample.long, "#"), Crumb(sample.word, "#")],
        "letters": [
            Letter(each, each, place % 3 > 0, place == 4) for place, each in enumerate(alphabet)
        ],
        "results": Paginator(range(30), 10).page(2),
        "filters": [
            (
                SimpleNamespace(name=f"sample-{place}", label=label),
                [Choice("a", sample.long, chosen=True), Choice("b", sample.short, chosen=False)],
            )
            for place, label in enumerate((sample.short, sample.word))
        ],
        "facts": SimpleNamespace(
            heading=sample.short,
            rows=[
                {"term": sample.short, "value": sample.text},
                {"term": sample.word, "value": sample.long},
            ],
        ),
        "image": heritage[1].picture,
        "now": timezone.localdate(),
    }


def styleguide(request: HttpRequest, code: str = "en") -> HttpResponse:
    """The style guide in one language; 404 where there is no such language, or no demo to show."""
    if code not in SAMPLES:
        raise Http404("no such language")
    with translation.override(code):
        if not all(model.objects.live().exists() for model in (HeritageItemPage, StoryPage)):
            raise Http404("the style guide shows pages of the demo: load it first")
        return render(request, "styleguide/styleguide.html", _context(code))
