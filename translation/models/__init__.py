from translation.models.changes import MinorRevision, SourceChange
from translation.models.jobs import Job
from translation.models.rights import Grant
from translation.models.states import PageFacts, PageState
from translation.models.terms import Concept, Term
from translation.models.work import Assignment, Notice, Overrule, ReviewTask

__all__ = [
    "Assignment", "Concept", "Grant", "Job", "MinorRevision", "Notice", "Overrule", "PageFacts",
    "PageState", "ReviewTask", "SourceChange", "Term",
]  # fmt: skip
