"""The admin of the term base: what each role sees and may change, and what the log says."""

from typing import Any

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from tests.translation.termbase.people import person, signed_in, term, whip
from translation.models import Concept, Term

pytestmark = pytest.mark.django_db


def _url(name: str, *args: Any) -> str:
    return reverse(f"workbench_termbase:{name}", args=args)


def _fields(concept: Concept, **changed: str) -> dict[str, str]:
    """What the whole form of a concept sends: as it is, but for what is given."""
    data = {
        "name": concept.name, "subject": concept.subject, "definition": concept.definition,
        "definition_language": "en", "source": concept.source, "note": concept.note,
    }  # fmt: skip
    for each in concept.terms.all():
        data |= {f"term-{each.pk}-text": each.text, f"term-{each.pk}-note": each.note}
    return data | changed


@pytest.fixture
def concept() -> Concept:
    return whip()


@pytest.mark.parametrize("name", ["index", "index_results", "export", "detail", "history"])
def test_a_viewer_reads(name: str, concept: Concept) -> None:
    client = signed_in(person("viewer"))
    args = {"export": ["csv"], "detail": [concept.pk], "history": [concept.pk]}.get(name, [])
    response = client.get(_url(name, *args))
    assert response.status_code == 200
    if name in ("detail", "index_results"):
        page = response.content.decode()
        assert "Agree<" not in page
        assert _url("edit", concept.pk) not in page


def test_nobody_without_the_admin_sees_it(concept: Concept) -> None:
    client = signed_in(person("outsider", admin=False))
    for url in (_url("index"), _url("detail", concept.pk), _url("export", "tbx")):
        assert client.get(url).status_code == 302


@pytest.mark.parametrize(
    ("name", "method"),
    [
        ("add", "get"), ("add", "post"), ("edit", "get"), ("edit", "post"), ("delete", "get"),
        ("delete", "post"), ("import", "get"), ("import", "post"), ("settle", "post"),
    ],
)  # fmt: skip
def test_a_viewer_writes_nothing(name: str, method: str, concept: Concept) -> None:
    client = signed_in(person("viewer"))
    args = [] if name in ("add", "import") else [concept.pk]
    if name == "settle":
        args = [term(concept, "tg").pk]
    before = list(Term.objects.values()), list(Concept.objects.values())
    response = getattr(client, method)(_url(name, *args), {"status": "agreed", "name": "x"})
    assert response.status_code in (302, 403)
    if response.status_code == 302:
        assert response["Location"] == reverse("wagtailadmin_home")
    assert before == (list(Term.objects.values()), list(Concept.objects.values()))


def test_a_translator_proposes_in_one_language_only(concept: Concept) -> None:
    client = signed_in(person("tajik", "translate", "tg"))
    kk, tg = term(concept, "kk"), term(concept, "tg")
    page = client.get(_url("edit", concept.pk)).content.decode()
    assert f"term-{tg.pk}-text" in page
    assert f"term-{kk.pk}-text" not in page
    assert 'name="definition"' not in page
    sent = _fields(concept, definition="mine now", **{
        f"term-{tg.pk}-text": "тозиёна", f"term-{kk.pk}-text": "бұзылды",
        "new-tg-text": "қамча", "new-kk-text": "жат", f"term-{kk.pk}-remove": "on",
    })  # fmt: skip
    assert client.post(_url("edit", concept.pk), sent).status_code == 302
    concept.refresh_from_db()
    assert concept.definition == "A short whip."
    assert set(concept.terms.values_list("language", "text", "status")) == {
        ("kk", "қамшы", "agreed"), ("tg", "тозиёна", "proposed"), ("tg", "қамча", "proposed"),
        ("ru", "плётка", "avoid"),
    }  # fmt: skip


@pytest.mark.parametrize("code", ["kk", "tg"])
def test_a_translator_agrees_nothing(code: str, concept: Concept) -> None:
    client = signed_in(person("tajik", "translate", "tg"))
    each = term(concept, code)
    for status in Term.Status.values:
        response = client.post(_url("settle", each.pk), {"status": status})
        assert response["Location"] == reverse("wagtailadmin_home")
    assert term(concept, code).status == each.status


def test_a_reviewer_agrees_in_their_language_and_is_named(concept: Concept) -> None:
    user = person("reviewer", "review", "tg")
    client = signed_in(user)
    response = client.post(
        _url("settle", term(concept, "tg").pk), {"status": "agreed"}, follow=True
    )
    agreed = term(concept, "tg")
    assert (agreed.status, agreed.agreed_by) == ("agreed", user)
    assert agreed.agreed_at is not None
    assert "reviewer" in response.content.decode()
    client.post(_url("settle", term(concept, "kk").pk), {"status": "avoid"})
    assert term(concept, "kk").status == "agreed"
    entry = ModelLogEntry.objects.filter(object_id=str(concept.pk)).latest("pk")
    assert entry.user == user
    assert entry.data["terms"] == [{"language": "tg", "term": "қамчин", "did": "agreed"}]
    assert "қамчин" in client.get(_url("history", concept.pk)).content.decode()


def test_agreeing_needs_a_post_and_a_known_status_and_the_same_text(concept: Concept) -> None:
    client = signed_in(person("reviewer", "review", "tg"))
    url = _url("settle", term(concept, "tg").pk)
    assert client.get(url).status_code == 405
    client.post(url, {"status": "whatever"})
    client.post(url, {"status": "agreed", "text": "another"})
    assert term(concept, "tg").status == "proposed"
    assert client.post(_url("settle", 999_999), {"status": "agreed"}).status_code == 404


def test_a_changed_agreed_term_is_a_proposal_again(concept: Concept) -> None:
    kk = term(concept, "kk")
    sent = {f"term-{kk.pk}-text": "қамшыл", f"term-{kk.pk}-note": "n"}
    signed_in(person("translator", "translate", "kk")).post(_url("edit", concept.pk), sent)
    changed = term(concept, "kk")
    assert (changed.text, changed.status, changed.agreed_by) == ("қамшыл", "proposed", None)


def test_a_reviewer_may_change_an_agreed_term(concept: Concept) -> None:
    kk = term(concept, "kk")
    user = person("reviewer", "review", "kk")
    sent = {f"term-{kk.pk}-text": "қамшыл", f"term-{kk.pk}-note": ""}
    signed_in(user).post(_url("edit", concept.pk), sent)
    changed = term(concept, "kk")
    assert (changed.text, changed.status, changed.agreed_by) == ("қамшыл", "agreed", user)


def test_a_note_leaves_an_agreed_term_agreed(concept: Concept) -> None:
    kk = term(concept, "kk")
    sent = {f"term-{kk.pk}-text": kk.text, f"term-{kk.pk}-note": "with a handle"}
    signed_in(person("translator", "translate", "kk")).post(_url("edit", concept.pk), sent)
    assert (term(concept, "kk").status, term(concept, "kk").note) == ("agreed", "with a handle")


def test_a_translator_takes_out_proposals_but_nothing_settled(concept: Concept) -> None:
    for code, left in (("tg", 0), ("kk", 1), ("ru", 1)):
        client = signed_in(person(f"translator-{code}", "translate", code))
        each = term(concept, code)
        data = {f"term-{each.pk}-text": each.text, f"term-{each.pk}-remove": "on"}
        client.post(_url("edit", concept.pk), data)
        assert concept.terms.filter(language=code).count() == left


def test_a_word_to_avoid_is_not_made_one_to_use(concept: Concept) -> None:
    ru = term(concept, "ru")
    client = signed_in(person("translator", "translate", "ru"))
    client.post(_url("edit", concept.pk), {f"term-{ru.pk}-text": "камча"})
    assert (term(concept, "ru").text, term(concept, "ru").status) == ("плётка", "avoid")


def test_the_chief_editor_changes_everything_and_deletes_when_asked(concept: Concept) -> None:
    client = signed_in(person("chief", "coordinate", "*"))
    sent = _fields(concept, definition="Of leather.", **{"new-uz-text": "qamchi"})
    assert client.post(_url("edit", concept.pk), sent).status_code == 302
    concept.refresh_from_db()
    assert concept.definition == "Of leather."
    assert term(concept, "uz").text == "qamchi"
    asked = client.get(_url("delete", concept.pk)).content.decode()
    assert "қамшы" in asked
    assert Concept.objects.filter(pk=concept.pk).exists()
    client.post(_url("delete", concept.pk))
    assert not Concept.objects.filter(pk=concept.pk).exists()


@pytest.mark.parametrize("grant", [("translate", "tg"), ("review", "tg"), ("write", "tj")])
def test_only_the_chief_editor_deletes(grant: tuple[str, str], concept: Concept) -> None:
    signed_in(person("somebody", *grant)).post(_url("delete", concept.pk))
    assert Concept.objects.filter(pk=concept.pk).exists()


def test_a_new_concept_with_its_terms() -> None:
    client = signed_in(person("translator", "translate", "uz"))
    sent = {
        "name": "whip",
        "definition_language": "en",
        "new-uz-text": "qoʻl  qamchi",
        "new-kk-text": "қамшы",
    }
    client.post(_url("add"), sent)
    concept = Concept.objects.get(name="whip")
    assert list(concept.terms.values_list("language", "text")) == [("uz", "qoʻl qamchi")]
    client.post(_url("add"), sent)
    assert Concept.objects.filter(name="whip").count() == 1


def test_letters_are_mended_on_saving(concept: Concept) -> None:
    client = signed_in(person("translator", "translate", "uz"))
    client.post(_url("edit", concept.pk), {"new-uz-text": "o'tov"})
    assert term(concept, "uz").text == "oʻtov"


@pytest.mark.parametrize(
    "sent",
    [
        {"new-tg-text": "қамчин"},
        {"new-tg-text": "x" * 201},
        {"new-tg-text": "а\x01б"},
        {"new-tg-text": "", "new-tg-note": "a note alone"},
        {"name": ""},
        {"name": "no spaces!"},
        {"name": "felt"},
        {"subject": "x" * 81},
        {"definition": "x" * 5001},
        {"definition_language": "xx"},
        {"definition": "nul \x00"},
    ],
)
def test_bad_input_saves_nothing(sent: dict[str, str], concept: Concept) -> None:
    client = signed_in(person("chief", "coordinate", "*"))
    before = list(Term.objects.values()), list(Concept.objects.values())
    response = client.post(_url("edit", concept.pk), _fields(concept, **sent))
    assert response.status_code == 200
    assert "error-message" in response.content.decode()
    assert before == (list(Term.objects.values()), list(Concept.objects.values()))


def test_search_is_folded_and_filters_narrow() -> None:
    client = signed_in(person("viewer"))

    def names(**query: str) -> set[str]:
        page = client.get(_url("index_results"), query)
        assert page.status_code == 200
        return {concept.name for concept in page.context["object_list"]}

    assert "felt" in names(q="кииз")
    assert "felt" in names(q="KIGIZ")
    assert {"suzani"} == names(q="so'zana")
    assert {"yurt"} <= names(q="gara oy")
    assert names(q="nothing-like-that") == set()
    assert names(status="avoid") == {"yurt", "kok-boru"}
    assert names(status="avoid", language="en") == {"yurt"}
    assert "filigree" in names(missing="kk")
    assert "felt" not in names(missing="kk")
    assert names(subject="yurt") == {"yurt", "yurt-crown", "yurt-lattice", "yurt-pole"}
    assert names(language="xx", status="x", p="999")


def test_the_list_takes_a_constant_number_of_queries(django_assert_max_num_queries: Any) -> None:
    client = signed_in(person("chief", "coordinate", "*"))
    client.get(_url("index"))
    with django_assert_max_num_queries(22):
        client.get(_url("index"))
