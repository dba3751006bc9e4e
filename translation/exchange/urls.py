from django.urls import path

from translation.exchange import views

urlpatterns = [
    path("<int:translation_id>/download/", views.download, name="download"),
    path("<int:translation_id>/upload/", views.upload, name="upload"),
    path("import/", views.import_many, name="import"),
]
