"""Origin pages of the demo: made where they are missing, filled from their files."""

import datetime as dt
from decimal import Decimal
from functools import cache
from io import BytesIO
from typing import Any

from django.core.files.images import ImageFile
from django.utils import timezone
from wagtail.models import Locale, Page

from brand_site.demo.blocks import body, plain, stops
from brand_site.demo.content import PICTURES, Entry, event_days
from core.models import RelatedPage
from creators.models import CreatorPage, CreatorsIndexPage, WorkPage
from heritage.models import (
    HeritageIndexPage,
    HeritageItemPage,
    Inscription,
    RoutePage,
    Source,
)
from home.models import BrandPage, CountryPage, HomePage, ReportPage, StandardPage
from media.licences import Licence
from media.models import Picture
from programmes.models import EventPage, ProgrammePage, ProgrammesIndexPage
from stories.models import StoriesIndexPage, StoryPage

MODELS: dict[str, type[Page]] = {
    "home": HomePage,
    "country": CountryPage,
    "standard": StandardPage,
    "report": ReportPage,
    "brand": BrandPage,
    "heritage_item": HeritageItemPage,
    "route": RoutePage,
    "story": StoryPage,
    "programme": ProgrammePage,
    "event": EventPage,
    "creator": CreatorPage,
    "work": WorkPage,
}
PARENTS: dict[str, type[Page]] = {
    "heritage_item": HeritageIndexPage,
    "route": HeritageIndexPage,
    "story": StoriesIndexPage,
    "programme": ProgrammesIndexPage,
    "creator": CreatorsIndexPage,
}
STANDING = {"home", "country", "standard", "report", "brand"}

# Keys of the files that are fields of the models, by type.
_TEXTS = (
    "title summary picture_alt picture_caption hero_title lead place_name other_names organisers "
    "city venue town made_of byline"
).split()
_FACTS = (
    "countries kind nature period_from period_to materials techniques country craft year "
    "availability currency price_on_request status time_zone"
).split()
_DECIMALS = "latitude longitude height_cm width_cm depth_cm price".split()


def _slug(entry: Entry) -> str:
    return f"home-{entry.language}" if entry.kind == "home" else entry.slug


def find(entry: Entry) -> Page | None:
    """Return the page of an entry in its origin language, None where it is not there."""
    pages = MODELS[entry.kind].objects.filter(
        slug=_slug(entry), locale__language_code=entry.language
    )
    if entry.kind in {"event", "work"}:
        pages = [p for p in pages if p.get_parent().slug == entry.parent_key.rsplit("/", 1)[-1]]
        return pages[0] if pages else None
    return pages.first()


@cache
def picture_id(name: str) -> int | None:
    """Return the id of a demo picture, adding it to the library on first use; None if missing."""
    file = PICTURES / f"{name}.webp"
    if not file.exists():
        return None
    found = Picture.objects.filter(title=name, licence=Licence.OWN).first()
    if found is None:
        found = Picture.objects.create(
            title=name,
            licence=Licence.OWN,
            file=ImageFile(BytesIO(file.read_bytes()), name=f"{name}.webp"),
        )
    return int(found.pk)


def _fill(page: Page, entry: Entry, today: dt.date) -> None:
    data = entry.data
    values: dict[str, Any] = {name: plain(data[name]) for name in _TEXTS if name in data}
    values |= {name: data[name] for name in _FACTS if name in data}
    values |= {name: Decimal(str(data[name])) for name in _DECIMALS if name in data}
    if "picture" in data:
        values["picture_id"] = picture_id(data["picture"])
    if "sample" in data:
        values["is_sample"] = data["sample"]
    own = _OF_KIND.get(entry.kind)
    for name, value in (values | (own(entry, today) if own else {})).items():
        setattr(page, name, value)


def _of_creator(entry: Entry, today: dt.date) -> dict[str, Any]:
    return {"spoken_languages": entry.data.get("languages", [])}


def _of_programme(entry: Entry, today: dt.date) -> dict[str, Any]:
    return {"edition_year": (today + dt.timedelta(days=182)).year}


def _of_story(entry: Entry, today: dt.date) -> dict[str, Any]:
    """Stories are spread over the last weeks, each at a settled place."""
    weeks = 1 + sum(map(ord, entry.key)) % 12
    return {"published_on": today - dt.timedelta(weeks=weeks)}


def _of_event(entry: Entry, today: dt.date) -> dict[str, Any]:
    data = entry.data
    first, last = event_days(data["when"], today)
    values: dict[str, Any] = {"starts_on": first, "ends_on": last if last != first else None}
    for name in ("start", "end"):
        if data.get(name):
            values[f"{name}_time"] = dt.time.fromisoformat(data[name])
    for source in data.get("sources", [])[:1]:
        values |= {"source": source["text"], "source_url": source.get("url", "")}
    return values


_OF_KIND = {
    "creator": _of_creator,
    "programme": _of_programme,
    "story": _of_story,
    "event": _of_event,
}


def make(entry: Entry, parents: dict[str, Page]) -> Page:
    """Make the origin page of an entry (facts and texts, body still empty) and publish it."""
    today = timezone.localdate()
    if entry.kind in STANDING:
        page = find(entry)
        if page is None:
            raise RuntimeError(f"setup_site has not made {entry.key}")
        _fill(page, entry, today)
    else:
        locale = Locale.objects.get(language_code=entry.language)
        page = MODELS[entry.kind](slug=entry.slug, locale=locale)
        _fill(page, entry, today)
        parent = parents.get(entry.parent_key)
        if parent is None:
            parent = PARENTS[entry.kind].objects.get(locale=locale)
        parent.refresh_from_db()
        parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def complete(page: Page, entry: Entry, pages: dict[str, Page]) -> None:
    """Add what refers to other pages: body, related links, inscriptions, sources; publish.

    Blocks marked ``added`` come later: the change that makes translations stale.
    """

    def page_id(key: str) -> int | None:
        return pages[key].pk if key in pages else None

    blocks = [b for b in entry.data.get("body", []) if not b.get("added")]
    page = MODELS[entry.kind].objects.get(pk=page.pk)
    if blocks:
        page.body = body(blocks, picture_id, page_id)
    page.related_links = [
        RelatedPage(target_id=page_id(key), sort_order=place)
        for place, key in enumerate(entry.data.get("related", []))
        if page_id(key)
    ]
    if entry.kind == "heritage_item":
        page.inscriptions = [Inscription(**row) for row in entry.data.get("inscriptions", [])]
        page.sources = [Source(**row) for row in entry.data.get("sources", [])]
    if entry.kind == "route":
        page.stops = stops(entry.data["stops"], page_id)
    if entry.kind == "home":
        page.story_id, page.creator_id = page_id("stories/ikat"), page_id("creators/zebo")
    page.save_revision().publish()


def add_later_blocks(page: Page, entry: Entry, pages: dict[str, Page]) -> None:
    """Append the blocks marked ``added`` to the published body, as an editor would."""

    def page_id(key: str) -> int | None:
        return pages[key].pk if key in pages else None

    page = MODELS[entry.kind].objects.get(pk=page.pk)
    added = [block for block in entry.data["body"] if block.get("added")]
    page.body = [*page.body.raw_data, *body(added, picture_id, page_id)]
    page.save_revision().publish()
