"""Words for what ``languages.letters`` finds: why it is wrong, and what to write instead."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from languages import get_language
from languages.letters import Finding

WHY = {
    "normal-form": gettext_lazy("Letters are put together from parts; searches miss such a word."),
    "letter": gettext_lazy("The language does not have this letter."),
    "mixed-script": gettext_lazy("A word has letters of two scripts that look alike."),
    "apostrophe": gettext_lazy("The letter sign is not an apostrophe."),
    "quotes": gettext_lazy("These are not the quotation marks of the language."),
    "spaces": gettext_lazy("More than one space between words."),
    "own-letters": gettext_lazy("The text has hardly any of the language’s own letters."),
    "language": gettext_lazy("This sentence seems to be in another language."),
    "outdated-name": gettext_lazy("This name of a country is out of use."),
}


def explain(finding: Finding) -> str:
    """Return one or two sentences for the translator, in the active language.

    Raises KeyError for a rule that has no words; a test asks for all of them.
    """
    why = str(WHY[finding.rule])
    if finding.rule == "language":
        why = f"{why} ({get_language(finding.detail).endonym})"
    elif finding.rule == "letter" and finding.detail:
        why = f"{why} ({', '.join(finding.detail)})"
    if not finding.suggestion.strip():
        return why
    return f"{why} " + _("Write: %(text)s") % {"text": finding.suggestion}
