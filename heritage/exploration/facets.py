"""The facets with a closed vocabulary: their names in the address, columns and orders."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from core.choices import Country, Material, Technique
from heritage.choices import InscriptionList, Kind
from languages.order import sort_key


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet: ``name`` in the address, ``column`` of the facts; ``many`` for a bit mask.

    ``by_alphabet`` says that values stand in the reader's alphabet, not in the vocabulary's order;
    ``open`` that they are in sight without being asked for.
    """

    name: str
    label: Any
    vocabulary: Any
    column: str
    many: bool = True
    by_alphabet: bool = False
    open: bool = False

    def label_of(self, value: str) -> str:
        """Name of a value in the active language."""
        return str(self.vocabulary(value).label)

    def ordered(self, language: str) -> list[str]:
        """Return all values in the order that readers of a language expect."""
        values = list(self.vocabulary.values)
        if self.by_alphabet:
            values.sort(key=lambda value: sort_key(self.label_of(value), language))
        return values


FACETS = (
    Facet("country", _("Country"), Country, "countries", by_alphabet=True, open=True),
    Facet("kind", _("Kind"), Kind, "kind", many=False, open=True),
    Facet("technique", _("Technique"), Technique, "techniques", by_alphabet=True),
    Facet("material", _("Material"), Material, "materials", by_alphabet=True),
    Facet("list", _("Listed by"), InscriptionList, "lists"),
)
BY_NAME = {facet.name: facet for facet in FACETS}
