"""What has to hold, whatever happened."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from aiohttp import ClientSession

from scripts.lib.load.links import Web, Xctip
from scripts.lib.load.people import Ledger
from scripts.lib.load.process import EXTENSIONS, PULSE, Emulator

_PAGE = 200


def calls_are_alive(state: Mapping[str, Any]) -> list[str]:
    """No call is without a living party, and no party is in a call that is not there."""
    dead = [
        call["id"] for call in state["calls"] if not any({"extension", "outside"} & leg.keys() for leg in call["legs"])
    ]
    lines = {leg["outside"] for call in state["calls"] for leg in call["legs"] if "outside" in leg}
    stray = [line["id"] for line in state["outside"] if line["id"] not in lines]
    return [*(f"call {call} has nobody in it" for call in dead), *(f"line {line} is in no call" for line in stray)]


def nothing_is_left(state: Mapping[str, Any]) -> list[str]:
    """After everybody hung up there is no call, and every telephone is down."""
    broken = [f"call {call['id']} is left" for call in state["calls"]]
    hooks = {extension: subscriber["terminal"]["hook"] for extension, subscriber in state["subscribers"].items()}
    return broken + [f"{extension} is {hook}" for extension, hook in hooks.items() if hook != "on"]


async def writes_are_kept(
    emulator: Emulator, session: ClientSession, ledger: Ledger, state: Mapping[str, Any]
) -> list[str]:
    """Everything that was acknowledged is there."""
    contacts: dict[str, set[str]] = {}
    broken = []
    for (subject, extension, name), possible in ledger.possible.items():
        services = state["subscribers"][extension]["services"]
        match subject:
            case "dnd":
                found = str(services["dnd"])
            case "forwarding":
                found = next((forwarding["target"] for forwarding in services["forwarding"]), "")
            case "description":
                web = Web(emulator, session, extension)
                await web.log_in()
                _, subscriber = await web.ask("GET", f"subscribers/{extension}")
                found = subscriber["description"]
            case _:
                if extension not in contacts:
                    link = await Xctip.open(emulator, extension)
                    contacts[extension] = await link.names()
                    link.close()
                found = "there" if name in contacts[extension] else ""
        if found not in possible:
            broken.append(f"{subject} of {extension} {name}: is {found!r}, acknowledged was {sorted(possible)}")
    return broken


async def books_are_balanced(emulator: Emulator, session: ClientSession, state: Mapping[str, Any]) -> list[str]:
    """Compare what each subscriber spent with what his calls cost; all of them took less than a pulse."""
    charged = dict.fromkeys(EXTENSIONS, 0)
    cursor: str | None = ""
    while cursor is not None:
        _, page = await emulator.control(session, "GET", f"history?limit={_PAGE}&cursor={cursor}")
        for call in page["items"]:
            outside = call["type"] == "outgoing" and call["far"]["kind"] == "external"
            charged[call["extension"]] += outside and call["duration"] is not None
        cursor = page["next"]
    costs = {extension: Decimal(state["subscribers"][extension]["costs"]) for extension in EXTENSIONS}
    return [
        f"{extension} spent {costs[extension]}, its {calls} calls cost {calls * Decimal(PULSE)}"
        for extension, calls in charged.items()
        if costs[extension] != calls * Decimal(PULSE)
    ]
