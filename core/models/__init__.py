from core.models.base import BasePage, BodyMixin, PlaceMixin
from core.models.order import TitleKey
from core.models.relations import RelatedPage

__all__ = ["BasePage", "BodyMixin", "PlaceMixin", "RelatedPage", "TitleKey"]
