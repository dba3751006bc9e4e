from heritage.models.facts import ItemFacts
from heritage.models.index import HeritageIndexPage
from heritage.models.item import HeritageItemPage, Inscription, Source
from heritage.models.route import RoutePage

__all__ = [
    "HeritageIndexPage",
    "HeritageItemPage",
    "Inscription",
    "ItemFacts",
    "RoutePage",
    "Source",
]
