"""The editor's page: in place of wagtail-localize's, whole without JavaScript, quick."""

import re
from datetime import date

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import (
    String,
    StringSegment,
    StringTranslation,
    Translation,
    TranslationContext,
)

from tests.translation.editor import desks
from tests.translation.editor.desks import refused
from translation.models import Assignment, Overrule
from translation.sync import changes

pytestmark = pytest.mark.django_db


@pytest.fixture
def work() -> Translation:
    return desks.translation()


@pytest.fixture
def page(work: Translation) -> Page:
    return desks.page_of(work)


@pytest.fixture
def signed_in(client: Client) -> Client:
    client.force_login(desks.translator())
    return client


def edit(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def ours(page: Page) -> str:
    return reverse("workbench_editor:edit", args=[page.pk])


def form(html: str) -> dict[str, str]:
    """The fields of the editor's form as a browser would send them."""
    fields = dict(re.findall(r'name="((?:base|was)-\d+)" value="([^"]*)"', html))
    for name, text in re.findall(r'<textarea id="(text-\d+)".*?>\n(.*?)</textarea>', html, re.S):
        unescaped = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"')
        fields[name] = unescaped.replace("&#x27;", "'").replace("&amp;", "&")
    return fields


def test_in_place_of_the_react_editor(signed_in: Client, page: Page, work: Translation) -> None:
    html = signed_in.get(edit(page)).content.decode()
    assert "workbench/editor.js" in html
    assert "wagtail_localize/js" not in html
    segments = StringSegment.objects.filter(source=work.source).count()
    assert html.count("data-text") == segments
    assert f"{segments} translated" in re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", html))
    assert 'lang="uz"' in html
    assert "Домбыра күйі" in html


def test_origins_keep_wagtails_editor(admin_client: Client, work: Translation) -> None:
    origin = Page.objects.get(
        translation_key=work.source.object_id, locale_id=work.source.locale_id
    )
    response = admin_client.get(edit(origin))
    assert response.status_code == 200
    assert "workbench/editor.js" not in response.content.decode()
    assert admin_client.get(ours(origin)).status_code == 404


def test_texts_are_called_by_field_and_block(signed_in: Client, page: Page) -> None:
    html = signed_in.get(edit(page)).content.decode()
    for label in ("Title", "Summary", "Heading 1", "Text 2", "part 1 of 2", "Facts 1", "Rows 1"):
        assert f">{label}" in html, label


def test_facts_are_named_once(signed_in: Client, page: Page) -> None:
    html = signed_in.get(edit(page)).content.decode()
    assert html.count("Shared with the origin") == 1


def test_who_may_not_translate_reads_and_is_told_why(client: Client, page: Page) -> None:
    client.force_login(desks.translator("other", "tk"))
    html = client.get(ours(page)).content.decode()
    assert "no right to translate into oʻzbekcha" in html
    assert html.count("readonly") == html.count("data-text")
    assert 'name="save"' not in html
    assert refused(client.post(ours(page), {"save": "all"}))


def test_without_any_right_there_is_no_page(client: Client, page: Page) -> None:
    assert client.get(ours(page)).status_code == 302
    client.force_login(User.objects.create_user("nobody"))
    assert client.get(ours(page)).status_code in (302, 403)


def test_all_texts_in_one_form(signed_in: Client, page: Page, work: Translation) -> None:
    fields = form(signed_in.get(edit(page)).content.decode())
    one, two = desks.segment(work), desks.segment(work, "title")
    fields |= {f"text-{one.pk}": "Yangi lid", f"text-{two.pk}": "Yangi nom", "save": "all"}
    response = signed_in.post(edit(page), fields, follow=True)
    assert [str(m).strip() for m in response.context["messages"]] == ["2 texts saved."]
    assert desks.row(work).data == "Yangi lid"
    assert desks.row(work, "title").data == "Yangi nom"


def test_a_form_that_changes_nothing_saves_nothing(
    signed_in: Client, page: Page, work: Translation
) -> None:
    before = list(StringTranslation.objects.values_list("pk", "updated_at"))
    fields = form(signed_in.get(edit(page)).content.decode())
    signed_in.post(edit(page), {**fields, "save": "all"})
    assert list(StringTranslation.objects.values_list("pk", "updated_at")) == before


def test_both_texts_are_shown_where_two_wrote(
    signed_in: Client, page: Page, work: Translation
) -> None:
    fields = form(signed_in.get(edit(page)).content.decode())
    one, title = desks.segment(work), desks.segment(work, "title")
    for path, text in (("summary", "Ularning lidi"), ("title", "Ularning nomi")):
        row = desks.row(work, path)
        row.data = text
        row.save()
    fields |= {f"text-{one.pk}": "Mening lidim", "save": "all"}
    response = signed_in.post(edit(page), fields)
    html = response.content.decode()
    assert response.status_code == 409
    assert "Ularning lidi" in html
    assert form(html)[f"text-{one.pk}"] == "Mening lidim"
    assert desks.row(work).data == "Ularning lidi"
    assert desks.row(work, "title").data == "Ularning nomi", "a text that was not touched is theirs"
    signed_in.post(edit(page), {**form(html), "save": "all"})
    assert desks.row(work).data == "Mening lidim"
    assert form(html)[f"text-{title.pk}"] == "Ularning nomi"


def stale(work: Translation, monkeypatch: pytest.MonkeyPatch) -> StringSegment:
    """The lead of the page, whose source is new since it was translated."""
    one = desks.segment(work)
    old = desks.row(work).data
    desks.row(work).delete()
    change = changes.Change(
        "Old", one.string.data, "<del>Old</del> <ins>new</ins>", old, "2026-01-02"
    )
    monkeypatch.setattr(changes, "changes_for", lambda _translation: {one.pk: change})
    return one


def test_a_stale_text_begins_with_the_old_one(
    signed_in: Client, page: Page, work: Translation, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = desks.row(work).data
    one = stale(work, monkeypatch)
    html = signed_in.get(edit(page)).content.decode()
    fields = form(html)
    assert fields[f"text-{one.pk}"] == old
    assert fields[f"base-{one.pk}"] == ""
    assert 'data-state="stale"' in html
    signed_in.post(edit(page), {**fields, "save": "all"})
    assert desks.row(work) is None, "the old text is not taken for the new one unasked"
    signed_in.post(edit(page), {**fields, "keep": str(one.pk)})
    assert desks.row(work).data == old


def test_the_memory_without_javascript(signed_in: Client, page: Page, work: Translation) -> None:
    one = desks.segment(work)
    html = signed_in.get(f"{edit(page)}?memory={one.pk}").content.decode()
    assert re.search(r"<details class=\"wb-memory\"[^>]* open>", html)
    for bad in ("x", "999999999", "-1", "9" * 40, "²"):
        assert signed_in.get(f"{edit(page)}?memory={bad}").status_code in (200, 404)


def test_assignments_are_said(signed_in: Client, page: Page) -> None:
    Assignment.objects.create(
        key=page.translation_key, language="uz", deadline=date(2027, 3, 21),
        person=User.objects.create_user("zuhra"),
    )  # fmt: skip
    html = signed_in.get(edit(page)).content.decode()
    assert "Assigned to zuhra" in html
    assert "March 21, 2027" in html


def grow(work: Translation, many: int) -> None:
    """More texts in the page's source, each translated, one with a finding."""
    first = desks.segment(work, "title")
    for number in range(many):
        path = f"body.00000000-0000-4000-8000-{number:012d}"
        context = TranslationContext.objects.create(
            object_id=work.source.object_id, path=path, field_path="body.paragraph"
        )
        string = String.objects.create(
            locale_id=work.source.locale_id, data=f"Матін {number}",
            data_hash=String._get_data_hash(f"Матін {number}"),
        )  # fmt: skip
        StringSegment.objects.create(
            source=work.source, context=context, string=string, order=100 + number, attrs="null"
        )
        StringTranslation.objects.create(
            translation_of=string, context=context, locale=work.target_locale,
            data=f"Matn {number}", translation_type="manual",
        )  # fmt: skip
    assert first.pk


def queries(client: Client, page: Page) -> int:
    with CaptureQueriesContext(connection) as seen:
        assert client.get(edit(page)).status_code == 200
    # The term base looks every few seconds whether it has changed.
    return sum('FROM "translation_concept"' not in each["sql"]
               and 'FROM "translation_term"' not in each["sql"] for each in seen)  # fmt: skip


def test_queries_do_not_grow_with_the_texts(
    signed_in: Client, page: Page, work: Translation
) -> None:
    queries(signed_in, page)
    few = queries(signed_in, page)
    grow(work, 60)
    assert queries(signed_in, page) == few
    assert few <= 45


def test_hostile_forms(signed_in: Client, page: Page, work: Translation) -> None:
    one = desks.segment(work)
    for data in (
        {f"text-{one.pk}": "\0"}, {"overrule": "x:y"}, {"overrule": ":"}, {"overrule": "9" * 30},
        {"overrule": "9" * 5000 + ":x"}, {"save": "<x>"}, {"keep": "\0"}, {f"text-{one.pk}": "x", f"base-{one.pk}": "\0"},
    ):  # fmt: skip
        assert signed_in.post(edit(page), data).status_code in (200, 302, 403, 404, 409)


@pytest.mark.parametrize("text", ["<script>x</script>", "<b onclick=x>Kuy</b>"])
def test_what_no_page_would_show_is_not_overruled(
    client: Client, page: Page, work: Translation, text: str
) -> None:
    row = desks.row(work)
    row.data = text
    row.save()
    assert row.has_error
    client.force_login(desks.reviewer())
    pk = desks.segment(work).pk
    for rule in ("markup", "tags", "refused"):
        client.post(edit(page), {"overrule": f"{pk}:{rule}", f"reason-{pk}-{rule}": "I say so"})
    assert not Overrule.objects.exists()


def test_only_reviewers_overrule_and_only_errors_with_a_reason(
    client: Client, page: Page, work: Translation
) -> None:
    row = desks.row(work)
    row.data = "<b>Kuy"
    row.save()
    one = desks.segment(work)
    send = {"overrule": f"{one.pk}:markup", f"reason-{one.pk}-markup": "it is right so"}
    client.force_login(desks.translator())
    assert refused(client.post(edit(page), send))
    client.force_login(desks.reviewer())
    client.post(edit(page), {**send, f"reason-{one.pk}-markup": "  "})
    client.post(edit(page), {"overrule": f"{one.pk}:links", f"reason-{one.pk}-links": "x"})
    assert not Overrule.objects.exists()
    client.post(edit(page), send)
    kept = Overrule.objects.get()
    assert (kept.rule, kept.reason, kept.made_by.username) == ("markup", "it is right so", "rustam")
    assert "it is right so" in client.get(edit(page)).content.decode()
    history = client.get(reverse("wagtailadmin_pages:history", args=[page.pk])).content.decode()
    assert "Overruled a finding (markup): it is right so" in history
