from django.apps import AppConfig


class TranslationConfig(AppConfig):
    name = "translation"
    verbose_name = "Translation"

    def ready(self) -> None:
        from translation import guards, locales, mending
        from translation.stored import signals
        from translation.sync import drafts, publishing
        from translation.termbase import signals  # noqa: F401
        from translation.rights import patches

        locales.connect()
        mending.connect()  # before the guards: they measure what is saved
        guards.connect()
        drafts.connect()
        publishing.connect()
        signals.connect()
        patches.apply()
