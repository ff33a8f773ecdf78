"""What the answers to WHO and the log-ins say, in every form that is printed or was recorded."""

from datetime import datetime

import pytest

from custom_components.webcti.cti.ctip.answers import Banner, ExtensionLogin, GsmLogin, MonitorLogin
from custom_components.webcti.cti.ctip.commands import Command, Loga, Logi, LogiGsm, Who
from custom_components.webcti.cti.ctip.decoder import Decoder
from custom_components.webcti.cti.model import TelephoneKind


def answer[AnswerT](command: Command[AnswerT], line: bytes) -> AnswerT | None:
    (frame,) = Decoder().feed(line + b"\r\n")
    return command.answer(frame)


@pytest.mark.parametrize(
    ("line", "banner"),
    [
        (
            b"aOK IPL-0256 NO00025 v6.51.0410/14 2017.04.28 15:13'33",
            Banner(
                model="IPL-0256",
                serial="00025",
                firmware="6.51.0410",
                protocol="14",
                clock=datetime.fromisoformat("2017-04-28T15:13:33"),
                summer_time=True,
            ),
        ),
        (
            b"aOK NCP-0000 NO00026 v1.09.0240/14 2017.01.28 15:13,33",
            Banner(
                model="NCP-0000",
                serial="00026",
                firmware="1.09.0240",
                protocol="14",
                clock=datetime.fromisoformat("2017-01-28T15:13:33"),
                summer_time=False,
            ),
        ),
        (
            b"aOK NCP-000 NO00001 v1.23.0140/15 2025.10.10 01:54'59",
            Banner(
                model="NCP-000",
                serial="00001",
                firmware="1.23.0140",
                protocol="15",
                clock=datetime.fromisoformat("2025-10-10T01:54:59"),
                summer_time=True,
            ),
        ),
        (b"aOK IPL-0256 NO00025", Banner(model="IPL-0256", serial="00025", firmware="", protocol="")),
        (b"aOK", Banner(model="", serial="", firmware="", protocol="")),
        (
            b"aOK IPL-0256 NO00025 v6/14 2017.02.31 25:13'33",
            Banner(model="IPL-0256", serial="00025", firmware="6", protocol="14", summer_time=True),
        ),
    ],
)
def test_the_banner(line: bytes, banner: Banner) -> None:
    assert answer(Who(), line) == banner


@pytest.mark.parametrize(
    ("line", "login"),
    [
        (b"aOK IPL 6.22 12", MonitorLogin(family="IPL", firmware="6.22", protocol="12")),
        (b"aOK NCP 1.23 15", MonitorLogin(family="NCP", firmware="1.23", protocol="15")),
        (b"aOK", MonitorLogin(family="", firmware="", protocol="")),
    ],
)
def test_the_log_in_of_a_monitor(line: bytes, login: MonitorLogin) -> None:
    assert answer(Loga("1234"), line) == login


@pytest.mark.parametrize(
    ("kind", "telephone"),
    [
        (b" 1", TelephoneKind.ANALOGUE),
        (b" 2", TelephoneKind.SYSTEM),
        (b" 3", TelephoneKind.UNKNOWN),
        (b"", TelephoneKind.UNKNOWN),
    ],
)
def test_the_log_in_of_an_extension(kind: bytes, telephone: TelephoneKind) -> None:
    login = ExtensionLogin(family="IPL", firmware="6.22", protocol="12", telephone=telephone)
    assert answer(Logi("21", "1234"), b"aOK IPL 6.22 12" + kind) == login


@pytest.mark.parametrize(("number", "own_number"), [(b" 600123456", "600123456"), (b"", "")])
def test_the_log_in_of_a_gsm_module(number: bytes, own_number: str) -> None:
    login = GsmLogin(family="IPL", firmware="6.22p", protocol="12", own_number=own_number)
    assert answer(LogiGsm("G001", "1234"), b"aOK IPL 6.22p 12" + number) == login
