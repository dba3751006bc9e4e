"""The workflow is there in each test."""

import pytest

from translation.workflow.standing import ensure_workflow


@pytest.fixture(autouse=True)
def _workflow(db: None) -> None:
    ensure_workflow()
