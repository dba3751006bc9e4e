"""Who and which pages play in the pictures of each language; all of them from the demo."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cast:
    """``country`` is the editor's; the rest are slugs of stories: ``own`` was written by that
    country, ``edited`` is being translated, ``stale`` has a changed origin, ``missing`` is not
    there yet in the language."""

    country: str
    own: str
    edited: str
    stale: str
    missing: str


CASTS: dict[str, Cast] = {
    "kk": Cast("kz", "dombyra", "ikat", "shyrdak", "samarkand-paper"),
    "ky": Cast("kg", "shyrdak", "dombyra", "ikat", "orteke"),
    "uz": Cast("uz", "ikat", "dombyra", "shyrdak", "orteke"),
    "tg": Cast("tj", "falak", "dombyra", "ikat", "orteke"),
    "tk": Cast("tm", "gol", "dombyra", "ikat", "orteke"),
    "en": Cast("kz", "dombyra", "ikat", "shyrdak", "orteke"),
    "ru": Cast("kz", "dombyra", "ikat", "shyrdak", "orteke"),
}

# A change of the origin's summary: its slug → (what stood there, what stands there now).
CHANGES = {
    "ikat": ("toʻqishdan oldin", "toʻqishdan avval"),
    "shyrdak": ("көп аялдын", "бир нече аялдын"),
}
CONCEPT = "yurt"
PASSWORD = "only for the pictures"


def people(code: str) -> dict[str, str]:
    """Part in the pictures → key of the role in ``brand_site.roles``; also the user's name."""
    country = CASTS[code].country
    return {
        "editor": f"editor-{country}",
        "reviewer": f"reviewer-{country}",
        "translator": f"translator-{code}",
        "language reviewer": f"language-reviewer-{code}",
        "chief": "chief",
    }
