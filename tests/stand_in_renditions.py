"""Rows for all sizes of all pictures, with one small file behind them.

Encoding a hundred pictures in eleven sizes takes minutes, and no test of pages looks at the pixels;
``tests/media`` makes real ones. Run by ``tests.demo_database`` within the site's settings.
"""

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from PIL import Image
from wagtail.images import get_image_model
from wagtail.images.models import Filter

from core.pictures import ALL_SPECS


def size_of(spec: str, width: int, height: int) -> tuple[int, int]:
    """Width and height of a rendition of a picture that is large enough for it."""
    kind, numbers = spec.split("|")[0].split("-")
    if kind == "width":
        wide = min(int(numbers), width)
        return wide, round(height * wide / width)
    wide, high = map(int, numbers.split("x"))
    return wide, high


def make() -> None:
    """Write the files and the rows."""
    names = {}
    for kind in ("avif", "webp"):
        name = f"images/stand-in.{kind}"
        default_storage.delete(name)
        file = ContentFile(b"")
        Image.new("RGB", (30, 20), "#a89f8c").save(file, kind.upper())
        names[kind] = default_storage.save(name, file)
    model = get_image_model()
    rendition = model.get_rendition_model()
    rows = []
    for picture in model.objects.all():
        for spec in ALL_SPECS:
            width, height = size_of(spec, picture.width, picture.height)
            rows.append(
                rendition(
                    image=picture,
                    filter_spec=spec,
                    focal_point_key=Filter(spec=spec).get_cache_key(picture),
                    file=names["avif" if "avif" in spec else "webp"],
                    width=width,
                    height=height,
                )
            )
    rendition.objects.bulk_create(rows, batch_size=500)
