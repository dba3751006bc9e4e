from django.apps import AppConfig


class CoreConfig(AppConfig):
    name = "core"
    verbose_name = "Core"

    def ready(self) -> None:
        from django.db.models.signals import post_save

        from core import (
            checks,  # noqa: F401  (registers itself)
            found_facts,
            picture_sizes,
            slugs_redirects,
        )
        from core.mending import sitting
        from core.models.order import keep_keys
        from core.share import stored

        post_save.connect(keep_keys, dispatch_uid="title-keys")
        slugs_redirects.connect()
        sitting.connect()
        stored.connect()
        picture_sizes.connect()
        found_facts.connect()
