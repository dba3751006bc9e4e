"""How pictures are shown: sizes, crops about the focal point, the colour that stands in."""

from io import BytesIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.images import ImageFile
from PIL import Image

from core import pictures
from media import colour
from media.models import Picture


def made(colour_of: tuple[int, int, int] = (200, 40, 30), size=(1800, 1200), **values) -> Picture:
    file = BytesIO()
    Image.new("RGB", size, colour_of).save(file, "PNG")
    file.seek(0)
    return Picture.objects.create(title="t", file=ImageFile(file, name="t.png"), **values)


@pytest.fixture(autouse=True)
def _media(settings, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path


@pytest.mark.django_db
def test_offers_avif_and_webp_with_dimensions() -> None:
    tag = pictures.img_tag(made(), "What <is> seen", "50vw", tall=True)
    assert tag.count('type="image/avif"') == 2
    assert 'media="(max-width: 599px)"' in tag
    assert all(part in tag for part in (".avif 400w", ".avif 1600w", '.webp"'))
    assert 'width="1080" height="720"' in tag
    assert 'alt="What &lt;is&gt; seen"' in tag
    assert 'loading="lazy"' in tag
    assert "fetchpriority" not in tag
    eager = pictures.img_tag(made(), "", "50vw", eager=True)
    assert 'fetchpriority="high"' in eager
    assert "loading" not in eager


@pytest.mark.django_db
def test_a_small_original_is_not_enlarged_and_named_once() -> None:
    tag = pictures.img_tag(made(size=(300, 200)), "", "50vw")
    assert tag.count("300w") == 1
    assert "400w" not in tag


@pytest.mark.django_db
def test_keeps_the_focal_point_in_view() -> None:
    image = made(focal_point_x=1700, focal_point_y=100, focal_point_width=50, focal_point_height=50)
    assert "fx4 fy0" in pictures.img_tag(image, "", "50vw")
    assert "fx" not in pictures.img_tag(image, "", "144px", square=True)  # cropped there already


@pytest.mark.django_db
def test_takes_constant_queries(django_assert_num_queries) -> None:
    images = [made() for _ in range(3)]
    for image in images:
        pictures.make_renditions(image)
    pages = [type("P", (), {"picture_id": image.pk, "picture": None})() for image in images]
    with django_assert_num_queries(2):
        pictures.attach_pictures(pages)
        for page in pages:
            pictures.img_tag(page.picture, "", "50vw", tall=True)
            pictures.img_tag(page.picture, "", "144px", square=True)


@pytest.mark.django_db
def test_the_stand_in_colour_follows_the_file() -> None:
    image = made((250, 250, 250))
    white = image.ground
    assert white in colour.palette()
    file = BytesIO()
    Image.new("RGB", (40, 40), (10, 20, 60)).save(file, "PNG")
    file.seek(0)
    image.file = ImageFile(file, name="other.png")
    image.save()
    image.refresh_from_db()
    assert image.ground != white
    assert image.ground in pictures.img_tag(image, "", "50vw")


def test_nearest_colour_is_near() -> None:
    light = {name for name, tone in colour.palette().items() if tone[0] >= 0.8}
    assert colour.nearest((255, 255, 255)) in light
    assert colour.nearest((0, 0, 0)) not in light
    hue = colour.palette()[colour.nearest((200, 40, 30))][2]
    assert hue in {0.0, 30.0}


def test_what_cannot_be_read_has_no_colour() -> None:
    assert colour.ground_of(BytesIO(b"no picture")) == ""


def test_the_stylesheet_is_the_palette() -> None:
    sheet = Path(settings.BASE_DIR) / "static/css/components/grounds.css"
    assert sheet.read_text(encoding="utf-8") == colour.stylesheet()
