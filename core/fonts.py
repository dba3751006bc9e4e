"""Which typeface files a page in a language needs; made by ``tools/fonts/build.py``."""

from dataclasses import dataclass

from core.bundles import name_of
from languages import get_language

# Of the first view: text and headings. Italics come later down a page and are not preloaded.
_FIRST = ("onest-{}-normal.woff2", "brygada-1918-{}-normal.woff2")


@dataclass(frozen=True, slots=True)
class Typefaces:
    """Static files: the stylesheet that names the fonts, the site's whole one that holds it, too,
    and the fonts to fetch at once.
    """

    stylesheet: str
    bundle: str
    preload: tuple[str, ...]


def typefaces_for(code: str | None) -> Typefaces:
    """Return the typefaces of a language, by its script; English's for an unknown code.

    A language that is added needs nothing here: letters that its script's files do not have come
    from the npm packages' own parts, by ``unicode-range``.

    >>> typefaces_for("kk").stylesheet
    'css/fonts-cyrl.css'
    """
    script = get_language(code).script.lower()
    return Typefaces(
        f"css/fonts-{script}.css",
        name_of(script),
        tuple(f"fonts/{name.format(script)}" for name in _FIRST),
    )
