"""Services on a PBX without the WebCTI API: dialled by code, and what came of it assumed."""

from dataclasses import replace
from datetime import time

import pytest

from custom_components.webcti.cti.ctip.causes import Cause
from custom_components.webcti.cti.errors import AnswerTimeout, CommandRefused, NotSupported, Refusal, ServiceCodeRefused
from custom_components.webcti.cti.model import Capability
from custom_components.webcti.cti.pbx import Pbx
from custom_components.webcti.cti.service_codes import DEFAULT_CODES, ServiceCode
from custom_components.webcti.cti.web.services import Repeat, WakeUp
from custom_components.webcti.cti.web.subscriber import CallBackWay

from .conftest import FAST, MakePbx
from .fake_pbx import LIFTED, FakePbx

CODES = {**DEFAULT_CODES, ServiceCode.WAKE_UP_OFF: "*28#", ServiceCode.CLIR_ON: "*91", ServiceCode.CLIR_OFF: "*92"}


def releases(fake: FakePbx, cause: int | None) -> None:
    """Have the PBX carry out what is dialled, and release it with a cause; `None` says nothing more."""

    def dialled(command: str) -> list[str]:
        if cause is not None:
            digits = command.split(" ")[2]
            fake.monitor.send(f"STAT 21__ {LIFTED}", f"ECHO 21__ {digits}", f"REL 21__ {cause}")
        return ["OK"]

    fake.scripts["DIAL"] = dialled


def assumed(*, on: bool) -> WakeUp:
    return WakeUp(on=on, time=time(6, 5), repeat=Repeat.ONCE, next=None, last_result=None)


@pytest.fixture
async def pbx(fake: FakePbx, make_pbx: MakePbx) -> Pbx:
    client = make_pbx(sign_ins={"21": "1234"}, service_codes=CODES)
    await client.connect()
    releases(fake, Cause.SERVICE_ACCEPTED)
    return client


async def test_only_what_has_a_code_is_carried_and_it_is_assumed(pbx: Pbx) -> None:
    subscriber = pbx.subscriber("21")
    assert subscriber.assumed == subscriber.capabilities
    assert subscriber.assumed == {
        Capability.WAKE_UP,
        Capability.MOBILE_PHONE,
        Capability.FOLLOW_ME,
        Capability.CLIR,
    }
    assert subscriber.status.connected


async def test_a_wake_up_is_dialled_with_its_time(fake: FakePbx, pbx: Pbx) -> None:
    subscriber = pbx.subscriber("21")
    await subscriber.set_wake_up(time(6, 5))
    assert fake.sent("DIAL") == ["DIAL 21__ *280605"]
    assert subscriber.state.services.wake_up == assumed(on=True)
    await subscriber.cancel_wake_up()
    assert fake.sent("DIAL")[-1] == "DIAL 21__ *28#"
    assert subscriber.state.services.wake_up == assumed(on=False)


async def test_a_code_asks_for_one_wake_up_only(fake: FakePbx, pbx: Pbx) -> None:
    with pytest.raises(NotSupported):
        await pbx.subscriber("21").set_wake_up(time(6, 5), Repeat.DAILY)
    assert not fake.sent("DIAL")


async def test_follow_me_is_dialled_with_its_target(fake: FakePbx, pbx: Pbx) -> None:
    await pbx.subscriber("21").set_follow_me("22")
    assert fake.sent("DIAL") == ["DIAL 21__ *5722"]


async def test_what_has_no_code_to_switch_it_off_stays_on(fake: FakePbx, pbx: Pbx) -> None:
    subscriber = pbx.subscriber("21")
    await subscriber.set_mobile_phone(on=True)
    with pytest.raises(NotSupported):
        await subscriber.set_mobile_phone(on=False)
    assert subscriber.state.services.mobile_phone is not None
    assert subscriber.state.services.mobile_phone.on
    assert len(fake.sent("DIAL")) == 1


@pytest.mark.parametrize(("cause", "is_on"), [(Cause.SERVICE_ACTIVE, True), (Cause.SERVICE_INACTIVE, False)])
async def test_what_the_release_says_counts_more_than_the_wish(
    fake: FakePbx, pbx: Pbx, cause: Cause, is_on: bool
) -> None:
    releases(fake, cause)
    await pbx.subscriber("21").set_clir(on=True)
    clir = pbx.subscriber("21").state.services.clir
    assert clir is not None
    assert clir.on is is_on


@pytest.mark.parametrize("cause", [Cause.SERVICE_REJECTED, Cause.NO_SUCH_SERVICE, Cause.NO_RIGHTS, Cause.WRONG_NUMBER])
async def test_a_refused_code_changes_nothing(fake: FakePbx, pbx: Pbx, cause: Cause) -> None:
    releases(fake, cause)
    with pytest.raises(ServiceCodeRefused) as refused:
        await pbx.subscriber("21").set_clir(on=True)
    assert refused.value.cause == cause
    assert pbx.subscriber("21").state.services.clir is None


async def test_a_handset_that_nobody_lifts_ends_the_wait(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = make_pbx(replace(FAST, code_dialled=0.05), sign_ins={"21": "1234"}, service_codes=CODES)
    await pbx.connect()
    releases(fake, None)
    with pytest.raises(AnswerTimeout):
        await pbx.subscriber("21").set_clir(on=True)


async def test_a_refused_dial_keeps_its_reason(fake: FakePbx, pbx: Pbx) -> None:
    fake.scripts["DIAL"] = lambda _command: ["NA 18"]
    with pytest.raises(CommandRefused) as refused:
        await pbx.subscriber("21").set_clir(on=True)
    assert refused.value.reason is Refusal.TELEPHONE_LOCKED


async def test_what_has_neither_code_nor_command_is_not_supported(pbx: Pbx) -> None:
    subscriber = pbx.subscriber("21")
    with pytest.raises(NotSupported):
        await subscriber.set_call_waiting(on=True)
    with pytest.raises(NotSupported):
        await subscriber.set_call_as("")
    with pytest.raises(NotSupported):
        await subscriber.history()
    with pytest.raises(NotSupported):
        await subscriber.set_mobile_phone(on=True, on_dnd=True)


async def test_calling_back_through_the_extension_dials(fake: FakePbx, pbx: Pbx) -> None:
    releases(fake, None)
    assert await pbx.subscriber("21").call_back("600 111 222") is None
    assert fake.sent("DIAL") == ["DIAL 21__ 0600111222"]
    with pytest.raises(NotSupported):
        await pbx.subscriber("21").call_back("600 111 222", CallBackWay.MOBILE_PHONE)
