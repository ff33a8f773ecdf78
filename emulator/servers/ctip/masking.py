"""CTIP lines as they may be shown: the keys of log-ins, locks and accounts are masked, in malformed lines as well."""

import re
from collections.abc import Mapping
from typing import Final

from emulator.servers.ctip.frames import PBX_CODE_PAGE
from emulator.wire import MASK

_HARMLESS: Final[Mapping[str, int]] = {"LOGA": 0, "LOGI": 1, "LOCK": 1, "ACC": 1}
"""Words after the command that hold no key; what is switched and the account before a key are none either."""

_SWITCHED: Final = frozenset({"T", "F"})
_DIALLED_CODE: Final = re.compile(r"^(?P<harmless>a?DIAL\s+\S+\s+[*#]\S{0,2})\S+", re.IGNORECASE)
"""Service codes are dialled together with keys."""


def shown(piece: bytes) -> str:
    """Give a line as text."""
    line = piece.decode(PBX_CODE_PAGE, "replace").rstrip("\r\n")
    command, *words = line.split() or [""]
    harmless = _HARMLESS.get(command.removeprefix("a").upper())
    if harmless is None:
        return _DIALLED_CODE.sub(lambda found: f"{found['harmless']}{MASK}", line)
    kept = words[:harmless]
    for word in words[harmless:]:
        is_account = command.endswith("ACC") and kept[1:] == ["T"] and len(words) > len(kept) + 1
        kept.append(word if word in _SWITCHED or is_account else MASK)
    return " ".join([command, *kept])
