"""Which countries a writer may put on a page, take from it, and how the form says so."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from stories.models import StoryPage
from tests.rights.forms import add, edit, to_page
from tests.rights.people import page, person, signed_in
from translation.rights import may_approve, may_translate, may_write
from translation.rights.claims import claim_problem

pytestmark = pytest.mark.django_db


def _error(response: object) -> str:
    assert response.status_code == 200  # type: ignore[attr-defined]
    return " ".join(response.context["form"].errors["countries"])  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        (None, ["kz"], ""),
        (None, [], "whole region"),
        (None, ["uz"], "Uzbekistan"),
        (None, ["kz", "uz"], "Uzbekistan"),
        (["kz"], ["kz"], ""),
        (["kz", "uz"], ["uz", "kz"], ""),
        (["kz"], ["kz", "uz"], "Uzbekistan"),
        (["kz"], ["uz"], "Uzbekistan"),
        (["kz", "uz"], ["kz"], "Uzbekistan"),
        (["kz", "uz"], ["uz"], "Keep at least one"),
        (["kz"], [], "whole region"),
    ],
)
def test_a_ministry_gives_and_takes_only_its_own(
    before: list[str] | None, after: list[str], says: str
) -> None:
    problem = claim_problem(person("editor-kz"), before, after)
    assert (says in problem) if says else problem == ""
    assert claim_problem(person("chief"), before, after) == ""


def test_two_roles_are_more_than_one() -> None:
    user = person("editor-kz")
    user.groups.add(*person("editor-uz").groups.all())
    assert claim_problem(user, None, ["kz", "uz"]) == ""
    assert claim_problem(user, ["kz", "uz"], ["uz"]) == ""


@pytest.mark.parametrize("code", ["kk", "uz", "en"])
def test_a_writer_adds_a_page_of_their_country_in_any_language(code: str) -> None:
    response = add(signed_in("editor-kz"), page("stories", code), countries=["kz"])
    assert response.status_code == 302
    made = StoryPage.objects.get(title="Жаңа әңгіме")
    assert (made.countries, made.live, made.language) == (["kz"], False, code)


@pytest.mark.parametrize("countries", [[], ["uz"], ["kz", "uz"]])
def test_the_form_says_which_countries_are_not_theirs(countries: list[str]) -> None:
    before = StoryPage.objects.count()
    message = _error(add(signed_in("editor-kz"), page("stories", "uz"), countries=countries))
    assert "chief editor" in message
    assert StoryPage.objects.count() == before


def test_a_page_is_not_given_away_nor_taken_by_its_form() -> None:
    story = page("orteke", "kk")
    revisions = story.revisions.count()
    client = signed_in("editor-kz")
    for countries in (["uz"], ["kz", "uz"]):
        assert "Uzbekistan" in _error(edit(client, story, countries=countries))
    assert story.revisions.count() == revisions
    assert edit(client, story, countries=["kz"]).status_code == 302
    assert story.revisions.count() > revisions


def test_the_draft_in_hand_gives_no_rights() -> None:
    """Who may edit is asked of the stored page, not of an object that a form has filled."""
    story = page("samarkand-paper", "uz")
    story.countries = ["kz"]
    assert not may_write(person("editor-kz"), story)
    assert not story.permissions_for_user(person("editor-kz", "second")).can_edit()


def test_a_work_is_of_its_creators_country() -> None:
    work = page("zebo", "tg").get_children()[0]
    assert may_write(person("editor-tj"), work)
    assert not may_write(person("editor-kz"), work)
    add_work = reverse(
        "wagtailadmin_pages:add", args=("creators", "workpage", work.get_parent().pk)
    )
    assert signed_in("editor-uz").get(add_work).status_code == 403


def test_a_shared_page_is_written_by_each_of_its_ministries() -> None:
    story = page("ikat", "uz")
    assert [may_write(person(f"editor-{c}"), story) for c in ("uz", "tj", "kz")] == [
        True,
        True,
        False,
    ]
    assert may_approve(person("reviewer-tj"), story)
    assert not may_approve(person("reviewer-kz"), story)


def test_a_translator_writes_one_language_only() -> None:
    story = page("orteke", "kk")
    user = person("translator-uz")
    assert [may_translate(user, story, code) for code in ("uz", "ru", "kk")] == [True, False, False]
    assert may_translate(person("editor-kz"), story, "tg")
    assert not may_translate(person("viewer"), story, "tg")


def test_a_writer_deletes_a_draft_that_was_never_public() -> None:
    client = signed_in("editor-kz")
    add(client, page("stories", "kk"), countries=["kz"])
    draft = Page.objects.get(title="Жаңа әңгіме")
    assert to_page(signed_in("editor-uz"), "delete", draft).status_code == 403
    assert to_page(client, "delete", draft, sure="on", languages="this").status_code == 302
    assert not Page.objects.filter(pk=draft.pk).exists()
