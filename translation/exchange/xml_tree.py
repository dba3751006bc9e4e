"""XML from outside as a small tree that knows its lines: no entities, no DTD, no deep nesting."""

from dataclasses import dataclass, field
from typing import Any
from xml.sax import SAXException, SAXParseException
from xml.sax.handler import ContentHandler, feature_namespaces

from defusedxml import DefusedXmlException
from defusedxml.sax import make_parser
from django.utils.translation import gettext as _

from translation.exchange.findings import Finding, RefusedFile, refuse

DEEPEST = 60


@dataclass(slots=True)
class Node:
    """An element: ``children`` are nodes and texts in order; ``attrs`` have no namespace."""

    namespace: str
    name: str
    attrs: dict[str, str]
    line: int
    children: list["Node | str"] = field(default_factory=list)

    def all(self, name: str) -> list["Node"]:
        """Child elements of a name in this element's own namespace."""
        return [
            child for child in self.children
            if isinstance(child, Node)
            and (child.namespace, child.name) == (self.namespace, name)
        ]  # fmt: skip

    def text(self) -> str:
        """All text inside, without the markup."""
        return "".join(c if isinstance(c, str) else c.text() for c in self.children)

    def walk(self) -> "list[Node]":
        """This element and all below it, in the order of the file."""
        out = [self]
        for child in self.children:
            if isinstance(child, Node):
                out += child.walk()
        return out


class _Builder(ContentHandler):
    def __init__(self, parser: Any) -> None:
        super().__init__()
        self.root: Node | None = None
        self._stack: list[Node] = []
        self._parser = parser

    def startElementNS(self, name: Any, _qname: Any, attrs: Any) -> None:  # noqa: N802
        line = self._parser.getLineNumber()
        if len(self._stack) >= DEEPEST:
            raise refuse(_("Elements are nested too deeply."), line)
        plain = {local: value for (space, local), value in attrs.items() if not space}
        node = Node(name[0] or "", name[1], plain, line)
        if self._stack:
            self._stack[-1].children.append(node)
        else:
            self.root = node
        self._stack.append(node)

    def endElementNS(self, _name: Any, _qname: Any) -> None:  # noqa: N802
        self._stack.pop()

    def characters(self, content: str) -> None:
        self._stack[-1].children.append(content)


def parse(data: bytes) -> Node:
    """Return the root element; RefusedFile with the line where it is no sound XML."""
    parser = make_parser()
    builder = _Builder(parser)
    parser.setFeature(feature_namespaces, True)
    parser.forbid_dtd = parser.forbid_entities = parser.forbid_external = True
    parser.setContentHandler(builder)
    try:
        parser.feed(data)
        parser.close()
    except DefusedXmlException as error:
        raise refuse(
            _("The file declares a document type or entities; such files are refused.")
        ) from error
    except SAXParseException as error:
        reason = _("This is not valid XML: %(error)s") % {"error": error.getMessage()}
        raise RefusedFile([Finding(error.getLineNumber() or 0, reason)]) from error
    except (SAXException, LookupError, ValueError) as error:
        raise refuse(_("This is not valid XML: %(error)s") % {"error": error}) from error
    if builder.root is None:
        raise refuse(_("This is not valid XML: %(error)s") % {"error": _("it is empty")})
    return builder.root
