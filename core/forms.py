"""The form in which editors write any page."""

from typing import Any

from django.utils.translation import gettext as _

from core.mending import sitting
from core.slugs_form import SlugForm
from translation.rights.claims import claim_problem
from translation.sync.minor import MinorChangeMixin


class BasePageForm(MinorChangeMixin, SlugForm):
    """Checks that concern editors only; translation saves pages without a form."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        if cleaned.get("picture") and not (cleaned.get("picture_alt") or "").strip():
            self.add_error(
                "picture_alt",
                _("Describe the picture for those who cannot see it."),
            )
        if (cleaned.get("latitude") is None) != (cleaned.get("longitude") is None):
            self.add_error("longitude", _("Give both latitude and longitude, or neither."))
        self._check_claim(cleaned)
        return cleaned

    def _check_claim(self, cleaned: dict[str, Any]) -> None:
        """Refuse countries that are not the editor's to give or to take."""
        field = next((name for name in ("country", "countries") if name in self.fields), None)
        if self.for_user is None or (field and field not in cleaned):
            return
        page = self.instance  # still as it was: the form's values are put in after this
        if field:
            value = cleaned[field]
            after = [value] if isinstance(value, str) else list(value)
        else:
            inherits = getattr(page, "rights_from_parent", False)
            after = self.parent_page.specific.rights_countries() if inherits else []
        problem = claim_problem(self.for_user, page.rights_countries() if page.pk else None, after)
        if problem:
            self.add_error(field, problem)

    def save(self, commit: bool = True) -> Any:
        page = super().save(commit)
        page.mend_when_saved = sitting.saves_by_hand()
        # Without changes since the autosave, Wagtail approves the version that is there.
        if "action-workflow-action" in self.data and not self.has_changed():
            page.save_mended(self.for_user)
        return page
