"""The forms of the pages that ask."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

THIS, ALL = "this", "all"


class Languages(forms.Form):
    """Whether an act is on one language of a page or on all."""

    def __init__(self, language: str, count: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        every = ngettext("All languages (%(n)d page)", "All languages (%(n)d pages)", count)
        choices = [
            (THIS, _("Only %(language)s") % {"language": language}),
            (ALL, every % {"n": count}),
        ]
        self.fields["languages"] = forms.ChoiceField(
            label=_("In which languages"), widget=forms.RadioSelect, initial=THIS, choices=choices
        )
        if count < 2:
            self.fields["languages"].widget = forms.HiddenInput()

    @property
    def everywhere(self) -> bool:
        """Whether all languages were chosen."""
        return bool(self.cleaned_data.get("languages") == ALL)


class Deleting(Languages):
    """Which languages go; who becomes the origin; that it is meant."""

    sure = forms.BooleanField(label=_("Yes, delete. This cannot be undone."))

    def __init__(
        self, language: str, count: int, heirs: list[tuple[str, str]], *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(language, count, *args, **kwargs)
        if heirs:
            self.fields["heir"] = forms.ChoiceField(
                required=False,
                choices=heirs,
                help_text=_(
                    "The other languages are translated from this page. One of them takes its"
                    " place; nothing of their text is lost."
                ),
            )


class Unpublishing(Languages):
    """Which languages are taken out of sight, and whether what is below goes with them."""

    include_descendants = forms.BooleanField(required=False)

    def __init__(self, language: str, count: int, below: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(language, count, *args, **kwargs)
        text = ngettext(
            "Unpublish the live page below it too (%(n)d in this language)",
            "Unpublish the live pages below it too (%(n)d in this language)",
            below,
        )
        self.fields["include_descendants"].label = text % {"n": below}
        if not below:
            del self.fields["include_descendants"]


def copy_form(base: type[forms.Form], *, translations: int) -> type[forms.Form]:
    """Return a page type's own form of copying, with the choice of taking its translations.

    A copy is always a draft of its own: it is not published in the same breath, and there are no
    aliases in this project.
    """

    class CopyInLanguages(base):  # type: ignore[misc,valid-type]
        def __init__(self, *args: Any, **kwargs: Any) -> None:
            super().__init__(*args, **kwargs)
            for name in ("alias", "publish_copies"):
                self.fields.pop(name, None)
            if translations:
                text = ngettext(
                    "With its translation as a draft (%(n)d language)",
                    "With its translations as drafts (%(n)d languages)",
                    translations,
                )
                self.fields["with_translations"] = forms.BooleanField(
                    label=text % {"n": translations}, required=False
                )

    return CopyInLanguages
