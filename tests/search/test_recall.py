"""What a reader would try finds what it should, and little else. The set is in ``pairs``."""

from dataclasses import replace

import pytest

from languages import CODES, NATIONAL
from tests.search.judge import Figures, Judge, Report, kinds, pairs, senses

RECALL, LEAST_RECALL, MOST_FALSE, FIRST = 0.95, 0.90, 0.05, 0.85


@pytest.fixture(scope="module")
def judge(django_db_setup: object, django_db_blocker: pytest.FixtureRequest) -> Judge:
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        return Judge()


@pytest.fixture(scope="module")
def report(judge: Judge, django_db_blocker: pytest.FixtureRequest) -> Report:
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        return judge.report()


def test_the_set_is_big_and_varied() -> None:
    for code in CODES:
        own = [pair for pair in pairs() if pair.language == code]
        assert len(own) >= (50 if code in NATIONAL else 30), code
        assert len({(pair.q, pair.language) for pair in own}) == len(own), code
        assert len({pair.kind for pair in own}) >= 9, code
    assert len(pairs()) >= 350
    least = {
        "inflected": 90, "several": 30, "short": 30, "title": 25, "plain": 25, "name": 20,
        "apostrophe": 15, "label": 15, "beginning": 12, "latin": 10, "lookalike": 10, "other": 10,
        "cyrillic": 10, "upper": 10, "nfd": 8, "yo": 2,
    }  # fmt: skip
    assert {kind: kinds()[kind] >= number for kind, number in least.items()} == dict.fromkeys(
        kinds(), True
    )


def test_every_pair_can_be_judged(judge: Judge) -> None:
    addresses = set(judge.paths.values())
    for pair in pairs():
        assert pair.finds, pair
        assert pair.means, pair
        assert {*pair.finds, *pair.may} <= addresses, pair
        assert set(pair.means) <= set(senses()), pair


def test_recall(report: Report) -> None:
    assert report.all.recall >= RECALL, f"\n{report}"
    low = {code for code, figures in report.languages.items() if figures.recall < LEAST_RECALL}
    assert not low, f"\n{report}"


def test_few_hits_are_false(report: Report) -> None:
    assert report.all.hits > 4 * report.all.pairs  # what finds nothing else is no feat
    assert report.all.false_share <= MOST_FALSE, f"\n{report}"


def test_what_has_one_answer_has_it_first(report: Report) -> None:
    assert report.all.single > 100
    assert report.all.first_share >= FIRST, f"\n{report}"


def test_no_page_twice(report: Report) -> None:
    for verdict in report.verdicts:
        paths = [path for path, _language in verdict.hits]
        assert len(paths) == len(set(paths)), verdict.pair


def test_the_judge_finds_fault(judge: Judge, report: Report) -> None:
    """A page about something else is a false hit, and a page that is not found is missed."""
    pair = next(pair for pair in pairs() if pair.q == "шашмақам" and pair.language == "kk")
    wrong = next(pk for pk, path in judge.paths.items() if path == "creators/gulzat/cushion")
    assert not judge.is_true(pair, wrong)
    verdict = next(verdict for verdict in report.verdicts if verdict.pair == pair)
    hit = ("creators/gulzat/cushion", "kk")
    figures = Figures()
    figures.add(replace(verdict, hits=[hit], missed=["heritage/shashmaqom"], false=[hit]))
    assert (figures.recall, figures.false_share, figures.first_share) == (0, 1, 0)
