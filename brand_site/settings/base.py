"""Production settings; a missing secret stops the start with a sentence that says what to set."""

from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from brand_site.admin_languages import offered
from brand_site.settings.security import *  # noqa: F403
from brand_site.settings.security import HTTPS
from brand_site.settings.tasks import tasks
from brand_site.settings.variables import BASE_DIR, env
from languages import LANGUAGES as LANGUAGE_REGISTRY

DEBUG = False
SECRET_KEY = env("SECRET_KEY")
ALLOWED_HOSTS = env("ALLOWED_HOSTS")
if not SECRET_KEY:
    raise ImproperlyConfigured("Set SECRET_KEY to a long random string (see .env.example).")
if not ALLOWED_HOSTS:
    raise ImproperlyConfigured(
        "Set ALLOWED_HOSTS to the site's host names, comma-separated (see .env.example)."
    )
SITE_URL = (
    env("SITE_URL") or f"{'https' if HTTPS else 'http'}://{ALLOWED_HOSTS[0].lstrip('.*')}"
).rstrip("/")
VAR_DIR = Path(env("VAR_DIR"))

INSTALLED_APPS = [
    "brand_site",
    "home",
    "stories",
    "heritage",
    "programmes",
    "creators",
    "core",
    "translation",
    "search",
    "media",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.contrib.settings",
    "wagtail.contrib.redirects",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    # Pages on slow links, where no proxy compresses them; padded against BREACH by Django itself.
    "django.middleware.gzip.GZipMiddleware",
    "core.middleware.refuse_broken_requests",
    "core.middleware.security_headers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.middleware.language_from_path",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "core.middleware.admin_content_security_policy",
    "core.slugs_redirects.AskedAgain",
]

ROOT_URLCONF = "brand_site.urls"
WSGI_APPLICATION = "brand_site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "core.templatetags.site",
                "wagtail.templatetags.wagtailcore_tags",
            ],
        },
    },
]

_DATABASE_URL = env("DATABASE_URL") or f"sqlite:///{VAR_DIR / 'db.sqlite3'}"
DATABASES = {"default": {**env.db_url_config(_DATABASE_URL), "CONN_MAX_AGE": 60}}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

CACHES = {
    "default": (
        {
            "BACKEND": "django.core.cache.backends.redis.RedisCache",
            "LOCATION": env("REDIS_URL"),
            "KEY_PREFIX": "brand",
        }
        if env("REDIS_URL")
        else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
    )
}
TASKS = tasks(with_worker=env("BACKGROUND_WORKER"))

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]

# --- languages and time
LANGUAGE_CODE = "en"
LANGUAGES = [(code, entry.endonym) for code, entry in LANGUAGE_REGISTRY.items()]
LOCALE_PATHS = [BASE_DIR / "locale", BASE_DIR / "locale" / "admin"]
LANGUAGE_COOKIE_NAME = "language"
FORMAT_MODULE_PATH = ["brand_site.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Asia/Tashkent"
WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = offered(BASE_DIR / "locale" / "admin")

# --- files
STATIC_URL = "/static/"
STATIC_ROOT = Path(env("STATIC_DIR") or VAR_DIR / "static")
_FONTS = BASE_DIR / "node_modules" / "@fontsource-variable"
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "core.bundles.BundleFinder",
]
STATICFILES_DIRS = [
    BASE_DIR / "static",
    *(
        (f"fonts/{name}", _FONTS / name / "files")
        for name in ("brygada-1918", "onest")
        if (_FONTS / name / "files").is_dir()
    ),
]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

STYLEGUIDE = False  # /styleguide/; development and tests switch it on

# --- Wagtail
WAGTAIL_SITE_NAME = "Cultural Brand of Central Asia"
WAGTAILADMIN_BASE_URL = SITE_URL
WAGTAILADMIN_USER_LOGIN_FORM = "brand_site.login.LoginForm"
WAGTAILIMAGES_IMAGE_MODEL = "media.Picture"
WAGTAILDOCS_DOCUMENT_MODEL = "media.File"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif", "gif"]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 60_000_000
WAGTAILIMAGES_IMAGE_FORM_BASE = "media.forms.PictureForm"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "media.forms.FileForm"
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "pptx", "odt", "ods", "csv", "txt", "zip"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILLOCALIZE_JOBS = {"BACKEND": "translation.sync.backend.JobsBackend"}
# Drafts come from translation.machine, which knows each engine's languages; not from the buttons
# of wagtail-localize.
WAGTAILLOCALIZE_MACHINE_TRANSLATOR = None
MACHINE_TRANSLATION = env("MACHINE_TRANSLATION").strip().lower()
MACHINE_TRANSLATION_KEY = env("MACHINE_TRANSLATION_KEY")
MACHINE_TRANSLATION_URL = env("MACHINE_TRANSLATION_URL")
_NEEDED = {
    "": "set",
    "deepl": MACHINE_TRANSLATION_KEY,
    "google": MACHINE_TRANSLATION_KEY,
    "libretranslate": MACHINE_TRANSLATION_URL,
}
if not _NEEDED.get(MACHINE_TRANSLATION):
    raise ImproperlyConfigured(
        "Set MACHINE_TRANSLATION to deepl or google with MACHINE_TRANSLATION_KEY, to "
        "libretranslate with MACHINE_TRANSLATION_URL, or leave it empty (see .env.example)."
    )
WAGTAIL_WORKFLOW_ENABLED = True
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True  # what is published is what was approved
WAGTAIL_FINISH_WORKFLOW_ACTION = "translation.workflow.finishing.publish"
_SEARCH = {
    "default": {
        "BACKEND": "wagtail.search.backends.database",
        "SEARCH_CONFIG": "simple",
        "AUTO_UPDATE": True,
    }
}
WAGTAILSEARCH_BACKENDS = _SEARCH
MODELSEARCH_BACKENDS = _SEARCH
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000  # a long StreamField posts many
CONTACT_EMAIL = env("CONTACT_EMAIL")

# --- mail and logs
globals().update(env.email("EMAIL_URL"))
EMAIL_TIMEOUT = 20  # a mail server that does not answer holds nobody up
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env("DEFAULT_FROM_EMAIL")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": env("LOG_LEVEL")},
    "loggers": {"django.server": {"level": "WARNING"}},
}
