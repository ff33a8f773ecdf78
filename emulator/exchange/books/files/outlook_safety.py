"""What a cell may hold without being more than text.

Programs for tables calculate cells that begin with `=`, `+`, `-` or `@`. A text that begins so (also behind blanks) is
written with an apostrophe before it, and one more apostrophe goes before those that are there already, so that exactly
one is taken away when the file comes back. Numbers are written as they are: `+48600…` has to stay a number for Outlook,
and there is nothing in it to calculate. Files from elsewhere are read as they are.
"""

import re

_CALCULATED = re.compile(r"'*\s*[=+\-@\t\r]")
_SEPARATED = re.compile(r"((?:[^;\\]|\\.?)*)(?:;|$)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)


def escaped(text: str) -> str:
    """Give a text that nobody calculates."""
    return f"'{text}" if _CALCULATED.match(text) else text


def unescaped(cell: str) -> str:
    """Give the text that was escaped."""
    return cell[1:] if cell.startswith("'") and _CALCULATED.match(cell) else cell


def joined(names: list[str]) -> str:
    """Write the names of groups into one cell, a semicolon between them."""
    return ";".join(re.sub(r"([\\;])", r"\\\1", name) for name in names)


def shared_out(cell: str, *, escaped: bool) -> tuple[str, ...]:
    """Read the names of groups; `escaped`: semicolons within names have a backslash before them."""
    parts = [match[1] for match in _SEPARATED.finditer(cell)] if escaped else cell.split(";")
    names = (_ESCAPED.sub(r"\1", part) if escaped else part for part in parts)
    return tuple(dict.fromkeys(name.strip() for name in names if name.strip()))
