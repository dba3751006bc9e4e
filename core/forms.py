"""The form in which editors write any page."""

from typing import Any

from django.utils.translation import gettext as _

from core.mending import sitting
from core.slugs_form import SlugForm


class BasePageForm(SlugForm):
    """Checks that concern editors only; translation saves pages without a form."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if cleaned.get("picture") and not (cleaned.get("picture_alt") or "").strip():
            self.add_error(
                "picture_alt",
                _("Describe the picture for those who cannot see it."),
            )
        if (cleaned.get("latitude") is None) != (cleaned.get("longitude") is None):
            self.add_error("longitude", _("Give both latitude and longitude, or neither."))
        return cleaned

    def save(self, commit: bool = True) -> Any:
        page = super().save(commit)
        page.mend_when_saved = sitting.saves_by_hand()
        # Without changes since the autosave, Wagtail approves the version that is there.
        if "action-workflow-action" in self.data and not self.has_changed():
            page.save_mended(self.for_user)
        return page
