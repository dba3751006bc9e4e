from translation.models.changes import MinorRevision, SourceChange
from translation.models.jobs import Job
from translation.models.review import Remark, ReviewTask
from translation.models.rights import Grant
from translation.models.states import PageFacts, PageState
from translation.models.terms import Concept, Term
from translation.models.work import Assignment, Notice, Overrule

__all__ = [
    "Assignment", "Concept", "Grant", "Job", "MinorRevision", "Notice", "Overrule", "PageFacts",
    "PageState", "Remark", "ReviewTask", "SourceChange", "Term",
]  # fmt: skip
