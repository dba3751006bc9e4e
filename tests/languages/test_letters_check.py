"""Findings: each rule finds what it is for, and nothing in sound text."""

import pytest

from languages import CODES, LANGUAGES
from languages.letters import check, check_html
from tests.languages.letter_examples import RIGHT, WRONG

SENTENCES = {
    "kk": "Қолөнер шеберлері киізді жазда басады да, күзде одан түрлі бұйым жасайды.",
    "ky": "Кол өнөрчүлөр кийизди жайында басып, күзүндө андан ар кандай буюм жасашат.",
    "uz": "Hunarmandlar yozda kigiz bosib, kuzda undan turli buyumlar tayyorlaydilar.",
    "tg": "Ҳунармандон тобистон намад мемоланд ва тирамоҳ аз он чизҳои гуногун месозанд.",
    "tk": "Ussalar tomusda keçe basýarlar we güýzde ondan dürli zatlary ýasaýarlar.",
    "en": "The makers press the felt in summer and make many things of it in autumn.",
    "ru": "Мастера валяют войлок летом, а осенью делают из него самые разные вещи.",
}


def rules(text: str, language: str) -> list[str]:
    return [finding.rule for finding in check(text, language)]


@pytest.mark.parametrize(("language", "text"), [(c, t) for c, ts in RIGHT.items() for t in ts])
def test_nothing_in_sound_text(language: str, text: str) -> None:
    assert check(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "mended"), [(c, *p) for c, ps in WRONG.items() for p in ps if p[0] != p[1]]
)
def test_everything_that_mending_changes_is_found(language: str, text: str, mended: str) -> None:
    found = check(text, language)
    assert found
    assert all(f.suggestion and f.text == text[f.start : f.end] for f in found)


@pytest.mark.parametrize(
    ("language", "text", "rule", "where", "suggestion"),
    [
        ("uz", "bu o'zbek tili", "apostrophe", "o'zbek", "oʻzbek"),
        ("kk", "бұл тiл", "mixed-script", "тiл", "тіл"),
        ("kk", "бұл қazақ", "mixed-script", "қazақ", ""),
        ("ru", "новое киноX", "mixed-script", "киноX", ""),
        ("tk", "Așgabat", "letter", "Așgabat", "Aşgabat"),
        ("tk", "dañ atdy", "letter", "dañ", ""),
        ("tk", "Erdoğan geldi", "letter", "Erdoğan", ""),
        ("tk", "täze video", "letter", "video", ""),
        ("uz", "yangi şahar", "letter", "şahar", ""),
        ("uz", "İstanbul shahri", "letter", "İstanbul", ""),
        ("uz", "kichik castle", "letter", "castle", ""),
        ("tg", "китобы нав", "letter", "китобы", ""),
        ("tg", "цирк омад", "letter", "цирк", ""),
        ("ky", "Жаңа қала", "letter", "қала", ""),
        ("ky", "жаңа китепті", "letter", "китепті", ""),
        ("ru", "новая қала", "letter", "қала", ""),
        ("kk", "“Абай жолы” романы", "quotes", "“Абай жолы”", "«Абай жолы»"),
        ("ru", "„Манас“ эпос", "quotes", "„Манас“", "«Манас»"),
        ("uz", "«Alpomish» dostoni", "quotes", "«Alpomish»", "“Alpomish”"),
        ("tk", 'ol "Görogly', "quotes", '"', ""),
        ("ru", "поездка в Киргизию", "outdated-name", "Киргизию", "Кыргызстан"),
        ("ru", "Туркмения богата", "outdated-name", "Туркмения", "Туркменистан"),
        ("kk", "Киргизияның таулары", "outdated-name", "Киргизияның", "Қырғызстан"),
        ("en", "in Turkmenia now", "outdated-name", "Turkmenia", "Turkmenistan"),
        ("kk", "бір  екі", "spaces", "  ", " "),
        ("kk", "и\u0306од", "normal-form", "и\u0306од", "йод"),
    ],
)  # fmt: skip
def test_rule(language: str, text: str, rule: str, where: str, suggestion: str) -> None:
    (found,) = check(text, language)
    assert (found.rule, found.text, found.suggestion) == (rule, where, suggestion)
    assert text[found.start : found.end] == where


@pytest.mark.parametrize("written", CODES)
@pytest.mark.parametrize("expected", CODES)
def test_the_language_of_a_sentence(written: str, expected: str) -> None:
    found = [f for f in check(SENTENCES[written], expected) if f.rule == "language"]
    assert [f.detail for f in found] == ([] if written == expected else [written])


def test_titles_and_quotations_are_not_judged_by_their_language() -> None:
    assert check("Мастера валяют войлок летом", "kk") == []
    quoted = f"Ол айтты: «{SENTENCES['ru']}»"
    assert "language" not in rules(quoted, "kk")
    assert "language" not in rules(SENTENCES["ru"], "kaa")


def test_one_foreign_sentence_among_others_is_found_in_its_place() -> None:
    text = f"{SENTENCES['ky']} {SENTENCES['kk']} {SENTENCES['ky']}"
    found = [f for f in check(text, "ky") if f.rule == "language"]
    assert [f.text for f in found] == [SENTENCES["kk"]]


@pytest.mark.parametrize("language", ["kk", "ky", "tg", "tk"])
def test_a_long_text_typed_with_plain_letters(language: str) -> None:
    plain = str.maketrans("әғқңөұүһіӣӯҳҷäçňöşüýžÄÇŇÖŞÜÝŽ", "агкноуухииухчacnosuyzACNOSUYZ")
    text = f"{SENTENCES[language]} " * 8
    assert "own-letters" not in rules(text, language)
    assert "own-letters" in rules(text.translate(plain), language)
    assert "own-letters" not in rules(text.translate(plain)[:150], language)


def test_words_in_italics_are_terms_of_another_language() -> None:
    html = "<p>Gilamda <i>göl</i> bor, göllar katta.</p>"
    assert check_html(html, "uz") == []
    assert [f.rule for f in check_html("<p>Gilamda göl bor.</p>", "uz")] == ["letter"]
    assert check("Gilamda göllar bor.", "uz", terms={"göl"}) == []


def test_findings_in_rich_text_stand_where_they_are() -> None:
    html = '<p>О <a href="/Киргизия/">Киргизии</a> и <b>Туркмении</b></p>'
    found = check_html(html, "ru")
    assert [html[f.start : f.end] for f in found] == ["Киргизии", "Туркмении"]


def test_a_code_that_the_registry_lacks() -> None:
    assert "kaa" not in LANGUAGES
    assert check("O'zbek şahar «a»", "kaa") == []
    assert rules("a  b", "kaa") == ["spaces"]
