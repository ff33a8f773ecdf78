"""The server says what the golden transcripts of xCTIP say, over a real socket and with real calls.

Lines are compared byte by byte once white space between elements is left out, call references aside, which the exchange
counts in its own way. Files whose rows are samples of contacts and messages are followed by the structure of documents.
"""

import re
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from emulator.emulator import Emulator
from emulator.exchange.builtin import builtin
from emulator.exchange.gsm import Part
from emulator.exchange.presence import AppState
from emulator.exchange.programming import (
    Contact,
    ContactNumber,
    Group,
    GsmModule,
    OutsideBehaviour,
    PhonebookAccess,
    Programming,
    Subscriber,
    Telephone,
    TelephoneKind,
)
from emulator.listeners import Listeners
from tests.emulator.conftest import Bench
from tests.emulator.xctip.stranger import Stranger, connect

FOLDER = Path(__file__).parents[2] / "fixtures" / "transcripts" / "xctip"
SINCE = datetime.fromisoformat("2021-10-04T10:52:07")
CALLER, CITY = "600111222", "221110000"
_REFERENCE = re.compile("<CR>[0-9]+</CR>")


def lines(name: str) -> list[str]:
    text = (FOLDER / name).read_text("utf-8")
    return [line for line in text.splitlines() if line.startswith(("> ", "< "))]


def programming() -> Programming:
    def subscriber(extension: str, comment: str, **columns: object) -> Subscriber:
        edit = PhonebookAccess.EDIT
        sheet = {"extension": extension, "comment": comment, "password": "secret", "phonebook_access": edit, **columns}
        return Subscriber.model_validate(sheet)

    sip = Telephone(kind=TelephoneKind.SIP)
    return Programming(
        pbx=builtin("classic").pbx.model_copy(update={"incoming": {CITY: "201", "221110001": "60"}}),
        subscribers=(
            subscriber("201", "Abonent 201"),
            *(subscriber(str(number), "") for number in range(202, 208)),
            subscriber("208", "Abonent 208 Adam"),
            subscriber("2160", "Abonent 2160", telephone=sip, department="Sprzedaz"),
            *(subscriber(str(number), "") for number in range(230, 240)),
            subscriber("102", "Abonent 102"),
        ),
        groups=(Group(number="60", members=("201", "202")),),
        gsm_modules=(GsmModule(name="G001", pin="1234", own_number="623456789"),),
        contacts=(
            Contact(
                name="Firma Żółw", noted_numbers=(ContactNumber(number="224445566", comment="Główny"),), info="opis"
            ),
            Contact(name="Jan Kowalski", numbers=(CALLER,), owner="201", groups=("Rodzina",)),
        ),
    )


@dataclass(frozen=True, slots=True)
class Scene:
    bench: Bench
    client: Stranger

    async def follow(self, name: str, happen: Mapping[int, Callable[[], object]] | None = None) -> None:
        """Send what the transcript sends; before a line of the given number let something happen."""
        for number, line in enumerate(lines(name), 1):
            if happen and number in happen:
                happen[number]()
            if line.startswith("> "):
                self.client.send_bytes(line[2:].encode())
            else:
                got = _REFERENCE.sub("<CR/>", await self.client.line())
                assert got == _REFERENCE.sub("<CR/>", line[2:]), f"{name}, line {number}"

    async def log_in(self, extension: str = "201") -> None:
        await self.client.log_in(extension, "secret")

    def forget_the_caller(self) -> None:
        """Take the caller's name out of the phonebook: the files with calls know none."""
        book = self.bench.machine.exchange.switch.phonebook
        book.delete_contact("201", book.named("201", "Jan Kowalski").id)


@pytest.fixture
async def scene(
    socket_enabled: None,  # noqa: ARG001 - asked for its effect
) -> AsyncIterator[Scene]:
    emulator = Emulator(programming(), seed=1, start=SINCE, real_time=False)
    listeners = Listeners.open("127.0.0.1")
    await emulator.start(listeners)
    try:
        async with Bench(emulator, listeners) as bench:
            yield Scene(bench, await connect(bench))
    finally:
        await emulator.stop()


def test_every_transcript_is_replayed() -> None:
    source = Path(__file__).read_text("utf-8")
    assert [path.name for path in FOLDER.glob("*.txt") if f'"{path.name}"' not in source] == []


async def test_log_in(scene: Scene) -> None:
    await scene.follow("01-login-ok.txt")


async def test_log_in_refused(scene: Scene) -> None:
    request, answer = lines("02-login-bad.txt")
    scene.client.send_bytes(request[2:].encode())
    placeholder = answer[2:].replace("PLACEHOLDER", "wrong login or password")
    assert await scene.client.line() == placeholder


async def test_log_out(scene: Scene) -> None:
    await scene.log_in()
    await scene.follow("03-logout.txt")


async def test_watchdog(scene: Scene) -> None:
    await scene.log_in()
    await scene.follow("04-watchdog.txt")
    await scene.client.expect_nothing()


async def test_incoming_call_answered(scene: Scene) -> None:
    await scene.log_in()
    scene.forget_the_caller()
    exchange = scene.bench.machine.exchange
    happen = {
        3: lambda: exchange.outside_call(CALLER, CITY),
        4: lambda: exchange.answer("201"),
        5: lambda: exchange.hang_up("201"),
    }
    await scene.follow("05-calls-incoming-answered.txt", happen)


async def test_group_call_answered_elsewhere(scene: Scene) -> None:
    await scene.log_in()
    scene.forget_the_caller()
    exchange = scene.bench.machine.exchange
    scene.bench.patch_pbx(incoming={CITY: "60"})

    def answered() -> None:
        scene.bench.advance(1)
        exchange.answer("202")

    await scene.follow("06-calls-answered-elsewhere.txt", {3: lambda: exchange.outside_call(CALLER, CITY), 4: answered})


async def test_call_between_extensions(scene: Scene) -> None:
    """The recorded frame; that a call which was connected is also told as disconnected is our choice."""
    await scene.log_in("208")
    register, registered, connected, released = lines("07-calls-internal.txt")
    scene.client.send_bytes(register[2:].encode())
    assert await scene.client.line() == registered[2:]
    exchange = scene.bench.machine.exchange
    exchange.press("2160", "208")
    exchange.answer("208")
    exchange.hang_up("208")
    told = [_REFERENCE.sub("<CR/>", await scene.client.line()) for _ in range(4)]
    assert told[1] == _REFERENCE.sub("<CR/>", connected[2:])
    assert told[3] == _REFERENCE.sub("<CR/>", released[2:])


async def test_caller_who_withholds_his_number(scene: Scene) -> None:
    """As inferred, but for `Colp`, which the recorded frames have and this file leaves out."""
    await scene.log_in()
    told = lines("08-calls-no-number.txt")
    exchange = scene.bench.machine.exchange
    for line in told:
        if line.startswith("> "):
            scene.client.send_bytes(line[2:].encode())
            continue
        if "NewCall_ST" in line:
            call = exchange.outside_call(CALLER, CITY, withheld=True)
        elif "Release_ST" in line:
            exchange.outside_hang_up(call)
        got = re.sub("<Colp>.*</Colp>", "", _REFERENCE.sub("<CR/>", await scene.client.line()))
        assert got == _REFERENCE.sub("<CR/>", line[2:])


def play_history(bench: Bench) -> None:
    """Play the calls of the transcripts: missed, answered, made."""
    exchange, clock = bench.machine.exchange, bench.machine.clock
    clock.set(datetime.fromisoformat("2021-10-04T13:23:14"))
    call = exchange.outside_call("", CITY, withheld=True)
    clock.advance(25)
    exchange.outside_hang_up(call)
    clock.set(datetime.fromisoformat("2021-10-05T09:10:11"))
    call = exchange.outside_call(CALLER, CITY)
    exchange.answer("201")
    clock.advance(290)
    exchange.outside_hang_up(call)
    exchange.hang_up("201")
    clock.set(datetime.fromisoformat("2021-10-05T10:00:00"))
    exchange.set_outside_number("600333444", OutsideBehaviour.ANSWER, 0)
    exchange.lift("201")
    exchange.press("201", "0600333444")
    clock.advance(61)
    exchange.hang_up("201")


def miss_call(bench: Bench, at: str, seconds: float, *, withheld: bool) -> None:
    exchange, clock = bench.machine.exchange, bench.machine.clock
    clock.set(datetime.fromisoformat(at))
    call = exchange.outside_call("" if withheld else CALLER, CITY, withheld=withheld)
    clock.advance(seconds)
    exchange.outside_hang_up(call)


def seen(line: str) -> str:
    """A row without the mark of a missed call that nobody has looked at, which the transcripts have on some only."""
    return line.replace("<Unread>1</Unread>", "")


async def test_history_in_pages(scene: Scene) -> None:
    await scene.log_in()
    play_history(scene.bench)
    for line in lines("09-history-sync-paging.txt"):
        if line.startswith("> "):
            scene.client.send_bytes(line[2:].encode())
        else:
            assert seen(await scene.client.line()) == line[2:]


async def test_history_followed(scene: Scene) -> None:
    await scene.log_in()
    play_history(scene.bench)
    told = 0
    for line in lines("10-history-change-event.txt"):
        if "Change_EV" in line:
            told += 1
            if told == 1:
                miss_call(scene.bench, "2021-10-06T08:00:00", 5, withheld=True)
            else:
                miss_call(scene.bench, "2021-10-06T08:05:00", 9, withheld=False)
        if line.startswith("> "):
            scene.client.send_bytes(line[2:].encode())
        else:
            assert await scene.client.line() == line[2:]


async def test_unknown_marker(scene: Scene) -> None:
    await scene.log_in()
    play_history(scene.bench)
    request, *answers = lines("11-sync-wrong-marker.txt")
    scene.client.send_bytes(request[2:].encode())
    assert [seen(await scene.client.line()) for _ in answers] == [answer[2:] for answer in answers]


async def test_book(scene: Scene) -> None:
    """Rows come in the transcript's order, markers carry its letters, fields stand as in its samples."""
    await scene.log_in()
    answers = [ET.fromstring(line[2:]) for line in lines("12-book-sync.txt") if "Records_ANS" in line]  # noqa: S314 - ours
    wanted = [row for answer in answers for row in answer.iter("Row")]
    got = await scene.client.whole("Book", limit=4)
    letters = [(row.findtext("RowType"), (row.findtext("Marker") or "")[:2]) for row in got]
    assert list(dict.fromkeys(letters)) == list(
        dict.fromkeys((row.findtext("RowType"), (row.findtext("Marker") or "")[:2]) for row in wanted)
    )
    assert got[0].findtext("Cause") == wanted[0].findtext("Cause") == "EmptyMarker"
    order = [field.tag for field in next(row for row in wanted if row.find("Contact/ExtNo") is not None)[3]]
    order = list(dict.fromkeys(order))
    for contact in (field for row in got for field in row.iter("Contact")):
        places = [order.index(field.tag) for field in contact]
        assert places == sorted(places)
    groups = [[field.tag for field in group] for row in (*got, *wanted) for group in row.iter("Group")]
    assert all(fields == groups[0] for fields in groups)
    names = [contact.findtext("Name") for row in got for contact in row.iter("Contact")]
    assert "Firma Żółw" in names


async def test_book_edited(scene: Scene) -> None:
    await scene.log_in()
    permission, *rest = lines("13-book-edit.txt")
    scene.client.send_bytes(permission[2:].encode())
    assert (await scene.client.next("Answer")).findtext("CId") == "12"
    for line in rest:
        if line.startswith("> "):
            scene.client.send_bytes(line[2:].encode())
        else:
            assert await scene.client.line() == line[2:]
    book = scene.bench.machine.exchange.switch.phonebook
    firma = book.named("201", "Firma")
    assert [phone.number for phone in firma.phones] == ["600111222", "600111223"]
    assert [book.records.groups[key].name for key in firma.groups] == ["Klienci"]
    assert 21 not in book.records.contacts


async def test_status(scene: Scene) -> None:
    """As sampled, but for camera and door of a doorphone, which this exchange does not have."""
    await scene.log_in()
    exchange = scene.bench.machine.exchange
    exchange.set_dnd("102", on=True)
    exchange.switch.presence.announce(
        "102",
        app=AppState.BRB,
        info="W pracy...",
        info_time=datetime.fromisoformat("2015-06-08T20:11:22"),
        custom="1",
    )
    for line in lines("14-status.txt"):
        if line.startswith("> "):
            scene.client.send_bytes(line[2:].encode())
            continue
        if "Change_EV" in line:
            exchange.switch.presence.announce("102", app=AppState.BUSY)
        got = await scene.client.line()
        while "<Refresh_EV>" in got and not any(f"<Id>{number}</Id>" in got for number in (1001, 1020)):
            got = await scene.client.line()
        assert got == re.sub("<Camera>.*</Door>", "", line[2:])


async def test_messages(scene: Scene) -> None:
    await scene.log_in()
    other = await connect(scene.bench)
    await other.log_in("102", "secret")
    assert await other.ask("SMS", "Register_REQ") is None
    for line in lines("15-sms-internal.txt"):
        if line.startswith("> "):
            scene.client.send_bytes(line[2:].encode())
            continue
        if "Receive_EV" in line:
            assert (await other.next("Receive_EV")).findtext("Text") == "Hej"
            scene.bench.machine.clock.set(datetime.fromisoformat("2020-01-01T10:00:01"))
            answer = {"Number": "201", "Text": "Odpowiedź", "UserData": "2020-01-01 10:00:01", "Type": "Internal"}
            assert await other.ask("SMS", "Send_REQ", **answer) is None
        assert await scene.client.line() == line[2:]


async def test_text_messages_of_a_gsm_module(scene: Scene) -> None:
    await scene.log_in()
    clock, module = scene.bench.machine.clock, scene.bench.machine.gsm.module("G001")
    module.next_order, module.next_index = 12, 515

    def arrive() -> None:
        clock.set(datetime.fromisoformat("2007-05-23 15:51:28"))
        module.receive_part("666444111", "Tresc..", Part(10, 1, 2))

    steps: dict[str, Callable[[], object]] = {
        "SMSAcknowledge_EV": lambda: clock.advance(2),
        "SMSReport_EV": lambda: clock.advance(5),
        "SMSGet_EV": arrive,
    }
    spoken = enumerate(lines("17-gsm.txt"), 1)
    await scene.follow("17-gsm.txt", {number: steps[name] for number, line in spoken for name in steps if name in line})
