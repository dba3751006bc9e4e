"""Closed vocabularies of heritage."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Nature(TextChoices):
    """UNESCO's first division of heritage."""

    TANGIBLE = "tangible", _("Tangible")
    INTANGIBLE = "intangible", _("Intangible")


class Kind(TextChoices):
    """What an item is."""

    CRAFT = "craft", _("Craft")
    RITE = "rite", _("Rite or feast")
    MUSIC = "music", _("Music")
    EPIC = "epic", _("Epic")
    INSTRUMENT = "instrument", _("Instrument")
    DANCE = "dance", _("Dance")
    GAME = "game", _("Game")
    FOOD = "food", _("Food")
    DRESS = "dress", _("Dress")
    MONUMENT = "monument", _("Monument")
    PLACE = "place", _("Place")


class InscriptionList(TextChoices):
    """Lists that heritage is inscribed on."""

    REPRESENTATIVE = (
        "representative",
        _("UNESCO Representative List of the Intangible Cultural Heritage"),
    )
    URGENT = "urgent", _("UNESCO List of Intangible Heritage in Need of Urgent Safeguarding")
    GOOD_PRACTICE = "good-practice", _("UNESCO Register of Good Safeguarding Practices")
    WORLD_HERITAGE = "world-heritage", _("UNESCO World Heritage List")
    MEMORY_OF_THE_WORLD = "memory", _("UNESCO Memory of the World Register")
    NATIONAL = "national", _("National register")
