"""Bring the groups to what ``brand_site.roles`` says: add what is missing, remove nothing."""

from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from brand_site.roles import COLLECTIONS, ROLES, ROOT, Role
from translation.models.rights import Grant

STOCK = ("Editors", "Moderators")


def apply() -> int:
    """Make the groups, their grants and permissions, and the collections; return how many groups
    were made. Safe to run again: what an administrator added stays.

    Raises LookupError for a permission that no app declares.
    """
    _close_stock_groups()
    permissions = _permissions()
    made = 0
    for role in ROLES:
        group, new = Group.objects.get_or_create(name=role.group)
        made += new
        _grant(role, group)
        group.permissions.add(*(_one(permissions, name) for name in role.permissions))
        _open_tree(role, group, permissions)
    _open_collections(permissions)
    return made


def _permissions() -> dict[str, Permission]:
    every = Permission.objects.select_related("content_type")
    return {f"{each.content_type.app_label}.{each.codename}": each for each in every}


def _one(permissions: dict[str, Permission], name: str) -> Permission:
    if name not in permissions:
        raise LookupError(f"No app declares the permission {name}.")
    return permissions[name]


def _grant(role: Role, group: Group) -> None:
    for act, scope in role.grants:
        Grant.objects.get_or_create(group=group, act=act, scope=scope)


def _open_tree(role: Role, group: Group, permissions: dict[str, Permission]) -> None:
    root = Page.get_first_root_node()
    for act in role.tree:
        permission = _one(permissions, f"wagtailcore.{act}_page")
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)


def _open_collections(permissions: dict[str, Permission]) -> None:
    """A ministry's collection is the one its group was given first, whatever it is called now."""
    root = Collection.get_first_root_node()
    known = {ROOT: root}
    for role in ROLES:
        group = Group.objects.get(name=role.group)
        for name, granted in role.files:
            wanted = [_one(permissions, each) for each in granted]
            if name not in known:
                known[name] = _collection(name, group, root)
            for permission in wanted:
                GroupCollectionPermission.objects.get_or_create(
                    group=group, collection=known[name], permission=permission
                )
    for name in COLLECTIONS:
        if name not in known and not Collection.objects.filter(name=name, depth=2).exists():
            root.refresh_from_db()
            root.add_child(name=name)


def _collection(name: str, group: Group, root: Collection) -> Collection:
    given = Collection.objects.filter(group_permissions__group=group, depth=2)
    found = given.filter(name=name).first() or given.order_by("pk").first()
    found = found or Collection.objects.filter(name=name, depth=2).first()
    if found is None:
        root.refresh_from_db()
        found = root.add_child(name=name)
    return found


def _close_stock_groups() -> None:
    """Wagtail's own groups may write anywhere in pages and files, around the roles.

    At the first setup, and only from groups without members, those permissions are taken; later
    nothing is: an administrator may use the groups as they like (pages ask for grants all the
    same).
    """
    if Grant.objects.exists():
        return
    for group in Group.objects.filter(name__in=STOCK, user=None):
        GroupPagePermission.objects.filter(group=group).delete()
        GroupCollectionPermission.objects.filter(group=group).delete()
