"""The services of a subscriber, each read and written as a whole. A service that the family lacks is `None`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time
from enum import StrEnum
from typing import Final

from ..errors import NotSupported
from ..model import Extension
from .reading import read
from .session import WebSession


class Repeat(StrEnum):
    """Whether a wake-up rings once or every day."""

    ONCE = "once"
    DAILY = "daily"


class WakeUpResult(StrEnum):
    """What became of a wake-up call."""

    ANSWERED = "answered"
    NOT_ANSWERED = "not_answered"


class ForwardingCase(StrEnum):
    """In which case the one forwarding of a classic PBX acts."""

    ALWAYS = "always"
    BUSY = "busy"
    NO_ANSWER = "no_answer"
    BUSY_OR_NO_ANSWER = "busy_or_no_answer"


class ForwardingCondition(StrEnum):
    """In which case a forwarding of an NCP acts, each of its own."""

    ALWAYS = "always"
    BUSY = "busy"
    NO_ANSWER = "no_answer"
    UNAVAILABLE = "unavailable"


@dataclass(frozen=True, slots=True, kw_only=True)
class OnOff:
    """A service without parameters."""

    on: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneLock:
    """The lock of the telephone; one of an administrator's cannot be removed by the subscriber."""

    on: bool
    locked_by_admin: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRecall:
    """Whose rights the telephone has."""

    on: bool
    account: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LastWakeUp:
    """How the last wake-up ended."""

    at: datetime
    result: WakeUpResult


@dataclass(frozen=True, slots=True, kw_only=True)
class WakeUp:
    """When the telephone rings to wake somebody."""

    on: bool
    time: time | None
    repeat: Repeat
    next: datetime | None
    last_result: LastWakeUp | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallIdentity:
    """A number and name that called people may see."""

    number: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CallAs:
    """As whom the subscriber calls; an empty `identity` is his own number."""

    identity: str
    identities: tuple[CallIdentity, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MobilePhone:
    """Whether calls reach the mobile telephone too, and in which cases. `number` is empty when none is set."""

    on: bool
    number: str
    on_no_answer: bool | None
    on_dnd: bool | None
    on_unavailable: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DoNotDisturb:
    """Do not disturb, and which message callers hear: `None` for the system's own."""

    on: bool
    message: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowMe:
    """Where the subscriber said he is ("I'm there")."""

    on: bool
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassicForwarding:
    """The one forwarding of a classic PBX."""

    on: bool
    type: ForwardingCase
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionalForwarding:
    """One forwarding of an NCP."""

    on: bool
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ConditionalForwardings:
    """The forwardings of an NCP, one for each condition."""

    always: ConditionalForwarding
    busy: ConditionalForwarding
    no_answer: ConditionalForwarding
    unavailable: ConditionalForwarding

    def of(self, condition: ForwardingCondition) -> ConditionalForwarding:
        """Return the forwarding in one case."""
        forwarding: ConditionalForwarding = getattr(self, condition)
        return forwarding


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ServicesRecord:
    """All services of a subscriber, as the PBX has them."""

    phone_lock: PhoneLock | None
    account_recall: AccountRecall | None
    wake_up: WakeUp | None
    call_as: CallAs | None
    clir: OnOff | None
    call_waiting: OnOff | None
    mobile_phone: MobilePhone | None
    dnd: DoNotDisturb | None
    follow_me: FollowMe | None
    forwarding: ClassicForwarding | None
    forwardings: ConditionalForwardings | None


CONDITIONS: Final = frozenset(ForwardingCondition)

WRITTEN: Final[Mapping[str, type]] = {
    "phone_lock": PhoneLock,
    "account_recall": AccountRecall,
    "wake_up": WakeUp,
    "call_as": CallAs,
    "clir": OnOff,
    "call_waiting": OnOff,
    "mobile_phone": MobilePhone,
    "dnd": DoNotDisturb,
    "follow_me": FollowMe,
    "forwarding": ClassicForwarding,
}
"""Services by name, and what the PBX answers when one was written."""


class Services:
    """Reads and writes services. What a setter returns is the service as the PBX has it then.

    `on` without what it needs changes nothing and raises `WebRefused` with the field.
    """

    def __init__(self, session: WebSession) -> None:
        self._session = session

    async def get(self, extension: Extension) -> ServicesRecord:
        """Return all services."""
        return read(ServicesRecord, await self._session.get("subscribers", extension, "services"))

    async def write(self, extension: Extension, service: str, document: Mapping[str, object]) -> object:
        """Write one service by the API's own name and document; return the service as the PBX has it then.

        Raises `NotSupported` for a name that is none.
        """
        name, _, condition = service.partition("/")
        kind = ConditionalForwarding if condition in CONDITIONS and name == "forwardings" else WRITTEN.get(service)
        if kind is None:
            raise NotSupported("There is no such service")
        return read(kind, await self._put(extension, *service.split("/"), **document))

    async def set_phone_lock(self, extension: Extension, *, on: bool) -> PhoneLock:
        """Lock or unlock the telephone."""
        return read(PhoneLock, await self._put(extension, "phone_lock", on=on))

    async def recall_account(self, extension: Extension, account: str, pin: str) -> AccountRecall:
        """Take over the rights of an account."""
        return read(AccountRecall, await self._put(extension, "account_recall", on=True, account=account, pin=pin))

    async def release_account(self, extension: Extension) -> AccountRecall:
        """Give the rights of an account back."""
        return read(AccountRecall, await self._put(extension, "account_recall", on=False, account="", pin=""))

    async def set_wake_up(
        self, extension: Extension, *, on: bool, at: time | None, repeat: Repeat = Repeat.ONCE
    ) -> WakeUp:
        """Set or cancel the wake-up; a cancelled one keeps its time."""
        text = None if at is None else f"{at:%H:%M}"
        return read(WakeUp, await self._put(extension, "wake_up", on=on, time=text, repeat=repeat))

    async def set_call_as(self, extension: Extension, identity: str) -> CallAs:
        """Choose as whom to call, one of the identities; empty is the own number."""
        return read(CallAs, await self._put(extension, "call_as", identity=identity))

    async def set_clir(self, extension: Extension, *, on: bool) -> OnOff:
        """Withhold the number, or present it."""
        return read(OnOff, await self._put(extension, "clir", on=on))

    async def set_call_waiting(self, extension: Extension, *, on: bool) -> OnOff:
        """Have a second call offered during the first, or not."""
        return read(OnOff, await self._put(extension, "call_waiting", on=on))

    async def set_mobile_phone(self, extension: Extension, **changes: bool | str) -> MobilePhone:
        """Change some of `on`, `on_no_answer`, `on_dnd`, `on_unavailable` and, with the right, `number`."""
        return read(MobilePhone, await self._put(extension, "mobile_phone", **changes))

    async def set_dnd(self, extension: Extension, *, on: bool, message: str | None) -> DoNotDisturb:
        """Switch do-not-disturb and choose its message; a PBX without messages ignores that."""
        return read(DoNotDisturb, await self._put(extension, "dnd", on=on, message=message))

    async def set_follow_me(self, extension: Extension, *, on: bool, target: str) -> FollowMe:
        """Say where the subscriber is, or that he is back."""
        return read(FollowMe, await self._put(extension, "follow_me", on=on, target=target))

    async def set_forwarding(
        self, extension: Extension, *, on: bool, case: ForwardingCase, target: str
    ) -> ClassicForwarding:
        """Set the forwarding of a classic PBX."""
        return read(ClassicForwarding, await self._put(extension, "forwarding", on=on, type=case, target=target))

    async def set_conditional_forwarding(
        self, extension: Extension, condition: ForwardingCondition, *, on: bool, target: str
    ) -> ConditionalForwarding:
        """Set one forwarding of an NCP."""
        answer = await self._put(extension, "forwardings", condition, on=on, target=target)
        return read(ConditionalForwarding, answer)

    async def _put(self, extension: Extension, *service: str, **document: object) -> object:
        return await self._session.put("subscribers", extension, "services", *service, document=document)
