"""What a subscriber finds at his PBX: phonebook, history, presence, messages, and his edits of them."""

import asyncio
from datetime import datetime, timedelta
from xml.etree import ElementTree as ET

import pytest

from custom_components.webcti.cti.errors import AuthenticationFailed, CommandRefused
from custom_components.webcti.cti.model import ConnectionStatus
from custom_components.webcti.cti.records import (
    Availability,
    Change,
    Contact,
    ContactGroup,
    ContactNumber,
    HistoryEntry,
    HistoryKind,
    InternalMessage,
    Presence,
)
from custom_components.webcti.cti.xctip.directory import Directory, DirectoryConfig
from custom_components.webcti.cti.xctip.rows import SyncType
from tests.cti.conftest import Heard

from . import transcripts
from .conftest import Scripted

GROUP = (
    "<Group><GroupId>1</GroupId><Name>Sprzedaż</Name><Favourite>0</Favourite><Private>0</Private>"
    "<Department>1</Department></Group>"
)
CONTACT = (
    "<Contact><ContactId>1</ContactId><Name>Jan Kowalski</Name><ExtNo>122</ExtNo><IdExtNo>1001</IdExtNo>"
    "<Favourite>1</Favourite><Private>1</Private><DefaultPhoneId>124</DefaultPhoneId>"
    "<Phone><PhoneId>123</PhoneId><Number>600123456</Number><Comment>Dom</Comment></Phone>"
    "<Phone><PhoneId>124</PhoneId><Number>600123457</Number><CanSMS>1</CanSMS></Phone>"
    "<GroupId>1</GroupId><GroupId>2</GroupId><Info>Bydgoszcz</Info><IM>jan@example.com</IM></Contact>"
)
CALL = (
    "<HistoryCall><HId>4</HId><StartTime>2021-10-06 08:05:00</StartTime><HType>MissedCall</HType>"
    "<CNumber>0600111222</CNumber><DialNumber>221110000</DialNumber><DurationTime>9</DurationTime>"
    "<Unread>1</Unread><Attempts>2</Attempts></HistoryCall>"
)
REFRESHED = (
    "<Status><Refresh_EV><Id>1020</Id><State>FREE</State><DndStat>On</DndStat><AppState>BRB</AppState>"
    "<AppInfo>W pracy...</AppInfo><AppInfoTime>2015-06-08 20:11:22</AppInfoTime><Door>Close</Door>"
    "</Refresh_EV></Status>"
)
RECEIVED = (
    "<SMS><Receive_EV><RecvTime>2020-01-01 10:00:01</RecvTime><Number>102</Number><Type>Internal</Type>"
    "<Text>Odpowiedź</Text></Receive_EV></SMS>"
)


async def opened(directory: Directory, scripted: Scripted) -> None:
    """Open, and wait until the directory has registered and knows who it is."""
    await directory.open()
    await scripted.heard("Status/Register_REQ")


async def test_the_phonebook_and_the_history_are_told(directory: Directory, scripted: Scripted) -> None:
    scripted.tables["Book"].add(GROUP, CONTACT)
    scripted.tables["HistoryCall"].add(CALL)
    contacts: Heard[Change[Contact]] = Heard()
    groups: Heard[Change[ContactGroup]] = Heard()
    history: Heard[Change[HistoryEntry]] = Heard()
    directory.subscribe_contacts(contacts)
    directory.subscribe_groups(groups)
    directory.subscribe_history(history)
    await directory.open()
    await asyncio.gather(contacts.reached(1), groups.reached(1), history.reached(1))
    assert directory.groups == {"1": ContactGroup(id="1", name="Sprzedaż", department=True)}
    assert directory.contacts == {
        "1": Contact(
            id="1",
            name="Jan Kowalski",
            numbers=(
                ContactNumber(id="123", number="600123456", label="Dom"),
                ContactNumber(id="124", number="600123457", default=True, takes_messages=True),
            ),
            extension="122",
            subscriber="1001",
            groups=("1", "2"),
            favourite=True,
            private=True,
            info="Bydgoszcz",
            messenger="jan@example.com",
        )
    }
    assert directory.history == {
        "4": HistoryEntry(
            id="4",
            kind=HistoryKind.MISSED,
            started=datetime(2021, 10, 6, 8, 5),  # noqa: DTZ001 - local time of a PBX that names no zone
            duration=timedelta(seconds=9),
            number="0600111222",
            dialled="221110000",
            unread=True,
            attempts=2,
        )
    }


async def test_presence_is_told_whole_and_then_by_what_changed(directory: Directory, scripted: Scripted) -> None:
    heard: Heard[Presence] = Heard()
    directory.subscribe_presence(heard)
    await opened(directory, scripted)
    scripted.say(REFRESHED, REFRESHED, "<Status><Change_EV><Id>1020</Id><AppState>BUSY</AppState></Change_EV></Status>")
    await heard.reached(2)
    until = datetime(2015, 6, 8, 20, 11, 22)  # noqa: DTZ001 - local time of a PBX that names no zone
    first = Presence(
        subscriber="1020",
        telephone="FREE",
        dnd=True,
        availability=Availability.BE_RIGHT_BACK,
        info="W pracy...",
        until=until,
        door="Close",
    )
    assert heard[0] == first
    assert (heard[1].availability, heard[1].dnd, heard[1].info) == (Availability.BUSY, True, "W pracy...")
    assert directory.presences == {"1020": heard[1]}


async def test_a_refresh_leaves_nothing_of_before(directory: Directory, scripted: Scripted) -> None:
    heard: Heard[Presence] = Heard()
    directory.subscribe_presence(heard)
    await opened(directory, scripted)
    scripted.say(REFRESHED, "<Status><Refresh_EV><Id>1020</Id><State>FREE</State></Refresh_EV></Status>")
    await heard.reached(2)
    assert heard[1] == Presence(subscriber="1020", telephone="FREE")


async def test_words_of_presence_that_nobody_knows_are_kept(directory: Directory, scripted: Scripted) -> None:
    heard: Heard[Presence] = Heard()
    directory.subscribe_presence(heard)
    await opened(directory, scripted)
    scripted.say(
        "<Status><Refresh_EV><State>FREE</State></Refresh_EV></Status>",
        "<Status><Refresh_EV><Id>7</Id><AppState>NAP</AppState><DndStat>Maybe</DndStat></Refresh_EV></Status>",
    )
    await heard.reached(1)
    assert heard == [Presence(subscriber="7", availability="NAP")]


async def test_the_own_presence_is_not_touched_unasked(directory: Directory, scripted: Scripted) -> None:
    await opened(directory, scripted)
    await directory.set_presence(Availability.BE_RIGHT_BACK, "kawa", datetime(2026, 1, 2, 3, 4, 5))  # noqa: DTZ001 - as above
    (update,) = scripted.requests("Status/Update_REQ")
    assert [(field.tag, field.text) for field in update[1:]] == [
        ("AppState", "BRB"),
        ("AppInfo", "kawa"),
        ("AppInfoTime", "2026-01-02 03:04:05"),
    ]


async def test_messages_are_taken_while_somebody_listens(directory: Directory, scripted: Scripted) -> None:
    await opened(directory, scripted)
    assert scripted.requests("SMS/Register_REQ") == []
    heard: Heard[InternalMessage] = Heard()
    stop = directory.subscribe_messages(heard)
    await scripted.heard("SMS/Register_REQ")
    scripted.say(RECEIVED)
    await heard.reached(1)
    assert (heard[0].sender, heard[0].text) == ("102", "Odpowiedź")
    stop()
    stop()
    await scripted.heard("SMS/Unregister_REQ")
    await directory.set_presence(Availability.AVAILABLE)
    assert len(scripted.requests("SMS/Unregister_REQ")) == 1


async def test_registrations_are_renewed_after_a_break(directory: Directory, scripted: Scripted) -> None:
    statuses: Heard[ConnectionStatus] = Heard()
    directory.subscribe_status(statuses)
    directory.subscribe_messages(Heard[InternalMessage]())
    await opened(directory, scripted)
    await scripted.heard("SMS/Register_REQ")
    scripted.hang_up()
    await scripted.heard("SMS/Register_REQ", 2)
    await scripted.heard("Status/Register_REQ", 2)
    await scripted.heard("Sync/Register_REQ", 4)
    assert [status.connected for status in statuses] == [True, False, True]


async def test_a_message_is_sent_as_other_clients_send_it(directory: Directory, scripted: Scripted) -> None:
    await directory.open()
    await directory.send_message("102", "Zażółć")
    (sent,) = scripted.requests("SMS/Send_REQ")
    assert [field.tag for field in sent] == ["CId", "Number", "Text", "DontBuffer", "UserData", "Type"]
    assert (sent.findtext("Number"), sent.findtext("Text"), sent.findtext("Type")) == ("102", "Zażółć", "Internal")
    assert datetime.fromisoformat(sent.findtext("UserData") or "")


def shape(request: ET.Element) -> str:
    """Return a request without its id, which counts up."""
    request.remove(request[0])
    return ET.tostring(request, encoding="unicode")


def seen(key: str) -> str:
    """Return the request of a transcript in the same way."""
    return shape(ET.fromstring(transcripts.TEXT[key])[0][0])  # noqa: S314 - a fixture of our own


async def test_edits_have_the_form_that_was_seen(directory: Directory, scripted: Scripted) -> None:
    await opened(directory, scripted)
    number = ContactNumber(number="600111222", default=True)
    await directory.add_group(ContactGroup(id="", name="Klienci"))
    await directory.add_contact(
        Contact(id="", name="Firma", favourite=True, numbers=(number,), groups=("3",), info="opis")
    )
    await directory.delete_contact("21")
    sent = [shape(request) for request in scripted.requests("Sync/SendChange_REQ")]
    assert sent == [seen("13.2"), seen("13.4"), seen("13.8")]


async def test_an_edit_is_read_back(directory: Directory, scripted: Scripted) -> None:
    contacts: Heard[Change[Contact]] = Heard()
    directory.subscribe_contacts(contacts)
    await opened(directory, scripted)
    await scripted.heard("Sync/Sync_REQ", 3)
    scripted.tables["Book"].add(CONTACT)
    await directory.add_contact(Contact(id="", name="Jan Kowalski"))
    await contacts.reached(1)
    assert list(directory.contacts) == ["1"]


async def test_a_refused_edit_is_told(directory: Directory, scripted: Scripted) -> None:
    scripted.refused = {"Sync/SendChange_REQ"}
    await directory.open()
    with pytest.raises(CommandRefused):
        await directory.delete_contact("1")


async def test_refused_registrations_leave_the_rest(directory: Directory, scripted: Scripted) -> None:
    scripted.refused = {"Status/Register_REQ", "SMS/Register_REQ"}
    scripted.tables["Book"].add(GROUP)
    directory.subscribe_messages(Heard[InternalMessage]())
    groups: Heard[Change[ContactGroup]] = Heard()
    directory.subscribe_groups(groups)
    await directory.open()
    await groups.reached(1)
    assert directory.complete(SyncType.BOOK)


async def test_a_wrong_password_leaves_nothing(directory: Directory, scripted: Scripted) -> None:
    scripted.password = "other"
    with pytest.raises(AuthenticationFailed):
        await directory.open()
    assert not directory.status.connected


async def test_close_leaves_no_task(directory: Directory, scripted: Scripted) -> None:
    before = asyncio.all_tasks()
    scripted.silent = {"Status/Register_REQ", "Sync/Sync_REQ"}
    await opened(directory, scripted)
    await directory.close()
    await directory.close()
    left = {task.get_name() for task in asyncio.all_tasks() - before}
    assert not any(name.startswith("webcti") for name in left)


async def test_what_was_known_stays_readable_without_a_connection(directory: Directory, scripted: Scripted) -> None:
    scripted.tables["Book"].add(GROUP)
    groups: Heard[Change[ContactGroup]] = Heard()
    directory.subscribe_groups(groups)
    await directory.open()
    await groups.reached(1)
    await directory.close()
    assert list(directory.groups) == ["1"]


def test_a_password_is_not_in_the_repr_of_a_configuration() -> None:
    assert "secret" not in repr(DirectoryConfig(host="pbx", extension="201", password="secret"))
