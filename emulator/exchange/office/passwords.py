"""What a password may be, and the generator of passwords the PBX issues."""

import secrets
from typing import Final

from emulator.exchange.errors import Reason, Refused

SHORTEST: Final = 4
LONGEST: Final = 32
GENERATED: Final = 10
_ALPHABET: Final = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
"""Characters nobody takes for one another."""


def generated() -> str:
    """Draw a password that nobody can foretell, also where everything else drawn by lot is repeatable."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(GENERATED))


def require_good(password: str, *, other_than: tuple[str, ...]) -> None:
    """Refused: `invalid_password`."""
    if not SHORTEST <= len(password) <= LONGEST or not password.isprintable() or password in other_than:
        raise Refused(Reason.INVALID_PASSWORD, field="new")
