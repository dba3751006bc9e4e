"""The table of roles, how it is applied, and what Wagtail's own groups keep."""

import stat
from pathlib import Path

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core.management import CommandError, call_command
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from brand_site import roles_setup
from brand_site.roles import COLLECTIONS, ROLES, role
from languages import CODES
from languages.names import COUNTRIES
from tests.rights.people import person
from translation.models.rights import Grant
from translation.rights import rights_of

pytestmark = pytest.mark.django_db


def _snapshot() -> list[object]:
    return [
        sorted(Group.objects.values_list("name", "permissions__codename")),
        sorted(Grant.objects.values_list("group__name", "act", "scope")),
        sorted(GroupPagePermission.objects.values_list("group", "page", "permission")),
        sorted(GroupCollectionPermission.objects.values_list("group", "collection", "permission")),
        sorted(Collection.objects.values_list("name", "path")),
    ]


def test_the_table_has_every_role() -> None:
    keys = {each.key for each in ROLES}
    assert len(keys) == len(ROLES) == len({each.group for each in ROLES})
    assert keys == {
        "chief", "partners", "archive", "viewer",
        *(f"{kind}-{code}" for kind in ("editor", "reviewer") for code in COUNTRIES),
        *(f"{kind}-{code}" for kind in ("translator", "language-reviewer") for code in CODES),
    }  # fmt: skip
    assert role("editor-kz").group == "Ministry editors: Kazakhstan"
    assert role("translator-uz").group == "Translators: Uzbek"


def test_setup_makes_them_and_a_second_time_changes_nothing() -> None:
    before = _snapshot()
    assert set(Group.objects.values_list("name", flat=True)) >= {each.group for each in ROLES}
    call_command("setup_site", verbosity=0)
    assert _snapshot() == before


def test_what_is_missing_is_added_and_nothing_is_removed() -> None:
    group = Group.objects.get(name="Viewers")
    extra = Permission.objects.get(codename="add_redirect")
    group.permissions.add(extra)
    Grant.objects.create(group=group, act="translate", scope="tg")
    home = Page.objects.get(slug="home-kk")
    change = Permission.objects.get(codename="change_page")
    GroupPagePermission.objects.create(group=group, page=home, permission=change)
    own = Group.objects.create(name="Guests")
    own.user_set.add(person("viewer"))
    Group.objects.get(name="Archive keepers").delete()
    Grant.objects.filter(group__name="Chief editors").delete()
    assert roles_setup.apply() == 1
    assert extra in group.permissions.all()
    assert group.grants.filter(act="translate", scope="tg").exists()
    assert GroupPagePermission.objects.filter(group=group, page=home).exists()
    assert own.user_set.count() == 1
    assert rights_of(person("chief")).coordinates
    assert Group.objects.get(name="Archive keepers").permissions.exists()


def test_a_collection_that_was_renamed_stays_the_ministrys() -> None:
    Collection.objects.filter(name="Uzbekistan").update(name="Oʻzbekiston")
    roles_setup.apply()
    assert not Collection.objects.filter(name="Uzbekistan").exists()
    assert set(COLLECTIONS) - {"Uzbekistan"} <= set(
        Collection.objects.values_list("name", flat=True)
    )


def test_wagtails_groups_are_closed_once_and_only_when_empty() -> None:
    editors, moderators = (Group.objects.get(name=name) for name in roles_setup.STOCK)
    assert not editors.page_permissions.exists()
    assert not editors.collection_permissions.exists()
    change = Permission.objects.get(codename="change_page")
    root = Page.get_first_root_node()
    for group in (editors, moderators):
        GroupPagePermission.objects.create(group=group, page=root, permission=change)
    roles_setup.apply()  # the roles are there: what was given since is an administrator's
    assert editors.page_permissions.exists()
    Grant.objects.all().delete()
    moderators.user_set.add(User.objects.create_user("member"))
    roles_setup.apply()
    assert not editors.page_permissions.exists()
    assert moderators.page_permissions.exists()


def test_a_member_of_wagtails_groups_edits_no_page() -> None:
    user = User.objects.create_user("member")
    group = Group.objects.get(name="Moderators")
    user.groups.add(group)
    root = Page.get_first_root_node()
    for act in ("add", "change", "publish", "bulk_delete"):
        permission = Permission.objects.get(codename=f"{act}_page")
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
    rights = Page.objects.get(slug="orteke", locale__language_code="kk").permissions_for_user(user)
    assert not any(
        (rights.can_edit(), rights.can_publish(), rights.can_delete(), rights.can_copy())
    )


def test_a_permission_that_no_app_declares_is_an_error() -> None:
    Permission.objects.filter(codename="view_concept").delete()
    with pytest.raises(LookupError, match="view_concept"):
        roles_setup.apply()


def test_accounts_for_trying_the_roles(settings: object, tmp_path: Path, capsys: object) -> None:
    settings.VAR_DIR = tmp_path  # type: ignore[attr-defined]
    call_command("make_accounts")
    file = tmp_path / "role-accounts"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    lines = dict(line.split() for line in file.read_text().splitlines())
    assert set(lines) == {each.key for each in ROLES}
    user = User.objects.get(username="translator-uz")
    assert user.check_password(lines["translator-uz"])
    assert [group.name for group in user.groups.all()] == ["Translators: Uzbek"]
    said = capsys.readouterr().out  # type: ignore[attr-defined]
    assert str(file) in said
    assert not any(password in said for password in lines.values())
    with pytest.raises(CommandError, match="exists"):
        call_command("make_accounts")


def test_no_accounts_in_production(settings: object) -> None:
    settings.STYLEGUIDE = False  # type: ignore[attr-defined]
    with pytest.raises(CommandError, match="development"):
        call_command("make_accounts")
    assert not User.objects.filter(username="chief").exists()
