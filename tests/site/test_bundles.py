"""The stylesheet that browsers get: every part in it once, in order, made anew after a change."""

import os
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from core import bundles


@pytest.mark.parametrize("script", bundles.SCRIPTS)
def test_holds_every_part_once(script: str) -> None:
    sheet = Path(finders.find(bundles.name_of(script))).read_text(encoding="utf-8")
    assert sheet.startswith("@layer reset, tokens, base, layout, components, pages, utilities;")
    parts = bundles.parts_of(script)
    assert len(parts) == len(set(parts)) > 20
    places = [sheet.index(part.read_text(encoding="utf-8").strip()) for part in parts]
    assert places == sorted(places)


def test_every_file_is_in_a_bundle_or_belongs_to_one_page() -> None:
    bundled = {part for parts in bundles.sheets().values() for part in parts}
    apart = set((bundles.SOURCE / "pages").glob("*.css"))
    assert set(bundles.SOURCE.rglob("*.css")) == bundled | apart


def test_is_made_anew_when_a_part_has_changed(tmp_path: Path) -> None:
    part = tmp_path / "part.css"
    part.write_text("a{}", encoding="utf-8")
    folder, name = tmp_path / "build", "css/site-latn.css"
    target = bundles.build(name, [part], folder)
    assert target.read_text(encoding="utf-8") == "a{}\n"
    made = target.stat().st_mtime_ns
    assert bundles.build(name, [part], folder).stat().st_mtime_ns == made
    part.write_text("b{}", encoding="utf-8")
    os.utime(part, ns=(made + 10**9, made + 10**9))
    assert bundles.build(name, [part], folder).read_text(encoding="utf-8") == "b{}\n"
    assert [file.name for file in (tmp_path / "build" / "css").iterdir()] == ["site-latn.css"]
