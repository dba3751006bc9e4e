"""Writing the index: what a page says is folded once, when the page is published."""

from collections.abc import Collection, Iterable, Iterator

from django.db import connection, transaction
from django.db.models import Max

from languages import get_language
from languages.folding import fold, is_of_script, words
from languages.normal import nfc
from languages.slugs import slugify
from search.backends import words_table
from search.documents import Document
from search.models import Entry, Word

_SHORTEST, _LONGEST = 3, 40  # of the words that «did you mean» may suggest
LONGEST_TEXT = 200_000
"""Characters of a page that can be found; a novel fits."""


def _parts(document: Document) -> dict[str, str]:
    """The folded words of a document; a Cyrillic title can be found in plain Latin letters too."""
    code = document.language
    lead = fold(document.lead, code)
    if get_language(code).script != "Latn":
        lead = f"{lead} {slugify(document.title, code).replace('-', ' ')}"
    body = fold(f"{document.body}\n{document.facts}"[:LONGEST_TEXT], code)
    return {"title": fold(document.title, code), "lead": lead, "body": body}


def _vocabulary(document: Document) -> Iterator[Word]:
    """The words of a document as they are written, first met first."""
    seen: set[str] = set()
    script = get_language(document.language).script
    for titled, text in ((True, document.title), (False, f"{document.lead}\n{document.body}")):
        text = nfc(text)
        for word in words(text, document.language):
            shown = text[word.start : word.end].lower()
            if word.folded in seen or not _SHORTEST <= len(shown) <= _LONGEST:
                continue
            seen.add(word.folded)
            if word.folded.isalpha() and is_of_script(shown, script):
                yield Word(
                    language=document.language,
                    folded=word.folded,
                    shown=shown,
                    length=len(word.folded),
                    titled=titled,
                )


def _words_of(documents: Iterable[Document]) -> list[Word]:
    """The words of documents, each once and in one order: who publishes at the same time as
    another then waits for them in that order, and no two wait for each other."""
    found: dict[tuple[str, str], Word] = {}
    for document in documents:
        for word in _vocabulary(document):
            found.setdefault((word.language, word.folded), word)
    return [found[key] for key in sorted(found)]


@transaction.atomic
def write(documents: Iterable[Document]) -> set[tuple[str, str]]:
    """Put documents into the index, in place of what it held of those pages.

    Return the words (language and folded) that they add to the vocabulary or confirm in it.
    """
    documents = list(documents)
    parts = {document.page_id: _parts(document) for document in documents}
    Entry.objects.bulk_create(
        [
            Entry(
                id=document.page_id,
                key=document.key,
                language=document.language,
                kind=document.kind,
                countries=f"|{'|'.join(document.countries)}|" if document.countries else "",
                title=document.title,
                folded_title=parts[document.page_id]["title"][:255],
                text=nfc(document.shown)[:LONGEST_TEXT],
            )
            for document in documents
        ],
        batch_size=100,
        update_conflicts=True,
        unique_fields=["id"],
        update_fields=[
            "key", "language", "kind", "countries", "title", "folded_title", "text",
        ],
    )  # fmt: skip
    with connection.cursor() as cursor:
        for page_id, texts in parts.items():
            words_table().write(cursor, page_id, texts)
    found = _words_of(documents)
    Word.objects.bulk_create(found, batch_size=500, ignore_conflicts=True)
    return {(word.language, word.folded) for word in found}


@transaction.atomic
def remove(page_ids: Iterable[int]) -> None:
    """Take pages out of the index; those that are not in it do no harm."""
    page_ids = list(page_ids)
    Entry.objects.filter(pk__in=page_ids).delete()
    with connection.cursor() as cursor:
        words_table().remove(cursor, page_ids)


def newest_word() -> int:
    """Return the number of the word that was added last, 0 where there is none."""
    return Word.objects.aggregate(newest=Max("pk"))["newest"] or 0


def forget_words(but: Collection[tuple[str, str]], until: int) -> None:
    """Take out of the vocabulary all words but these (language and folded) and the newer ones."""
    rows = Word.objects.filter(pk__lte=until).values_list("pk", "language", "folded")
    gone = [pk for pk, *word in rows.iterator() if tuple(word) not in but]
    for start in range(0, len(gone), 500):
        Word.objects.filter(pk__in=gone[start : start + 500]).delete()
