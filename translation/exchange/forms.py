"""The form of the import page."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class Files(forms.FileInput):
    """A file field that takes several."""

    allow_multiple_selected = True


class ManyFiles(forms.FileField):
    """Cleaned to a list of uploads."""

    widget = Files(attrs={"multiple": True, "accept": ".po,.xlf,.xliff,.zip"})

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Each file is checked as a single one would be."""
        rows = data if isinstance(data, list | tuple) else [data]
        return [super(ManyFiles, self).clean(row, initial) for row in rows or [None]]


class ImportForm(forms.Form):
    """One or many PO, XLIFF or ZIP files."""

    uploads = ManyFiles(
        label=_("Files"),
        help_text=_(
            "PO and XLIFF files as they were exported, one or many, or ZIP archives of them. Each "
            "file finds its own page and language. A file is imported whole or refused whole."
        ),
        error_messages={"required": _("Choose at least one file.")},
        allow_empty_file=True,
    )
    overwrite = forms.BooleanField(
        label=_("Overwrite texts that were changed in the site after the export"),
        help_text=_("Without this, a file that would undo someone’s later work is refused."),
        required=False,
    )
