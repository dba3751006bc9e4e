"""The form of a concept and, below it, one small form a term in the languages that are one's own.

What a browser sends for any other language is not read: there is no form for it.
"""

from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from languages import LANGUAGES
from languages.language import Language
from languages.letters import mend
from translation.models import Concept, Term
from translation.termbase.access import may_edit_concepts, may_remove, may_settle, proposes_in
from translation.termbase.cells import clean
from translation.termbase.changes import Done, record, record_terms, remove_term, save_term


class ConceptForm(forms.ModelForm[Concept]):
    """What a concept is."""

    class Meta:
        model = Concept
        fields = ["name", "subject", "definition", "definition_language", "source", "note"]
        labels = {"definition_language": gettext_lazy("Language of the definition")}
        help_texts = {
            "name": gettext_lazy("Latin letters, digits and hyphens; it stays when terms change."),
            "subject": gettext_lazy("A field such as “textiles” or “music”."),
            "source": gettext_lazy("Where the definition and the terms were found."),
        }
        widgets = {
            "definition": forms.Textarea(attrs={"rows": 3}),
            "note": forms.Textarea(attrs={"rows": 2}),
            "definition_language": forms.Select(
                choices=[(code, entry.endonym) for code, entry in LANGUAGES.items()]
            ),
        }

    def _clean_fields(self) -> None:
        super()._clean_fields()  # type: ignore[misc]
        for name in ("name", "subject", "definition", "source", "note"):
            if name in self.cleaned_data:
                try:
                    self.cleaned_data[name] = clean(name, self.cleaned_data[name])
                except ValidationError as error:
                    self.add_error(name, error)

    def clean_definition_language(self) -> str:
        code: str = self.cleaned_data["definition_language"]
        if code not in LANGUAGES:
            raise ValidationError(_("This language is not known here."))
        return code


class TermForm(forms.Form):
    """A term: its text and note; an empty new one is no term."""

    text = forms.CharField(label=gettext_lazy("Term"), max_length=200, required=False)
    note = forms.CharField(
        label=gettext_lazy("Note"), max_length=5000, required=False,
        widget=forms.Textarea(attrs={"rows": 1}),
    )  # fmt: skip
    remove = forms.BooleanField(label=gettext_lazy("Take out"), required=False)

    def __init__(self, data: Any, term: Term, user: Any) -> None:
        prefix = f"term-{term.pk}" if term.pk else f"new-{term.language}"
        initial = {"text": term.text, "note": term.note}
        super().__init__(data, prefix=prefix, initial=initial)
        self.term, self.user = term, user
        settles = may_settle(user, term.language)
        if not term.pk or not may_remove(user, term):
            del self.fields["remove"]
        if term.status == Term.Status.AVOID and not settles:
            self.fields["text"].disabled = True
        self.returns = term.status == Term.Status.AGREED and not settles
        widget = self.fields["text"].widget
        widget.attrs.update({"lang": term.language, "autocomplete": "off", "spellcheck": "false"})

    def clean_text(self) -> str:
        if self.fields["text"].disabled:
            return self.term.text
        text = clean("text", mend(self.cleaned_data["text"], self.term.language))
        if not text and self.term.pk and not self.data.get(self.add_prefix("remove")):
            raise ValidationError(_("A term cannot be empty. Tick “Take out” to remove it."))
        return text

    def clean_note(self) -> str:
        return clean("note", self.cleaned_data["note"])

    def clean(self) -> dict[str, Any]:
        found = super().clean() or self.cleaned_data
        if found.get("note") and not found.get("text") and "text" not in self.errors:
            self.add_error("text", _("There is a note without a term."))
        return found

    @property
    def removes(self) -> bool:
        return bool(self.cleaned_data.get("remove"))

    def save(self, concept: Concept) -> Done | None:
        """Save what is different; what was done, or None."""
        term, found = self.term, self.cleaned_data
        if term.pk and self.removes:
            return remove_term(term, self.user)
        retitled, noted = found["text"] != term.text, found["note"] != term.note
        if not found["text"] or not (retitled or noted):
            return None
        term.concept, term.text, term.note = concept, found["text"], found["note"]
        return save_term(term, self.user, retitled=retitled)


@dataclass(slots=True)
class LanguageBlock:
    """A language in the form: its terms that can be edited, or only be read."""

    code: str
    entry: Language
    forms: list[TermForm] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)


class ConceptEditing:
    """All forms of one screen, for one user."""

    def __init__(self, concept: Concept, user: Any, data: Any = None) -> None:
        self.concept, self.user, self.is_new = concept, user, concept.pk is None
        may = may_edit_concepts(user) or self.is_new
        self.form = ConceptForm(data, instance=concept) if may else None
        terms = [] if self.is_new else list(concept.terms.order_by("pk"))
        mine = set(proposes_in(user))
        self.blocks = []
        for code, entry in LANGUAGES.items():
            block = LanguageBlock(code, entry)
            there = [term for term in terms if term.language == code]
            if code in mine:
                block.forms = [
                    TermForm(data, term, user)
                    for term in [*there, Term(concept=concept, language=code)]
                ]
            else:
                block.terms = there
            self.blocks.append(block)

    @property
    def has_errors(self) -> bool:
        return any(form.errors for form in self._forms())

    def _forms(self) -> list[Any]:
        forms = [form for block in self.blocks for form in block.forms]
        return [self.form, *forms] if self.form else forms

    def is_valid(self) -> bool:
        """Whether all can be saved; no language has one term twice."""
        valid = not [form for form in self._forms() if not form.is_valid()]  # asks them all
        for block in self.blocks:
            seen: set[str] = set()
            for form in block.forms:
                text = form.cleaned_data.get("text")
                if text and not form.removes:
                    if text in seen:
                        form.add_error("text", _("This term is there already."))
                        valid = False
                    seen.add(text)
        return valid

    def save(self) -> bool:
        """Save all, or nothing where somebody else took the same term or key meanwhile."""
        try:
            with transaction.atomic():
                self._save()
        except IntegrityError:
            return False
        return True

    def _save(self) -> None:
        if self.form and (self.is_new or self.form.has_changed()):
            self.concept = self.form.save()
            record(self.concept, self.user, "wagtail.create" if self.is_new else "wagtail.edit")
        forms = [form for block in self.blocks for form in block.forms]
        # Those taken out first: another may get their text.
        forms.sort(key=lambda form: not form.removes)
        saved = [form.save(self.concept) for form in forms]
        record_terms(self.concept, self.user, [done for done in saved if done])
