from django.urls import path

from translation.matrix import acting, views

urlpatterns = [
    path("", views.index, name="index"),
    path("<slug:name>/", acting.act, name="act"),
]
