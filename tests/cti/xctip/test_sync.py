"""A table is followed over a real connection: page by page, through changes and breaks."""

import pytest

from custom_components.webcti.cti.records import Change, ContactGroup, HistoryEntry, HistoryKind, StoredMessage
from custom_components.webcti.cti.xctip.directory import Directory
from custom_components.webcti.cti.xctip.rows import SyncType
from custom_components.webcti.cti.xctip.sync import MOST_RESTARTS
from tests.cti.conftest import Heard

from .conftest import MakeDirectory, Scripted, Table

CALLS = [f"<HistoryCall><HId>{number}</HId><HType>InCall</HType></HistoryCall>" for number in range(1, 6)]
UPDATED = "<HistoryCall><HId>1</HId><Attempts>2</Attempts></HistoryCall>"
CHANGED = "<Sync><Change_EV><Id>1001</Id><SyncType>HistoryCall</SyncType></Change_EV></Sync>"


def call(number: int, attempts: int | None = None) -> HistoryEntry:
    return HistoryEntry(id=str(number), kind=HistoryKind.INCOMING, attempts=attempts)


class Endless(Table):
    """A table that never gets beyond its first row."""

    def page(self, marker: str, limit: int) -> str:
        self.life = int(marker or 0) + 1
        assert limit
        return f"<Row><Marker>{self.life:06}</Marker><RowType>DelAll</RowType></Row>"


def listened(directory: Directory) -> Heard[Change[HistoryEntry]]:
    heard: Heard[Change[HistoryEntry]] = Heard()
    directory.subscribe_history(heard)
    return heard


@pytest.mark.parametrize("page", range(1, 9))
async def test_a_table_is_fetched_in_pages_of_any_size(
    make_directory: MakeDirectory, scripted: Scripted, page: int
) -> None:
    scripted.tables["HistoryCall"].add(*CALLS)
    directory = make_directory(page=page)
    heard = listened(directory)
    await directory.open()
    await heard.reached(5)
    assert list(directory.history.values()) == [call(number) for number in range(1, 6)]
    assert directory.complete(SyncType.CALLS)
    assert len(scripted.markers("HistoryCall")) == -(-7 // page)


async def test_a_change_is_fetched_from_the_marker(directory: Directory, scripted: Scripted) -> None:
    scripted.tables["HistoryCall"].add(*CALLS[:2])
    heard = listened(directory)
    await directory.open()
    await heard.reached(2)
    scripted.tables["HistoryCall"].add(UPDATED, kind="Update")
    scripted.tables["HistoryCall"].add(CALLS[2])
    scripted.say(CHANGED)
    await heard.reached(4)
    assert heard[2:] == [Change(call(1), call(1, attempts=2)), Change(None, call(3))]
    assert scripted.markers("HistoryCall") == ["", "010002"]


async def test_after_a_break_only_the_rest_is_fetched(directory: Directory, scripted: Scripted) -> None:
    scripted.tables["HistoryCall"].add(*CALLS[:2])
    heard = listened(directory)
    await directory.open()
    await heard.reached(2)
    scripted.hang_up()
    scripted.tables["HistoryCall"].add(CALLS[2])
    await heard.reached(3)
    assert heard[2:] == [Change(None, call(3))]
    assert scripted.markers("HistoryCall") == ["", "010002"]


@pytest.mark.parametrize("pages", range(1, 6))
async def test_a_transfer_that_breaks_in_the_middle_goes_on_from_there(
    make_directory: MakeDirectory, scripted: Scripted, pages: int
) -> None:
    table = scripted.tables["HistoryCall"]
    table.add(*CALLS)
    table.break_after = pages
    directory = make_directory(page=1)
    heard = listened(directory)
    await directory.open()
    await heard.reached(5)
    assert heard == [Change(None, call(number)) for number in range(1, 6)]
    markers = scripted.markers("HistoryCall")
    assert markers.count("") == 1
    assert markers.count(f"01{pages - 1:04}") == 2


async def test_a_marker_the_pbx_does_not_know_brings_everything_again_and_tells_the_difference(
    directory: Directory, scripted: Scripted
) -> None:
    table = scripted.tables["HistoryCall"]
    table.add(*CALLS[:3])
    heard = listened(directory)
    await directory.open()
    await heard.reached(3)
    table.life, table.log = 2, [("AddRow", CALLS[1]), ("AddRow", CALLS[3])]
    scripted.say(CHANGED)
    await heard.reached(6)
    assert heard[3:] == [Change(call(1), None), Change(call(3), None), Change(None, call(4))]
    assert set(directory.history) == {"2", "4"}


async def test_pushed_rows_are_taken_as_they_come(directory: Directory, scripted: Scripted) -> None:
    stored: Heard[Change[StoredMessage]] = Heard()
    directory.subscribe_stored_messages(stored)
    scripted.tables["HistoryMsg"].add("<HistoryMsg><MId>1</MId><Text>Hej</Text></HistoryMsg>")
    await directory.open()
    await stored.reached(1)
    scripted.tables["HistoryMsg"].add("<HistoryMsg><MId>2</MId><Text>Odpowiedź</Text></HistoryMsg>")
    scripted.say(f"<Sync><Records_EV><Id>1001</Id>{scripted.tables['HistoryMsg'].row(1)}</Records_EV></Sync>")
    await stored.reached(2)
    assert stored[1] == Change(None, StoredMessage(id="2", text="Odpowiedź"))
    await scripted.heard("Sync/AutoChange_REQ")
    assert scripted.markers("HistoryMsg") == [""]


async def test_a_pushed_deletion_of_everything_is_followed_by_a_fetch(directory: Directory, scripted: Scripted) -> None:
    stored: Heard[Change[StoredMessage]] = Heard()
    directory.subscribe_stored_messages(stored)
    table = scripted.tables["HistoryMsg"]
    table.add("<HistoryMsg><MId>1</MId></HistoryMsg>")
    await directory.open()
    await stored.reached(1)
    table.life, table.log = 2, []
    table.add("<HistoryMsg><MId>2</MId></HistoryMsg>")
    row = (
        "<Row><Marker>020000</Marker><RowType>DelAll</RowType><SyncType>HistoryMsg</SyncType><Cause>Event</Cause></Row>"
    )
    scripted.say(f"<Sync><Records_EV>{row}</Records_EV></Sync>")
    await stored.reached(3)
    assert list(directory.stored_messages) == ["2"]
    assert scripted.markers("HistoryMsg") == ["", "020000"]


async def test_a_table_that_is_refused_leaves_the_others(directory: Directory, scripted: Scripted) -> None:
    scripted.refused = {"Sync/Sync_REQ Book", "Sync/Register_REQ Book"}
    scripted.tables["HistoryCall"].add(*CALLS)
    heard = listened(directory)
    await directory.open()
    await heard.reached(5)
    assert directory.contacts == {}
    assert not directory.complete(SyncType.BOOK)


async def test_a_table_that_is_not_answered_for_is_asked_for_again_when_it_changes(
    make_directory: MakeDirectory, scripted: Scripted
) -> None:
    scripted.silent = {"Sync/Register_REQ", "Sync/Sync_REQ", "Sync/AutoChange_REQ"}
    directory = make_directory(answer=0.5)
    heard = listened(directory)
    await directory.open()
    await scripted.heard("Sync/Sync_REQ", 3)
    scripted.silent = set()
    scripted.tables["HistoryCall"].add(*CALLS)
    scripted.say(CHANGED)
    await heard.reached(5)
    assert len(scripted.requests("Log/MakeLog")) == 1


async def test_a_pbx_that_begins_anew_again_and_again_is_left_alone(directory: Directory, scripted: Scripted) -> None:
    table = scripted.tables["HistoryCall"]
    groups: Heard[Change[ContactGroup]] = Heard()
    directory.subscribe_groups(groups)
    scripted.tables["Book"].add("<Group><GroupId>1</GroupId></Group>")
    table.add(*CALLS)
    scripted.tables["HistoryCall"] = Endless("HistoryCall")
    await directory.open()
    await groups.reached(1)
    await scripted.heard("Sync/Sync_REQ", MOST_RESTARTS + 3)
    scripted.tables["HistoryCall"] = table
    heard = listened(directory)
    scripted.say(CHANGED)
    await heard.reached(5)
    assert scripted.markers("HistoryCall")[: MOST_RESTARTS + 1] == ["", "000001", "000002", "000003"]


async def test_rows_that_are_pushed_during_a_fetch_do_not_hide_those_before_them(
    make_directory: MakeDirectory, scripted: Scripted
) -> None:
    table = scripted.tables["HistoryMsg"]
    table.add("<HistoryMsg><MId>1</MId></HistoryMsg>", "<HistoryMsg><MId>2</MId></HistoryMsg>")
    scripted.silent = {"Sync/Sync_REQ"}
    directory = make_directory(answer=0.5)
    stored: Heard[Change[StoredMessage]] = Heard()
    directory.subscribe_stored_messages(stored)
    await directory.open()
    await scripted.heard("Sync/Sync_REQ", 3)
    scripted.silent = set()
    scripted.say(f"<Sync><Records_EV>{table.row(1)}</Records_EV></Sync>")
    await stored.reached(2)
    assert list(directory.stored_messages) == ["1", "2"]
    assert scripted.markers("HistoryMsg") == ["", ""]
