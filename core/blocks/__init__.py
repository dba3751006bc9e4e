"""Blocks that bodies are made of; each small, with a template of its own."""

from core.blocks.body import BodyBlock
from core.blocks.pictures import PictureBlock

__all__ = ["BodyBlock", "PictureBlock"]
