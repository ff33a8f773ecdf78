"""A signed-in extension whose PBX has the WebCTI API: found at connecting, read back, kept up to date."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import datetime, time, timedelta
from typing import Any, NamedTuple

import pytest
from aiohttp import ClientSession

from custom_components.webcti.cti.addresses import WebAddress
from custom_components.webcti.cti.errors import AuthenticationFailed, NotSignedIn, NotSupported, WebCode, WebRefused
from custom_components.webcti.cti.model import Capability, ConnectionStatus
from custom_components.webcti.cti.pbx import Pbx
from custom_components.webcti.cti.records import HistoryKind
from custom_components.webcti.cti.subscriber import Subscriber
from custom_components.webcti.cti.subscriber_state import SubscriberChange, VoicemailCount
from custom_components.webcti.cti.web.events import Topic, WebChange
from custom_components.webcti.cti.web.services import FollowMe, Repeat
from custom_components.webcti.cti.web.subscriber import CallBackWay
from tests.cti.conftest import Heard
from tests.cti.web import documents
from tests.cti.web.fake_web import FakeWeb, always, refuse

from .conftest import MakePbx
from .fake_pbx import LIMIT

ME = "/subscribers/21"
SERVICES = f"GET {ME}/services"


@pytest.fixture
def web_pbx(web: FakeWeb, http: ClientSession, make_pbx: MakePbx) -> Pbx:
    """A client of a PBX that answers everything about extension 21."""
    web.answers |= {
        SERVICES: documents.SERVICES,
        f"GET {ME}": documents.SUBSCRIBER,
        f"GET {ME}/dnd-messages": documents.items(documents.DND_MESSAGE),
        f"GET {ME}/history": documents.page(documents.CALL, total=7),
        f"GET {ME}/voicemail": documents.page(documents.VOICEMAIL, {**documents.VOICEMAIL, "id": "v2", "heard": True}),
        f"GET {ME}/costs": documents.COSTS,
    }
    return make_pbx(http=http, sign_ins={"21": "1234"}, passwords={"21": "secret"}, web=WebAddress(url=web.url))


async def until(subscriber: Subscriber, holds: Callable[[], bool]) -> None:
    """Wait until something holds that the subscriber's state tells."""
    changed = asyncio.Event()
    stop = subscriber.subscribe(lambda _change: changed.set())
    try:
        async with asyncio.timeout(LIMIT):
            while not holds():
                changed.clear()
                await changed.wait()
    finally:
        stop()


async def known(pbx: Pbx) -> Subscriber:
    """Connect, and wait until everything was read once."""
    await pbx.connect()
    subscriber = pbx.subscriber("21")
    await until(subscriber, lambda: subscriber.state.costs is not None and subscriber.state.profile is not None)
    return subscriber


async def test_what_the_api_has_is_found_at_connecting(web_pbx: Pbx) -> None:
    await web_pbx.connect()
    assert {Capability.WAKE_UP, Capability.COSTS, Capability.SMS} <= web_pbx.capabilities
    assert web_pbx.web_info is not None
    assert web_pbx.web_info.features["F29"]


async def test_what_the_family_lacks_is_no_capability(web: FakeWeb, web_pbx: Pbx) -> None:
    web.answers["GET /pbx"] = {**documents.PBX, "features": {**documents.FEATURES, "F12": False}}
    await web_pbx.connect()
    assert Capability.CLIR not in web_pbx.capabilities
    assert Capability.CALL_AS in web_pbx.capabilities


async def test_everything_is_read_once_and_nothing_is_assumed(web_pbx: Pbx) -> None:
    subscriber = await known(web_pbx)
    state = subscriber.state
    assert state.services.wake_up is not None
    assert state.services.wake_up.time == time(6, 30)
    assert state.voicemail == VoicemailCount(total=2, unheard=1)
    assert state.missed == 7
    assert state.last_call is not None
    assert state.last_call.duration == timedelta(seconds=65)
    assert [message.id for message in state.dnd_messages] == ["m1"]
    assert subscriber.status.connected
    assert not subscriber.assumed


async def test_a_change_is_read_again_and_told(web: FakeWeb, web_pbx: Pbx) -> None:
    subscriber = await known(web_pbx)
    changes: Heard[SubscriberChange] = Heard()
    subscriber.subscribe(changes)
    web.answers[SERVICES] = {**documents.SERVICES, "follow_me": {"on": True, "target": "22"}}
    await web.change("services", extension="21")
    await changes.reached(1)
    assert changes[0].before.services.follow_me == FollowMe(on=False, target="1012")
    assert changes[0].after.services.follow_me == FollowMe(on=True, target="22")


async def test_a_change_of_somebody_else_is_not_read(web: FakeWeb, web_pbx: Pbx) -> None:
    subscriber = await known(web_pbx)
    topics: Heard[WebChange] = Heard()
    subscriber.subscribe_topics(topics)
    asked = len(web.named(SERVICES))
    await web.change("services", extension="22")
    await web.change("costs", extension="21")
    await topics.reached(2)
    await web.until(lambda: len(web.named(f"GET {ME}/costs")) == 2)
    assert len(web.named(SERVICES)) == asked
    assert [change.topic for change in topics] == [Topic.SERVICES, Topic.COSTS]


async def test_what_could_not_be_read_is_read_later(web: FakeWeb, web_pbx: Pbx) -> None:
    subscriber = await known(web_pbx)
    web.answers[f"GET {ME}/costs"] = always("", 500, "text/plain")
    await web.change("costs", extension="21")
    await web.until(lambda: len(web.named(f"GET {ME}/costs")) > 2)
    web.answers[f"GET {ME}/costs"] = {**documents.COSTS, "current": "99.00"}
    await until(subscriber, lambda: subscriber.state.costs is not None and int(subscriber.state.costs.current) == 99)


async def test_a_lost_api_keeps_what_was_known_and_comes_back(web: FakeWeb, web_pbx: Pbx) -> None:
    subscriber = await known(web_pbx)
    statuses: Heard[ConnectionStatus] = Heard()
    subscriber.subscribe_status(statuses)
    await web.stop()
    await statuses.reached(1)
    assert not subscriber.status.connected
    assert subscriber.state.costs is not None
    web.answers[SERVICES] = {**documents.SERVICES, "clir": {"on": True}}
    await web.start()
    await until(subscriber, lambda: subscriber.state.services.clir is not None and subscriber.state.services.clir.on)
    assert subscriber.status.connected


async def test_a_wrong_password_is_told_once_and_the_rest_works(web: FakeWeb, web_pbx: Pbx) -> None:
    web.passwords["21"] = "another"
    statuses: Heard[ConnectionStatus] = Heard()
    web_pbx.subscriber("21").subscribe_status(statuses)
    await web_pbx.connect()
    await statuses.reached(1)
    assert isinstance(statuses[0].reason, AuthenticationFailed)
    assert not statuses[0].retrying
    assert web_pbx.status.connected
    with pytest.raises(AuthenticationFailed):
        await web_pbx.subscriber("21").set_clir(on=True)
    assert web.log_ins == 1


class Wish(NamedTuple):
    """A wish, the request it becomes, what that carries, and what the state shows then."""

    wish: Callable[[Subscriber], Awaitable[object]]
    request: str
    sent: Any
    answer: Any
    shown: Callable[[Subscriber], object]


WISHES = {
    "wake-up": Wish(
        lambda s: s.set_wake_up(time(7, 5), Repeat.DAILY),
        "wake_up",
        {"on": True, "time": "07:05", "repeat": "daily"},
        {**documents.WAKE_UP, "time": "07:10"},
        lambda s: s.state.services.wake_up.time == time(7, 10),  # type: ignore[union-attr]
    ),
    "no wake-up": Wish(
        lambda s: s.cancel_wake_up(),
        "wake_up",
        {"on": False, "time": "06:30", "repeat": "daily"},
        {**documents.WAKE_UP, "on": False},
        lambda s: s.state.services.wake_up.on is False,  # type: ignore[union-attr]
    ),
    "MobilePhone": Wish(
        lambda s: s.set_mobile_phone(on=False, on_no_answer=True),
        "mobile_phone",
        {"on": False, "on_no_answer": True},
        {**documents.MOBILE_PHONE, "on": False},
        lambda s: s.state.services.mobile_phone.on is False,  # type: ignore[union-attr]
    ),
    "follow me": Wish(
        lambda s: s.set_follow_me("22"),
        "follow_me",
        {"on": True, "target": "22"},
        {"on": True, "target": "22"},
        lambda s: s.state.services.follow_me.on,  # type: ignore[union-attr]
    ),
    "back again": Wish(
        lambda s: s.set_follow_me(None),
        "follow_me",
        {"on": False, "target": "1012"},
        {"on": False, "target": "1012"},
        lambda s: s.state.services.follow_me.target == "1012",  # type: ignore[union-attr]
    ),
    "call waiting": Wish(
        lambda s: s.set_call_waiting(on=False),
        "call_waiting",
        {"on": False},
        {"on": False},
        lambda s: s.state.services.call_waiting.on is False,  # type: ignore[union-attr]
    ),
    "clir": Wish(
        lambda s: s.set_clir(on=True),
        "clir",
        {"on": True},
        {"on": True},
        lambda s: s.state.services.clir.on,  # type: ignore[union-attr]
    ),
    "call as": Wish(
        lambda s: s.set_call_as("221234567"),
        "call_as",
        {"identity": "221234567"},
        {**documents.SERVICES["call_as"], "identity": "221234567"},
        lambda s: s.state.services.call_as.identity == "221234567",  # type: ignore[union-attr]
    ),
    "DND message": Wish(
        lambda s: s.set_dnd_message(None),
        "dnd",
        {"on": False, "message": None},
        {"on": False, "message": None},
        lambda s: s.state.services.dnd.message is None,  # type: ignore[union-attr]
    ),
}


@pytest.mark.parametrize("name", WISHES)
async def test_a_service_shows_what_the_pbx_has_after_the_write(web: FakeWeb, web_pbx: Pbx, name: str) -> None:
    subscriber, wish = await known(web_pbx), WISHES[name]
    request = f"PUT {ME}/services/{wish.request}"
    web.answers[request] = wish.answer
    await wish.wish(subscriber)
    assert web.named(request)[-1].document == wish.sent
    assert wish.shown(subscriber)


async def test_a_refused_service_stays_as_it_was(web: FakeWeb, web_pbx: Pbx) -> None:
    subscriber = await known(web_pbx)
    web.answers[f"PUT {ME}/services/follow_me"] = refuse("invalid_number", "target")
    before = subscriber.state
    with pytest.raises(WebRefused) as refused:
        await subscriber.set_follow_me("x")
    assert refused.value.code is WebCode.INVALID_NUMBER
    assert subscriber.state == before


async def test_history_contacts_and_search_speak_the_words_of_the_model(web: FakeWeb, web_pbx: Pbx) -> None:
    subscriber = await known(web_pbx)
    web.answers["GET /phonebook/contacts"] = documents.page(documents.CONTACT)
    web.answers["GET /phonebook/search"] = documents.items(
        {"contact": documents.CONTACT, "phone": documents.HIDDEN_PHONE}
    )
    (call,) = (await subscriber.history(kinds=[HistoryKind.INCOMING])).items
    assert (call.kind, call.number, call.vip) == (HistoryKind.INCOMING, "600111222", True)
    assert call.started == datetime(2026, 11, 23, 8, 15, 30)  # noqa: DTZ001 - local to the PBX
    (contact,) = (await subscriber.contacts(text="ann")).items
    assert [number.default for number in contact.numbers] == [True, False]
    (hit,) = await subscriber.search("ann")
    assert (hit.contact.name, hit.number.number, hit.number.hidden) == ("Anna Zielińska", "contact:p2", True)


async def test_the_pbx_calls_back_through_either_telephone(web: FakeWeb, web_pbx: Pbx) -> None:
    subscriber = await known(web_pbx)
    web.answers[f"POST {ME}/calls"] = {"id": "a1"}
    assert await subscriber.call_back("600111222", CallBackWay.MOBILE_PHONE) == "a1"
    assert web.received[-1].document == {"number": "600111222", "via": "mobile_phone"}


async def test_everything_can_be_read_at_once(web: FakeWeb, web_pbx: Pbx) -> None:
    subscriber = await known(web_pbx)
    web.answers[f"GET {ME}/costs"] = {**documents.COSTS, "current": "0.00"}
    await subscriber.refresh()
    assert subscriber.state.costs is not None
    assert not subscriber.state.costs.current


async def test_closing_logs_out(web: FakeWeb, web_pbx: Pbx) -> None:
    await known(web_pbx)
    await web_pbx.close()
    assert not web.tokens


async def test_somebody_about_to_log_in_gets_a_session_of_his_own(web: FakeWeb, web_pbx: Pbx) -> None:
    await web_pbx.connect()
    web.passwords["22"], web.must_change = "1234", True
    client = web_pbx.web.client("22", "1234")
    await client.session.log_in()
    assert client.session.must_change_password


async def test_an_extension_without_a_password_has_no_session(
    web: FakeWeb, http: ClientSession, make_pbx: MakePbx
) -> None:
    pbx = make_pbx(http=http, sign_ins={"21": "1234"}, web=WebAddress(url=web.url))
    await pbx.connect()
    with pytest.raises(NotSupported):
        _ = pbx.subscriber("21").web
    assert not pbx.subscriber("21").capabilities


async def test_an_extension_without_a_key_is_not_signed_in(web_pbx: Pbx) -> None:
    with pytest.raises(NotSignedIn):
        web_pbx.subscriber("22")


async def test_a_pbx_without_the_api_connects_as_ever(web: FakeWeb, web_pbx: Pbx) -> None:
    await web.stop()
    await web_pbx.connect()
    assert web_pbx.status.connected
    assert web_pbx.web_info is None
    with pytest.raises(NotSupported):
        _ = web_pbx.web


async def test_an_api_that_comes_later_is_found(web: FakeWeb, web_pbx: Pbx) -> None:
    await web.stop()
    await web_pbx.connect()
    found: Heard[None] = Heard()
    web_pbx.subscribe_capabilities(found)
    await web.start()
    await found.reached(1)
    assert Capability.WAKE_UP in web_pbx.capabilities


async def test_the_api_of_another_pbx_is_left_alone(
    web: FakeWeb, web_pbx: Pbx, caplog: pytest.LogCaptureFixture
) -> None:
    web.answers["GET /pbx"] = {**documents.PBX, "serial": "99999"}
    await web_pbx.connect()
    assert web_pbx.web_info is None
    assert "another PBX" in caplog.text
    assert web.log_ins == 0
