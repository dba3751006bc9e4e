"""The forms that ask before many pages are changed."""

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext, gettext_lazy

from languages import LANGUAGES
from translation.matrix.filters import person_name
from translation.matrix.pages import today
from translation.models.rights import Grant

FORMATS = (("xliff", "XLIFF 2"), ("po", "PO (gettext)"))
_TRANSLATING = (Grant.Act.TRANSLATE, Grant.Act.REVIEW, Grant.Act.WRITE, Grant.Act.COORDINATE)


class _Person(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return person_name(obj)


class ActionForm(forms.Form):
    """Into which languages; ``codes`` are those that the user translates into."""

    languages = forms.MultipleChoiceField(
        label=gettext_lazy("Languages"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Choose at least one language.")},
    )

    def __init__(self, *args: Any, codes: list[str], **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        field = self.fields["languages"]
        field.choices = [(code, LANGUAGES[code].endonym) for code in codes]  # type: ignore[attr-defined]


class ExportForm(ActionForm):
    """In which format."""

    format = forms.ChoiceField(label=gettext_lazy("Format"), choices=FORMATS)


class AssignForm(ActionForm):
    """To whom and until when."""

    person = _Person(
        label=gettext_lazy("Translator"),
        queryset=get_user_model().objects.none(),
        required=False,
        empty_label=gettext_lazy("the language's translators"),
    )
    deadline = forms.DateField(
        label=gettext_lazy("Deadline"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
    )
    note = forms.CharField(
        label=gettext_lazy("Note"),
        required=False,
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        granted = Q(groups__grants__act__in=_TRANSLATING) | Q(is_superuser=True)
        people = get_user_model().objects.filter(granted, is_active=True).distinct()
        self.fields["person"].queryset = people.order_by("last_name", "first_name", "pk")  # type: ignore[attr-defined]

    def clean_deadline(self) -> Any:
        """No deadline lies in the past."""
        deadline = self.cleaned_data["deadline"]
        if deadline and deadline < today():
            raise ValidationError(gettext("The deadline has passed already."))
        return deadline

    def clean(self) -> dict[str, Any]:
        data = super().clean() or {}
        named = ("person", "deadline")
        if not self.errors and not any(data.get(name) for name in named):
            raise ValidationError(gettext("Choose a translator, a deadline, or both."))
        return data


FORMS = {"assign": AssignForm, "export": ExportForm}
