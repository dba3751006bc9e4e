"""What narrows and orders the matrix: one form, one queryset of pages."""

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.utils.text import capfirst
from django.utils.translation import gettext, gettext_lazy

from languages import CODES, LANGUAGES
from languages.names import COUNTRIES, country_name
from translation.axes import Publicness, TextState
from translation.models.states import PageFacts
from translation.models.work import Assignment

ME, NOBODY, REGION, TODO = "me", "nobody", "region", "todo"
SORTS = (
    ("", gettext_lazy("title")),
    ("changed", gettext_lazy("latest change")),
    ("stale", gettext_lazy("longest stale")),
    ("progress", gettext_lazy("least translated")),
    ("deadline", gettext_lazy("nearest deadline")),
    ("type", gettext_lazy("type")),
    ("country", gettext_lazy("country")),
)
ORDERS = [value for value, _label in SORTS]


def type_name(content_type: ContentType) -> str:
    """What a page type is called; its bare name where its code is gone."""
    model = content_type.model_class()
    return capfirst(str(model._meta.verbose_name)) if model else content_type.model


def person_name(user: Any) -> str:
    """Full name of a user, or what they sign in with."""
    return user.get_full_name() or user.get_username()


def _people(ids: Any) -> list[tuple[str, str]]:
    users = get_user_model().objects.filter(pk__in=ids)
    return sorted(((str(user.pk), person_name(user)) for user in users), key=lambda one: one[1])


def _languages() -> list[tuple[str, str]]:
    return [(code, LANGUAGES[code].endonym) for code in CODES]


class MatrixForm(forms.Form):
    """The filters; three queries for their choices. What is not among them is refused aloud."""

    q = forms.CharField(label=gettext_lazy("Title in any language"), max_length=200)
    type = forms.ChoiceField(label=gettext_lazy("Type"))
    country = forms.ChoiceField(label=gettext_lazy("Country"))
    origin = forms.ChoiceField(label=gettext_lazy("Origin language"))
    owner = forms.ChoiceField(label=gettext_lazy("Owner"))
    language = forms.ChoiceField(label=gettext_lazy("Language"))
    state = forms.ChoiceField(label=gettext_lazy("Text"))
    publicness = forms.ChoiceField(label=gettext_lazy("Publicness"))
    assigned = forms.ChoiceField(label=gettext_lazy("Assigned to"))
    overdue = forms.BooleanField(label=gettext_lazy("Deadline has passed"))
    sort = forms.ChoiceField(label=gettext_lazy("Order by"), choices=SORTS)

    def __init__(self, *args: Any, interface: str, **kwargs: Any) -> None:
        kwargs.setdefault("label_suffix", "")
        super().__init__(*args, **kwargs)
        me = [(ME, gettext("me"))]
        types = ContentType.objects.filter(
            pk__in=PageFacts.objects.values("content_type_id").distinct()
        )
        choices = {
            "type": sorted(((str(t.pk), type_name(t)) for t in types), key=lambda one: one[1]),
            "country": [
                *((code, country_name(code, interface)) for code in COUNTRIES),
                (REGION, gettext("the whole region")),
            ],
            "origin": _languages(),
            "language": _languages(),
            "owner": me + _people(PageFacts.objects.values("owner_id").distinct()),
            "state": [
                (TODO, gettext("needs work")),
                *((value, str(label)) for value, label in TextState.choices),
            ],
            "publicness": [(value, str(label)) for value, label in Publicness.choices],
            "assigned": [
                *me,
                (NOBODY, gettext("nobody")),
                *_people(Assignment.objects.filter(done_at=None).values("person_id").distinct()),
            ],
        }
        for field in self.fields.values():
            field.required = False
        for name, found in choices.items():
            self.fields[name].choices = [("", gettext("any")), *found]  # type: ignore[attr-defined]

    def chosen(self) -> dict[str, Any]:
        """The valid values that narrow or order anything."""
        self.is_valid()
        return {name: value for name, value in self.cleaned_data.items() if value}
