from django.apps import AppConfig


class BrandSiteConfig(AppConfig):
    name = "brand_site"
    verbose_name = "Cultural Brand of Central Asia"

    def ready(self) -> None:
        from brand_site.admin_languages import name_languages

        name_languages()
