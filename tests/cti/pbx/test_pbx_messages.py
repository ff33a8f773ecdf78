"""Text messages over a GSM module."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial

import pytest

from custom_components.webcti.cti import PbxTimings
from custom_components.webcti.cti.errors import (
    AnswerTimeout,
    AuthenticationFailed,
    CommandRefused,
    ConnectionLost,
    MessageRejected,
    NotSupported,
    Refusal,
)
from custom_components.webcti.cti.model import ConnectionStatus, SmsReceived, SmsReport
from custom_components.webcti.cti.pbx import Pbx

from .conftest import FAST, MakePbx
from .fake_pbx import LIMIT, FakePbx, Script, says

GSM = {"G001": "1234"}
RECEIVED = "SMSG G001 52 +48600111222 N 0,1,1 2021-12-07_18:03:04 Ok. Jutro przyjade."
PART = "SMSG G001 53 _ N 9,1,2 2021-12-07_18:03:04 Pierwsza "
REPORT = "SMSR G001 E 3 18 70 +48500123456"


def operator(fake: FakePbx, *answers: str) -> Script:
    """Have the module take each message and the operator answer it, at first in these words."""
    waiting = list(answers)

    def send(_command: str) -> list[str]:
        answer = waiting.pop(0) if waiting else "C 17"
        return [answer] if answer.startswith("NA") else ["OK", f"SMSA G001 {answer}"]

    fake.scripts["SMSS"] = send
    return send


async def connected(fake: FakePbx, make_pbx: MakePbx, **options: object) -> Pbx:
    pbx = make_pbx(gsm_modules=GSM, **options)
    await pbx.connect()
    await fake.until(lambda: bool(fake.sent("LOGI G001")))
    return pbx


async def answered(fake: FakePbx, pbx: Pbx) -> None:
    """Send a message: frames keep their order, so what came before has been dealt with when it is accepted."""
    operator(fake)
    await pbx.send_sms("500123456", "Tak")


async def finish(pbx: Pbx) -> None:
    pbx.finish_messages()


class Inbox:
    """Messages and reports as they come."""

    def __init__(self, pbx: Pbx, module: str = "G001") -> None:
        self.all: list[SmsReceived | SmsReport] = []
        self._news = asyncio.Event()
        self.stop: Callable[[], None] = pbx.subscribe_messages(module, self._take)

    def _take(self, message: SmsReceived | SmsReport) -> None:
        self.all.append(message)
        self._news.set()

    async def first(self) -> SmsReceived | SmsReport:
        await asyncio.wait_for(self._news.wait(), LIMIT)
        return self.all[0]


async def test_a_message_is_sent_when_the_operator_accepted_it(fake: FakePbx, make_pbx: MakePbx) -> None:
    operator(fake)
    pbx = await connected(fake, make_pbx)
    await pbx.send_sms("+48 500-123-456", "Dzien dobry")
    assert fake.sent("SMSS") == ["SMSS G001 +48500123456 N 167 Dzien dobry"]


@pytest.mark.parametrize(
    ("flash", "report", "letter"), [(False, True, "N"), (True, True, "F"), (False, False, "n"), (True, False, "f")]
)
async def test_flash_and_report_choose_the_type(
    fake: FakePbx, make_pbx: MakePbx, flash: bool, report: bool, letter: str
) -> None:
    operator(fake)
    pbx = await connected(fake, make_pbx)
    await pbx.send_sms("500123456", "Tak", flash=flash, report=report)
    assert fake.sent("SMSS") == [f"SMSS G001 500123456 {letter} 167 Tak"]


async def test_a_long_message_goes_in_parts_one_after_the_other(fake: FakePbx, make_pbx: MakePbx) -> None:
    operator(fake)
    pbx = await connected(fake, make_pbx)
    await pbx.send_sms("500123456", "a" * 153 + "b" * 10)
    assert fake.sent("SMSS") == [
        "SMSS G001 500123456 M1,1,2 C1 N 167 " + "a" * 153,
        "SMSS G001 500123456 M1,2,2 C1 N 167 " + "b" * 10,
    ]


async def test_the_next_long_message_has_the_next_reference(fake: FakePbx, make_pbx: MakePbx) -> None:
    operator(fake)
    pbx = await connected(fake, make_pbx)
    for _ in range(2):
        await pbx.send_sms("500123456", "ą" * 71)
    assert [line.split(" ")[3] for line in fake.sent("SMSS")] == ["M1,1,2", "M1,2,2", "M2,1,2", "M2,2,2"]
    assert {line.split(" ")[4] for line in fake.sent("SMSS")} == {"C2"}


async def test_an_old_pbx_takes_no_long_messages(fake: FakePbx, make_pbx: MakePbx) -> None:
    fake.who = "IPL-0256 NO00025 v6.22/12"
    pbx = await connected(fake, make_pbx)
    with pytest.raises(NotSupported):
        await pbx.send_sms("500123456", "a" * 161)
    assert not fake.sent("SMSS")


async def test_a_message_the_operator_refuses_is_an_error_with_his_code(fake: FakePbx, make_pbx: MakePbx) -> None:
    operator(fake, "R 70")
    pbx = await connected(fake, make_pbx)
    with pytest.raises(MessageRejected) as caught:
        await pbx.send_sms("500123456", "Raz")
    assert caught.value.code == 70


async def test_parts_after_a_refused_one_are_not_sent(fake: FakePbx, make_pbx: MakePbx) -> None:
    operator(fake, "R 70")
    pbx = await connected(fake, make_pbx)
    with pytest.raises(MessageRejected):
        await pbx.send_sms("500123456", "a" * 161)
    assert len(fake.sent("SMSS")) == 1


async def test_one_message_waits_for_the_other(fake: FakePbx, make_pbx: MakePbx) -> None:
    fake.scripts["SMSS"] = says("OK")
    pbx = await connected(fake, make_pbx)
    first = asyncio.create_task(pbx.send_sms("500123456", "Raz"))
    second = asyncio.create_task(pbx.send_sms("500123456", "Dwa"))
    await fake.until(lambda: len(fake.sent("SMSS")) == 1)
    operator(fake)
    fake.line_of("G001").send("SMSA G001 C 17")
    await asyncio.wait_for(asyncio.gather(first, second), LIMIT)
    assert [line.rsplit(" ", 1)[1] for line in fake.sent("SMSS")] == ["Raz", "Dwa"]


@pytest.mark.parametrize("answer", ["NA 4", "NA 21", "NA 23"])
async def test_a_busy_module_is_tried_again(fake: FakePbx, make_pbx: MakePbx, answer: str) -> None:
    operator(fake, answer)
    pbx = await connected(fake, make_pbx)
    await pbx.send_sms("500123456", "Raz")
    assert len(fake.sent("SMSS")) == 2


@pytest.mark.parametrize(("answer", "attempts"), [("NA 4", 10), ("NA 21", 10), ("NA 23", 2), ("NA 22", 1)])
async def test_a_module_is_not_tried_for_ever(fake: FakePbx, make_pbx: MakePbx, answer: str, attempts: int) -> None:
    fake.scripts["SMSS"] = says(answer)
    pbx = await connected(fake, make_pbx)
    with pytest.raises(CommandRefused) as caught:
        await pbx.send_sms("500123456", "Raz")
    assert caught.value.reason == int(answer.removeprefix("NA "))
    assert len(fake.sent("SMSS")) == attempts


def test_a_damaged_module_is_left_alone_for_thirty_seconds() -> None:
    assert PbxTimings().sms_damaged >= 30


async def test_an_operator_who_does_not_answer_is_not_waited_for_for_ever(fake: FakePbx, make_pbx: MakePbx) -> None:
    fake.scripts["SMSS"] = says("OK")
    pbx = await connected(fake, make_pbx, timings=replace(FAST, sms_accepted=0.01))
    with pytest.raises(AnswerTimeout):
        await pbx.send_sms("500123456", "Raz")


async def test_a_link_that_breaks_before_the_operator_answered_is_told(fake: FakePbx, make_pbx: MakePbx) -> None:
    fake.scripts["SMSS"] = says("OK")
    pbx = await connected(fake, make_pbx)
    sending = asyncio.create_task(pbx.send_sms("500123456", "Raz"))
    await fake.until(lambda: len(fake.sent("SMSS")) == 1)
    fake.line_of("G001").cut()
    with pytest.raises(ConnectionLost):
        await asyncio.wait_for(sending, LIMIT)


async def test_close_ends_a_message_under_way(fake: FakePbx, make_pbx: MakePbx) -> None:
    fake.scripts["SMSS"] = says("OK")
    pbx = await connected(fake, make_pbx)
    sending = asyncio.create_task(pbx.send_sms("500123456", "Raz"))
    await fake.until(lambda: len(fake.sent("SMSS")) == 1)
    await pbx.close()
    with pytest.raises(ConnectionLost):
        await asyncio.wait_for(sending, LIMIT)


async def test_without_a_module_there_are_no_messages(make_pbx: MakePbx) -> None:
    pbx = make_pbx()
    await pbx.connect()
    with pytest.raises(NotSupported):
        await pbx.send_sms("500123456", "Raz")
    with pytest.raises(NotSupported):
        await pbx.send_sms("500123456", "Raz", module="G002")


async def test_a_refused_pin_is_tried_once_and_told_to_the_sender(fake: FakePbx, make_pbx: MakePbx) -> None:
    fake.scripts["LOGI G001"] = says("NA 11")
    pbx = await connected(fake, make_pbx)
    with pytest.raises(AuthenticationFailed) as caught:
        await pbx.send_sms("500123456", "Raz")
    assert caught.value.reason is Refusal.WRONG_KEY
    assert len(fake.sent("LOGI G001")) == 1
    assert pbx.status.connected


async def test_a_received_message_is_told_and_then_acknowledged(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = await connected(fake, make_pbx)
    inbox = Inbox(pbx)
    fake.line_of("G001").send(RECEIVED)
    message = await inbox.first()
    assert isinstance(message, SmsReceived)
    assert (message.module, message.sender, message.text) == ("G001", "+48600111222", "Ok. Jutro przyjade.")
    assert message.sent.replace(tzinfo=None).isoformat() == "2021-12-07T18:03:04"
    assert message.sent.tzinfo is not None
    await fake.until(lambda: fake.sent("SOK") == ["SOK G001 52"])


async def test_a_message_that_comes_again_is_told_once_and_acknowledged_again(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = await connected(fake, make_pbx)
    inbox = Inbox(pbx)
    for acknowledged in (["SOK G001 52"], ["SOK G001 52"] * 2):
        fake.line_of("G001").send(RECEIVED)
        await fake.until(partial(fake.has_received, acknowledged))
    assert len(inbox.all) == 1


async def test_a_message_waits_for_somebody_to_listen(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = await connected(fake, make_pbx)
    fake.line_of("G001").send(RECEIVED, RECEIVED, PART, REPORT)
    await answered(fake, pbx)
    assert not fake.sent("SOK")
    inbox = Inbox(pbx)
    await fake.until(partial(fake.has_received, ["SOK G001 52", "SOK G001 53", "SOK G001 3"]))
    assert [type(message) for message in inbox.all] == [SmsReceived, SmsReport]


async def test_who_listens_to_one_module_takes_nothing_from_another(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = await connected(fake, make_pbx)
    inbox = Inbox(pbx, "G002")
    fake.line_of("G001").send(RECEIVED)
    await answered(fake, pbx)
    assert not inbox.all
    assert not fake.sent("SOK")


async def test_what_nobody_wants_any_more_stays_in_the_module(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = await connected(fake, make_pbx)
    inbox = Inbox(pbx)
    inbox.stop()
    fake.line_of("G001").send(RECEIVED)
    await answered(fake, pbx)
    assert not inbox.all
    assert not fake.sent("SOK")


@pytest.mark.parametrize("end", [Pbx.close, finish])
async def test_acknowledged_parts_are_told_at_the_end_with_gaps_marked(
    fake: FakePbx, make_pbx: MakePbx, end: Callable[[Pbx], Awaitable[None]]
) -> None:
    pbx = await connected(fake, make_pbx)
    inbox = Inbox(pbx)
    fake.line_of("G001").send(PART)
    await fake.until(partial(fake.has_received, ["SOK G001 53"]))
    assert not inbox.all
    await end(pbx)
    assert [message.text for message in inbox.all if isinstance(message, SmsReceived)] == ["Pierwsza […]"]


async def test_after_the_end_nothing_is_acknowledged(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = await connected(fake, make_pbx)
    inbox = Inbox(pbx)
    pbx.finish_messages()
    fake.line_of("G001").send(RECEIVED)
    await answered(fake, pbx)
    assert not inbox.all
    assert not fake.sent("SOK")


async def test_a_module_tells_when_it_is_lost_and_found(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = await connected(fake, make_pbx)
    await answered(fake, pbx)
    assert pbx.module_status("G001").connected
    told: asyncio.Queue[ConnectionStatus] = asyncio.Queue()
    pbx.subscribe_module("G001", told.put_nowait)
    fake.line_of("G001").cut()
    for connected_again in (False, True):
        status = await asyncio.wait_for(told.get(), LIMIT)
        assert status.connected is connected_again
        assert pbx.module_status("G001") == status


async def test_a_refused_pin_is_a_status_that_stays(fake: FakePbx, make_pbx: MakePbx) -> None:
    fake.scripts["LOGI G001"] = says("NA 11")
    pbx = make_pbx(gsm_modules=GSM)
    told: asyncio.Future[ConnectionStatus] = asyncio.get_running_loop().create_future()
    pbx.subscribe_module("G001", told.set_result)
    await pbx.connect()
    status = await asyncio.wait_for(told, LIMIT)
    assert not status.retrying
    assert pbx.module_status("G001") == status
    assert pbx.module_status("G002") == ConnectionStatus(connected=False, retrying=False)


async def test_the_parts_of_a_message_are_told_as_one(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = await connected(fake, make_pbx)
    inbox = Inbox(pbx)
    for index, number, text in ((13, 2, "druga"), (12, 1, "pierwsza, ")):
        fake.line_of("G001").send(f"SMSG G001 {index} 700123456 N 15,{number},2 2007-05-23_15:51:28 {text}")
        await fake.until(partial(fake.has_received, [f"SOK G001 {index}"]))
    message = await inbox.first()
    assert isinstance(message, SmsReceived)
    assert message.text == "pierwsza, druga"
    assert len(inbox.all) == 1


async def test_a_report_is_told_and_acknowledged(fake: FakePbx, make_pbx: MakePbx) -> None:
    pbx = await connected(fake, make_pbx)
    inbox = Inbox(pbx)
    fake.line_of("G001").send(REPORT)
    assert await inbox.first() == SmsReport(module="G001", order=18, delivered=False, number="+48500123456", error=70)
    await fake.until(lambda: fake.sent("SOK") == ["SOK G001 3"])


async def test_an_old_pbx_is_not_asked_for_a_code_page(fake: FakePbx, make_pbx: MakePbx) -> None:
    fake.who = "IPL-0256 NO00025 v6.22/12"
    await connected(fake, make_pbx)
    assert fake.sent("LOGI G001") == ["LOGI G001 1234"]


async def test_a_module_is_signed_off(fake: FakePbx, make_pbx: MakePbx) -> None:
    operator(fake)
    pbx = await connected(fake, make_pbx)
    await pbx.send_sms("500123456", "Raz")
    await pbx.close()
    assert fake.sent("LOGO") == ["LOGO G001"]
