"""Tables are copied page by page, followed by markers, and taken anew when a copy cannot follow."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulator.exchange.books.drafts import Draft, PhoneDraft
from emulator.exchange.books.phonebook import Phonebook
from emulator.exchange.journal import DELETIONS_KEPT
from emulator.servers.xctip.markers import Marker, Place, checksum, read
from tests.emulator.conftest import Bench
from tests.emulator.xctip.stranger import Stranger, connect, kinds, markers

REAL = (
    "BF00003170000000015792204603F3ED",
    "BG00003170000000015792204603F3EC",
    "BG00003170000000025792204603F3EB",
    "BG0000FDD0000000025FB3AD3203E97C",
    "CE000002CF00000C4F615ADCD703E960",
    "CH000001F70000000A615ADCD703E986",
    "CH000000DD000000D9619779CD03E981",
)
"""Markers of real PBXs."""

EDITOR, READER, STRANGER = "1011", "1016", "1013"
CALLERS = ("600111222", "600111333", "600111444")


def book(bench: Bench) -> Phonebook:
    return bench.machine.exchange.switch.phonebook


def miss(bench: Bench, caller: str, extension: str = EDITOR) -> None:
    call = bench.machine.exchange.outside_call(caller, extension)
    bench.advance(3)
    bench.machine.exchange.outside_hang_up(call)


def copied(rows: list[ET.Element], record: str, key: str) -> dict[str, ET.Element]:
    """What a client's copy holds after these rows."""
    copy: dict[str, ET.Element] = {}
    for row in rows:
        kind, content = row.findtext("RowType"), row.find(record)
        if kind == "DelAll":
            copy.clear()
        elif content is not None and kind == "DelRow":
            copy.pop(content.findtext(key) or "", None)
        elif content is not None:
            copy[content.findtext(key) or ""] = content
    return copy


@pytest.mark.parametrize("marker", REAL)
def test_real_markers_are_read_and_written(marker: str) -> None:
    found = read(marker)
    assert found is not None
    assert str(found) == marker


@given(
    st.builds(
        Marker, st.sampled_from("BCM"), st.sampled_from(Place), *[st.integers(0, 2**32 - 1)] * 3, st.integers(0, 65535)
    )
)
def test_a_marker_has_32_characters_whose_sum_is_nothing(marker: Marker) -> None:
    text = str(marker)
    assert (len(text), (sum(text[:30].encode()) + int(text[30:], 16)) % 256) == (32, 0)
    assert read(text) == marker


@pytest.mark.parametrize("wrong", ["", "x", REAL[0][:-1], REAL[0][:-2] + "00", REAL[0].lower(), "ŻF" + REAL[0][2:]])
def test_what_is_no_marker_is_not_read(wrong: str) -> None:
    assert read(wrong) is None


@pytest.mark.parametrize("limit", [1, 2, 12])
@pytest.mark.parametrize("table", ["Book", "HistoryCall", "HistoryMsg"])
async def test_a_table_is_the_same_in_pages_of_any_size(bench: Bench, table: str, limit: int) -> None:
    for caller in CALLERS:
        miss(bench, caller)
        bench.machine.exchange.switch.texts.send("1013", EDITOR, f"Call {caller}")
    stranger = await connect(bench, EDITOR)
    whole = await stranger.rows(table, limit=200)
    rows = await stranger.whole(table, limit=limit)
    assert [ET.tostring(row) for row in rows] == [ET.tostring(row) for row in whole]
    assert kinds(rows) == ["DelAll", *["AddRow"] * (len(rows) - 2), "RowEnd"]
    assert len(set(markers(rows))) == len(rows)
    assert all(checksum(marker[:30]) == marker[30:] for marker in markers(rows))
    assert all(row.findtext("SyncType") == table for row in rows)


async def test_groups_come_before_contacts_and_keys_ascend(bench: Bench) -> None:
    rows = (await (await connect(bench, EDITOR)).whole("Book"))[1:-1]
    places = [(row.find("Contact") is not None, int((row.findtext("Marker") or "")[10:18], 16)) for row in rows]
    assert places == sorted(places)


async def test_a_copy_that_is_up_to_date_gets_the_end_and_the_same_marker(bench: Bench) -> None:
    stranger = await connect(bench, EDITOR)
    end = markers(await stranger.whole("Book"))[-1]
    rows = await stranger.rows("Book", end)
    assert (kinds(rows), markers(rows)) == (["RowEnd"], [end])


@pytest.mark.parametrize("limit", [1, 2, 12])
async def test_a_copy_follows_additions_changes_and_deletions(bench: Bench, limit: int) -> None:
    stranger = await connect(bench, EDITOR)
    first = book(bench).add_contact(EDITOR, Draft("First"))
    second = book(bench).add_contact(EDITOR, Draft("Second"))
    rows = await stranger.whole("Book", limit=limit)
    third = book(bench).add_contact(EDITOR, Draft("Third"))
    book(bench).add_phone(EDITOR, first.id, PhoneDraft("600999888"))
    book(bench).delete_contact(EDITOR, second.id)
    news = await stranger.whole("Book", markers(rows)[-1], limit=limit)
    assert kinds(news) == ["AddRow", "Update", "DelRow", "RowEnd"]
    copy = copied(rows + news, "Contact", "ContactId")
    fresh = copied(await stranger.whole("Book"), "Contact", "ContactId")
    assert {key: ET.tostring(c) for key, c in copy.items()} == {key: ET.tostring(c) for key, c in fresh.items()}
    assert str(third.id) in copy


async def test_what_changes_during_a_transfer_follows_it(bench: Bench) -> None:
    stranger = await connect(bench, EDITOR)
    contact = book(bench).add_contact(EDITOR, Draft("First"))
    rows = await stranger.rows("Book", limit=2)
    book(bench).add_phone(EDITOR, contact.id, PhoneDraft("600999888"))
    book(bench).add_contact(EDITOR, Draft("Second"))
    rows += await stranger.whole("Book", markers(rows)[-1], limit=1)
    fresh = copied(await stranger.whole("Book"), "Contact", "ContactId")
    copy = copied(rows, "Contact", "ContactId")
    assert {key: ET.tostring(c) for key, c in copy.items()} == {key: ET.tostring(c) for key, c in fresh.items()}


async def test_an_updated_call_is_told_by_key_start_and_attempts(bench: Bench) -> None:
    stranger = await connect(bench, EDITOR)
    miss(bench, CALLERS[0])
    end = markers(await stranger.whole("HistoryCall"))[-1]
    miss(bench, CALLERS[0])
    update, _ = await stranger.rows("HistoryCall", end)
    assert [field.tag for field in update.iterfind("HistoryCall/*")] == ["HId", "StartTime", "Attempts"]
    assert update.findtext("HistoryCall/Attempts") == "2"


async def test_calls_answered_elsewhere_have_no_row(bench: Bench) -> None:
    stranger = await connect(bench, EDITOR)
    bench.machine.exchange.outside_call(CALLERS[0], "221110000")
    bench.advance(1)
    bench.machine.exchange.answer("1012")
    assert kinds(await stranger.whole("HistoryCall")) == ["DelAll", "RowEnd"]


def other(marker: str, **changes: object) -> str:
    found = read(marker)
    assert found is not None
    fields = {name: getattr(found, name) for name in Marker.__slots__}
    return str(Marker(**{**fields, **changes}))


async def test_a_marker_of_another_place_brings_a_full_transfer(bench: Bench) -> None:
    stranger = await connect(bench, EDITOR)
    end = markers(await stranger.whole("Book"))[-1]
    wrong = [other(end, subscriber=1003), other(end, since=1), other(end, table="C"), other(end, change=9999), "junk"]
    for marker in wrong:
        first = (await stranger.rows("Book", marker, 1))[0]
        assert (first.findtext("RowType"), first.findtext("Cause")) == ("DelAll", "WrongMarker")


async def test_a_copy_too_old_to_follow_is_told_so(bench: Bench) -> None:
    stranger = await connect(bench, EDITOR)
    end = markers(await stranger.whole("Book"))[-1]
    for _ in range(DELETIONS_KEPT + 1):
        book(bench).delete_contact(EDITOR, book(bench).add_contact(EDITOR, Draft("Short")).id)
    first = (await stranger.rows("Book", end))[0]
    assert (first.findtext("RowType"), first.findtext("Cause")) == ("DelAll", "Overflow")


async def test_a_reset_makes_all_markers_wrong(bench: Bench) -> None:
    end = markers(await (await connect(bench, EDITOR)).whole("Book"))[-1]
    await bench.emulator.reset()
    first = (await (await connect(bench, EDITOR)).rows("Book", end))[0]
    assert first.findtext("Cause") == "WrongMarker"


def names(rows: list[ET.Element]) -> set[str]:
    return {row.findtext("Contact/Name") or "" for row in rows} - {""}


async def test_everybody_sees_the_books_he_may(bench: Bench) -> None:
    book(bench).add_contact(READER, Draft("Uncle"))
    seen = {e: names(await (await connect(bench, e)).whole("Book")) for e in (EDITOR, READER, STRANGER)}
    assert all("Anna Nowak" in found for found in seen.values())
    assert [e for e, found in seen.items() if "Hotel Żuraw" in found] == [EDITOR, READER]
    assert [e for e, found in seen.items() if "Uncle" in found] == [READER]


async def test_a_right_that_is_taken_away_takes_the_copy_away(bench: Bench) -> None:
    stranger = await connect(bench, READER)
    end = markers(await stranger.whole("Book"))[-1]
    assert await stranger.ask("Sync", "Register_REQ", SyncType="Book") is None
    bench.patch(READER, phonebook_access="none")
    assert (await stranger.next("Change_EV")).findtext("SyncType") == "Book"
    rows = await stranger.whole("Book", end)
    assert rows[0].findtext("RowType") == "DelAll"
    assert "Hotel Żuraw" not in names(rows)


async def test_another_family_makes_the_copies_of_managers_anew(bench: Bench) -> None:
    manager, colleague = await connect(bench, "1014"), await connect(bench, READER)
    ends = [markers(await stranger.whole("Book"))[-1] for stranger in (manager, colleague)]
    bench.machine.exchange.patch_pbx({"family": "ncp"})
    assert (await manager.whole("Book", ends[0]))[0].findtext("RowType") == "DelAll"
    assert "DelAll" not in kinds(await colleague.whole("Book", ends[1]))


async def add(stranger: Stranger, name: str, *, private: bool) -> str | None:
    contact = f"<Contact><Name>{name}</Name><Favourite>1</Favourite><Private>{int(private)}</Private></Contact>"
    row = f"<Row><RowType>AddRow</RowType><SyncType>Book</SyncType>{contact}</Row>"
    return await stranger.ask("Sync", "SendChange_REQ", raw=row)


async def test_edits_need_the_right(bench: Bench) -> None:
    for extension, refused in ((EDITOR, None), (READER, "forbidden"), (STRANGER, "forbidden")):
        stranger = await connect(bench, extension)
        assert await add(stranger, f"From {extension}", private=False) == refused
        assert await add(stranger, f"Mine {extension}", private=True) is None
        mine = names(await stranger.whole("Book")) & {f"From {extension}", f"Mine {extension}"}
        assert len(mine) == (2 if refused is None else 1)


@pytest.mark.parametrize(
    "row",
    [
        "",
        "<Row></Row>",
        "<Row><RowType>Update</RowType><Contact><ContactId>1</ContactId></Contact></Row>",
        "<Row><RowType>AddRow</RowType><SyncType>HistoryCall</SyncType><HistoryCall/></Row>",
        "<Row><RowType>AddRow</RowType><Contact/></Row>",
        "<Row><RowType>DelRow</RowType><Contact><ContactId>-1</ContactId></Contact></Row>",
        "<Row><RowType>DelRow</RowType><Contact><ContactId>99999</ContactId></Contact></Row>",
        "<Row><RowType>DelRow</RowType><Contact><ContactId>1</ContactId></Contact></Row>",
        "<Row><RowType>DelRow</RowType><Group><GroupId>1</GroupId></Group></Row>",
        "<Row><RowType>AddField</RowType><Contact><Name>Nobody</Name><Phone><Number>1</Number></Phone></Contact></Row>",
    ],
)
async def test_an_edit_that_is_wrong_is_refused_and_changes_nothing(bench: Bench, row: str) -> None:
    stranger = await connect(bench, EDITOR)
    before = book(bench).records.changes
    assert await stranger.ask("Sync", "SendChange_REQ", raw=row)
    assert book(bench).records.changes == before


async def test_changes_are_announced_to_who_registered(bench: Bench) -> None:
    watching, other_one = await connect(bench, EDITOR), await connect(bench, EDITOR)
    assert await watching.ask("Sync", "Register_REQ", raw="<SyncType>HistoryCall</SyncType><SendOnline />") is None
    miss(bench, CALLERS[0])
    event = await watching.next("Change_EV")
    assert [(field.tag, field.text) for field in event] == [("Id", "1001"), ("SyncType", "HistoryCall")]
    await watching.expect_nothing()
    await other_one.expect_nothing()


async def test_changed_rows_are_pushed_to_who_asked_for_them(bench: Bench) -> None:
    following = await connect(bench, EDITOR)
    assert await following.ask("Sync", "AutoChange_REQ", SyncType="HistoryMsg") is None
    for text in ("One", "Two"):
        bench.machine.exchange.switch.texts.send(STRANGER, EDITOR, text)
        event = await following.next("Records_EV")
        assert event.findtext("Id") == "1001"
        assert [row.findtext("HistoryMsg/Text") for row in event.findall("Row")] == [text]
    await following.expect_nothing()


@pytest.mark.parametrize("fields", [{"SyncType": "Voicemail"}, {}, {"SyncType": "Book", "Limit": "many"}])
async def test_unknown_tables_and_limits_are_refused(bench: Bench, fields: dict[str, str]) -> None:
    assert await (await connect(bench, EDITOR)).ask("Sync", "Sync_REQ", **fields)
