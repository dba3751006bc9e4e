from django.urls import URLPattern, path

from translation.termbase import views
from translation.termbase.exchange_views import ImportTerms, export
from translation.termbase.listing import TermsIndex

urlpatterns: list[URLPattern] = [
    path("", TermsIndex.as_view(), name="index"),
    path("results/", TermsIndex.as_view(results_only=True), name="index_results"),
    path("new/", views.AddConcept.as_view(), name="add"),
    path("import/", ImportTerms.as_view(), name="import"),
    path("export/<slug:kind>/", export, name="export"),
    path("terms/<int:pk>/status/", views.settle_term, name="settle"),
    path("<int:pk>/", views.ConceptDetail.as_view(), name="detail"),
    path("<int:pk>/edit/", views.EditConcept.as_view(), name="edit"),
    path("<int:pk>/delete/", views.DeleteConcept.as_view(), name="delete"),
    path("<int:pk>/history/", views.ConceptHistory.as_view(), name="history"),
    path(
        "<int:pk>/history/results/",
        views.ConceptHistory.as_view(results_only=True),
        name="history_results",
    ),
]
