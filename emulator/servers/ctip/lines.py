"""Bytes from a client to lines. Clients end lines with CR LF, LF only or CR only; telnet's own bytes are skipped."""

import re

LONGEST_LINE = 2048
"""Bytes of a line that is looked at: an SMS of 160 letters in UTF-8 and its fields fit three times."""

_TELNET = re.compile(rb"(?:\x00|\xff[\xfb-\xfe].|\xff\xfa.*?\xff\xf0|\xff[\xf1-\xf9])+", re.DOTALL)
"""What a telnet terminal puts before a line: its options (RFC 854), and the NUL after a lone CR."""


class LineBuffer:
    """Collects bytes and gives whole lines. Holds at most `LONGEST_LINE` bytes whatever a client sends."""

    def __init__(self) -> None:
        self._rest = b""
        self._skipping = False

    def feed(self, data: bytes) -> list[bytes | None]:
        """Lines completed by `data`, without their ends and without empty ones; `None` stands for one too long."""
        *whole, rest = (self._rest + data).replace(b"\r", b"\n").split(b"\n")
        lines: list[bytes | None] = []
        for text in whole:
            line = text if (telnet := _TELNET.match(text)) is None else text[telnet.end() :]
            if self._skipping:
                self._skipping = False
            elif len(line) > LONGEST_LINE:
                lines.append(None)
            elif line:
                lines.append(line)
        if self._skipping:
            rest = b""
        elif len(rest) > LONGEST_LINE:
            lines.append(None)
            self._skipping, rest = True, b""
        self._rest = rest
        return lines
