"""Documents of xCTIP: cutting the stream of bytes, reading what clients send, writing what the PBX sends.

The PBX sends documents without a declaration, indented by two spaces, in its code page. Ours to choose: letters outside
the code page become character references, and lines end with a line feed. From clients nearly everything is taken: any
declaration, bytes before a document, several messages in one. Not taken are document types and entities of their own.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

CODE_PAGE = "cp852"
LARGEST_DOCUMENT = 64 * 1024
DEEPEST = 16
"""Levels of elements; the protocol needs seven."""

MOST_ELEMENTS = 2_000

_BEGIN, _END = b"<XCTIP", b"</XCTIP>"
_DECLARATION = b"<?xml"
_DECLARED = re.compile(rb"""^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]{1,40})["']""")
_ANY_DECLARATION = re.compile(r"^<\?xml[^>]*\?>")
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_CODE_PAGES = {"ibm852": "cp852", "cp852": "cp852", "852": "cp852"}

type Content = str | list[Node]
type Node = tuple[str, Content]


class TooLarge(Exception):
    """A client sends a document without end."""


class Unreadable(Exception):
    """Bytes that are no document of this protocol."""


@dataclass(slots=True)
class Element:
    """An element a client sent."""

    name: str
    text: str = ""
    children: list[Element] = field(default_factory=list)

    def get(self, name: str) -> str | None:
        """Text of the first child of this name, None without one."""
        child = self.child(name)
        return None if child is None else child.text.strip()

    def child(self, name: str) -> Element | None:
        """First child of this name."""
        return next(self.all(name), None)

    def all(self, name: str) -> Iterator[Element]:
        """All children of this name."""
        return (child for child in self.children if child.name == name)


class Splitter:
    """Cuts the stream at the closing tag and drops what stands before a document."""

    def __init__(self) -> None:
        self._buffer = bytearray()
        self._searched = 0

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Take bytes; gives whole documents. Raises `TooLarge`."""
        self._buffer += data
        while (end := self._buffer.find(_END, self._searched)) >= 0:
            end += len(_END)
            document = bytes(self._buffer[:end])
            del self._buffer[:end]
            self._searched = 0
            if len(document) > LARGEST_DOCUMENT:
                raise TooLarge
            yield _without_junk(document)
        self._searched = max(0, len(self._buffer) - len(_END) + 1)
        if len(self._buffer) > LARGEST_DOCUMENT:
            raise TooLarge


def _without_junk(document: bytes) -> bytes:
    """Begin at the last declaration or opening tag: what came before it was never finished."""
    begin = document.rfind(_BEGIN)
    declaration = document.rfind(_DECLARATION, 0, max(begin, 0))
    if declaration >= 0 and not document[declaration:begin].partition(b"?>")[2].strip():
        begin = declaration
    return document[max(begin, 0) :]


def read(document: bytes) -> Element:
    """Read one document. Raises `Unreadable`."""
    text = _ANY_DECLARATION.sub("", _decoded(document))
    reader = _Reader()
    try:
        return reader.read(text)
    except expat.ExpatError as error:
        raise Unreadable from error


def write(module: str, message: str, fields: Content) -> bytes:
    """Write a document with one message."""
    lines: list[str] = []
    _write(("XCTIP", [(module, [(message, fields)])]), "", lines)
    return "".join(lines).encode(CODE_PAGE, "xmlcharrefreplace")


def _write(node: Node, indent: str, lines: list[str]) -> None:
    name, content = node
    if isinstance(content, str):
        text = _NOT_XML.sub("", content).translate(_ESCAPED)
        lines.append(f"{indent}<{name}>{text}</{name}>\n")
        return
    lines.append(f"{indent}<{name}>\n")
    for child in content:
        _write(child, indent + "  ", lines)
    lines.append(f"{indent}</{name}>\n")


def _decoded(document: bytes) -> str:
    """Obey a declaration; without one take UTF-8 when the bytes are that: letters of the code page seldom are."""
    declared = _DECLARED.match(document)
    if declared is None:
        try:
            return document.decode()
        except UnicodeDecodeError:
            return document.decode(CODE_PAGE, "replace")
    name = declared[1].decode("ascii").lower()
    try:
        return document.decode(codecs.lookup(_CODE_PAGES.get(name, name)).name)
    except (LookupError, ValueError) as error:
        raise Unreadable from error


class _Reader:
    """Builds elements. Nothing that expands is taken, and the tree is bounded."""

    def __init__(self) -> None:
        self._open: list[Element] = []
        self._count = 0
        self._root: Element | None = None

    def read(self, text: str) -> Element:
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._refuse
        parser.EntityDeclHandler = self._refuse
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.Parse(text.encode("utf-8", "surrogatepass"), True)  # noqa: FBT003 - the C function takes no keyword
        if self._root is None or self._root.name != "XCTIP":
            raise Unreadable
        return self._root

    def _refuse(self, *_declaration: object) -> None:
        raise Unreadable

    def _start(self, name: str, _attributes: dict[str, str]) -> None:
        self._count += 1
        if len(self._open) >= DEEPEST or self._count > MOST_ELEMENTS:
            raise Unreadable
        element = Element(name)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self._root = element
        self._open.append(element)

    def _end(self, _name: str) -> None:
        self._open.pop()

    def _text(self, text: str) -> None:
        self._open[-1].text += text
