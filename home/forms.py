"""The report form: no name, no account; an address only if the reader wants an answer."""

from typing import Any

from django import forms
from django.core import signing
from django.core.validators import (
    EmailValidator,
    MaxLengthValidator,
    MinLengthValidator,
    ProhibitNullCharactersValidator,
)
from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

# Our own words: Django's catalogues lack some of them in the national languages.
MESSAGES = {
    "required": _("Please fill in this field."),
    "invalid": _("Please check this field: it cannot be read as it is."),
    "invalid_choice": _("Choose one of the values in the list."),
    "min_length": _("This is too short; please write a little more."),
    "max_length": _("This is too long; please shorten it."),
}
LEAST_SECONDS = 3
SALT = "report-form"


class Subject(TextChoices):
    """What a report is about."""

    ERROR = "error", _("An error in a text or a fact")
    TRANSLATION = "translation", _("A mistake in the translation")
    REMOVAL = "removal", _("Please remove a text or a picture")
    BARRIER = "barrier", _("Something that cannot be used with my device or assistive technology")
    OTHER = "other", _("Something else")


class ReportForm(forms.Form):
    """``website`` is a trap for robots, hidden from people; ``opened`` says when it was opened."""

    subject = forms.ChoiceField(label=_("What is it about?"), choices=Subject)
    page = forms.CharField(
        label=_("Address of the page"),
        max_length=500,
        required=False,
        help_text=_("If you know it."),
    )
    message = forms.CharField(
        label=_("Your message"),
        max_length=4000,
        min_length=10,
        widget=forms.Textarea(attrs={"rows": 7}),
        help_text=_("In any language of the site."),
    )
    reply_to = forms.EmailField(
        label=_("Your e-mail address"),
        required=False,
        help_text=_("Only if you would like an answer. It is passed on and not kept."),
    )
    website = forms.CharField(
        required=False,
        label=_("Leave this field empty"),
        widget=forms.TextInput(attrs={"tabindex": "-1", "autocomplete": "off"}),
    )
    opened = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {})
        kwargs["initial"]["opened"] = signing.TimestampSigner(salt=SALT).sign("open")
        super().__init__(*args, **kwargs)
        for name, field in self.fields.items():
            field.error_messages |= MESSAGES
            for validator in field.validators:
                if isinstance(validator, MinLengthValidator):
                    validator.message = MESSAGES["min_length"]
                elif isinstance(validator, MaxLengthValidator):
                    validator.message = MESSAGES["max_length"]
                elif isinstance(validator, (EmailValidator, ProhibitNullCharactersValidator)):
                    validator.message = MESSAGES["invalid"]
            if field.help_text:
                field.widget.attrs["aria-describedby"] = f"id_{name}_help"

    @property
    def looks_like_a_robot(self) -> bool:
        """Whether the trap was filled in, or the form sent faster than one can type."""
        if self.cleaned_data.get("website"):
            return True
        signer = signing.TimestampSigner(salt=SALT)
        opened = self.cleaned_data.get("opened", "")
        try:
            signer.unsign(opened, max_age=86_400)
        except signing.BadSignature:
            return True
        try:
            signer.unsign(opened, max_age=LEAST_SECONDS)
        except signing.SignatureExpired:
            return False
        return True
