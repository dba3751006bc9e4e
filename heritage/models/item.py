"""One element of heritage, with what a museum label says of it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable, Page

from core.choices import Country, Material, Technique
from core.fields import MultiChoiceField, labels
from core.kin import near, pages_of, sharing
from core.models import BasePage, BodyMixin, PlaceMixin
from heritage.choices import InscriptionList, Kind, Nature
from languages import periods

YEAR_HELP = _("A year; before our era with a minus: -500. Leave empty where it is not known.")


class HeritageItemPage(PlaceMixin, BodyMixin, BasePage):
    """A craft, a rite, a monument, an instrument … Shared items name all their countries."""

    nature = models.CharField(_("nature"), max_length=12, choices=Nature)
    kind = models.CharField(_("kind"), max_length=12, choices=Kind)
    countries = MultiChoiceField(_("countries"), choices=Country)
    place_name = models.CharField(_("place"), max_length=160, blank=True)
    other_names = models.CharField(
        _("other names"), max_length=300, blank=True, help_text=_("In the region’s languages.")
    )
    period_from = models.IntegerField(_("from year"), null=True, blank=True, help_text=YEAR_HELP)
    period_to = models.IntegerField(_("to year"), null=True, blank=True, help_text=YEAR_HELP)
    materials = MultiChoiceField(_("materials"), choices=Material, blank=True)
    techniques = MultiChoiceField(_("techniques"), choices=Technique, blank=True)

    translated: tuple[str, ...] = ("place_name", "other_names")
    family = "heritage"
    search_kind = "heritage"
    search_vocabularies = ("nature", "kind", "materials", "techniques")
    alphabetical = True
    parent_page_types = ["heritage.HeritageIndexPage"]
    subpage_types: list[str] = []
    template = "heritage/heritage_item_page.html"

    content_panels = [
        *Page.content_panels,
        *BasePage.lead_panels,
        MultiFieldPanel(
            [
                FieldPanel("nature"),
                FieldPanel("kind"),
                FieldPanel("countries"),
                FieldPanel("other_names"),
            ],
            heading=_("What it is"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("place_name"),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
                FieldRowPanel([FieldPanel("period_from"), FieldPanel("period_to")]),
            ],
            heading=_("Where and when"),
        ),
        MultiFieldPanel(
            [FieldPanel("materials"), FieldPanel("techniques")], heading=_("How it is made")
        ),
        FieldPanel("body"),
        InlinePanel("inscriptions", label=_("Inscription")),
        InlinePanel("sources", label=_("Source")),
        BasePage.related_panel,
    ]

    class Meta:
        verbose_name = _("heritage item")
        verbose_name_plural = _("heritage items")
        indexes = [models.Index(fields=["kind"])]

    def clean(self) -> None:
        super().clean()
        for name in ("period_from", "period_to"):
            if getattr(self, name) == 0:
                raise ValidationError({name: _("There is no year 0.")})
        first, last = self.period_from, self.period_to
        if first is not None and last is not None and last < first:
            raise ValidationError({"period_to": _("A period ends no earlier than it starts.")})

    def save(self, *args: Any, **kwargs: Any) -> Any:
        """Save, with inscriptions, and bring the catalogue's facts up to date.

        Saving a draft writes none of what is listed.
        """
        from heritage.signals import keep

        result = super().save(*args, **kwargs)
        written = kwargs.get("update_fields")
        if written is None or {"title", "live"} & set(written):
            keep(self)
        return result

    @property
    def period(self) -> str:
        """The period in words, in the language of this version."""
        return periods.format_period(self.period_from, self.period_to, self.language)

    @property
    def material_names(self) -> str:
        """Labels of the materials in the active language, comma-separated."""
        return ", ".join(labels(Material, self.materials))

    @property
    def technique_names(self) -> str:
        """Labels of the techniques in the active language, comma-separated."""
        return ", ".join(labels(Technique, self.techniques))

    def kin_wanted(self) -> list[tuple[str, list[Any]]]:
        items, creators = HeritageItemPage.objects.all(), pages_of("creators.CreatorPage")
        works = pages_of("creators.WorkPage")
        wanted: list[tuple[str, list[Any]]] = []
        if self.latitude is not None and self.place_name:
            title = gettext("From the same place: %(place)s") % {"place": self.place_name}
            wanted.append((title, [items.filter(near(self)), creators.filter(near(self))]))
        if self.techniques:
            shared = sharing("techniques", self.techniques)
            title = gettext("By the same technique: %(techniques)s") % {
                "techniques": self.technique_names
            }
            wanted.append((title, [items.filter(shared), works.filter(shared)]))
        elif self.materials:
            shared = sharing("materials", self.materials)
            title = gettext("Of the same material: %(materials)s") % {
                "materials": self.material_names
            }
            wanted.append((title, [items.filter(shared), works.filter(shared)]))
        return wanted

    def structured_data(self) -> dict[str, Any]:
        data = super().structured_data()
        is_place = self.kind in {Kind.PLACE, Kind.MONUMENT}
        data["@type"] = "LandmarksOrHistoricalBuildings" if is_place else "CreativeWork"
        if is_place and self.geo:
            data["geo"] = self.geo
        if not is_place:
            data["genre"] = self.get_kind_display()
        if self.other_names:
            data["alternateName"] = self.other_names
        links = [entry.url for entry in self.inscriptions.all() if entry.url]
        if links:
            data["sameAs"] = links if is_place else links[:1]
        if is_place:
            data.pop("inLanguage")
        return data


class Inscription(Orderable):
    """A place on a list: which, when, under what number."""

    page = ParentalKey(HeritageItemPage, on_delete=models.CASCADE, related_name="inscriptions")
    list = models.CharField(_("list"), max_length=20, choices=InscriptionList)
    year = models.PositiveSmallIntegerField(_("year"))
    reference = models.CharField(_("reference number"), max_length=20, blank=True)
    url = models.URLField(_("address"), blank=True)

    panels = [
        FieldPanel("list"),
        FieldRowPanel([FieldPanel("year"), FieldPanel("reference")]),
        FieldPanel("url"),
    ]

    class Meta(Orderable.Meta):
        verbose_name = _("inscription")

    def __str__(self) -> str:
        return f"{self.list} {self.year}"

    @property
    def short_name(self) -> str:
        """Who keeps the list, for a line in a listing: UNESCO, or the list's own name."""
        national = self.list == InscriptionList.NATIONAL
        return str(self.get_list_display()) if national else gettext("UNESCO")


class Source(Orderable):
    """Where a fact comes from; cited as published, in its own language."""

    page = ParentalKey(HeritageItemPage, on_delete=models.CASCADE, related_name="sources")
    text = models.CharField(_("citation"), max_length=300)
    url = models.URLField(_("address"), blank=True)

    panels = [FieldPanel("text"), FieldPanel("url")]

    class Meta(Orderable.Meta):
        verbose_name = _("source")

    def __str__(self) -> str:
        return self.text
