"""What stands on a share image, and the digest that its address carries."""

from dataclasses import asdict, dataclass
from hashlib import blake2s
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from languages.names import COUNTRIES

if TYPE_CHECKING:
    from core.context import Crumb
    from core.models import BasePage

# Raise it whenever the drawing changes: every image gets a new address and is made anew.
DESIGN = 1
WIDTH, HEIGHT = 1200, 630


@dataclass(frozen=True, slots=True)
class Card:
    """The words of an image; ``country`` is a code or empty for the whole region."""

    title: str
    section: str
    site: str
    language: str
    country: str = ""

    @property
    def digest(self) -> str:
        """Twelve hex digits that change with anything that can be seen."""
        seen = "\0".join((str(DESIGN), *asdict(self).values()))
        return blake2s(seen.encode(), digest_size=6).hexdigest()


def card_of(page: "BasePage", crumbs: list["Crumb"]) -> Card:
    """Return the card of a page; ``crumbs`` is the way to it, home first."""
    with translation.override(page.language):
        site = _("Cultural Brand of Central Asia")
        section = crumbs[1].title if len(crumbs) > 1 else ""
        if page.title == site:
            section = _("Five threads, one weave.")
    countries = page.search_countries()
    country = countries[0] if len(countries) == 1 and countries[0] in COUNTRIES else ""
    return Card(page.title, section, site, page.language, country)


def path_of(page: "BasePage", card: Card) -> str:
    """Return the address of a page's image, without the host."""
    with translation.override(page.language):
        return reverse("share", kwargs={"page_id": page.pk, "digest": card.digest})
