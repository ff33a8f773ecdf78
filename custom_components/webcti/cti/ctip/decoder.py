"""Bytes of a PBX to typed frames, without I/O. No byte sequence raises; what makes no sense becomes `Unknown`."""

from collections.abc import Callable

from ..errors import Refusal
from .events import EVENTS, RING_FIELDS
from .fields import EXTENSIONS, CodePage, read_extension, read_int
from .frames import Answer, Error, Frame, KeepAlive, Na, Ok, Unknown
from .memo import Memo
from .messages import MESSAGES

LONGEST_LINE = 65536
"""Choice of this client: more without a line end is noise, and is dropped up to the next line end."""
REFUSALS = {reason.value: reason for reason in Refusal}

REPEATED = frozenset({"aSTAT", "aREL", "aDRDY"})
"""Frames are immutable, so equal lines of these names share one: they are most of the traffic, and come again."""
FRAMES: Memo[Frame] = Memo(8192)
known_frame, known_extension = FRAMES.get, EXTENSIONS.get
event_named = EVENTS.get


def _ok(fields: list[str]) -> Ok:
    return Ok(tuple(fields))


def _error(_fields: list[str]) -> Error:
    return Error()


def _na(fields: list[str]) -> Na:
    reason = read_int(fields[0]) if fields else None
    return Na() if reason is None else Na(REFUSALS.get(reason, reason))


def _keep_alive(_fields: list[str]) -> KeepAlive:
    return KeepAlive()


ANSWERS: dict[str, Callable[[list[str]], Answer | KeepAlive]] = {
    "aOK": _ok,
    "aERROR": _error,
    "aNA": _na,
    "t": _keep_alive,
}


def _typed(line: str, code_page: CodePage) -> Frame:
    fields = line.split(" ", RING_FIELDS - 1)
    event = event_named(fields[0])
    if event is None or len(fields) == 1:
        return _answer_or_message(line, code_page)
    subject = fields[1]
    extension = known_extension(subject) or read_extension(subject)
    frame = event(extension, fields) if extension else None
    if frame is None:
        return _unknown(line)
    return FRAMES.keep(line, frame) if fields[0] in REPEATED else frame


def _answer_or_message(line: str, code_page: CodePage) -> Frame:
    name, _, rest = line.partition(" ")
    if answer := ANSWERS.get(name):
        return answer(rest.split())
    if message := MESSAGES.get(name):
        module, _, rest = rest.partition(" ")
        return message(module, rest, code_page) or _unknown(line)
    return _unknown(line)


def _unknown(line: str) -> Unknown:
    return Unknown(line.encode(CodePage.PBX.value))


class Decoder:
    """One connection's bytes to frames, however the network cut them. A line ends with CR LF, CR or LF.

    `code_page` is that of received text messages. `dropped` counts lines that grew beyond `longest` bytes.
    """

    def __init__(self, code_page: CodePage = CodePage.PBX, longest: int = LONGEST_LINE) -> None:
        self.dropped = 0
        self._code_page = code_page
        self._longest = longest
        self._begun = ""
        self._dropping = False

    def feed(self, data: bytes) -> list[Frame]:
        """Return the frames that `data` completes, in order."""
        text = CodePage.PBX.decode(data).replace("\r\n", "\n").replace("\r", "\n")
        lines = text.split("\n")
        rest = lines.pop()
        if lines and (self._begun or self._dropping):
            lines[0] = self._completed(lines[0])
        if rest:
            self._begin(rest)
        if len(data) > self._longest:
            lines = [self._bounded(line) for line in lines]
        code_page = self._code_page
        return [known_frame(line) or _typed(line, code_page) for line in lines if line]

    def _begin(self, piece: str) -> None:
        if self._dropping:
            return
        self._begun += piece
        if len(self._begun) > self._longest:
            self._begun = ""
            self._dropping = True
            self.dropped += 1

    def _completed(self, end: str) -> str:
        if self._dropping:
            self._dropping = False
            return ""
        line, self._begun = self._begun + end, ""
        return self._bounded(line)

    def _bounded(self, line: str) -> str:
        if len(line) <= self._longest:
            return line
        self.dropped += 1
        return ""
