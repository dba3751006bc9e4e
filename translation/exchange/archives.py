"""ZIP files of many translations, out and in. Nothing is ever unpacked to disk."""

import io
import zipfile
from collections.abc import Iterable
from pathlib import PurePosixPath

from django.utils.translation import gettext as _

from translation.exchange.findings import MAX_BYTES, refuse

MAX_ARCHIVE = 20 * 1024 * 1024
MAX_FILES = 1000
MAX_TOTAL = 100 * 1024 * 1024
_HIDDEN = ("__MACOSX", "Thumbs.db", "desktop.ini")


def is_archive(data: bytes) -> bool:
    """Whether an upload is a ZIP, by its first bytes."""
    return data[:4] in (b"PK\x03\x04", b"PK\x05\x06")


def pack(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return a ZIP of (path, bytes); paths have forward slashes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return out.getvalue()


def entries(data: bytes) -> int:
    """Return how many files a ZIP of our own holds."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return len(archive.infolist())


def _wanted(info: zipfile.ZipInfo) -> bool:
    parts = PurePosixPath(info.filename.replace("\\", "/")).parts
    return not info.is_dir() and not any(p in _HIDDEN or p.startswith("._") for p in parts)


def _checked(info: zipfile.ZipInfo) -> None:
    name = info.filename
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if not parts or ".." in parts or parts[0] == "/" or ":" in parts[0]:
        raise refuse(_("The archive holds an unsafe path: %(name)s") % {"name": name[:200]})
    if info.flag_bits & 0x1:
        raise refuse(_("The archive is encrypted."))
    if info.file_size > MAX_BYTES:
        raise refuse(_("%(name)s is larger than 2 MB.") % {"name": name[:200]})


def _read(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bytes:
    # The size that an archive states is not to be believed.
    with archive.open(info) as file:
        data = file.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        raise refuse(_("%(name)s is larger than 2 MB.") % {"name": info.filename[:200]})
    return data


def unpack(data: bytes) -> list[tuple[str, bytes]]:
    """Return (path, bytes) of the files of a ZIP; RefusedFile where it is unsound, unsafe, holds
    another archive, or is larger than it may be."""
    if len(data) > MAX_ARCHIVE:
        raise refuse(_("The archive is larger than 20 MB."))
    out, total = [], 0
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if _wanted(info)]
            if len(infos) > MAX_FILES:
                raise refuse(_("The archive holds more than 1,000 files."))
            for info in infos:
                _checked(info)
                content = _read(archive, info)
                total += len(content)
                if total > MAX_TOTAL:
                    raise refuse(_("The archive’s files are larger than 100 MB together."))
                if is_archive(content):
                    raise refuse(_("The archive holds another archive."))
                out.append((info.filename, content))
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
    ) as error:
        raise refuse(_("This is not a sound ZIP file.")) from error
    except Exception as error:
        # zlib.error and lzma's have no common base.
        if type(error).__module__ in ("zlib", "_lzma", "lzma", "bz2"):
            raise refuse(_("This is not a sound ZIP file.")) from error
        raise
    if not out:
        raise refuse(_("The archive holds no files."))
    return out
