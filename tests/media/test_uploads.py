"""Uploads are checked by content before Pillow reads them for good, with a message that helps."""

import io
import struct
import zlib

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from media.models import Picture, PictureRendition
from media.uploads import check_picture, kind_of


def _bytes(kind: str = "JPEG", size: tuple[int, int] = (400, 300), **options: object) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "#a62c1a").save(out, kind, **options)
    return out.getvalue()


def _upload(data: bytes, name: str = "photo.jpg", kind: str = "image/jpeg") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, data, kind)


def _with_position() -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6  # turned by a quarter
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", (41.0, 18.0, 36.0)
    exif[0x8825] = gps
    return _bytes(exif=exif)


def _png_bomb() -> bytes:
    """A PNG that says it is 60,000 × 60,000 pixels."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + crc

    header = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b"\0"))
        + chunk(b"IEND", b"")
    )


def _png_text_bomb() -> bytes:
    good = _bytes("PNG")
    body = b"Comment\0\0" + zlib.compress(b"x" * 80_000_000)
    chunk = (
        struct.pack(">I", len(body))
        + b"zTXt"
        + body
        + struct.pack(">I", zlib.crc32(b"zTXt" + body))
    )
    return good[:33] + chunk + good[33:]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "AVIF"])
def test_good_pictures_pass(kind: str) -> None:
    cleaned = check_picture(_upload(_bytes(kind)))
    with Image.open(cleaned) as image:
        assert image.format == kind
        assert image.size == (400, 300)


def test_the_name_follows_the_content() -> None:
    assert check_picture(_upload(_bytes("PNG"), "photo.jpg")).name == "photo.png"


def test_position_is_stripped_and_orientation_applied() -> None:
    cleaned = check_picture(_upload(_with_position()))
    with Image.open(cleaned) as image:
        assert image.size == (300, 400)
        assert not image.getexif()


BROKEN = {
    "empty": (b"", "not a JPEG"),
    "text": (b"hello", "not a JPEG"),
    "svg": (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "SVG"),
    "html in gif": (b"GIF89a<script>alert(1)</script>", "damaged"),
    "truncated jpeg": (_bytes()[:900], "damaged"),
    "truncated png": (_bytes("PNG")[:60], "damaged"),
    "truncated webp": (_bytes("WEBP")[:80], "damaged"),
    "pixel bomb": (_png_bomb(), "million pixels"),
    "text bomb": (_png_text_bomb(), "damaged"),
    "tiny": (_bytes(size=(40, 40)), "40 × 40"),
}


@pytest.mark.parametrize(("data", "why"), BROKEN.values(), ids=BROKEN.keys())
def test_broken_pictures_are_refused_with_a_reason(data: bytes, why: str) -> None:
    with pytest.raises(ValidationError, match=why):
        check_picture(_upload(data))


@given(
    data=st.binary(max_size=300),
    start=st.sampled_from([b"", b"\xff\xd8\xff", b"GIF89a", b"\x89PNG\r\n\x1a\n"]),
)
@settings(max_examples=80, deadline=None)
def test_any_bytes_are_a_picture_or_refused(data: bytes, start: bytes) -> None:
    with pytest.raises(ValidationError):
        check_picture(_upload(start + data))


def test_kind_of_short_input() -> None:
    assert kind_of(b"") is None
    assert kind_of(b"\xff\xd8\xff\xe0") == ("JPEG", "jpg")


@pytest.mark.django_db
@pytest.mark.parametrize(("data", "why"), BROKEN.values(), ids=BROKEN.keys())
def test_the_admin_answers_broken_uploads(admin_client: Client, data: bytes, why: str) -> None:
    before = Picture.objects.count()
    response = admin_client.post(
        "/admin/images/multiple/add/",
        {"title": "x", "files[]": _upload(data), "collection": 1},
        HTTP_X_REQUESTED_WITH="XMLHttpRequest",
    )
    assert response.status_code in {200, 400}
    assert Picture.objects.count() == before
    response = admin_client.post("/admin/images/add/", {"title": "x", "file": _upload(data)})
    assert response.status_code == 200
    assert Picture.objects.count() == before


@pytest.mark.django_db
def test_the_admin_takes_a_good_picture(admin_client: Client, settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path
    response = admin_client.post(
        "/admin/images/add/",
        {"title": "Felt", "file": _upload(_with_position()), "collection": 1, "licence": "cc0-1.0"},
    )
    assert response.status_code == 302
    picture = Picture.objects.get(title="Felt")
    assert (picture.width, picture.height) == (300, 400)
    assert picture.licence_url.startswith("https://creativecommons.org/")
    assert picture.default_alt_text == ""


@pytest.mark.django_db
def test_a_document_must_be_what_its_ending_says(admin_client: Client, settings, tmp_path) -> None:
    settings.MEDIA_ROOT = tmp_path
    for name, data, status in (
        ("a.pdf", b"MZ\x90", 200),
        ("a.exe", b"MZ\x90", 200),
        ("a.pdf", b"%PDF-1.7 ...", 302),
    ):
        upload = SimpleUploadedFile(name, data)
        response = admin_client.post(
            "/admin/documents/add/",
            {"title": "x", "file": upload, "collection": 1, "licence": "own"},
        )
        assert response.status_code == status, name


@pytest.mark.django_db
def test_documents_are_not_served_past_their_view(client: Client) -> None:
    assert client.get("/media/documents/secret.pdf").status_code == 404


@pytest.mark.django_db
def test_a_picture_without_rights_is_not_shown(client: Client) -> None:
    """Neither at the top of its page, nor in lists, nor to those who share the address."""
    picture = Picture.objects.get(title="story-ikat")
    PictureRendition.objects.filter(image=picture).update(file="images/story-ikat.webp")
    before = client.get("/kk/stories/ikat/").content.decode()
    assert "/story-ikat" in before
    Picture.objects.filter(pk=picture.pk).update(rights_expire_on="2020-01-01")
    for path in ("/kk/stories/ikat/", "/kk/stories/", "/kk/"):
        response = client.get(path)
        assert response.status_code == 200
        assert "/story-ikat" not in response.content.decode()
