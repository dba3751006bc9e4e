"""The worker for background jobs, as a child of ``make run``'s server."""

import ctypes
import os
import signal
import subprocess
import sys
import threading
import time
from types import TracebackType

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0  # seconds until a worker that died is started again
HEALTHY = 60.0  # seconds after which it counts as having started well
PATIENCE = 5.0  # seconds that it has to end its task when the server stops
COMMAND = (sys.executable, "manage.py", "db_worker", "--no-reload", "--interval", "0.5", "-v0")
_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None
_END_WITH_PARENT = 1  # PR_SET_PDEATHSIG


def _in_the_child() -> None:
    """What visitors wait for comes first; a server that is killed outright leaves no worker."""
    os.nice(10)
    if _LIBC is not None:
        _LIBC.prctl(_END_WITH_PARENT, signal.SIGTERM)


class Worker:
    """Runs the worker for as long as the ``with`` block; starts it again where it dies.

    A job that is cut short stays as it is: every page of it is done or not, and it can be run
    again from the list of jobs.
    """

    def __init__(self, command: tuple[str, ...] = COMMAND) -> None:
        self.command = command
        self.starts = 0
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._watch = threading.Thread(target=self._keep_running, daemon=True, name="worker")

    def __enter__(self) -> "Worker":
        self._watch.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def pid(self) -> int | None:
        """Process id of the worker that runs now."""
        process = self._process
        return process.pid if process and process.poll() is None else None

    def _start(self) -> "subprocess.Popen[bytes] | None":
        with self._lock:
            if self._stopping.is_set():
                return None
            self.starts += 1
            self._process = subprocess.Popen(  # noqa: S603  (this very program)
                self.command,
                env={**os.environ, "BACKGROUND_WORKER": "true"},
                preexec_fn=_in_the_child,
            )
            return self._process

    def _keep_running(self) -> None:
        pause = FIRST_PAUSE
        while process := self._start():
            begin = time.monotonic()
            process.wait()
            if time.monotonic() - begin > HEALTHY:
                pause = FIRST_PAUSE
            if self._stopping.wait(pause):
                return
            pause = min(2 * pause, LONGEST_PAUSE)

    def stop(self) -> None:
        """End the worker, whatever it does."""
        self._stopping.set()
        with self._lock:
            process = self._process
        if process is None or process.poll() is not None:
            return
        process.terminate()
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
