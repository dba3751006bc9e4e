"""Pages whose slugs are tested."""

from wagtail.models import Page

from stories.models import StoriesIndexPage, StoryPage
from translation.slugs import origin_locale


def versions_in(page: Page) -> dict[str, Page]:
    """All language versions of a page, by language."""
    pages = Page.objects.filter(translation_key=page.translation_key).select_related("locale")
    return {version.locale.language_code: version.specific for version in pages}


def origin_of(model: type[Page], slug: str) -> Page:
    """The version that a page was first written in."""
    page = model.objects.filter(slug=slug).first()
    return model.objects.get(translation_key=page.translation_key, locale_id=origin_locale(page))


def published(language: str, title: str, **values: object) -> StoryPage:
    """A published story, its slug made from its title unless one is given."""
    index = StoriesIndexPage.objects.get(locale__language_code=language)
    page = StoryPage(title=title, locale=index.locale, **values)
    index.add_child(instance=page)
    page.save_revision().publish()
    return page
