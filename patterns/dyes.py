"""The colours of the five threads and of the cloths: the one source that drawings take them from.

``static/css/tokens.css`` holds the same thread dyes for pages; a test compares the two.
"""

from typing import Final, Literal, TypeAlias, get_args

Country: TypeAlias = Literal["kz", "kg", "tj", "tm", "uz"]
COUNTRIES: Final[tuple[Country, ...]] = get_args(Country)

FELT: Final = "#F4ECDC"
INK: Final = "#1B1C38"
SAFFRON: Final = "#E2A01F"
# The two grounds of a page, light and dark, and the light on the dark one.
GROUND: Final = "#F6F0E4"
NIGHT: Final = "#15162C"
LIGHT: Final = "#F3EBDB"

# Threads in the order of the weave: told apart by lightness, too, by all kinds of eyes.
DYES: Final[dict[Country, str]] = {
    "kz": "#2B6FB8",
    "kg": "#BC3420",
    "tj": "#D2487F",
    "tm": "#6B1A26",
    "uz": "#108F8B",
}
DARK_DYES: Final[dict[Country, str]] = {
    "kz": "#5E9CE0",
    "kg": "#E2583F",
    "tj": "#F285AE",
    "tm": "#B5545B",
    "uz": "#2FB8B0",
}

# What each cloth is made of: felts, silks and wools by their part in the drawing.
CLOTHS: Final[dict[Country, dict[str, str]]] = {
    "kz": {
        "dyed": "#23619F",
        "felt": FELT,
        "cord": SAFFRON,
        "deep": "#174577",
        "twist": "#8F5F05",
        "stitch on dyed": "#FFFFFF",
        "stitch on felt": "#D9CBAF",
    },
    "kg": {"red": "#B7321F", "dark": "#2A2238", "cord": "#F1E3C8"},
    "tj": {
        "ground": "#F6EBDD",
        "rose": "#C92F6C",
        "deep": "#7F1440",
        "pink": "#EFA3B9",
        "leaf": "#2C6A57",
        "eye": SAFFRON,
        "sky": "#2D6FA6",
    },
    "tm": {
        "field": "#6E1B26",
        "dark": "#221B30",
        "ivory": "#EFDFC2",
        "orange": "#C7682E",
        "red": "#9C2A2B",
    },
    "uz": {
        "ground": "#F5ECDB",
        "turquoise": "#12918D",
        "deep": "#123F5A",
        "saffron": "#E6A62C",
        "red": "#B42B3F",
    },
}
