"""Join parts of one variable font into one font again.

The npm packages ship a typeface cut into parts by ``unicode-range``. fontTools merges the outlines
and layout tables of such parts but not what makes them variable; this adds it: ``gvar`` by glyph,
the kerning's variation data by renumbering, ``HVAR`` made anew.
"""

import io
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from fontTools import subset
from fontTools.merge import Merger
from fontTools.merge import Options as MergeOptions
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables import otTables
from fontTools.varLib import instancer
from fontTools.varLib.hvar import add_HVAR

VARIATION_INDEX = 0x8000  # DeltaFormat of a reference into the variation store
_COPIED = ("fvar", "avar", "STAT")  # the same in every part


def cut(path: Path, characters: set[int], weights: tuple[int, int]) -> TTFont:
    """Return the part in ``path`` with only ``characters`` and only this range of weights."""
    font = TTFont(path, recalcTimestamp=False)
    axis = font["fvar"].axes[0]
    if (axis.minValue, axis.maxValue) != weights:
        instancer.instantiateVariableFont(font, {"wght": weights}, inplace=True)
    options = subset.Options()
    options.layout_features = ["*"]
    options.hinting = False
    options.drop_tables += ["MVAR", "HVAR"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=characters)
    cutter.subset(font)
    stream = io.BytesIO()
    font.save(stream)
    stream.seek(0)
    return TTFont(stream, recalcTimestamp=False)


def _device_tables(value: Any) -> Iterator[Any]:
    """Yield every reference into the variation store below a layout table."""
    if isinstance(value, otTables.Device):
        if value.DeltaFormat == VARIATION_INDEX:
            yield value
    elif isinstance(value, list | tuple):
        for item in value:
            yield from _device_tables(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _device_tables(item)
    elif hasattr(value, "__dict__"):
        if hasattr(value, "ensureDecompiled"):
            value.ensureDecompiled()
        yield from _device_tables(list(vars(value).values()))


def _join_stores(fonts: list[TTFont]) -> Any | None:
    """Append the variation data of all to the first's and renumber the references into it."""
    joined = None
    for font in fonts:
        definitions = font["GDEF"].table if "GDEF" in font else None
        store = getattr(definitions, "VarStore", None)
        if store is None:
            continue
        offset = joined.VarDataCount if joined else 0
        for device in list(
            _device_tables([font[tag].table for tag in ("GPOS", "GDEF") if tag in font])
        ):
            device.StartSize += offset
        definitions.VarStore, definitions.Version = None, 0x00010000
        if joined is None:
            joined = store
            continue
        regions = joined.VarRegionList
        base = len(regions.Region)
        regions.Region += store.VarRegionList.Region
        for data in store.VarData:
            data.VarRegionIndex = [base + index for index in data.VarRegionIndex]
        joined.VarData += store.VarData
        regions.RegionCount = len(regions.Region)
        joined.VarDataCount = len(joined.VarData)
    return joined


def join(fonts: list[TTFont]) -> TTFont:
    """Return one variable font with the glyphs, kerning and variations of all of them."""
    store = _join_stores(fonts)
    with TemporaryDirectory() as folder:
        paths = [str(Path(folder, f"{number}.ttf")) for number in range(len(fonts))]
        for font, path in zip(fonts, paths, strict=True):
            font.save(path)
        merged = Merger(MergeOptions(drop_tables=["DSIG", "prep", "gasp"])).merge(paths)
    order = merged.getGlyphOrder()
    for tag in _COPIED:
        if tag in fonts[0]:
            merged[tag] = fonts[0][tag]
    merged["gvar"] = variations = newTable("gvar")
    variations.version, variations.reserved, variations.variations = 1, 0, {}
    position = 0
    for font in fonts:  # the merged order is that of the parts, one after the other
        for name in font.getGlyphOrder():
            variations.variations[order[position]] = font["gvar"].variations.get(name, [])
            position += 1
    if position != len(order):
        raise ValueError(f"{len(order)} glyphs after the merge, {position} before it")
    if store is not None:
        merged["GDEF"].table.VarStore = store
        merged["GDEF"].table.Version = 0x00010003
    merged["post"].formatType = 3.0
    merged["head"].created = fonts[0]["head"].created
    merged["head"].modified = fonts[0]["head"].modified
    add_HVAR(merged)
    return merged
