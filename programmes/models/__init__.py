from programmes.models.event import EventPage
from programmes.models.index import ProgrammesIndexPage
from programmes.models.programme import ProgrammePage

__all__ = ["EventPage", "ProgrammePage", "ProgrammesIndexPage"]
