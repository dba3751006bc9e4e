"""Strings of Django and Wagtail that visitors can meet, declared so that our catalogues have them.

Django's own catalogues lack some of them in the national languages (Kazakh a third), and Wagtail's
lack all. Months, weekdays and letters for sizes above a gigabyte are not here: Django has those in
every language of the site, which ``tests/site/test_catalogues.py`` holds it to.
"""

from django.utils.translation import gettext_noop


def ngettext_noop(singular: str, plural: str) -> tuple[str, str]:
    """Mark a string with a number for translation, as ``gettext_noop`` does for others."""
    return singular, plural


SIZES = (
    ngettext_noop("%(size)d byte", "%(size)d bytes"),
    gettext_noop("%s KB"),
    gettext_noop("%s MB"),
    gettext_noop("%s GB"),
)
FORM_ERRORS = (
    gettext_noop("This field is required."),
    gettext_noop("Enter a valid value."),
    gettext_noop("Enter a valid URL."),
    gettext_noop("Enter a valid email address."),
    gettext_noop("Enter a valid date."),
    gettext_noop("Enter a number."),
    gettext_noop("Enter a whole number."),
    gettext_noop("Select a valid choice. %(value)s is not one of the available choices."),
    gettext_noop("Null characters are not allowed."),
    ngettext_noop(
        "Ensure this value has at least %(limit_value)d character (it has %(show_value)d).",
        "Ensure this value has at least %(limit_value)d characters (it has %(show_value)d).",
    ),
    ngettext_noop(
        "Ensure this value has at most %(limit_value)d character (it has %(show_value)d).",
        "Ensure this value has at most %(limit_value)d characters (it has %(show_value)d).",
    ),
)
# The pages in front of what an editor has made private (wagtailcore/password_required.html and
# login.html), with Django's form for signing in.
PRIVATE_PAGES = (
    gettext_noop("Password required"),
    gettext_noop("You need a password to access this page."),
    gettext_noop("The password you have entered is not correct. Please try again."),
    gettext_noop("Continue"),
    gettext_noop("Log in"),
    gettext_noop("Your username and password didn't match. Please try again."),
    gettext_noop(
        "Your account doesn't have access to this page. To proceed, please log in with an account "
        "that has access."
    ),
    gettext_noop("username"),
    gettext_noop("Password"),
    gettext_noop(
        "Please enter a correct %(username)s and password. Note that both fields may be "
        "case-sensitive."
    ),
    gettext_noop("This account is inactive."),
    gettext_noop(":"),  # after the label of a field
)
