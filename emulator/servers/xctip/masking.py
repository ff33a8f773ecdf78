"""xCTIP documents as they may be shown: passwords are masked, in broken documents as well."""

import re
from typing import Final

from emulator.servers.xctip.documents import CODE_PAGE
from emulator.wire import MASK

_SECRETS: Final = re.compile(
    r"(?P<open><(?P<name>\w*(?:Pass|Pin|Key)\w*)\b[^<>]*>).*?(?P<close></(?P=name)\s*>|\Z)", re.IGNORECASE | re.DOTALL
)
_ATTRIBUTES: Final = re.compile(
    r"(?P<open>\b\w*(?:Pass|Pin|Key)\w*\s*=\s*)(?:\"[^\"]*(?:\"|\Z)|'[^']*(?:'|\Z))", re.IGNORECASE
)


def shown(piece: bytes) -> str:
    """Give a document as text; of one in an encoding of several bytes for each letter only its size is told."""
    if b"\0" in piece:
        return f"({len(piece)} bytes)"
    try:
        text = piece.decode("utf-8")
    except UnicodeDecodeError:
        text = piece.decode(CODE_PAGE, "replace")
    text = _SECRETS.sub(lambda found: f"{found['open']}{MASK}{found['close']}", text.strip())
    return _ATTRIBUTES.sub(lambda found: f'{found["open"]}"{MASK}"', text)
