"""Forms of the workflow's pages."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.utils import get_user_display_name
from wagtail.admin.widgets import AdminDateInput

from translation.workflow.assignments import candidates, today

LONGEST_REMARK = 5_000


class _People(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return str(get_user_display_name(obj))


class AssignForm(forms.Form):
    """Who translates a page into one language, until when."""

    person = _People(
        label=gettext_lazy("Translator"),
        queryset=None,
        required=False,
        empty_label=gettext_lazy("Any translator of this language"),
        help_text=gettext_lazy("Only people who translate into this language can be chosen."),
        error_messages={
            "invalid_choice": gettext_lazy("This person does not translate into this language.")
        },
    )
    deadline = forms.DateField(
        label=gettext_lazy("Deadline"),
        required=False,
        widget=AdminDateInput,
        help_text=gettext_lazy("The last day. A reminder goes out three days before."),
    )
    note = forms.CharField(
        label=gettext_lazy("Note for the translator"),
        required=False,
        max_length=2_000,
        widget=forms.Textarea({"rows": 3}),
    )

    def __init__(self, *args: Any, code: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        people: Any = self.fields["person"]
        people.queryset = candidates(code)

    def clean_deadline(self) -> dt.date | None:
        """A day that is still to come."""
        day: dt.date | None = self.cleaned_data["deadline"]
        if day is not None and day < today():
            raise forms.ValidationError(
                _("The deadline has passed already; choose today or a later day.")
            )
        return day


class RemarkForm(forms.Form):
    """One remark."""

    text = forms.CharField(
        label=gettext_lazy("Remark"),
        max_length=LONGEST_REMARK,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": gettext_lazy("Write the remark first.")},
    )
