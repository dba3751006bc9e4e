from creators.models.creator import CreatorPage
from creators.models.index import CreatorsIndexPage
from creators.models.work import WorkPage

__all__ = ["CreatorPage", "CreatorsIndexPage", "WorkPage"]
