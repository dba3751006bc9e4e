"""What an upload really is, checked before Pillow opens it for good, with a message that helps.

Pillow and Willow answer some broken files with exceptions of many kinds; here every one of them
becomes a ValidationError. Position and other personal EXIF data are stripped.
"""

import io
import warnings
from typing import Any, BinaryIO

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import gettext as _
from PIL import Image, ImageFile, ImageOps

MAX_BYTES = 20 * 1024 * 1024
MAX_PIXELS = 60_000_000
MIN_SIDE = 200

_SIGNATURES = (
    (b"\xff\xd8\xff", "JPEG", "jpg"),
    (b"\x89PNG\r\n\x1a\n", "PNG", "png"),
    (b"GIF87a", "GIF", "gif"),
    (b"GIF89a", "GIF", "gif"),
)


def kind_of(head: bytes) -> tuple[str, str] | None:
    """Return (Pillow format, extension) by the first bytes of a file, None for anything else."""
    for signature, name, extension in _SIGNATURES:
        if head.startswith(signature):
            return name, extension
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP", "webp"
    if head[4:12] in {b"ftypavif", b"ftypavis"}:
        return "AVIF", "avif"
    return None


def _refuse(message: str) -> ValidationError:
    return ValidationError(message, code="invalid_picture")


def _too_many_pixels() -> ValidationError:
    return _refuse(
        _("The picture has more than %(count)d million pixels.")
        % {"count": MAX_PIXELS // 1_000_000}
    )


def _open(file: BinaryIO, kind: str) -> Image.Image:
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        image = Image.open(file, formats=[kind])
        if image.width * image.height > MAX_PIXELS:
            raise _too_many_pixels()
        image.load()
    return image


def check_picture(upload: Any) -> Any:
    """Return ``upload`` as a clean file of the same kind, or raise ValidationError saying why not.

    The type is told by content, never by name; a truncated or trailing-garbage file is refused;
    metadata is dropped after the orientation it holds has been applied.
    """
    if upload.size > MAX_BYTES:
        raise _refuse(_("The file is larger than 20 MB."))
    upload.seek(0)
    data = upload.read()
    kind = kind_of(data[:16])
    if kind is None:
        if b"<svg" in data[:1024].lower():
            raise _refuse(_("SVG drawings are not accepted; export the drawing as PNG."))
        raise _refuse(_("This is not a JPEG, PNG, WebP, AVIF or GIF picture."))
    previous = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        image = _open(io.BytesIO(data), kind[0])
    except ValidationError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_many_pixels() from error
    except Exception as error:  # Pillow raises many kinds for broken files
        raise _refuse(_("The picture is damaged and cannot be opened.")) from error
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = previous
    if min(image.size) < MIN_SIDE:
        raise _refuse(
            _("The picture is only %(width)d × %(height)d pixels; %(least)d are the least.")
            % {"width": image.width, "height": image.height, "least": MIN_SIDE}
        )
    return _cleaned(upload, data, image, kind)


def _cleaned(upload: Any, data: bytes, image: Image.Image, kind: tuple[str, str]) -> Any:
    """The same picture without metadata; untouched where it has none and its name is right."""
    stem = upload.name.rsplit(".", 1)[0] or "picture"
    name = f"{stem}.{kind[1]}"
    animated = getattr(image, "n_frames", 1) > 1
    has_metadata = bool(image.getexif()) or any(
        key in image.info for key in ("exif", "xmp", "XML:com.adobe.xmp", "comment", "photoshop")
    )
    if not has_metadata or animated:
        return SimpleUploadedFile(name, data, upload.content_type)
    upright = ImageOps.exif_transpose(image) or image
    out = io.BytesIO()
    options: dict[str, Any] = {"icc_profile": image.info.get("icc_profile")}
    if kind[0] in {"JPEG", "WEBP", "AVIF"}:
        options["quality"] = 95
    clean = Image.new(upright.mode, upright.size)
    clean.paste(upright)
    if upright.mode == "P" and (palette := upright.getpalette()):
        clean.putpalette(palette)
    clean.save(out, kind[0], **options)
    return SimpleUploadedFile(name, out.getvalue(), upload.content_type)
