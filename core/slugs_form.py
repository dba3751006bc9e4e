"""The slug in the editors' form: made from the title in the page's language, the same for all."""

import json
from typing import Any
from uuid import uuid4

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.forms.pages import CopyForm
from wagtail.models import Page

from core.slugs import SLUG, free_slug, refuse_reserved
from languages import get_language
from languages.slugs import MAX_LENGTH, romanisation, slugify
from translation import slugs
from translation.locales import code_of


class RomanisedSlugInput(forms.TextInput):
    """A slug field that follows the title through ``static/js/slug.js``.

    ``language`` is that of the page, not of the admin. With ``follows`` false the slug is left
    alone when the title changes; what is typed into it is cleaned all the same.
    """

    class Media:
        js = ["js/slug.js"]

    def __init__(self, language: str, *, follows: bool) -> None:
        table = json.dumps(romanisation(language), ensure_ascii=False, separators=(",", ":"))
        actions = (
            "input->romanised-slug#edit",
            "blur->romanised-slug#clean",
            "w-sync:check->romanised-slug#compare",
            "w-sync:apply->romanised-slug#follow",
        )
        super().__init__(
            {
                "data-controller": "romanised-slug",
                "data-action": " ".join(actions),
                "data-romanised-slug-table": table,
                "data-romanised-slug-longest-value": MAX_LENGTH,
                "data-romanised-slug-follows-value": "true" if follows else "false",
            }
        )


class SlugForm(WagtailAdminPageForm):
    """A page's form whose slug may be left empty, and never is when it is saved."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields.get("slug")
        if field is None:
            return
        field.required = False
        never_public = self.instance.first_published_at is None
        field.widget = RomanisedSlugInput(self.instance.language, follows=never_public)
        field.widget.attrs.update(field.widget_attrs(field.widget))

    def clean_slug(self) -> str:
        """Return the slug as it will be kept; an error where it names another page already."""
        page, parent = self.instance, self.parent_page
        slug = str(self.cleaned_data["slug"] or "")
        if slug and not SLUG.fullmatch(slug):
            slug = slugify(slug, page.language)
        if not slug:
            title = self.cleaned_data.get("title")
            return free_slug(page, parent, title) if title else ""
        stored = slugs.stored_slug(page)
        if slug == stored or not slugs.is_shared(page):
            return slug
        origin = slugs.origin_locale(page)
        if stored and origin not in {None, page.locale_id}:
            raise ValidationError(
                _("All languages of a page share its slug: change it in %(language)s."),
                params={"language": get_language(code_of(origin)).endonym},
            )
        self._refuse_another_page(slug, parent)
        return slug

    def _refuse_another_page(self, slug: str, parent: Page | None) -> None:
        for taken in slugs.namesakes(self.instance, slug, parent):
            if taken.locale_id != self.instance.locale_id:  # Wagtail tells of its own siblings
                raise slugs.refusal(taken)


class SluggedCopyForm(CopyForm):
    """«Copy this page»: the copy is a page of its own, so no language may have its address."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["new_slug"].widget = RomanisedSlugInput(
            code_of(self.page.locale_id), follows=False
        )

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        slug = cleaned.get("new_slug")
        if not slug:
            return cleaned
        parent = cleaned.get("new_parent_page") or self.page.get_parent()
        copy = Page(locale_id=self.page.locale_id, translation_key=uuid4())
        try:
            refuse_reserved(slug)
        except ValidationError as error:
            self.add_error("new_slug", error)
        for taken in slugs.namesakes(copy, slug, parent)[:1]:
            self.add_error("new_slug", slugs.refusal(taken))
        return cleaned
