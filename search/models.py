"""Tables of the index and of the daily totals; the words themselves are the backend's own table."""

from django.db import models
from django.utils.translation import gettext_lazy as _

LONGEST_TERMS = 100


class Entry(models.Model):
    """One document of the index; ``id`` is the page's. ``text`` is what snippets are cut from."""

    id = models.BigIntegerField(primary_key=True)
    key = models.UUIDField(db_index=True)
    language = models.CharField(max_length=12)
    kind = models.CharField(max_length=24)
    countries = models.CharField(max_length=60, blank=True)
    title = models.CharField(max_length=255)
    folded_title = models.CharField(max_length=255)
    text = models.TextField(blank=True)

    class Meta:
        verbose_name = _("indexed page")
        verbose_name_plural = _("indexed pages")

    def __str__(self) -> str:
        return f"{self.language}: {self.title}"


class Word(models.Model):
    """A word of the site's own vocabulary: what «did you mean» may suggest.

    ``shown`` is the spelling that was met first; ``titled`` says that a title holds it.
    """

    language = models.CharField(max_length=12)
    folded = models.CharField(max_length=64)
    shown = models.CharField(max_length=80)
    length = models.PositiveSmallIntegerField()
    titled = models.BooleanField(default=False)

    class Meta:
        verbose_name = _("word")
        verbose_name_plural = _("words")
        constraints = [models.UniqueConstraint(fields=["language", "folded"], name="one_word")]
        indexes = [models.Index(fields=["language", "length"])]

    def __str__(self) -> str:
        return self.shown


class DailyTotal(models.Model):
    """How often a set of folded words was searched for on one day, and that is all that is kept.

    ``found`` is the number of results at the last search of the day.
    """

    day = models.DateField(_("day"))
    language = models.CharField(_("language"), max_length=12)
    terms = models.CharField(_("searched for"), max_length=LONGEST_TERMS)
    searches = models.PositiveIntegerField(_("searches"), default=0)
    found = models.PositiveIntegerField(_("results"), default=0)

    class Meta:
        verbose_name = _("daily total of searches")
        verbose_name_plural = _("daily totals of searches")
        constraints = [
            models.UniqueConstraint(fields=["day", "language", "terms"], name="one_total_a_day")
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.language} {self.terms}: {self.searches}"
