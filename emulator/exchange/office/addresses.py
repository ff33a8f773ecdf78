"""Which e-mail addresses are taken."""

import re
from typing import Final

from emulator.exchange.errors import Reason, Refused

LONGEST_EMAIL: Final = 128
_EMAIL: Final = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")


def checked_email(text: str, field: str) -> str:
    """Give the address without blanks around it; empty is none. Refused: `invalid_email`."""
    address = text.strip()
    if address and (len(address) > LONGEST_EMAIL or not _EMAIL.fullmatch(address)):
        raise Refused(Reason.INVALID_EMAIL, field=field)
    return address
