"""Our views at wagtail-localize's own addresses: they ask for the site's rights first.

Included before the admin. An address of wagtail-localize that is not listed here is refused by
``translation.rights`` (a test walks them all).
"""

from django.urls import path

from translation.rights.localize import guarded_urls
from translation.matrix.views import old_report
from translation.sync.views import update
from translation.views import upload_po

urlpatterns = [
    path("translate/<int:translation_id>/pofile/upload/", upload_po),
    path("update/<int:translation_source_id>/", update),
    *guarded_urls(),  # last: what is listed above is the site's own
    path("reports/translations/", old_report),
    path("reports/translations/results/", old_report),
]
