"""Every finding has words that a translator understands."""

import re

import pytest

from languages.letters import check
from tests.demo_database import ROOT
from translation.checking.letters import WHY, explain


def test_every_rule_has_words() -> None:
    source = "".join(file.read_text() for file in (ROOT / "languages/letters").glob("*.py"))
    used = set(re.findall(r'Finding\(\s*"([a-z-]+)"', source))
    used |= set(re.findall(r'\("([a-z-]+)", [a-z_]+\)', source))  # the passes of mending
    assert used | {"normal-form", "spaces"} == set(WHY)


@pytest.mark.parametrize(
    ("language", "text", "part"),
    [
        ("uz", "o'zbek", "Write: oʻzbek"),
        ("tg", "китобы нав", "(ы)"),
        ("kk", "Мастера валяют войлок летом, а осенью делают из него вещи.", "(русский)"),
        ("ru", "в Киргизии", "Write: Кыргызстан"),
    ],
)
def test_explained(language: str, text: str, part: str) -> None:
    (found,) = check(text, language)
    assert part in explain(found)
