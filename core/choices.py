"""Closed vocabularies that more than one app uses."""

from typing import Any

from django.db.models import TextChoices
from django.utils.functional import lazy
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from languages import CODES
from languages.names import language_name


class Country(TextChoices):
    """The five countries, by ISO 3166 code."""

    KAZAKHSTAN = "kz", _("Kazakhstan")
    KYRGYZSTAN = "kg", _("Kyrgyzstan")
    TAJIKISTAN = "tj", _("Tajikistan")
    TURKMENISTAN = "tm", _("Turkmenistan")
    UZBEKISTAN = "uz", _("Uzbekistan")


class Material(TextChoices):
    """What a thing is made of."""

    WOOL = "wool", _("Wool")
    FELT = "felt", _("Felt")
    SILK = "silk", _("Silk")
    COTTON = "cotton", _("Cotton")
    LEATHER = "leather", _("Leather")
    HORSEHAIR = "horsehair", _("Horsehair")
    CLAY = "clay", _("Clay")
    BRICK = "brick", _("Brick")
    TILE = "tile", _("Glazed tile")
    WOOD = "wood", _("Wood")
    REED = "reed", _("Reed")
    PAPER = "paper", _("Paper")
    SILVER = "silver", _("Silver")
    GOLD = "gold", _("Gold")
    IRON = "iron", _("Iron")
    STONE = "stone", _("Stone")
    BONE = "bone", _("Bone")
    WHEAT = "wheat", _("Wheat")


class Technique(TextChoices):
    """How a thing is made or done."""

    FELTING = "felting", _("Felting")
    PILE_WEAVING = "pile-weaving", _("Pile weaving")
    FLAT_WEAVING = "flat-weaving", _("Flat weaving")
    IKAT = "ikat", _("Ikat")
    EMBROIDERY = "embroidery", _("Embroidery")
    CARVING = "carving", _("Carving")
    FORGING = "forging", _("Forging")
    THROWING = "throwing", _("Throwing on the wheel")
    GLAZING = "glazing", _("Glazing")
    SILVERSMITHING = "silversmithing", _("Silversmithing")
    PAPERMAKING = "papermaking", _("Papermaking")
    BUILDING = "building", _("Building")
    PAINTING = "painting", _("Painting")
    PLAYING = "playing", _("Playing an instrument")
    SINGING = "singing", _("Singing")
    STORYTELLING = "storytelling", _("Storytelling")
    DANCING = "dancing", _("Dancing")
    COOKING = "cooking", _("Cooking")


class Currency(TextChoices):
    """Currencies of prices, by ISO 4217 code."""

    USD = "USD", "USD"
    EUR = "EUR", "EUR"
    KZT = "KZT", "KZT"
    KGS = "KGS", "KGS"
    TJS = "TJS", "TJS"
    TMT = "TMT", "TMT"
    UZS = "UZS", "UZS"


def spoken_languages() -> list[tuple[str, Any]]:
    """Languages that a person may speak: code and name in the active language."""
    return [(code, lazy(_name, str)(code)) for code in CODES]


def _name(code: str) -> str:
    return language_name(code, get_language() or "en")
