"""Every page type in every language is valid HTML, by the Nu HTML checker."""

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from django.test import Client

from languages import CODES
from tests.conftest import missing
from tests.pages import EACH, MESSAGES


@pytest.mark.html
@pytest.mark.django_db
def test_valid_html(client: Client, tmp_path: Path, node_modules: Path) -> None:
    if not shutil.which("java"):
        missing("Java")
    jar = node_modules / "vnu-jar" / "build" / "dist" / "vnu.jar"
    pages = [*EACH, *((code, path) for path in MESSAGES.values() for code in CODES)]
    for code, path in pages:
        name = f"{code}-{re.sub(r'[^a-z0-9]+', '-', path.lower()).strip('-') or 'home'}.html"
        (tmp_path / name).write_bytes(client.get(f"/{code}/{path}").content)
    result = subprocess.run(
        ["java", "-jar", str(jar), "--format", "json", "--exit-zero-always", str(tmp_path)],
        capture_output=True, check=True, timeout=300,
    )  # fmt: skip
    messages = json.loads(result.stderr)["messages"]
    found = [
        f"{Path(m['url']).name}:{m['lastLine']}: {m['message']}"
        for m in messages
        if (m["type"] == "error" or m.get("subType") == "warning")
        # its guess at languages does not know Turkmen and takes it for Turkish
        and "appears to be written in" not in m["message"]
    ]
    assert not found, "\n".join(found[:30])
