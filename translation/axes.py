"""The two things that are told of a page in a language: its text, and who can see it."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class TextState(TextChoices):
    """What the text of a page in a language is."""

    ORIGIN = "origin", _("origin")
    MISSING = "missing", _("missing")
    IN_PROGRESS = "in_progress", _("in progress")
    MACHINE = "machine", _("machine")
    COMPLETE = "complete", _("complete")
    STALE = "stale", _("stale")


class Publicness(TextChoices):
    """Who can see a page in a language; independent of the state of its text."""

    NONE = "none", _("none")
    DRAFT = "draft", _("draft")
    IN_REVIEW = "in_review", _("in review")
    LIVE = "live", _("live")
    UNPUBLISHED = "unpublished", _("unpublished")
