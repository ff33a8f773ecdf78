"""Browsers that are too old for a page, by what they say of themselves."""

import re
from typing import Final

_OLDEST: Final = (
    (re.compile(r"\b(?:MSIE |Trident/)"), None),
    (re.compile(r"\bEdge/(\d+)"), None),
    (re.compile(r"\bPresto/"), None),
    (re.compile(r"\bFirefox/(\d+)"), 113),
    (re.compile(r"\b(?:Chrome|Chromium|CriOS)/(\d+)"), 111),
    (re.compile(r"\bVersion/(\d+(?:\.\d+)?)\S* (?:Mobile/\S+ )?Safari/"), 16.4),
)
"""What a browser is told by, and its oldest version that can do; `None` for one of which no version can."""

OUTDATED_PAGE: Final = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>webcti</title></head>
<body>
<h1>webcti</h1>
<p lang="en">This browser is outdated. Please use a current version of Firefox, Safari, Opera, Chrome or Edge.</p>
<p lang="pl">Ta przeglądarka jest przestarzała. Proszę użyć aktualnej wersji Firefoksa, Safari, Opery, Chrome lub
Edge.</p>
<p lang="de">Dieser Browser ist veraltet. Bitte eine aktuelle Version von Firefox, Safari, Opera, Chrome oder Edge
verwenden.</p>
</body>
</html>
"""


def is_outdated(user_agent: str) -> bool:
    """Tell whether a browser is known to be too old; one that is not known is not."""
    for pattern, oldest in _OLDEST:
        if (found := pattern.search(user_agent)) is not None:
            return oldest is None or float(found[1]) < oldest
    return False
