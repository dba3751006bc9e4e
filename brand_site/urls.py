"""All addresses of the site (PRODUCT.md, «Addresses»)."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path, re_path
from django.views.decorators.csrf import csrf_exempt
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls
from wagtail.urls import serve_pattern

from brand_site.styleguide.views import styleguide
from core.views import doors, files, health, pages, search, share, sitemaps, speculation
from stories.feeds import StoryFeed

urlpatterns = [
    path("", doors.front_door, name="front-door"),
    path("language/<slug:code>/", doors.choose_language, name="choose-language"),
    path("robots.txt", doors.robots, name="robots"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-<slug:code>.xml", sitemaps.language_map, name="sitemap-language"),
    path("speculation-rules.json", speculation.rules, name="speculation-rules"),
    path("health/live/", health.live, name="health-live"),
    path("health/ready/", health.ready, name="health-ready"),
    path("admin/localize/", include("translation.localize_urls")),
    path("admin/", include("translation.rights.closed_urls")),
    path("admin/", include("translation.origins.page_urls")),
    path("admin/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
    path("media/<path:path>", files.uploaded, name="media"),
]
if settings.STYLEGUIDE:  # development and tests only
    urlpatterns += [
        path("styleguide/", styleguide, name="styleguide-en"),
        path("styleguide/<slug:code>/", styleguide, name="styleguide"),
    ]
urlpatterns += i18n_patterns(
    path("search/", search.search, name="search"),
    path("search/suggest/", search.suggest, name="search-suggest"),
    path("share/<int:page_id>-<slug:digest>.jpg", share.share, name="share"),
    path("stories/feed/", StoryFeed(), name="story-feed"),
    # Anonymous and without a cookie: there is no session that a forged form could use.
    path("report/", csrf_exempt(pages.serve), {"path": "report/"}),
    # Before the pages, whose pattern would take them: the forms of private pages.
    path("", include([each for each in wagtail_urls.urlpatterns if each.name != "wagtail_serve"])),
    re_path(serve_pattern, pages.serve, name="page"),
    path("", include(wagtail_urls)),
)

handler400 = "core.views.errors.bad_request"
handler403 = "core.views.errors.forbidden"
handler404 = "core.views.errors.not_found"
handler500 = "core.views.errors.server_error"
