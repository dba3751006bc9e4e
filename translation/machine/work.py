"""The background job of machine translation."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail_localize.models import Translation

from translation.exchange.access import closed, may, translations
from translation.jobs import Progress, kind
from translation.locales import code_of
from translation.machine.errors import LastingError
from translation.machine.translating import Result, chosen, translate_missing
from translation.models import Job

MACHINE = "brand.machine"


def _logged(translation: Translation, user: Any, result: Result) -> None:
    try:
        target = translation.get_target_instance()
    except ObjectDoesNotExist:
        return
    if isinstance(target, Page):
        data = {
            "language": code_of(translation.target_locale_id),
            "engine": result.engine,
            "count": result.filled,
        }
        log(target, MACHINE, user=user, data=data)


def _told(result: Result, what: str, progress: Progress) -> None:
    if result.stopped is not None:
        progress.failed(what, str(result.stopped))
    if result.bare:
        said = ngettext(
            "%d draft needs its tags: links and emphasis are missing.",
            "%d drafts need their tags: links and emphasis are missing.",
            result.bare,
        )
        progress.failed(what, said % result.bare)
    if result.kept:
        said = ngettext(
            "%d text has an earlier translation and was left to a person.",
            "%d texts have an earlier translation and were left to a person.",
            result.kept,
        )
        progress.failed(what, said % result.kept)
    for place, why in result.left:
        progress.failed(f"{what}, {place}", _("Left empty: %(why)s.") % {"why": why.rstrip(".")})
    for place, terms in result.terms:
        progress.failed(
            f"{what}, {place}", _("Agreed terms not used: %(terms)s") % {"terms": terms}
        )


def _one(translation: Translation, job: Job, progress: Progress) -> int:
    """Draft one translation; returns how many texts. LastingError ends the job."""
    what = f"{translation.source.object_repr} ({code_of(translation.target_locale_id)})"
    if not may(job.user, translation):
        progress.failed(what, _("You may not translate this page into this language."))
        return 0
    if why := closed(job.user, translation):
        progress.failed(what, why)
        return 0
    try:
        chosen(translation)
    except LastingError as error:
        progress.failed(what, str(error))  # the next one may be of another pair
        return 0
    result = translate_missing(translation, job.user)
    if result.filled:
        _logged(translation, job.user, result)
    _told(result, what, progress)
    if result.stopped is not None and result.stopped.lasting:
        raise result.stopped
    return result.filled


@kind("machine", gettext_lazy("Machine translation"))
def draft_by_machine(job: Job, progress: Progress) -> None:
    """Draft what is missing in the translations of ``{"translations": [ids]}``.

    Done again it only fills what is still missing.
    """
    ids = job.payload.get("translations", [])
    found = list(translations().filter(pk__in=ids, enabled=True).order_by("pk"))
    progress.total(len(found))
    filled = 0
    for translation in found:
        filled += _one(translation, job, progress)
        progress.step()
    said = ngettext("%d text drafted by machine.", "%d texts drafted by machine.", filled)
    progress.say(said % filled)
