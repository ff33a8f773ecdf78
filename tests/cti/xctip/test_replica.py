"""The copy of a table, row by row."""

from hypothesis import given
from hypothesis import strategies as st

from custom_components.webcti.cti.xctip.rows import (
    CallRecord,
    Cause,
    ContactRecord,
    GroupRecord,
    PhoneRecord,
    Row,
    RowType,
    SyncRequest,
    SyncType,
)
from custom_components.webcti.cti.xctip.sync import RecordChange, Replica

CALL = CallRecord(id="1", number="0600111222", attempts=1)
OTHER = CallRecord(id="2", name="Jan Kowalski")
DELETE_ALL = Row(marker="F", type=RowType.DELETE_ALL, causes=(Cause.EMPTY_MARKER,))
END = Row(marker="E", type=RowType.END)


def row(kind: RowType | str, call: CallRecord, marker: str | None = None) -> Row:
    return Row(marker=marker, type=kind, table=SyncType.CALLS, call=call)


def filled(*calls: CallRecord) -> Replica:
    replica = Replica(SyncType.CALLS)
    replica.take((DELETE_ALL, *(row(RowType.ADD, call) for call in calls), END))
    return replica


def calls(replica: Replica) -> list[object]:
    return list(replica.records.values())


def test_a_new_copy_asks_for_everything() -> None:
    assert Replica(SyncType.BOOK).next_page(7) == SyncRequest(marker="", table=SyncType.BOOK, limit=7)


def test_a_full_transfer_is_seen_at_its_end() -> None:
    replica = Replica(SyncType.CALLS)
    assert replica.take((DELETE_ALL, row(RowType.ADD, CALL, "H1"))) == []
    assert (replica.records, replica.complete, replica.marker) == ({}, False, "H1")
    assert replica.take((row(RowType.ADD, OTHER, "H2"), END)) == [RecordChange(None, CALL), RecordChange(None, OTHER)]
    assert (replica.complete, replica.marker) == (True, "E")


def test_a_second_full_transfer_tells_only_what_differs() -> None:
    replica = filled(CALL, OTHER)
    renamed = CallRecord(id="2", name="Anna")
    third = CallRecord(id="3")
    changes = replica.take((DELETE_ALL, row(RowType.ADD, renamed), row(RowType.ADD, third), END))
    assert changes == [RecordChange(CALL, None), RecordChange(OTHER, renamed), RecordChange(None, third)]
    assert calls(replica) == [renamed, third]


def test_the_old_copy_is_seen_until_the_new_one_is_there() -> None:
    replica = filled(CALL)
    replica.take((DELETE_ALL, row(RowType.ADD, OTHER)))
    assert calls(replica) == [CALL]


def test_an_update_changes_the_fields_it_has() -> None:
    replica = filled(CALL)
    after = CallRecord(id="1", number="0600111222", attempts=2)
    assert replica.take((row(RowType.UPDATE, CallRecord(id="1", attempts=2)),)) == [RecordChange(CALL, after)]


def test_an_update_leaves_lists_that_it_does_not_have() -> None:
    replica = Replica(SyncType.BOOK)
    contact = ContactRecord(id="1", name="Jan", phones=(PhoneRecord(number="1"),), groups=("2",))
    replica.take((Row(type=RowType.ADD, contact=contact), END))
    replica.take((Row(type=RowType.UPDATE, contact=ContactRecord(id="1", name="Anna")),))
    assert calls(replica) == [ContactRecord(id="1", name="Anna", phones=contact.phones, groups=("2",))]


def test_an_update_of_an_unknown_record_adds_it() -> None:
    assert filled().take((row(RowType.UPDATE, CALL),)) == [RecordChange(None, CALL)]


def test_a_deletion_needs_the_key_only() -> None:
    assert filled(CALL, OTHER).take((row(RowType.DELETE, CallRecord(id="1")),)) == [RecordChange(CALL, None)]


def test_what_changes_nothing_is_not_told() -> None:
    replica = filled(CALL)
    assert replica.take((row(RowType.ADD, CALL), row(RowType.DELETE, CallRecord(id="9")))) == []


def test_groups_and_contacts_of_one_id_are_two_records() -> None:
    replica = Replica(SyncType.BOOK)
    group, contact = GroupRecord(id="1", name="Serwis"), ContactRecord(id="1", name="Jan")
    replica.take((Row(type=RowType.ADD, group=group), Row(type=RowType.ADD, contact=contact), END))
    assert calls(replica) == [group, contact]


def test_rows_of_other_tables_change_nothing_not_even_the_marker() -> None:
    replica = filled(CALL)
    foreign = Row(marker="X", type=RowType.DELETE_ALL, table=SyncType.BOOK)
    assert replica.take((foreign,)) == []
    assert (replica.marker, calls(replica)) == ("E", [CALL])


def test_unknown_row_types_and_records_without_a_key_only_move_the_marker() -> None:
    replica = filled(CALL)
    assert replica.take((row("Shuffle", OTHER, "H7"), row(RowType.ADD, CallRecord(name="?"), "H8"))) == []
    assert (replica.marker, calls(replica)) == ("H8", [CALL])


def test_a_row_without_a_marker_leaves_it() -> None:
    replica = filled()
    replica.take((row(RowType.ADD, CALL),))
    assert replica.marker == "E"


rows = st.lists(
    st.builds(
        lambda kind, key, attempts: row(kind, CallRecord(id=key, attempts=attempts)),
        st.sampled_from([RowType.ADD, RowType.UPDATE, RowType.DELETE, RowType.DELETE_ALL, RowType.END]),
        st.sampled_from("1234"),
        st.integers(0, 3),
    )
)


@given(rows, st.data())
def test_changes_told_and_the_copy_always_agree(sequence: list[Row], data: st.DataObject) -> None:
    replica, mirror = Replica(SyncType.CALLS), dict[str | None, object]()
    while sequence:
        size = data.draw(st.integers(1, len(sequence)))
        page, sequence = sequence[:size], sequence[size:]
        for before, after in replica.take(tuple(page)):
            key = (after or before).id  # type: ignore[union-attr]  # one of both is there
            assert mirror.pop(key, None) == before
            if after is not None:
                mirror[key] = after
    assert mirror == {key: record for (_, key), record in replica.records.items()}
