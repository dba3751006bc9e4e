"""The kit as a ZIP archive: the same bytes for the same contents, kept in the default storage."""

import io
import zipfile
from dataclasses import dataclass
from functools import cache as cache_once
from hashlib import blake2s
from pathlib import Path

from django.contrib.staticfiles import finders
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import translation

from home.brand.colours import COLOURS
from languages import CODES
from patterns import cloth
from patterns.dyes import COUNTRIES

FOLDER = "brand"
MOST = 2_000_000
_README = Path(__file__).resolve().parent / "readme"
_MADE = (2026, 1, 1, 0, 0, 0)  # the date of every file inside, so that the archive is the same
_SEEDS = (1, 2, 3)
_CACHE_KEY, _CACHE_AGE = "brand-kit", 300
_BADGES = ("logo-{}-light.svg", "logo-{}-dark.svg", "badge-{}-light.svg", "badge-{}-dark.svg")
_FONTS = (
    "brygada-1918-cyrl-normal.woff2",
    "brygada-1918-cyrl-italic.woff2",
    "brygada-1918-latn-normal.woff2",
    "brygada-1918-latn-italic.woff2",
    "brygada-1918-OFL.txt",
    "onest-cyrl-normal.woff2",
    "onest-latn-normal.woff2",
    "onest-OFL.txt",
)


@dataclass(frozen=True, slots=True)
class Offer:
    """The archive that a reader may download: its address and its size in bytes."""

    url: str
    size: int


def _static(path: str) -> bytes | None:
    """Return a static file, None where it is not there (an added language has no badge yet)."""
    found = finders.find(path)
    return Path(found).read_bytes() if isinstance(found, str) else None


@cache_once
def badge_languages() -> tuple[str, ...]:
    """Return the languages that badges are drawn in; ``tools/patterns/badges.py`` adds one."""
    return tuple(code for code in CODES if finders.find(f"img/brand/badge-{code}-light.svg"))


def _readme() -> str:
    """Return the text that comes with the kit, in every language that has one."""
    files = (_README / f"{code}.txt" for code in CODES)
    texts = [file.read_text(encoding="utf-8").strip() for file in files if file.exists()]
    return ("\n\n" + "—" * 24 + "\n\n").join(texts) + "\n"


def _colours() -> str:
    """Return the colours as a table of tabs: English name, hex, RGB, OKLCH."""
    with translation.override("en"):
        rows = [f"{c.name}\t{c.value}\t{c.rgb}\t{c.oklch}" for c in COLOURS]
    return "\n".join(rows) + "\n"


def contents() -> dict[str, bytes]:
    """Return every file of the kit by its path in the archive."""
    marks = [f"mark-{version}.svg" for version in ("colour", "dark", "light")]
    words = [name.format(code) for code in CODES for name in _BADGES]
    files = {f"mark/{name}": _static(f"img/brand/{name}") for name in marks}
    files |= {
        f"{'badges' if name.startswith('badge') else 'logos'}/{name}": _static(f"img/brand/{name}")
        for name in words
    }
    files |= {f"fonts/{name}": _static(f"fonts/{name}") for name in _FONTS}
    made = {"README.txt": _readme(), "colours.txt": _colours()}
    made["patterns/weave.svg"] = cloth.weave_tile()
    for country in COUNTRIES:
        made[f"patterns/{country}-band.svg"] = cloth.tile(country, "band")
        made[f"patterns/{country}-small.svg"] = cloth.tile(country, "light")
        for seed in _SEEDS:
            made[f"patterns/{country}-tile-{seed}.svg"] = cloth.tile(country, "cloth", seed)
            made[f"patterns/{country}-field-{seed}.svg"] = cloth.field(country, 1600, 900, seed)
    files |= {name: text.encode() for name, text in made.items()}
    return {name: data for name, data in sorted(files.items()) if data is not None}


def archive() -> bytes:
    """Return the ZIP archive; ``ValueError`` where it is over 2 MB."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, data in contents().items():
            info = zipfile.ZipInfo(f"brand-kit/{name}", _MADE)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr, info.create_system = 0o644 << 16, 3  # as from Unix, anywhere
            packed.writestr(info, data, compresslevel=9)
    made = out.getvalue()
    if len(made) > MOST:
        raise ValueError(f"the brand kit has {len(made):,} bytes, over {MOST:,}")
    return made


def _stored() -> list[str]:
    try:
        return sorted(name for name in default_storage.listdir(FOLDER)[1] if name.endswith(".zip"))
    except FileNotFoundError:
        return []


def store() -> str:
    """Make the archive, store it in place of an older one, and return its name."""
    made = archive()
    # Stored files are served as never changing: new contents get a new name.
    name = f"brand-kit-{blake2s(made, digest_size=4).hexdigest()}.zip"
    if name not in _stored():
        default_storage.save(f"{FOLDER}/{name}", ContentFile(made))
    for old in _stored():
        if old != name:
            default_storage.delete(f"{FOLDER}/{old}")
    cache.delete(_CACHE_KEY)
    return f"{FOLDER}/{name}"


def offered() -> Offer | None:
    """Return the archive to offer, None where the command was not run."""
    known: Offer | str | None = cache.get(_CACHE_KEY, "unknown")
    if not isinstance(known, str):
        return known
    found = None
    for name in _stored()[-1:]:
        path = f"{FOLDER}/{name}"
        found = Offer(default_storage.url(path), default_storage.size(path))
    cache.set(_CACHE_KEY, found, _CACHE_AGE)
    return found
