"""Forms of the library: the check of the file comes before anything else reads it."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from media.uploads import check_picture

SIGNATURES = {
    "pdf": (b"%PDF-",),
    "zip": (b"PK\x03\x04",),
    "docx": (b"PK\x03\x04",),
    "xlsx": (b"PK\x03\x04",),
    "pptx": (b"PK\x03\x04",),
    "odt": (b"PK\x03\x04",),
    "ods": (b"PK\x03\x04",),
}
MAX_DOCUMENT_BYTES = 50 * 1024 * 1024


class CheckedImageField(WagtailImageField):
    """Wagtail's image field behind our own check."""

    def to_python(self, data: Any) -> Any:
        if data is None or data in self.empty_values:
            return super().to_python(data)
        try:
            return super().to_python(check_picture(data))
        except (ValidationError, MemoryError):
            raise
        except Exception as error:  # whatever a decoder says, the editor gets a sentence
            raise ValidationError(_("The picture is damaged and cannot be opened.")) from error


class PictureForm(BaseImageForm):
    """Upload and editing of a picture."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        stock = self.fields.get("file")
        if stock is not None:
            checked = CheckedImageField(
                label=stock.label, required=stock.required, help_text=stock.help_text
            )
            checked.widget = stock.widget
            self.fields["file"] = checked


class FileForm(BaseDocumentForm):
    """Upload and editing of a document."""

    def clean_file(self) -> Any:
        upload = self.cleaned_data.get("file")
        if upload is None or not hasattr(upload, "content_type"):
            return upload
        if upload.size > MAX_DOCUMENT_BYTES:
            raise forms.ValidationError(_("The file is larger than 50 MB."))
        extension = upload.name.rsplit(".", 1)[-1].lower()
        upload.seek(0)
        head = upload.read(8)
        upload.seek(0)
        expected = SIGNATURES.get(extension)
        if expected and not head.startswith(expected):
            raise forms.ValidationError(
                _("The content of this file is not what its ending (.%(extension)s) says.")
                % {"extension": extension}
            )
        return upload
