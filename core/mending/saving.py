"""Saving a page by hand: first the text as typed, then the mended one, both in its history."""

from typing import Any

from django.db import transaction
from wagtail.log_actions import log

from core.mending import sitting
from core.mending.values import Mender, mend_fields
from translation.mending_log import KEEP, MEND, Memory, as_data, as_kept


class MendedOnSave:
    """A page whose next revision is mended where ``mend_when_saved`` says so (its form does)."""

    mend_when_saved = False

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        """Save a revision; where mending changes it, one with the text as typed before it."""
        if not self.mend_when_saved:
            return super().save_revision(*args, **kwargs)  # type: ignore[misc]
        self.mend_when_saved = False
        mender = Mender(self.language, Memory(self.pk))  # type: ignore[attr-defined]
        values = mend_fields(self, mender)
        if not values:
            revision = super().save_revision(*args, **kwargs)  # type: ignore[misc]
            self._log_kept(mender, kwargs.get("user"), revision)
            return revision
        with transaction.atomic():
            return self._save_both(values, mender, args, kwargs)

    def save_mended(self, user: Any) -> None:
        """Save revisions now, if mending changes the text."""
        mender = Mender(self.language, Memory(self.pk))  # type: ignore[attr-defined]
        if self.mend_when_saved and mend_fields(self, mender):
            self.save_revision(user=user, log_action=True, clean=False)

    def _save_both(
        self, values: dict[str, Any], mender: Mender, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> Any:
        user = kwargs.get("user")
        first = {**kwargs, "log_action": False, "previous_revision": None}
        as_typed = super().save_revision(*args, **first)  # type: ignore[misc]
        for name, value in values.items():
            setattr(self, name, value)
        second = {**kwargs, "overwrite_revision": None}
        revision = super().save_revision(*args, **second)  # type: ignore[misc]
        if not self.live:  # type: ignore[attr-defined]
            self.save(update_fields=list(values), clean=False)  # type: ignore[attr-defined]
        data = as_data(mender.changes, mender.typed)
        log(self, MEND, user=user, revision=as_typed, content_changed=True, data=data)
        self._log_kept(mender, user, revision)
        sitting.note(mender.changes)
        return revision

    def _log_kept(self, mender: Mender, user: Any, revision: Any) -> None:
        if mender.kept:
            log(self, KEEP, user=user, revision=revision, data=as_kept(mender.kept))
