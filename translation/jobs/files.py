"""Files that jobs leave: outside the public uploads, handed out by a view that asks for rights."""

import re
import secrets
import shutil
from pathlib import Path

from django.conf import settings

from translation.models.jobs import Job

FOLDER = "jobs"
LONGEST_NAME = 150
_UNSAFE = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')


def root() -> Path:
    """The folder of all results."""
    return Path(settings.VAR_DIR) / FOLDER


def safe_name(name: str) -> str:
    """Return a name that is no path, and that every system can store."""
    cleaned = _UNSAFE.sub("-", name).strip(". -")
    return cleaned[-LONGEST_NAME:] or "result"


def write(job: Job, content: bytes) -> str:
    """Store the bytes; return where, relative to the folder of all results."""
    place = f"{job.pk}/{secrets.token_hex(8)}"
    file = root() / place
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    file.write_bytes(content)
    return place


def path_of(job: Job) -> Path | None:
    """Return the file of a job, None where it has none (any more)."""
    if not job.result:
        return None
    file = (root() / job.result).resolve()
    inside = file.is_relative_to(root().resolve())
    return file if inside and file.is_file() else None


def remove(job: Job) -> None:
    """Remove all files of a job."""
    shutil.rmtree(root() / str(job.pk), ignore_errors=True)


def numbers() -> list[int]:
    """Ids of the jobs that have files, whether or not the jobs still exist."""
    folder = root()
    if not folder.is_dir():
        return []
    return [int(entry.name) for entry in folder.iterdir() if entry.name.isdecimal()]


def remove_number(number: int) -> None:
    """Remove the files of a job that is gone."""
    shutil.rmtree(root() / str(number), ignore_errors=True)
