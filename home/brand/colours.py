"""The colours of the brand with their measures, computed from ``patterns.dyes``."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from patterns.colour import contrast, oklch, rgb
from patterns.dyes import DYES, GROUND, INK, NIGHT, SAFFRON


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour: its name, value, and the country whose thread it is (empty for none)."""

    name: Any
    value: str
    country: str = ""

    @property
    def rgb(self) -> str:
        return "rgb({} {} {})".format(*rgb(self.value))

    @property
    def oklch(self) -> str:
        light, chroma, hue = oklch(self.value)
        return f"oklch({light * 100:.1f}% {chroma:.3f} {hue:.0f})"

    @property
    def on_light(self) -> float:
        """Contrast with felt, rounded down: never promised higher than it is."""
        return int(contrast(self.value, GROUND) * 10) / 10

    @property
    def on_dark(self) -> float:
        """Contrast with indigo, rounded down."""
        return int(contrast(self.value, NIGHT) * 10) / 10


COLOURS: tuple[Colour, ...] = (
    Colour(_("Steppe blue"), DYES["kz"], "kz"),
    Colour(_("Madder red"), DYES["kg"], "kg"),
    Colour(_("Pomegranate rose"), DYES["tj"], "tj"),
    Colour(_("Carpet crimson"), DYES["tm"], "tm"),
    Colour(_("Samarkand turquoise"), DYES["uz"], "uz"),
    Colour(_("Saffron"), SAFFRON),
    Colour(_("Undyed felt"), GROUND),
    Colour(_("Ink"), INK),
    Colour(_("Indigo"), NIGHT),
)
