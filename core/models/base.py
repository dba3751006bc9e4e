"""The base of every page: lead, picture, and what a template needs to show it."""

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from core.blocks import BodyBlock
from core.blocks.embeds import PLAYER_HOSTS
from core.context import page_context
from core.finding import OTHER_KIND, document_of
from core.forms import BasePageForm
from core.mending.saving import MendedOnSave
from core.slugs import SluggedPage
from core.slugs_form import SluggedCopyForm
from languages.registry import path_language
from search.documents import Document
from translation.fields import TranslatableFields
from translation.locales import code_of
from translation.urls import absolute, page_path


class BasePage(MendedOnSave, SluggedPage):
    """What all pages of the site share.

    ``translated`` lists the texts; every other field is a fact, the same in all languages.
    ``family`` names the section of the site that a page belongs to; ``search_kind`` is the filter
    that it is found under, by its words and those of the fields in ``search_vocabularies``;
    ``alphabetical`` says that its type is listed by the alphabet.
    """

    summary = models.TextField(
        _("summary"),
        max_length=300,
        blank=True,
        help_text=_("One or two sentences: the lead under the title, and the text in listings."),
    )
    picture = models.ForeignKey(
        "media.Picture",
        verbose_name=_("picture"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    picture_alt = models.CharField(
        _("text for those who cannot see the picture"),
        max_length=250,
        blank=True,
        help_text=_("Say what is seen, in one sentence. It is read aloud and translated."),
    )
    picture_caption = models.CharField(_("caption"), max_length=300, blank=True)

    translated: tuple[str, ...] = (
        "title",
        "seo_title",
        "search_description",
        "summary",
        "picture_alt",
        "picture_caption",
    )
    translatable_fields = TranslatableFields()
    base_form_class = BasePageForm
    copy_form_class = SluggedCopyForm
    family = ""
    search_kind = OTHER_KIND
    search_vocabularies: tuple[str, ...] = ()
    alphabetical = False
    schema_type = "WebPage"

    lead_panels = [
        FieldPanel("summary"),
        MultiFieldPanel(
            [FieldPanel("picture"), FieldPanel("picture_alt"), FieldPanel("picture_caption")],
            heading=_("Picture"),
        ),
    ]
    related_panel = InlinePanel("related_links", label=_("Related page"), max_num=6)
    content_panels: list[Any] = [*Page.content_panels, *lead_panels]

    class Meta:
        abstract = True

    @property
    def language(self) -> str:
        """Language code of this version of the page."""
        return code_of(self.locale_id)

    @cached_property
    def path_on_site(self) -> str:
        """Address without the host: ``/kk/stories/x/``."""
        return page_path(self)

    @property
    def public_url(self) -> str:
        """Address with the host, as it is published."""
        return absolute(self.path_on_site)

    @property
    def pictured(self) -> "BasePage":
        """The page whose picture stands at the top: this one, unless a type says otherwise."""
        return self

    @property
    def description(self) -> str:
        """Text for search engines and shared links."""
        return self.search_description or self.summary

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        # Where a language's home is not live, Wagtail would route to another language's.
        named = path_language(request.path)
        if named is not None and named != self.language:
            raise Http404("not in this language")
        return super().serve(request, *args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context.update(page_context(self, request))
        return context

    def referenced_page_ids(self) -> list[int]:
        """Ids of pages that its own fields link to, in any language; resolved in bulk."""
        return []

    def kin_wanted(self) -> list[tuple[str, list[Any]]]:
        """Headings and querysets of what is related by facts (see ``core.kin.groups``)."""
        return []

    def search_countries(self) -> list[str]:
        """Codes of the countries that the page is found under."""
        one = getattr(self, "country", "")
        return [one] if one else list(getattr(self, "countries", ()))

    def rights_countries(self) -> list[str]:
        """Codes of the countries whose ministries write it; none for pages of the whole region."""
        return BasePage.search_countries(self)

    def search_document(self) -> Document | None:
        """Return what the search holds of this version; None where it may not be found."""
        return document_of(self)

    def structured_data(self) -> dict[str, Any]:
        """Return this page's own part of the JSON-LD (schema.org)."""
        data = {
            "@type": self.schema_type,
            "name": self.title,
            "url": self.public_url,
            "inLanguage": self.language,
        }
        if self.description:
            data["description"] = self.description
        return data


class BodyMixin(models.Model):
    """A page with a body of blocks."""

    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    translated: tuple[str, ...] = ("body",)

    class Meta:
        abstract = True

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response: HttpResponse = super().serve(request, *args, **kwargs)  # type: ignore[misc]
        if self.body.stream_block.has_player(self.body):
            response._csp_update = {"frame-src": list(PLAYER_HOSTS)}  # type: ignore[attr-defined]
        return response

    def referenced_page_ids(self) -> list[int]:
        ids: list[int] = super().referenced_page_ids()  # type: ignore[misc]
        return [*ids, *self.body.stream_block.referenced_page_ids(self.body)]


class PlaceMixin(models.Model):
    """A page about something at a place: coordinates in degrees (WGS 84)."""

    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-90), MaxValueValidator(90)],
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(-180), MaxValueValidator(180)],
    )

    class Meta:
        abstract = True

    @property
    def geo(self) -> dict[str, Any] | None:
        """Coordinates as schema.org ``GeoCoordinates``, None where there are none."""
        if self.latitude is None or self.longitude is None:
            return None
        return {
            "@type": "GeoCoordinates",
            "latitude": float(self.latitude),
            "longitude": float(self.longitude),
        }
