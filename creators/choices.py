"""Closed vocabularies of creators and works."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from core.choices import Technique


class CreatorKind(TextChoices):
    """What a creator is."""

    CRAFTSPERSON = "craftsperson", _("Craftsperson")
    DESIGNER = "designer", _("Designer")
    JEWELLER = "jeweller", _("Jeweller")
    WORKSHOP = "workshop", _("Workshop")
    STUDIO = "studio", _("Studio")


class Craft(TextChoices):
    """What a creator makes."""

    FELT = "felt", _("Felt making")
    CARPET = "carpet", _("Carpet weaving")
    EMBROIDERY = "embroidery", _("Embroidery work")
    WEAVING = "weaving", _("Weaving")
    CERAMICS = "ceramics", _("Ceramics")
    JEWELLERY = "jewellery", _("Jewellery")
    WOODCARVING = "woodcarving", _("Woodcarving")
    METALWORK = "metalwork", _("Metalwork")
    INSTRUMENTS = "instruments", _("Instrument making")
    PAPER = "paper", _("Papermaking craft")
    LEATHER = "leather", _("Leatherwork")
    FASHION = "fashion", _("Fashion")


TECHNIQUES: dict[Craft, tuple[Technique, ...]] = {
    Craft.FELT: (Technique.FELTING,),
    Craft.CARPET: (Technique.PILE_WEAVING, Technique.FLAT_WEAVING),
    Craft.EMBROIDERY: (Technique.EMBROIDERY,),
    Craft.WEAVING: (Technique.FLAT_WEAVING, Technique.IKAT),
    Craft.CERAMICS: (Technique.THROWING, Technique.GLAZING),
    Craft.JEWELLERY: (Technique.SILVERSMITHING,),
    Craft.WOODCARVING: (Technique.CARVING,),
    Craft.METALWORK: (Technique.FORGING,),
    Craft.INSTRUMENTS: (Technique.PLAYING,),
    Craft.PAPER: (Technique.PAPERMAKING,),
    Craft.FASHION: (Technique.IKAT, Technique.EMBROIDERY),
}
"""Techniques by which heritage continues in a craft."""


class Availability(TextChoices):
    """Whether a work can be had."""

    AVAILABLE = "available", _("Available")
    COMMISSION = "commission", _("Made to order")
    SOLD = "sold", _("Sold")
    DISPLAY = "display", _("Not for sale")
