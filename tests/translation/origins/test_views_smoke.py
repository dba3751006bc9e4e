import pytest
from tests.translation.origins.sets import versions
pytestmark = pytest.mark.django_db

def test_all(admin_client):
    pages = versions("ikat")
    uz, kk = pages["uz"], pages["kk"]
    for url in [
        f"/admin/workbench/origins/{kk.pk}/change/", f"/admin/pages/{uz.pk}/delete/", f"/admin/pages/{uz.pk}/unpublish/",
        f"/admin/pages/{uz.pk}/copy/", f"/admin/pages/{uz.pk}/move/{versions('heritage', 3)['uz'].pk}/confirm/",
        f"/admin/localize/submit/page/{uz.pk}/", f"/admin/localize/submit/page/{kk.pk}/", f"/admin/pages/{uz.pk}/edit/",
        f"/admin/pages/{uz.get_parent().pk}/", f"/admin/pages/{kk.pk}/edit/",
    ]:
        r = admin_client.get(url)
        assert r.status_code == 200, (url, r.status_code)
        print(url, len(r.content))
