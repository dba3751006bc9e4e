from django.apps import AppConfig


class BrandSiteConfig(AppConfig):
    name = "brand_site"
    verbose_name = "Cultural Brand of Central Asia"
