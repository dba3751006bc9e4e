from core.models.base import BasePage, BodyMixin, PlaceMixin
from core.models.relations import RelatedPage

__all__ = ["BasePage", "BodyMixin", "PlaceMixin", "RelatedPage"]
