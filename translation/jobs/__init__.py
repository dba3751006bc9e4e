"""Background jobs: started by a view, done by the worker, watched and cancelled in the admin."""

from translation.jobs.kinds import Cancelled, Progress, kind
from translation.jobs.running import start

__all__ = ["Cancelled", "Progress", "kind", "start"]
