from django.urls import path

from translation.origins.views.changing import change

urlpatterns = [path("<int:page_id>/change/", change, name="change")]
