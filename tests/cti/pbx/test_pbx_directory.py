"""A signed-in extension whose PBX speaks xCTIP and has no WebCTI API: phonebook and history come from its directory."""

import asyncio
from collections.abc import AsyncGenerator

import pytest

from custom_components.webcti.cti.errors import AuthenticationFailed, NotSupported
from custom_components.webcti.cti.model import Capability
from custom_components.webcti.cti.pbx import Pbx
from custom_components.webcti.cti.records import Availability, HistoryKind
from tests.cti.conftest import PATIENCE
from tests.cti.conftest import FakePbx as FakeServer
from tests.cti.xctip.conftest import Scripted
from tests.cti.xctip.test_directory import CALL, CONTACT

from .conftest import MakePbx

CALL_OF_YESTERDAY = (
    "<HistoryCall><HId>3</HId><StartTime>2021-10-05 08:05:00</StartTime><HType>InCall</HType>"
    "<CNumber>101</CNumber><CName>Zofia</CName><DurationTime>9</DurationTime></HistoryCall>"
)


@pytest.fixture
async def server(socket_enabled: None) -> AsyncGenerator[FakeServer]:  # noqa: ARG001 - asked for its effect
    fake = FakeServer()
    await fake.listen()
    yield fake
    await fake.stop()


@pytest.fixture
async def scripted(server: FakeServer) -> AsyncGenerator[Scripted]:
    script = Scripted(server)
    script.tables["Book"].add(CONTACT)
    script.tables["HistoryCall"].add(CALL, CALL_OF_YESTERDAY)
    serving = asyncio.create_task(script.serve())
    yield script
    await server.stop()
    serving.cancel()
    await asyncio.wait({serving})


@pytest.fixture
def pbx(make_pbx: MakePbx, server: FakeServer, scripted: Scripted) -> Pbx:  # noqa: ARG001 - served
    return make_pbx(sign_ins={"201": "1234"}, passwords={"201": "secret"}, xctip_port=server.address.port)


async def known(pbx: Pbx) -> None:
    """Connect, and wait until both tables were transferred."""
    await pbx.connect()
    directory, news = pbx.subscriber("201").directory, asyncio.Event()
    directory.subscribe_history(lambda _change: news.set())
    directory.subscribe_contacts(lambda _change: news.set())
    async with asyncio.timeout(PATIENCE):
        while len(directory.history) < 2 or not directory.contacts:
            news.clear()
            await news.wait()


async def test_xctip_brings_phonebook_history_presence_and_messages(pbx: Pbx) -> None:
    await pbx.connect()
    assert pbx.subscriber("201").capabilities == {
        Capability.PHONEBOOK,
        Capability.HISTORY,
        Capability.PRESENCE,
        Capability.MESSAGES,
    }
    assert pbx.subscriber("201").capabilities <= pbx.capabilities
    assert pbx.subscriber("201").directory.status.connected


async def test_history_is_shown_in_pages_newest_first(pbx: Pbx) -> None:
    await known(pbx)
    subscriber = pbx.subscriber("201")
    first = await subscriber.history(limit=1)
    assert [entry.id for entry in first.items] == ["4"]
    assert first.total == 2
    second = await subscriber.history(limit=1, cursor=first.next)
    assert [entry.id for entry in second.items] == ["3"]
    assert second.next is None


async def test_history_can_be_searched(pbx: Pbx) -> None:
    await known(pbx)
    subscriber = pbx.subscriber("201")
    assert [entry.id for entry in (await subscriber.history(kinds=[HistoryKind.INCOMING])).items] == ["3"]
    assert [entry.id for entry in (await subscriber.history(text="zof")).items] == ["3"]
    assert [entry.id for entry in (await subscriber.history(number="600111222")).items] == ["4"]


async def test_missed_calls_are_counted_by_attempts(pbx: Pbx) -> None:
    await known(pbx)
    state = pbx.subscriber("201").state
    assert state.missed == 2
    assert state.last_call is not None
    assert state.last_call.id == "4"


@pytest.mark.parametrize("text", ["kowal", "JAN", "600123456", "123 457"])
async def test_the_phonebook_can_be_searched(pbx: Pbx, text: str) -> None:
    await known(pbx)
    subscriber = pbx.subscriber("201")
    hits = await subscriber.search(text)
    assert {hit.contact.name for hit in hits} == {"Jan Kowalski"}
    assert len((await subscriber.contacts(text=text)).items) == 1
    assert not await subscriber.search("nobody")
    assert not await subscriber.search(" ")


async def test_services_need_more_than_xctip(pbx: Pbx) -> None:
    await pbx.connect()
    with pytest.raises(NotSupported):
        await pbx.subscriber("201").set_follow_me("22")


async def test_a_wrong_password_is_told_and_not_tried_again(pbx: Pbx, scripted: Scripted) -> None:
    scripted.password = "another"
    await pbx.connect()
    status = pbx.subscriber("201").status
    assert isinstance(status.reason, AuthenticationFailed)
    assert not status.retrying
    assert len(scripted.requests("Log/MakeLog")) == 1
    assert not pbx.subscriber("201").capabilities


async def test_a_pbx_without_xctip_connects_as_ever(pbx: Pbx, server: FakeServer) -> None:
    await server.stop()
    await pbx.connect()
    assert pbx.status.connected
    with pytest.raises(NotSupported):
        _ = pbx.subscriber("201").directory


OWN, ANOTHERS = "1001", "1020"


def status(subscriber: str, app_state: str, *, kind: str = "Refresh_EV") -> str:
    return f"<Status><{kind}><Id>{subscriber}</Id><AppState>{app_state}</AppState></{kind}></Status>"


async def told(pbx: Pbx, wanted: Availability | None) -> None:
    """Wait until the subscriber's own presence is this, or until nothing tells of it."""
    subscriber, news = pbx.subscriber("201"), asyncio.Event()
    stop = subscriber.subscribe(lambda _change: news.set())

    def now() -> Availability | str | None:
        return None if subscriber.state.presence is None else subscriber.state.presence.availability

    async with asyncio.timeout(PATIENCE):
        while now() is not wanted:
            news.clear()
            await news.wait()
    stop()


async def test_the_own_presence_is_part_of_the_state_and_that_of_others_is_not(pbx: Pbx, scripted: Scripted) -> None:
    await pbx.connect()
    await scripted.heard("Status/Register_REQ")
    assert pbx.subscriber("201").state.presence is None
    scripted.say(status(ANOTHERS, "AVAILABLE"), status(OWN, "BRB"))
    await told(pbx, Availability.BE_RIGHT_BACK)
    scripted.say(status(ANOTHERS, "AVAILABLE", kind="Change_EV"), status(OWN, "BUSY", kind="Change_EV"))
    await told(pbx, Availability.BUSY)


async def test_the_own_presence_is_not_known_while_xctip_is_lost(pbx: Pbx, scripted: Scripted) -> None:
    await pbx.connect()
    await scripted.heard("Status/Register_REQ")
    scripted.say(status(OWN, "BUSY"))
    await told(pbx, Availability.BUSY)
    scripted.hang_up()
    await told(pbx, None)
    await scripted.heard("Status/Register_REQ", 2)
    scripted.say(status(OWN, "BUSY"))
    await told(pbx, Availability.BUSY)
