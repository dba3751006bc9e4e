"""How pictures are encoded where Willow leaves no choice."""

from io import BytesIO
from typing import Any

from willow.image import AvifImageFile
from willow.plugins.pillow import PillowImage
from willow.registry import registry

AVIF_SPEED = 9
"""libavif's 0–10. 9 is about eight times as fast as Willow's default of 6 at a file about 4 %
larger (measured on the demo's pictures), and a visitor never waits for it."""


def save_as_avif(
    image: PillowImage,
    file: BytesIO,
    quality: int = 80,
    lossless: bool = False,
    apply_optimizers: bool = True,
) -> AvifImageFile:
    """Encode as AVIF like Willow's own operation, at ``AVIF_SPEED``."""
    options: dict[str, Any] = {"quality": quality, "speed": AVIF_SPEED}
    if lossless:
        options |= {"quality": 100, "subsampling": "4:4:4"}
    profile = image.get_icc_profile()
    if profile is not None and image.image.mode == "CMYK":
        image = image.transform_colorspace_to_srgb()
        profile = image.get_icc_profile()
    if profile is not None:
        options["icc_profile"] = profile
    image.image.save(file, "AVIF", **options)
    return AvifImageFile(file)


def register() -> None:
    """Put it in the place of Willow's."""
    registry.register_operation(PillowImage, "save_as_avif", save_as_avif)
