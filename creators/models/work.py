"""One thing that a creator made."""

from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page

from core.choices import Currency, Material, Technique
from core.fields import MultiChoiceField, labels
from core.kin import pages_of, sharing
from core.meta import publisher
from core.models import BasePage, BodyMixin
from creators.choices import Availability
from languages.names import currency_name, format_number, format_price

_SIZE = [MinValueValidator(Decimal("0.1")), MaxValueValidator(Decimal("99999"))]


def _centimetres(label: Any) -> Any:
    return models.DecimalField(
        label, max_digits=6, decimal_places=1, null=True, blank=True, validators=_SIZE
    )


class WorkPage(BodyMixin, BasePage):
    """A work; further pictures go into the body as a gallery. Sizes are in centimetres."""

    made_of = models.CharField(
        _("made of"), max_length=200, blank=True, help_text=_("In words: silver, carnelian.")
    )
    materials = MultiChoiceField(_("materials"), choices=Material, blank=True)
    techniques = MultiChoiceField(_("techniques"), choices=Technique, blank=True)
    year = models.PositiveSmallIntegerField(_("year"), null=True, blank=True)
    height_cm = _centimetres(_("height, cm"))
    width_cm = _centimetres(_("width, cm"))
    depth_cm = _centimetres(_("depth, cm"))
    availability = models.CharField(
        _("availability"), max_length=12, choices=Availability, default=Availability.DISPLAY
    )
    price = models.DecimalField(
        _("price"),
        max_digits=12,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(Decimal("0.01"))],
    )
    currency = models.CharField(_("currency"), max_length=3, choices=Currency, blank=True)
    price_on_request = models.BooleanField(_("price on request"), default=False)

    translated: tuple[str, ...] = ("made_of",)
    family = "creators"
    search_kind = "work"
    search_vocabularies = ("materials", "techniques")
    rights_from_parent = True
    schema_type = "Product"
    parent_page_types = ["creators.CreatorPage"]
    subpage_types: list[str] = []
    template = "creators/work_page.html"

    content_panels = [
        *Page.content_panels,
        *BasePage.lead_panels,
        MultiFieldPanel(
            [
                FieldPanel("made_of"),
                FieldPanel("materials"),
                FieldPanel("techniques"),
                FieldPanel("year"),
                FieldRowPanel(
                    [FieldPanel("height_cm"), FieldPanel("width_cm"), FieldPanel("depth_cm")]
                ),
            ],
            heading=_("What it is"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("availability"),
                FieldRowPanel([FieldPanel("price"), FieldPanel("currency")]),
                FieldPanel("price_on_request"),
            ],
            heading=_("How it can be had"),
        ),
        FieldPanel("body"),
        BasePage.related_panel,
    ]

    class Meta:
        verbose_name = _("work")
        verbose_name_plural = _("works")

    def clean(self) -> None:
        super().clean()
        if self.price is not None and not self.currency:
            raise ValidationError({"currency": _("Say in which currency the price is.")})
        if self.price is not None and self.price_on_request:
            raise ValidationError({"price_on_request": _("Give a price, or «on request».")})

    @cached_property
    def creator(self) -> Any:
        """The creator's page in the same language."""
        return self.get_parent().specific

    def rights_countries(self) -> list[str]:
        return [self.creator.country]

    @property
    def dimensions(self) -> str:
        """Height × width × depth in centimetres, in the language's own numbers."""
        sizes = [size for size in (self.height_cm, self.width_cm, self.depth_cm) if size]
        if not sizes:
            return ""
        numbers = " × ".join(format_number(size, self.language) for size in sizes)
        return gettext("%(size)s cm") % {"size": numbers}

    @property
    def price_words(self) -> str:
        """The price, «on request», or nothing."""
        if self.price is not None:
            return format_price(self.price, self.currency, self.language)
        return gettext("Price on request") if self.price_on_request else ""

    @property
    def currency_words(self) -> str:
        """The name of the price's currency, for those to whom its code says nothing."""
        return currency_name(self.currency, self.language) if self.price is not None else ""

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["creator"] = self.creator
        context["more_works"] = [w for w in self.creator.works() if w.slug != self.slug]
        return context

    def kin_wanted(self) -> list[tuple[str, list[Any]]]:
        if not self.techniques:
            return []
        shared = sharing("techniques", self.techniques)
        # By key: a work that is left out in one language must not come back in another.
        own = WorkPage.objects.filter(path__startswith=self.get_parent().path)
        works = WorkPage.objects.filter(shared).exclude(
            translation_key__in=own.values("translation_key")
        )
        title = gettext("By the same technique: %(techniques)s") % {
            "techniques": ", ".join(labels(Technique, self.techniques))
        }
        return [(title, [pages_of("heritage.HeritageItemPage").filter(shared), works])]

    def search_countries(self) -> list[str]:
        return [self.creator.country]

    def structured_data(self) -> dict[str, Any]:
        data = super().structured_data()
        data.pop("inLanguage")
        if self.made_of:
            data["material"] = self.made_of
        if self.price is not None and not self.creator.is_sample:
            sold = self.availability in {Availability.SOLD, Availability.DISPLAY}
            data["offers"] = {
                "@type": "Offer",
                "price": str(self.price),
                "priceCurrency": self.currency,
                "availability": f"https://schema.org/{'SoldOut' if sold else 'InStock'}",
                "url": self.public_url,
                "offeredBy": publisher(),
            }
        return data
