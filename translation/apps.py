from django.apps import AppConfig


class TranslationConfig(AppConfig):
    name = "translation"
    verbose_name = "Translation"

    def ready(self) -> None:
        from translation import guards, locales, mending
        from translation.rights import patches
        from translation.stored import signals as stored
        from translation.sync import drafts, minor, publishing
        from translation.termbase import signals as termbase  # noqa: F401
        from translation.workflow import signals as workflow_signals

        locales.connect()
        mending.connect()  # before the guards: they measure what is saved
        guards.connect()
        drafts.connect()
        publishing.connect()
        minor.connect()
        stored.connect()
        patches.apply()
        workflow_signals.connect()
