"""A featured person or workshop."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page

from core.choices import Country, spoken_languages
from core.fields import MultiChoiceField
from core.kin import near, pages_of, sharing
from core.models import BasePage, BodyMixin, PlaceMixin
from core.pictures import attach_pictures
from creators.choices import TECHNIQUES, Craft, CreatorKind
from translation.fallback import best_versions


class CreatorPage(PlaceMixin, BodyMixin, BasePage):
    """One creator; the picture is the portrait, works are child pages."""

    kind = models.CharField(_("kind"), max_length=14, choices=CreatorKind)
    craft = models.CharField(_("craft"), max_length=14, choices=Craft)
    country = models.CharField(_("country"), max_length=2, choices=Country)
    town = models.CharField(_("town"), max_length=120, blank=True)
    spoken_languages = MultiChoiceField(_("speaks"), choices=spoken_languages(), blank=True)
    is_sample = models.BooleanField(
        _("sample profile"),
        default=False,
        help_text=_("An invented profile; the page says so."),
    )

    translated: tuple[str, ...] = ("town",)
    family = "creators"
    search_kind = "creator"
    search_vocabularies = ("kind", "craft")
    alphabetical = True
    parent_page_types = ["creators.CreatorsIndexPage"]
    subpage_types = ["creators.WorkPage"]
    template = "creators/creator_page.html"

    content_panels = [
        *Page.content_panels,
        *BasePage.lead_panels,
        MultiFieldPanel(
            [
                FieldPanel("kind"),
                FieldPanel("craft"),
                FieldPanel("spoken_languages"),
                FieldPanel("is_sample"),
            ],
            heading=_("Who it is"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("country"),
                FieldPanel("town"),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            ],
            heading=_("Where"),
        ),
        FieldPanel("body"),
        BasePage.related_panel,
    ]

    class Meta:
        verbose_name = _("creator")
        verbose_name_plural = _("creators")
        indexes = [models.Index(fields=["craft"]), models.Index(fields=["country"])]

    @property
    def is_person(self) -> bool:
        """Whether this is a person, not a workshop or studio."""
        return self.kind not in {CreatorKind.WORKSHOP, CreatorKind.STUDIO}

    def works(self) -> list[Any]:
        """Works in the reader's best language, with pictures; three queries."""
        from creators.models.work import WorkPage

        siblings = CreatorPage.objects.filter(translation_key=self.translation_key)
        parents = models.Q()
        for path in siblings.values_list("path", flat=True):
            parents |= models.Q(path__startswith=path)
        works = WorkPage.objects.filter(parents).order_by("-year", "pk")
        found = list(best_versions(works, self.language))
        attach_pictures(found)
        return found

    def kin_wanted(self) -> list[tuple[str, list[Any]]]:
        others, items = CreatorPage.objects.all(), pages_of("heritage.HeritageItemPage")
        wanted: list[tuple[str, list[Any]]] = []
        if self.latitude is not None and self.town:
            title = gettext("From the same place: %(place)s") % {"place": self.town}
            wanted.append((title, [items.filter(near(self)), others.filter(near(self))]))
        techniques = TECHNIQUES.get(Craft(self.craft), ()) if self.craft else ()
        title = gettext("The same craft: %(craft)s") % {"craft": self.get_craft_display()}
        sources = [others.filter(craft=self.craft), items.filter(sharing("techniques", techniques))]
        return [*wanted, (title, sources)]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["works"] = self.works()
        return context

    def structured_data(self) -> dict[str, Any]:
        data = super().structured_data()
        data["@type"] = "Person" if self.is_person else "Organization"
        data.pop("inLanguage")
        data["address"] = {
            "@type": "PostalAddress",
            "addressLocality": self.town,
            "addressCountry": self.country.upper(),
        }
        data["knowsLanguage" if self.is_person else "knowsAbout"] = (
            list(self.spoken_languages) if self.is_person else self.get_craft_display()
        )
        if self.is_person:
            data["jobTitle"] = self.get_craft_display()
        return data
