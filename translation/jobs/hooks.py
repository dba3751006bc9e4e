"""What this package adds to the admin; read by ``translation.wagtail_hooks``."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from translation.models.jobs import Job
from translation.rights import rights_of

ACTIVE = (Job.Status.WAITING, Job.Status.RUNNING)


class JobsItem(MenuItem):
    """The way to the jobs, with the number of the user's own that wait or run."""

    def is_shown(self, request: HttpRequest) -> bool:
        rights = rights_of(request.user)
        return rights.everything or rights.coordinates or bool(rights.scopes)

    def render_component(self, request: HttpRequest) -> Any:
        count = Job.objects.filter(user=request.user.pk, status__in=ACTIVE).count()
        label = _("Jobs (%(count)s)") % {"count": count} if count else str(self.label)
        return LinkMenuItem(
            self.name, label, str(self.url), icon_name=self.icon_name, attrs=self.attrs
        )


@hooks.register("register_admin_menu_item")
def jobs_item() -> MenuItem:
    """Right before the reports."""
    return JobsItem(
        gettext_lazy("Jobs"),
        reverse_lazy("workbench_jobs:index"),
        name="jobs",
        icon_name="history",
        order=8900,
    )
