from django.urls import path

from translation.editor import actions, segment_views, views

urlpatterns = [
    path("<int:page_id>/", views.edit, name="edit"),
    path("translation/<int:translation_id>/preview/", actions.preview, name="preview"),
    path("translation/<int:translation_id>/stop/", actions.stop, name="stop"),
    path("translation/<int:translation_id>/<int:segment_id>/", segment_views.save, name="save"),
    path(
        "translation/<int:translation_id>/<int:segment_id>/check/",
        segment_views.check, name="check",
    ),
    path(
        "translation/<int:translation_id>/<int:segment_id>/memory/",
        segment_views.memory, name="memory",
    ),
]  # fmt: skip
