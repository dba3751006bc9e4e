from django.urls import path

from translation.workflow import assign_views, notice_views, review_views
from translation.workflow.audit import AuditTrail

urlpatterns = [
    path("notices/", notice_views.notices, name="notices"),
    path("notices/read/", notice_views.mark_all_read, name="read_all"),
    path("notices/<int:pk>/", notice_views.open_notice, name="open"),
    path("notices/<int:pk>/read/", notice_views.mark_read, name="read"),
    path("assignments/", notice_views.my_assignments, name="assignments"),
    path("assign/<uuid:key>/<slug:code>/", assign_views.assign_one, name="assign"),
    path("review/<int:page_id>/", review_views.review, name="review"),
    path("review/<int:page_id>/approve/", review_views.approve, name="approve"),
    path("review/<int:page_id>/changes/", review_views.send_back, name="send_back"),
    path("review/<int:page_id>/withdraw/", review_views.take_back, name="withdraw"),
    path("remarks/<int:page_id>/", review_views.add_remark, name="remark"),
    path("remarks/<int:pk>/resolve/", review_views.resolve_remark, name="resolve"),
    path("audit/", AuditTrail.as_view(), name="audit"),
    path("audit/results/", AuditTrail.as_view(results_only=True), name="audit_results"),
]
