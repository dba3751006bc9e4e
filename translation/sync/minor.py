"""Small changes: the editor says that a version makes no translation stale.

The mark is a row beside the revision, so a change that waits for a reviewer or for its hour keeps
it. What it does is in ``publishing`` and ``carrying``.
"""

from contextvars import ContextVar
from typing import Any

from django import forms
from django.core.signals import request_finished
from django.db.models.signals import post_save
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel
from wagtail.models import Page, Revision, get_page_models

from translation.models.changes import MinorRevision
from translation.sync.publishing import source_to_follow

FIELD = "minor_change"

# Page id → what the form of this request says; its revision is saved after the form.
_wanted: ContextVar[dict[int, bool] | None] = ContextVar("minor_change", default=None)


def is_marked(page: Page) -> bool:
    """Whether the newest version of a page, not published yet, is marked as a small change."""
    if page.latest_revision_id is None or page.latest_revision_id == page.live_revision_id:
        return False
    return MinorRevision.objects.filter(revision_id=page.latest_revision_id).exists()


def mark(revision: Revision, *, minor: bool) -> None:
    """Mark a revision as a small change, or take the mark away."""
    if minor:
        MinorRevision.objects.get_or_create(revision=revision)
    else:
        MinorRevision.objects.filter(revision=revision).delete()


class MinorChangeMixin(forms.Form):
    """The box in a page's form, there for public origins with translations only."""

    minor_change = forms.BooleanField(
        required=False,
        label=_("A small change: translations stay as they are"),
        help_text=_(
            "For corrections of spelling and the like. Translators are not asked to look at the"
            " changed texts again; new paragraphs, links and numbers still reach them."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        page = self.instance  # type: ignore[attr-defined]
        if page.pk and page.live and source_to_follow(page):
            self.initial[FIELD] = is_marked(page)
        else:
            self.fields.pop(FIELD, None)

    def save(self, commit: bool = True) -> Any:
        if FIELD in self.fields:
            page: Page = self.instance  # type: ignore[attr-defined]
            _wanted.set({**(_wanted.get() or {}), page.pk: self.cleaned_data[FIELD]})
        return super().save(commit)  # type: ignore[misc]


class MinorChangePanel(Panel):
    """The box, at the end of the content."""

    def get_form_options(self) -> dict[str, Any]:
        return {"fields": [FIELD]}  # or the form shows it once more, bare

    class BoundPanel(Panel.BoundPanel):
        template_name = "translation/sync/minor_panel.html"

        def is_shown(self) -> bool:
            return self.form is not None and FIELD in self.form.fields

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return {**context, "field": self.form[FIELD], "marked": is_marked(self.instance)}


def _revision_saved(instance: Revision, **_kwargs: Any) -> None:
    said = _wanted.get()
    if said and issubclass(instance.base_content_type.model_class() or object, Page):
        wanted = said.get(int(instance.object_id))
        if wanted is not None:
            mark(instance, minor=wanted)


def forget(**_kwargs: Any) -> None:
    """What one request said counts for no other."""
    _wanted.set(None)


def connect() -> None:
    """Add the panel to every type of page, and mark versions as they are saved."""
    post_save.connect(_revision_saved, sender=Revision, dispatch_uid="minor-revision")
    request_finished.connect(forget, dispatch_uid="minor-change-forgotten")
    for model in get_page_models():
        if not issubclass(getattr(model, "base_form_class", None) or object, MinorChangeMixin):
            continue
        panels = model.content_panels
        if not any(isinstance(panel, MinorChangePanel) for panel in panels):
            model.content_panels = [*panels, MinorChangePanel(heading=_("Translations"))]
