"""XLIFF 2.1 out and in: read by others, refused where it is unsound."""

import json
import re
import shutil
import subprocess
from types import SimpleNamespace

import pytest
from translate.storage.xliff2 import Xliff2File
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from tests.conftest import missing
from tests.demo_database import ROOT
from translation.exchange import RefusedFile, export, import_file, sheets
from translation.exchange.xliff_read import read_xliff

pytestmark = pytest.mark.django_db


def own(translation: Translation) -> str:
    name, data = export(translation, "xliff")
    assert name.endswith(".xlf")
    return data.decode()


def complete(code: str = "ru", slug: str = "accessibility") -> Translation:
    """A translation of the demo with links, complete."""
    return Translation.objects.select_related("source__locale", "target_locale").get(
        source__object_repr__isnull=False, target_locale__language_code=code,
        source__object_id__in=StringSegment.objects.filter(
            string__data__contains='<a id="a3">'
        ).values("source__object_id"),
    )  # fmt: skip


def refused(translation: Translation, text: str) -> list[str]:
    before = list(StringTranslation.objects.order_by("pk").values())
    with pytest.raises(RefusedFile) as caught:
        import_file(translation, "x.xlf", text.encode(), None)
    assert list(StringTranslation.objects.order_by("pk").values()) == before
    return [str(finding) for finding in caught.value.findings]


def test_the_file_says_what_it_is(translation) -> None:
    text = own(translation)
    assert 'version="2.1" srcLang="uz" trgLang="tk"' in text
    assert f'original="{translation.uuid}"' in text
    assert text.count('<segment state="initial">') == text.count("<unit ")
    assert '<note category="place">Title</note><note category="length">' in text


def test_states(translation) -> None:
    done = complete()
    assert 'state="final"' in own(done)
    page = done.get_target_instance()
    page.live = False
    page.save()
    assert 'state="final"' not in own(done)
    assert 'state="translated"' in own(done)
    StringTranslation.objects.filter(
        context__object_id=done.source.object_id, locale=done.target_locale
    ).update(translation_type="machine")
    text = own(done)
    assert 'state="initial" subState="workbench:machine"' in text
    outcome = import_file(done, "x.xlf", text.encode(), None)
    assert outcome.taken == 0
    assert outcome.unfinished == text.count("<unit ")


def test_unit_ids_are_stable(translation) -> None:
    ids = re.findall(r'<unit id="([^"]+)"', own(translation))
    assert len(ids) == len(set(ids))
    assert ids == re.findall(r'<unit id="([^"]+)"', own(translation))


def test_a_stale_text(translation, monkeypatch) -> None:
    segment = StringSegment.objects.filter(source=translation.source).order_by("order")[1]
    change = SimpleNamespace(old_source="Eski <b>matn</b>", old_translation="Köne <b>tekst</b>")
    monkeypatch.setattr(sheets, "changes_of", lambda _translation: {segment.pk: change})
    text = own(translation)
    assert 'subState="workbench:stale"' in text
    assert '<note category="previous-source">Eski &lt;b&gt;matn&lt;/b&gt;</note>' in text


def test_a_file_goes_in(translation) -> None:
    text = own(translation)
    text = re.sub(
        r'<segment state="initial">\n<source>(.*?)</source>\n</segment>',
        r'<segment state="translated"><source>\1</source><target>\1</target></segment>',
        text, flags=re.S,
    )  # fmt: skip
    outcome = import_file(translation, "x.xlf", text.encode(), None)
    assert outcome.taken == text.count("<unit ")
    row = StringTranslation.objects.filter(locale=translation.target_locale).latest("pk")
    assert row.tool_name == "XLIFF file"


def _link_unit() -> str:
    return re.search(r'<unit (?:(?!</unit>).)*type="link"(?:(?!</unit>).)*</unit>',
                     own(complete()), re.S)[0]  # fmt: skip


def _changed(old: str, new: str, count: int = 1) -> str:
    """The file of a complete translation with one change in the first unit that has links."""
    unit, text = _link_unit(), own(complete())
    assert old in unit, unit
    return text.replace(unit, unit.replace(old, new, count))


def _target(unit: str) -> str:
    return re.search("<target>(.*)</target>", unit, re.S)[1]


def test_links_are_codes() -> None:
    unit = _link_unit()
    assert '<pc id="1" type="link" canCopy="no" canDelete="no"' in unit
    assert '&lt;a id="a1"&gt;' in unit
    assert "<a " not in unit


def test_a_lost_link_is_refused_with_its_line() -> None:
    target = _target(_link_unit())
    text = _changed(target, re.sub("</?pc[^>]*>", "", target))
    (finding,) = refused(complete(), text)
    assert "links differ" in finding
    line = text[: text.index(re.sub("</?pc[^>]*>", "", target))].count("\n")
    assert finding.startswith((f"Line {line}:", f"Line {line - 1}:"))


def test_an_unknown_code_is_refused() -> None:
    target = _target(_link_unit())
    text = _changed(target, target + '<ph id="99" dataRef="d99"/>')
    assert "99" in refused(complete(), text)[0]


def test_a_changed_source_is_refused() -> None:
    (finding,) = refused(complete(), _changed("<source>", "<source>X"))
    assert "was changed" in finding


def test_changed_original_data_is_refused() -> None:
    assert refused(complete(), _changed('&lt;a id="a1"&gt;', '&lt;a id="a2"&gt;'))
    assert refused(complete(), _changed('&lt;a id="a1"&gt;', "&lt;script&gt;"))


def test_start_and_end_codes_of_other_tools() -> None:
    target = _target(_link_unit())
    split = re.sub(
        r'<pc id="1"[^>]*>(.*?)</pc>', r'<sc id="1" dataRef="d1"/>\1<ec startRef="1"/>', target,
        count=1, flags=re.S,
    )  # fmt: skip
    assert split != target
    outcome = import_file(complete(), "x.xlf", _changed(target, split).encode(), None)
    assert outcome.taken == 0
    crossed = target.replace("</pc>", '</pc><ec startRef="7"/>', 1)
    assert "has not begun" in refused(complete(), _changed(target, crossed))[0]


def test_marks_of_other_tools_are_passed_over() -> None:
    target = _target(_link_unit())
    text = _changed(target, f'<mrk id="m1" type="term">{target}</mrk>')
    assert import_file(complete(), "x.xlf", text.encode(), None).taken == 0


def test_a_text_cut_into_segments_is_joined(translation) -> None:
    text = own(translation)
    unit = re.search(r'<segment state="initial">\n<source>([^<]*)</source>\n</segment>', text)
    half = len(unit[1]) // 2
    cut = (
        f'<segment state="translated"><source>{unit[1][:half]}</source><target>Bir</target>'
        f"</segment><ignorable><source>{unit[1][half : half + 1]}</source></ignorable>"
        f'<segment state="translated"><source>{unit[1][half + 1 :]}</source>'
        "<target>iki</target></segment>"
    )
    outcome = import_file(translation, "x", text.replace(unit[0], cut).encode(), None)
    assert outcome.taken == 1
    row = StringTranslation.objects.get(
        context__path="title", locale=translation.target_locale,
        context__object_id=translation.source.object_id,
    )  # fmt: skip
    assert row.data == f"Bir{unit[1][half : half + 1]}iki"


def test_an_unknown_state_is_refused() -> None:
    assert "no state" in refused(complete(), _changed('state="final"', 'state="done"'))[0]


def test_another_page() -> None:
    text = own(complete()).replace(str(complete().uuid), "0" * 8)
    assert "another page" in refused(complete(), text)[0]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<", "not valid XML"),
        ("<a>", "not valid XML"),
        ("<xliff/>", "another version"),
        ("<other/>", "not an XLIFF"),
        ('<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"/>', "another version"),
        ('<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"/>', "exactly one page"),
        (
            '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f"/></xliff>',
            "does not say",
        ),
        ('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', "document type"),
        ('<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>', "document type"),
        ("<a>" * 100 + "</a>" * 100, "nested too deeply"),
        ('<?xml version="1.0" encoding="no-such"?><a/>', "not valid XML"),
    ],
)
def test_broken_files(translation, text: str, why: str) -> None:
    assert why in refused(translation, text)[0]


def test_too_large(translation) -> None:
    with pytest.raises(RefusedFile, match="2 MB"):
        read_xliff(b"<" + b" " * (2 * 1024 * 1024))


# --- other readers


def test_translate_toolkit_reads_it() -> None:
    done = complete()
    store = Xliff2File.parsestring(own(done).encode())
    assert (store.sourcelanguage, store.targetlanguage) == ("en", "ru")
    segments = StringSegment.objects.filter(source=done.source).order_by("order")
    assert len(store.units) == segments.count()
    assert all(unit.target and unit.isapproved() for unit in store.units)
    assert store.units[0].source == segments[0].string.data


def test_what_translate_toolkit_writes_back_is_taken(translation) -> None:
    store = Xliff2File.parsestring(own(translation).encode())
    for unit in store.units:
        if "<" not in str(unit.source):
            unit.target = f"Terjime {unit.getid()[:4]}"
            unit.marktranslated()
    outcome = import_file(translation, "x.xlf", bytes(store), None)
    assert outcome.taken == len(store.units)


def test_npms_xliff_reads_it() -> None:
    if shutil.which("node") is None or not (ROOT / "node_modules" / "xliff").is_dir():
        missing("npm's xliff")
    done = complete()
    script = (
        "const read = require('xliff/xliff2js');"
        "let text = ''; process.stdin.on('data', d => text += d).on('end', async () =>"
        " console.log(JSON.stringify(await read(text))));"
    )
    ran = subprocess.run(
        ["node", "-e", script], input=own(done), cwd=ROOT, capture_output=True, text=True,
        timeout=60, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stderr
    found = json.loads(ran.stdout)
    assert (found["sourceLanguage"], found["targetLanguage"]) == ("en", "ru")
    (units,) = found["resources"].values()
    segments = StringSegment.objects.filter(source=done.source)
    assert len(units) == segments.count()
    titles = [unit for unit in units.values() if isinstance(unit["source"], str)]
    title = segments.get(context__path="title").string.data
    assert any(unit["source"] == title and unit["target"] for unit in titles)
