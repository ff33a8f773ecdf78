"""Bytes of a PBX to XML documents and back, without I/O. No byte sequence raises; what is no document is dropped.

A document ends with `</XCTIP>` and begins with the last `<XCTIP>` before that. All else is skipped, a document type
above all: so nothing can declare an entity, and the parser knows only the five that XML has.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat
from xml.sax.saxutils import escape

from ..errors import CommandInvalid

ROOT = "XCTIP"
END = b"</XCTIP>"
BEGIN = re.compile(rb"(?:<\?xml([^<>]{0,200})\?>\s{0,100})?<XCTIP>")
DECLARED = re.compile(rb"""encoding\s{0,10}=\s{0,10}["']([A-Za-z0-9._-]{1,40})["']""")

CODE_PAGE = "cp852"
KNOWN_CODE_PAGES = frozenset({"utf-8", "ascii", "cp852", "cp1250", "cp1252", "iso8859-1", "iso8859-2"})
"""Encodings that are obeyed when declared. In each of them `</XCTIP>` is these eight bytes."""

LONGEST_DOCUMENT = 1 << 20
"""Choice of this client, as the next two: more bytes without an end are noise, dropped up to the next end."""
MOST_ELEMENTS = 1 << 14
DEEPEST = 16
"""The deepest element known is the sixth: a number of a telephone of a contact of a row."""

NOT_XML = "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"
"""Characters that no XML document may hold, not even as a reference."""
FORBIDDEN = re.compile(NOT_XML)
REPLACEMENT = "\ufffd"
AS_REFERENCE = {"\r": "&#13;"}
"""A parser would make a line feed of a bare carriage return."""


@dataclass(slots=True)
class Element:
    """An XML element. `text` is that of an element without children; `None` writes an empty switch, `<Clear />`."""

    name: str
    text: str | None = None
    children: list[Element] = field(default_factory=list)


class _Refused(Exception):
    """The document is larger or deeper than any real one."""


class _Builder:
    """Builds one document's tree from the events of the parser."""

    def __init__(self) -> None:
        self._open: list[Element] = []
        self._text: list[str] = []
        self._count = 0
        self.root: Element | None = None

    def start(self, name: str, _attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MOST_ELEMENTS or len(self._open) >= DEEPEST:
            raise _Refused
        element = Element(name)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)
        self._text.clear()

    def data(self, data: str) -> None:
        self._text.append(data)

    def end(self, _name: str) -> None:
        element = self._open.pop()
        if not element.children:
            element.text = "".join(self._text)
        self._text.clear()


class Documents:
    """One connection's bytes to documents, however the network cut them.

    `dropped` counts what ended like a document and was none, or grew beyond `longest` bytes.
    """

    def __init__(self, longest: int = LONGEST_DOCUMENT) -> None:
        self.dropped = 0
        self._longest = longest
        self._begun = bytearray()
        self._searched = 0
        self._dropping = False

    def feed(self, data: bytes) -> list[Element]:
        """Return the documents that `data` completes, in order."""
        self._begun += data
        return [root for piece in self._pieces() if (root := self._document(piece)) is not None]

    def _pieces(self) -> Iterator[bytes]:
        """Yield what ends with the closing tag. A piece that is too long ends as an empty one."""
        begun = self._begun
        taken = 0
        while (found := begun.find(END, max(taken, self._searched))) >= 0:
            end = found + len(END)
            too_long = self._dropping or end - taken > self._longest
            yield b"" if too_long else bytes(begun[taken:end])
            self._dropping = False
            taken = end
            self._searched = end
        del begun[:taken]
        self._searched = max(0, len(begun) - len(END) + 1)
        if len(begun) > self._longest:
            self._dropping = True
            del begun[: self._searched]
            self._searched = 0

    def _document(self, piece: bytes) -> Element | None:
        root = parse(piece)
        if root is None:
            self.dropped += 1
        return root


def parse(piece: bytes) -> Element | None:
    """Return the document at the end of `piece`, `None` when there is none."""
    begins = list(BEGIN.finditer(piece))
    if not begins:
        return None
    begin = begins[-1]
    text = _decoded(piece[begin.start() :], begin[1])
    builder = _Builder()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.CharacterDataHandler = builder.data
    parser.EndElementHandler = builder.end
    try:
        parser.Parse(FORBIDDEN.sub(REPLACEMENT, text[text.index(f"<{ROOT}>") :]), True)  # noqa: FBT003 - C function
    except expat.ExpatError, _Refused:
        return None
    return builder.root


def _decoded(document: bytes, declaration: bytes | None) -> str:
    """Obey a declaration; else take for UTF-8 what is valid as such from end to end, and for CP852 what is not."""
    if declaration and (declared := DECLARED.search(declaration)):
        try:
            name = codecs.lookup(declared[1].decode("ascii")).name
        except LookupError:
            name = ""
        if name in KNOWN_CODE_PAGES:
            return document.decode(name, "replace")
    try:
        return document.decode("utf-8")
    except UnicodeDecodeError:
        return document.decode(CODE_PAGE)


def encode(module: str, message: Element) -> bytes:
    """Return the document of one message, in ASCII with references for all other characters.

    So it is the same in every encoding the PBX may take it for. Raises `CommandInvalid` for characters XML has not.
    """
    document = Element(ROOT, children=[Element(module, children=[message])])
    return "".join(_written(document, message.name)).encode("ascii", "xmlcharrefreplace")


def _written(element: Element, message: str) -> Iterator[str]:
    name = element.name
    if not element.children and element.text is None:
        yield f"<{name} />"
        return
    yield f"<{name}>"
    if element.text is not None:
        if FORBIDDEN.search(element.text):
            raise CommandInvalid(message, name)
        yield escape(element.text, AS_REFERENCE)
    for child in element.children:
        yield from _written(child, message)
    yield f"</{name}>"
