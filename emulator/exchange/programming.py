"""What the programming tools of a PBX (ConfigMAN, ConfigWEB) set: numbers, telephones, rights, keys, tariff, times."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

type Number = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,20}$")]
type Pin = Annotated[str, StringConstraints(pattern=r"^([0-9]{4})?$")]
type Key = Annotated[str, StringConstraints(pattern=r"^[0-9]{0,16}$")]
type DialCode = Annotated[str, StringConstraints(pattern=r"^[0-9*#/]{1,8}$")]
type Amount = Annotated[Decimal, Field(ge=0, max_digits=10, decimal_places=2)]
type Seconds = Annotated[float, Field(gt=0)]


class Family(StrEnum):
    """Product line. `CLASSIC` is the IPx line (IPS, IPU, IPM, IPL, CXS, CCT, MAC)."""

    CLASSIC = "classic"
    NCP = "ncp"


class TelephoneKind(StrEnum):
    """What stands on the desk."""

    ANALOGUE = "analogue"
    SYSTEM = "system"
    SIP = "sip"


class DiallingRight(StrEnum):
    """How far a subscriber may call; each right includes those before it. Emergency numbers need none."""

    INTERNAL = "internal"
    LOCAL = "local"
    NATIONAL = "national"
    INTERNATIONAL = "international"


class Licence(StrEnum):
    """CTI access level; recordings are told from `CTI_PLUS` on (CTIP 15.01, recording events)."""

    NONE = "none"
    CTI = "cti"
    CTI_PLUS = "cti_plus"
    MANAGER = "manager"


class PhonebookAccess(StrEnum):
    """Right to the public phonebook."""

    NONE = "none"
    READ = "read"
    EDIT = "edit"


class RecordingsAccess(StrEnum):
    """Whose recordings a subscriber may list and play."""

    NONE = "none"
    OWN = "own"
    DEPARTMENT = "department"
    ALL = "all"


class CallBackWay(StrEnum):
    """How a subscriber's program calls back; `ASK` asks each time."""

    ASK = "ask"
    EXTENSION = "extension"
    MOBILE_PHONE = "mobile_phone"


class LicenceKind(StrEnum):
    """What is entered in the PBX; with `MAX_TRIAL` every level may be granted."""

    MAX_TRIAL = "max_trial"
    CTI = "cti"
    MANAGER = "manager"


class OutsideBehaviour(StrEnum):
    """What a number of the public network does when it is called."""

    ANSWER = "answer"
    BUSY = "busy"
    NO_ANSWER = "no_answer"
    INVALID = "invalid"


class LimitAction(StrEnum):
    """What happens to a running call when the cost limit is reached."""

    FINISH = "finish"
    DISCONNECT = "disconnect"


class TopUpMethod(StrEnum):
    """How a subscriber comes to more than his cost limit."""

    NONE = "none"
    MANUAL = "manual"
    ADD_PERIODIC = "add_periodic"
    SET_PERIODIC = "set_periodic"


class Period(StrEnum):
    """How often he comes to it; a period begins at midnight, weeks on Monday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class Language(StrEnum):
    """Languages of WebCTI and of the telephones."""

    POLISH = "pl"
    ENGLISH = "en"
    GERMAN = "de"


class KeyFunction(StrEnum):
    """What a programmable key does."""

    NUMBER = "number"
    SERVICE = "service"
    LINE = "line"


class LanguageSource(StrEnum):
    """Who keeps the language of a telephone: the PBX with the subscriber, or the telephone itself."""

    PBX = "pbx"
    LOCAL = "local"


class Service(StrEnum):
    """A service that is chosen by dialling a code."""

    ACCOUNT_ONE_CALL = "account_one_call"
    ACCOUNT_PERMANENT = "account_permanent"
    CALL_BACK = "call_back"
    DND = "dnd"
    FORWARDING_BUSY = "forwarding_busy"
    FORWARDING_CALLS = "forwarding_calls"
    FORWARDING_DELETE = "forwarding_delete"
    FORWARDING_DND = "forwarding_dnd"
    FORWARDING_IMMEDIATE = "forwarding_immediate"
    FORWARDING_NO_ANSWER = "forwarding_no_answer"
    FORWARDING_RINGS = "forwarding_rings"
    LOCK = "lock"
    PARK = "park"
    RECORDING_CANCEL = "recording_cancel"
    UNLOCK = "unlock"
    UNPARK = "unpark"


class _Sheet(BaseModel):
    """One sheet of the programming tool: unknown columns are mistakes, values are never changed in place."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class ProgrammedKey(_Sheet):
    """What a key of a system telephone does; `value` is the number or the service."""

    position: Annotated[int, Field(ge=1)]
    function: KeyFunction
    value: str = ""


class Telephone(_Sheet):
    """The telephone of a subscriber. An empty `port` is numbered by the order of the subscribers.

    `language` is the one a telephone shows that keeps its language itself; `modules` are the key modules beside it.
    """

    kind: TelephoneKind = TelephoneKind.ANALOGUE
    model: str = ""
    port: Annotated[str, StringConstraints(pattern=r"^([0-9]{4})?$")] = ""
    language_source: LanguageSource = LanguageSource.PBX
    language: Language = Language.POLISH
    modules: Annotated[int, Field(ge=0, le=4)] = 0
    keys: tuple[ProgrammedKey, ...] = ()


class TopUp(_Sheet):
    """What a subscriber may spend beyond his cost limit, and when he comes to it."""

    method: TopUpMethod = TopUpMethod.NONE
    amount: Amount | None = None
    period: Period | None = None

    @model_validator(mode="after")
    def _complete(self) -> Self:
        periodic = self.method in (TopUpMethod.ADD_PERIODIC, TopUpMethod.SET_PERIODIC)
        if periodic and (self.amount is None or self.period is None):
            raise ValueError("a periodic top-up has an amount and a period")
        return self


class CallNotifications(_Sheet):
    """After which incoming calls a mail goes to the subscriber."""

    answered: bool = False
    missed: bool = False


class CallIdentity(_Sheet):
    """A number, and the name beside it, that a subscriber may call as."""

    number: Number
    name: str = ""


class DndMessageSheet(_Sheet):
    """A message for do-not-disturb that the PBX holds; `length` in seconds."""

    id: Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,20}$")]
    name: str
    length: Seconds = 4.0


class Subscriber(_Sheet):
    """One line of the subscriber sheet. Password, PIN and key stay out of the representation.

    `other_telephones` show what the first one shows; calls and hands are at the first one.
    """

    extension: Number
    comment: str = ""
    description: str = ""
    telephone: Telephone = Telephone()
    other_telephones: tuple[Telephone, ...] = ()
    language: Language = Language.POLISH
    enabled: bool = True
    outside_number: str = ""
    password: str = Field(default="", repr=False)
    pin: Pin = Field(default="", repr=False)
    email: str = ""
    call_back_way: CallBackWay = CallBackWay.ASK
    announcement_set: str = ""
    call_notifications: CallNotifications = CallNotifications()
    has_fax2mail: bool = False
    mobile_phone: str = ""
    department: str = ""
    manages: tuple[str, ...] = ()
    is_admin: bool = False
    phonebook_access: PhonebookAccess = PhonebookAccess.READ
    recordings_access: RecordingsAccess = RecordingsAccess.NONE
    may_record_dnd: bool = False
    identities: tuple[CallIdentity, ...] = ()
    licence: Licence = Licence.CTI
    cti_allowed: bool = True
    cti_key: Key = Field(default="", repr=False)
    dialling_right: DiallingRight = DiallingRight.INTERNATIONAL
    may_pass_on: bool = True
    call_waiting: bool = False
    record_calls: bool = False
    cost_limit: Decimal | None = None
    top_up: TopUp = TopUp()
    has_voicemail: bool = True


class Group(_Sheet):
    """A ring group: a call to its number rings at all members."""

    number: Number
    comment: str = ""
    members: tuple[Number, ...] = ()


class Account(_Sheet):
    """Rights that can be recalled at any telephone with number and PIN."""

    number: Number
    pin: Pin = Field(repr=False)
    dialling_right: DiallingRight = DiallingRight.INTERNATIONAL


class GsmModule(_Sheet):
    """GSM equipment. The PIN is the one of its SIM card; `sim_capacity` are the messages that card holds."""

    name: Annotated[str, StringConstraints(pattern=r"^G[0-9]{3}$")]
    pin: Key = Field(repr=False)
    own_number: str
    sim_capacity: Annotated[int, Field(ge=0)] = 20
    damaged: bool = False


class OutsideNumber(_Sheet):
    """How a number of the public network behaves; `after` are the seconds until it answers."""

    behaviour: OutsideBehaviour
    after: Annotated[float, Field(ge=0)] = 2.0


class ContactNumber(_Sheet):
    """A number of a contact with what is noted beside it."""

    number: str
    comment: str = ""
    can_sms: bool = False


class Contact(_Sheet):
    """An entry of the public phonebook, or of the private one of the extension `owner`.

    `numbers` are those without a note; the first number of all is the default one. `groups` are created as they are
    named.
    """

    name: str
    numbers: tuple[str, ...] = ()
    noted_numbers: tuple[ContactNumber, ...] = ()
    owner: str = ""
    groups: tuple[str, ...] = ()
    favourite: bool = False
    info: str = ""
    im: str = ""


class Tariff(_Sheet):
    """Pulse charging: every `seconds` begun cost `price`, gross. The longest `prefix` that fits decides."""

    prefix: str = ""
    price: Annotated[Decimal, Field(ge=0)]
    seconds: Seconds


class Times(_Sheet):
    """Seconds the PBX waits. The values of transfer return and inter-digit time follow recordings of a real NCP."""

    first_digit: Seconds = 15.0
    inter_digit: Seconds = 4.0
    ring_period: Seconds = 5.0
    ring_limit: Seconds = 180.0
    no_answer: Seconds = 20.0
    mobile_ringing: Seconds = 30.0
    transfer_return: Seconds = 41.0
    park_return: Seconds = 60.0
    call_back_ringing: Seconds = 30.0
    call_back_order: Seconds = 2700.0
    dial_ringing: Seconds = 20.0
    off_hook: Seconds = 60.0
    wrong_key_block: Seconds = 300.0
    recording_part: Seconds = 3600.0
    recording_storing: Seconds = 2.0
    call_limit: Seconds = 28800.0


DEFAULT_CODES: dict[Service, DialCode] = {
    Service.UNLOCK: "*20",
    Service.LOCK: "*21",
    Service.DND: "*22",
    Service.PARK: "*31",
    Service.UNPARK: "*32",
    Service.ACCOUNT_ONE_CALL: "*52",
    Service.ACCOUNT_PERMANENT: "*53",
    Service.FORWARDING_DELETE: "*70",
    Service.FORWARDING_RINGS: "*71",
    Service.FORWARDING_CALLS: "*72",
    Service.FORWARDING_DND: "*73",
    Service.FORWARDING_IMMEDIATE: "*74",
    Service.FORWARDING_BUSY: "*75",
    Service.FORWARDING_NO_ANSWER: "*76",
    Service.CALL_BACK: "#0",
    Service.RECORDING_CANCEL: "#9",
}


class LicencePool(_Sheet):
    """Licences of one kind. Without `total` there are any number, without `expires` for ever."""

    kind: LicenceKind
    total: Annotated[int, Field(ge=0)] | None = None
    expires: date | None = None


class AnnouncementSet(_Sheet):
    """A set of announcements the PBX holds."""

    id: Annotated[str, StringConstraints(pattern=r"^[0-9a-z_]{1,20}$")]
    name: str


class Storage(_Sheet):
    """The storage medium of the PBX; `free` in bytes, where it is known."""

    present: bool = True
    free: Annotated[int, Field(ge=0)] | None = None


class Web(_Sheet):
    """From where WebCTI is reached beside the LAN.

    Classic: from the WAN when its address is public and the LAN protocols are enabled on it (`EnPtl`). NCP: the
    firewall's rule lets the secure server through; `https_only` takes no plain connections any more, from nowhere.
    """

    public_wan_address: bool = False
    wan_protocols_enabled: bool = False
    https_only: bool = False
    firewall_secure_www: bool = False


class Pbx(_Sheet):
    """The PBX itself. `model`, `serial`, `firmware` and `protocol` are what it answers to `WHO`."""

    family: Family
    model: str
    serial: str
    firmware: str
    name: str = ""
    lan_address: str = "192.168.0.2"
    web: Web = Web()
    storage: Storage = Storage()
    licences: tuple[LicencePool, ...] = (LicencePool(kind=LicenceKind.MAX_TRIAL),)
    announcement_sets: tuple[AnnouncementSet, ...] = (AnnouncementSet(id="1", name="Standard"),)
    dnd_messages: Annotated[tuple[DndMessageSheet, ...], Field(min_length=1)] = (
        DndMessageSheet(id="unavailable", name="Temporarily unavailable"),
        DndMessageSheet(id="meeting", name="In a meeting"),
        DndMessageSheet(id="lunch", name="At lunch"),
        DndMessageSheet(id="holiday", name="On holiday", length=6.0),
    )
    protocol: Annotated[str, StringConstraints(pattern=r"^[0-9]{1,2}\.[0-9]{2}$")] = "15.01"
    line_digit: Annotated[str, StringConstraints(pattern=r"^[0-9]{0,2}$")] = "0"
    trunk_port: str = "5001"
    main_number: Number = "221110000"
    incoming: dict[str, Number] = Field(default_factory=dict)
    emergency_numbers: tuple[str, ...] = ("112", "997", "998", "999")
    outside_length: int = 9
    monitor_key: Key = Field(default="", repr=False)
    commands_on_monitor: bool = True
    voicemail_number: str = "1000"
    wrong_keys_allowed: int = 3
    waiting_calls: int = 4
    forwarding_hops: int = 5
    currency: str = "PLN"
    limit_action: LimitAction = LimitAction.FINISH
    tariff: tuple[Tariff, ...] = (Tariff(price=Decimal("0.19"), seconds=60.0),)
    times: Times = Times()
    codes: dict[Service, DialCode] = Field(default_factory=lambda: dict(DEFAULT_CODES))

    @property
    def protocol_version(self) -> tuple[int, int]:
        """Protocol version, comparable."""
        major, minor = self.protocol.split(".")
        return int(major), int(minor)


class Programming(_Sheet):
    """The whole configuration of a PBX, consistent in itself.

    `departments` are those to have besides the ones that subscribers name.
    """

    pbx: Pbx
    subscribers: tuple[Subscriber, ...] = ()
    groups: tuple[Group, ...] = ()
    accounts: tuple[Account, ...] = ()
    gsm_modules: tuple[GsmModule, ...] = ()
    outside_numbers: dict[str, OutsideNumber] = Field(default_factory=dict)
    contacts: tuple[Contact, ...] = ()
    departments: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _numbers_agree(self) -> Self:
        extensions = {subscriber.extension for subscriber in self.subscribers}
        numbers = [s.extension for s in self.subscribers] + [g.number for g in self.groups]
        if len(set(numbers)) != len(numbers):
            raise ValueError("a number is used twice")
        for group in self.groups:
            if not extensions.issuperset(group.members):
                raise ValueError(f"group {group.number} has a member that is no subscriber")
        return self
