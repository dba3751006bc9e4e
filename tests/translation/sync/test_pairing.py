"""Which text took the place of which."""

from hypothesis import given
from hypothesis import strategies as st

from translation.sync.pairing import Piece, likeness, pair

FELT = "Felt is made of the wool of sheep in late summer."
FELT_NOW = "Felt is made of the wool of sheep and goats in late summer."
DYE = "The dyer boils madder and the rind of pomegranates."
SONG = "Women sing while they roll the mat back and forth."
_ids: dict[str, int] = {}


def _page(*texts: str, context: int = 1, field: str = "body.paragraph", at: int = 0) -> list[Piece]:
    return [
        Piece(context, _ids.setdefault(text, len(_ids)), text, "p", field, at + n)
        for n, text in enumerate(texts)
    ]


def _told(old: list[Piece], new: list[Piece]) -> list[tuple[str | None, str | None]]:
    return [(p.old.html if p.old else None, p.new.html if p.new else None) for p in pair(old, new)]


def test_a_changed_paragraph_among_others() -> None:
    assert _told(_page(FELT, DYE, SONG), _page(FELT_NOW, DYE, SONG)) == [(FELT, FELT_NOW)]


def test_moved_paragraphs_are_no_change() -> None:
    assert _told(_page(FELT, DYE, SONG), _page(SONG, FELT, DYE)) == []


def test_changed_and_moved() -> None:
    assert _told(_page(FELT, DYE, SONG), _page(DYE, SONG, FELT_NOW)) == [(FELT, FELT_NOW)]


def test_a_new_paragraph_pairs_with_nothing() -> None:
    assert _told(_page(FELT, DYE), _page(FELT, SONG, DYE)) == [(None, SONG)]


def test_a_paragraph_that_went() -> None:
    assert _told(_page(FELT, DYE), _page(FELT)) == [(DYE, None)]


def test_one_replaced_between_the_same_neighbours() -> None:
    """However little they have in common: a title that is written anew."""
    assert _told(_page("Yurt"), _page("Home of the steppe")) == [("Yurt", "Home of the steppe")]
    assert _told(_page(FELT, DYE), _page(FELT, SONG)) == [(DYE, SONG)]


def test_split_and_merged() -> None:
    both = f"{FELT} {DYE}"
    split = pair(_page(both), _page(FELT, DYE))
    assert {(p.old.html, p.new.html) for p in split if p.old and p.new} == {
        (both, FELT), (both, DYE)
    }  # fmt: skip
    assert not any(p.alone for p in split)
    merged = pair(_page(FELT, DYE), _page(both))
    assert {(p.old.html, p.new.html) for p in merged if p.old and p.new} == {
        (FELT, both), (DYE, both)
    }  # fmt: skip
    assert not any(p.alone for p in merged)


def test_a_block_that_was_pasted_anew_is_no_change() -> None:
    assert _told(_page(FELT, context=1), _page(FELT, context=2)) == []


def test_pasted_anew_and_changed() -> None:
    assert _told(_page(FELT, context=1), _page(FELT_NOW, context=2)) == [(FELT, FELT_NOW)]


def test_the_same_text_in_two_places_changes_in_one() -> None:
    old = [*_page(FELT, context=1), *_page(FELT, context=2, at=1)]
    new = [*_page(FELT, context=1), *_page(FELT_NOW, context=2, at=1)]
    (found,) = pair(old, new)
    assert found.old
    assert found.new
    assert found.old.context == found.new.context == 2


def test_markup_alone_is_alike() -> None:
    assert likeness("the felt", "the <b>felt</b>") == 1.0


TEXTS = st.lists(st.sampled_from([FELT, FELT_NOW, DYE, SONG, "Yurt", f"{FELT} {DYE}"]), max_size=6)


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_every_text_is_accounted_for(
    a: list[str], b: list[str], c: list[str], d: list[str]
) -> None:
    """What is new in its context is in a pair, or stood in a context that is gone; and so back."""
    old = [*_page(*a, context=1), *_page(*b, context=2, at=10)]
    new = [*_page(*c, context=1), *_page(*d, context=2, at=10)]
    pairs = pair(old, new)
    fresh = {p.place for p in new} - {p.place for p in old}
    told = {p.new.place for p in pairs if p.new}
    assert told <= fresh
    moved = {string for _context, string in {p.place for p in old} - {p.place for p in new}}
    assert all(string in moved for _context, string in fresh - told)
