"""The languages that a page really has: for the switcher, ``hreflang``, the sitemap, the 404."""

from dataclasses import dataclass

from wagtail.models import Page

from languages import LANGUAGES, Language
from translation.locales import locale_codes, locale_id
from translation.urls import page_path


@dataclass(frozen=True, slots=True)
class Alternate:
    """One language of a page: ``path`` is where a visitor of that language is sent.

    Where ``exists`` is false the address answers with a page that offers the languages there are.
    """

    language: Language
    path: str
    exists: bool
    current: bool
    title: str = ""


def _path_in(path: str, code: str) -> str:
    return f"/{code}/" + path.split("/", 2)[2]


def alternates(page: Page, versions: dict[str, Page]) -> list[Alternate]:
    """Return every language of the registry for ``page``, in the order of the switcher.

    ``versions`` are the page's languages as ``versions_of`` gives them.
    """
    found = {code: version for code, version in versions.items() if version.live}
    own = page_path(page)
    return [
        Alternate(
            language,
            page_path(found[code]) if code in found else _path_in(own, code),
            exists=code in found,
            current=page.locale_id == locale_id(code),
            title=found[code].title if code in found else "",
        )
        for code, language in LANGUAGES.items()
    ]


def addressed_elsewhere(path: str) -> list[Page]:
    """Live pages whose address equals ``/<lang>/…`` but for the language: the same page elsewhere.

    Slugs are shared by the languages of a page, so the rest of the address names it. One query.
    """
    parts = [part for part in path.split("/") if part]
    if len(parts) < 2:
        return []
    tail = "/" + "/".join(parts[1:]) + "/"
    codes = locale_codes()
    pages = Page.objects.filter(
        live=True, locale_id__in=codes, slug=parts[-1], depth=len(parts) + 1
    ).only("pk", "title", "url_path", "locale_id", "translation_key")
    order = list(codes)
    same = [page for page in pages if page.url_path.endswith(tail)]
    return sorted(same, key=lambda page: order.index(page.locale_id))
