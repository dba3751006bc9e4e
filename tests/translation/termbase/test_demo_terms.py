"""The demo's term base: sound letters in every cell, all proposed, loaded once."""

import pytest
from django.core.management import call_command

from brand_site.demo.terms import load_terms, read_terms
from languages import CODES
from languages.letters import check
from languages.registry import LANGUAGES
from translation.models import Concept, Term

pytestmark = pytest.mark.django_db


def test_letters_of_every_cell() -> None:
    """Nothing to mend, no stranger's letter, no letter outside the alphabet."""
    wrong = [
        (term.language, term.text, [found.rule for found in check(term.text, term.language)])
        for row in read_terms()
        for term in row.terms
        if check(term.text, term.language)
    ]
    assert not wrong


@pytest.mark.parametrize("code", CODES)
def test_letters_that_do_not_belong(code: str) -> None:
    never = {"uz": "‘’'`şçğı", "tg": "ыщць", "ky": "әғқұіһ", "tk": "ñğıİșc"}.get(
        code, "'‘’`" if code != "en" else "'‘`"
    )
    for row in read_terms():
        for term in row.terms:
            if term.language == code:
                letters = "".join(LANGUAGES[code].alphabet).lower()
                assert not set(term.text.lower()) & set(never), term.text
                assert letters


def test_there_are_enough_and_all_are_proposed() -> None:
    rows = read_terms()
    assert len(rows) >= 60
    for code in CODES:
        assert sum(any(t.language == code for t in row.terms) for row in rows) >= 60, code
    statuses = [term.status for row in rows for term in row.terms]
    assert statuses.count("agreed") == 0
    assert statuses.count("avoid") == 3
    assert all(row.definition and row.subject and row.source for row in rows)


def test_loading_again_changes_nothing_and_keeps_what_people_did() -> None:
    assert Concept.objects.count() == len(read_terms()), "the demo brings it"
    term = Term.objects.get(language="kk", text="киіз")
    term.text = "киіз (жаңа)"
    term.save()
    Concept.objects.get(name="silk").delete()
    assert load_terms() == 1
    assert Term.objects.filter(text="киіз (жаңа)").exists()
    call_command("load_terms", verbosity=0)
    assert Concept.objects.count() == len(read_terms())
