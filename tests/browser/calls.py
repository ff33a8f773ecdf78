"""What happens on the telephones of the office while somebody looks at the panel."""

from dataclasses import dataclass
from typing import Any

from scripts.lib.stage import Stage

OWN = "1011"
KNOWN = "600111222"
KNOWN_NAME = "Dąbrowski Paweł"
"""The public book has it; 1011 may read that."""
ANSWERING = "600111221"


@dataclass(frozen=True, slots=True)
class Calls:
    """Has people call and be called; the seconds pass by the clock of the PBX."""

    stage: Stage

    async def pass_seconds(self, seconds: float) -> None:
        """Let time pass at the PBX."""
        await self.stage.emulator.control("POST", "clock", advance=seconds)

    async def ring(self, caller: str = KNOWN, called: str = OWN, **more: Any) -> str:
        """Call from outside; return the call's id."""
        answer = await self.stage.emulator.control("POST", "outside/calls", **{"from": caller, "to": called, **more})
        call_id: str = answer["id"]
        return call_id

    async def give_up(self, call_id: str) -> None:
        """Have the caller hang up."""
        await self.stage.emulator.control("POST", f"outside/calls/{call_id}/hang_up")

    async def miss(self, caller: str = KNOWN) -> None:
        """Call, and give up before anybody answers."""
        call_id = await self.ring(caller)
        await self.pass_seconds(2)
        await self.give_up(call_id)

    async def talk(self, caller: str = KNOWN, seconds: float = 61) -> None:
        """Call, be answered at 1011, talk, hang up."""
        await self.ring(caller)
        await self.stage.emulator.control("POST", f"phones/{OWN}/answer")
        await self.pass_seconds(seconds)
        await self.stage.emulator.control("POST", f"phones/{OWN}/hang_up")

    async def call_out(self, number: str, seconds: float = 20) -> None:
        """Dial at the telephone 1011, and hang up after so many seconds."""
        await self.stage.emulator.control("POST", f"phones/{OWN}/lift")
        await self.stage.emulator.control("POST", f"phones/{OWN}/digits", digits=number)
        await self.pass_seconds(seconds)
        await self.stage.emulator.control("POST", f"phones/{OWN}/hang_up")

    async def taken_by_another(self, caller: str) -> None:
        """Call the group of 1011 and 1012, and have 1012 answer."""
        call_id = await self.ring(caller, "600")
        await self.pass_seconds(1)
        await self.stage.emulator.control("POST", "phones/1012/answer")
        await self.give_up(call_id)
        await self.stage.emulator.control("POST", "phones/1012/hang_up")

    async def leave_message(self, caller: str = KNOWN) -> None:
        """Call while 1011 has everything go to the voicemail, and speak there."""
        call_id = await self.ring(caller)
        await self.pass_seconds(12)
        await self.give_up(call_id)

    async def stored(self, extension: str = OWN) -> list[dict[str, Any]]:
        """Return the calls of an extension that the PBX keeps, the newest first."""
        found: list[dict[str, Any]] = []
        cursor = ""
        while True:
            page = await self.stage.emulator.control("GET", f"history?limit=200&cursor={cursor}")
            found += [call for call in page["items"] if call["extension"] == extension]
            if not page["next"]:
                return found
            cursor = page["next"]

    async def outside(self) -> list[str]:
        """Return the numbers outside that are called or talk now."""
        return [line["number"] for line in (await self.stage.emulator.control("GET", "state"))["outside"]]
