"""A file is taken whole or refused whole; who wrote what, and when, is respected."""

from datetime import timedelta

import polib
import pytest
from django.utils import timezone
from wagtail.models import PageLogEntry
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from stories.models import StoryPage
from translation.exchange import RefusedFile, export, import_file, parse_po
from translation.sync.synchronise import synchronise

pytestmark = pytest.mark.django_db


def own(translation: Translation) -> polib.POFile:
    return parse_po(export(translation, "po")[1])


def filled(translation: Translation) -> polib.POFile:
    po = own(translation)
    for number, entry in enumerate(po):
        entry.msgstr = entry.msgid if "<" in entry.msgid else f"Terjime {number}"
    return po


def send(translation: Translation, po: polib.POFile, user=None, **options):
    return import_file(translation, "x.po", str(po).encode(), user, **options)


def refused(translation: Translation, po: polib.POFile, user=None) -> RefusedFile:
    before = list(StringTranslation.objects.order_by("pk").values())
    with pytest.raises(RefusedFile) as caught:
        send(translation, po, user)
    assert list(StringTranslation.objects.order_by("pk").values()) == before
    return caught.value


def first(translation: Translation) -> StringTranslation:
    segment = StringSegment.objects.filter(source=translation.source).order_by("order").first()
    return StringTranslation.objects.get(
        translation_of=segment.string, context=segment.context, locale=translation.target_locale
    )


def test_a_file_goes_in_and_is_logged(translation, person) -> None:
    user = person("tk")
    po = filled(translation)
    outcome = send(translation, po, user)
    assert (outcome.taken, outcome.unchanged, outcome.empty) == (len(po), 0, 0)
    row = first(translation)
    assert (row.last_translated_by, row.translation_type, row.tool_name) == (
        user, "manual", "PO file",
    )  # fmt: skip
    page = translation.get_target_instance()
    entry = PageLogEntry.objects.get(page=page.pk, action="brand.import_file")
    assert entry.data["language"] == "tk"
    assert entry.data["count"] == len(po)
    assert entry.user == user
    assert "x.po" in entry.formatter.format_message(entry)


def test_fuzzy_entries_are_left_out(translation) -> None:
    po = filled(translation)
    po[0].flags = ["fuzzy"]
    po[1].msgstr = ""
    outcome = send(translation, po)
    assert (outcome.taken, outcome.unfinished, outcome.empty) == (len(po) - 2, 1, 1)
    assert not StringTranslation.objects.filter(
        context__path="title", locale=translation.target_locale,
        context__object_id=translation.source.object_id,
    ).exists()  # fmt: skip


def test_unchanged_texts_keep_their_author(translation, person) -> None:
    one, other = person("tk", name="one"), person("tk", name="other")
    send(translation, filled(translation), one)
    po = own(translation)
    po[1].msgstr = "Täze terjime"
    outcome = send(translation, po, other)
    assert (outcome.taken, outcome.unchanged) == (1, len(po) - 1)
    assert first(translation).last_translated_by == one


def test_an_older_source_is_refused_even_if_each_text_is_known(translation) -> None:
    po = filled(translation)
    po.metadata["X-Source-Digest"] = "0" * 32
    (finding,) = refused(translation, po).findings
    assert "has changed since" in finding.reason


def test_a_changed_source_is_refused_with_the_lines_of_its_texts(translation) -> None:
    po = filled(translation)
    page = translation.source.get_source_instance()
    page.title = "Yangi nom"
    page.save_revision().publish()
    translation.source.update_from_db()
    findings = refused(translation, po).findings
    assert [finding.line > 0 for finding in findings] == [False, True]
    assert "not part of the page" in findings[1].reason


def test_another_language_in_the_header(translation) -> None:
    po = filled(translation)
    po.metadata["Language"] = "ky"
    assert "another language" in str(refused(translation, po))


def test_a_switched_off_translation(translation) -> None:
    po = filled(translation)
    translation.enabled = False
    translation.save()
    assert "switched off" in str(refused(translation, po))


def test_the_same_text_twice_with_two_translations(translation) -> None:
    po = filled(translation)
    po.append(polib.POEntry(msgid=po[0].msgid, msgctxt=po[0].msgctxt, msgstr="Başga"))
    assert "twice" in str(refused(translation, po))


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<b>x", "never closed"),
        ("x</b>", "closes nothing"),
        ("<b><i>x</b></i>", "closes nothing"),
        ("<script>x</script>", "not allowed"),
        ('<b onclick="x()">x</b>', "not allowed"),
        ("<!-- x -->x", "not allowed"),
        ("x <b", "not closed"),
        ('<a id="a1">x</a>', "links differ"),
        ("x \x07", "control character"),
        ("<b> </b>", "nothing but"),
        ("x %(name)s", "placeholders differ"),
        ("x {name}", "placeholders differ"),
    ],
)
def test_broken_texts_are_refused(translation, text: str, why: str) -> None:
    po = filled(translation)
    po[0].msgstr = text
    (finding,) = refused(translation, po).findings
    assert why in finding.reason
    assert finding.line


def test_all_reasons_are_named(translation) -> None:
    po = filled(translation)
    po[0].msgstr, po[2].msgstr, po[4].msgstr = "<b>x", "<u>x</u>", "x {y}"
    lines = [finding.line for finding in refused(translation, po).findings]
    assert len(lines) == 3
    assert lines == sorted(lines)


def test_ordinary_signs_are_taken(translation) -> None:
    po = filled(translation)
    text = "100% keçe, 5 < 6 & 7 > 2 {ýa-da} \\ “dyrnak” { }"
    po[0].msgstr = text.replace("{ýa-da}", "{ ýa-da , }")
    assert send(translation, po).taken == len(po)
    assert first(translation).data.startswith("100% keçe, 5 &lt; 6 &amp; 7 &gt; 2")


# --- what was changed in the site meanwhile


def _changed_in_the_site(translation, user) -> None:
    row = first(translation)
    row.data, row.last_translated_by, row.tool_name = "Saýtda üýtgedi", user, ""
    row.save()


def test_a_later_text_is_not_overwritten(translation, person) -> None:
    one, other = person("tk", name="one"), person("tk", name="other")
    send(translation, filled(translation), one)
    po = own(translation)
    po[0].msgstr = "Faýldan"
    _changed_in_the_site(translation, other)
    refusal = refused(translation, po, one)
    assert refusal.overwritable
    assert "other" in str(refusal)
    assert send(translation, po, one, overwrite=True).taken == 1
    assert first(translation).data == "Faýldan"


def test_a_later_text_that_says_the_same_is_no_conflict(translation, person) -> None:
    send(translation, filled(translation), person("tk", name="one"))
    po = own(translation)
    _changed_in_the_site(translation, person("tk", name="other"))
    po[0].msgstr = "Saýtda üýtgedi"
    assert send(translation, po).unchanged == len(po)


def test_ones_own_file_may_be_sent_in_parts(translation, person) -> None:
    user = person("tk")
    po = filled(translation)
    send(translation, po, user)
    po[0].msgstr = "Gowurak"
    assert send(translation, po, user).taken == 1


def test_somebody_elses_import_is_not_overwritten(translation, person) -> None:
    po = filled(translation)
    send(translation, po, person("tk", name="one"))
    po[0].msgstr = "Gowurak"
    assert refused(translation, po, person("tk", name="other")).overwritable


def test_without_a_date_every_difference_is_a_conflict(translation, person) -> None:
    send(translation, filled(translation), person("tk", name="one"))
    po = own(translation)
    del po.metadata["X-Exported-At"], po.metadata["POT-Creation-Date"]
    po[0].msgstr = "Faýldan"
    assert refused(translation, po).overwritable


def test_a_conflict_beside_an_error_cannot_be_overridden(translation, person) -> None:
    send(translation, filled(translation), person("tk", name="one"))
    po = own(translation)
    _changed_in_the_site(translation, person("tk", name="other"))
    po[0].msgstr, po[1].msgstr = "Faýldan", "<b>"
    assert not refused(translation, po).overwritable


def test_a_machine_text_sent_back_as_finished_becomes_a_persons(translation, person) -> None:
    user = person("tk")
    send(translation, filled(translation))
    StringTranslation.objects.filter(locale=translation.target_locale).update(
        translation_type="machine", tool_name="DeepL",
        updated_at=timezone.now() - timedelta(hours=1),
    )  # fmt: skip
    po = own(translation)
    assert send(translation, po, user).unfinished == len(po)
    assert first(translation).translation_type == "machine"
    po[0].flags = []
    assert send(translation, po, user).taken == 1
    row = first(translation)
    assert (row.translation_type, row.last_translated_by) == ("manual", user)


def test_letters_are_mended_on_the_way_in(translation) -> None:
    po = filled(translation)
    po[0].msgstr = "Așgabat"
    outcome = send(translation, po)
    assert first(translation).data == "Aşgabat"
    assert len(outcome.mended.changes) == 1
    assert send(translation, po).unchanged == len(po)


def test_windows_line_ends_and_a_mark_at_the_start(translation) -> None:
    data = "\ufeff" + str(filled(translation)).replace("\n", "\r\n")
    assert import_file(translation, "x.po", data.encode(), None).taken


def test_a_file_too_large(translation) -> None:
    with pytest.raises(RefusedFile, match="2 MB"):
        import_file(translation, "x.po", b"#" * (2 * 1024 * 1024 + 1), None)


def test_a_changed_origin_goes_out_with_the_old_text_and_comes_back(person) -> None:
    """From the origin's publication to the mended translation, by a file alone."""
    translation = Translation.objects.select_related("source__locale", "target_locale").get(
        source__object_id=StoryPage.objects.get(slug="ikat", locale__language_code="kk")
        .translation_key,
        target_locale__language_code="tk",
    )  # fmt: skip
    page = translation.source.get_source_instance()
    old = page.title
    page.title = f"{old} 2"
    page.save_revision().publish()
    synchronise(translation.source)
    po = own(translation)
    assert (po[0].msgid, po[0].previous_msgid, po[0].fuzzy) == (f"{old} 2", old, True)
    assert po[0].msgstr
    assert import_file(translation, "x.xlf", export(translation, "xliff")[1], None).taken == 0
    po[0].flags, po[0].msgstr = [], "Täze at"
    assert send(translation, po, person("tk")).taken == 1
    assert not any(entry.fuzzy for entry in own(translation))
