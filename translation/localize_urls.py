"""Our views at wagtail-localize's own addresses: they ask for the site's rights first.

Included before the admin. An address of wagtail-localize that is not listed here is refused by
``translation.rights`` (a test walks them all).
"""

from django.urls import path
from wagtail.admin.auth import require_admin_access

from translation.editor import actions, localize_api
from translation.exchange.views import download, upload
from translation.machine.views import machine_translate
from translation.matrix.views import old_report
from translation.origins.refusing import no_alias
from translation.origins.views.submitting import submit
from translation.rights.localize import guarded_urls
from translation.sync.views import update

_one = "translate/<int:translation_id>"

urlpatterns = [
    path("submit/page/<int:page_id>/", submit),
    path("update/<int:translation_source_id>/", update),
    path(
        f"{_one}/strings/<int:string_segment_id>/edit/",
        require_admin_access(localize_api.edit_string),
    ),
    path(
        f"{_one}/overrides/<int:overridable_segment_id>/edit/",
        require_admin_access(localize_api.edit_override),
    ),
    path(f"{_one}/pofile/download/", download),
    path(f"{_one}/pofile/upload/", upload),
    path(f"{_one}/machine_translate/", machine_translate),
    path(f"{_one}/preview/", require_admin_access(actions.preview)),
    path(f"{_one}/preview/<str:mode>/", require_admin_access(actions.preview)),
    path(f"{_one}/disable/", require_admin_access(actions.stop)),
    path("page/<int:page_id>/convert_to_alias/", no_alias),
    path("reports/translations/", require_admin_access(old_report)),
    path("reports/translations/results/", require_admin_access(old_report)),
    *guarded_urls(),  # last: what is listed above is the site's own
]
