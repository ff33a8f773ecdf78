"""What the transcripts of the replicated tables mean, by the key of what is said."""

from datetime import datetime

from custom_components.webcti.cti.xctip.messages import Answer, Message
from custom_components.webcti.cti.xctip.rows import (
    CallRecord,
    Cause,
    ContactRecord,
    GetPermission,
    GroupRecord,
    HistoryType,
    PhoneRecord,
    Records,
    Row,
    RowType,
    SendChange,
    SyncRegister,
    SyncRequest,
    SyncType,
    TableChanged,
)

at = datetime.fromisoformat

TABLES: dict[str, Message] = {
    "09.1": SyncRequest(cid="9", marker="", table=SyncType.CALLS, limit=2),
    "09.2": Answer(module="Sync", cid="9"),
    "09.3": Records(
        cid="9",
        subscriber="1001",
        rows=(
            Row(
                marker="CF0000000300000001615ADCD703E9B3",
                type=RowType.DELETE_ALL,
                table=SyncType.CALLS,
                causes=(Cause.EMPTY_MARKER,),
            ),
            Row(
                marker="CH0000000300000001615ADCD703E9B1",
                type=RowType.ADD,
                table=SyncType.CALLS,
                call=CallRecord(
                    id="1",
                    started=at("2021-10-04 13:23:14"),
                    type=HistoryType.MISSED,
                    number_type="National",
                    dialled="221110000",
                    duration=25,
                    attempts=1,
                ),
            ),
        ),
    ),
    "09.4": SyncRequest(cid="9", marker="CH0000000300000001615ADCD703E9B1", table=SyncType.CALLS, limit=1),
    "09.5": Answer(module="Sync", cid="9"),
    "09.6": Records(
        cid="9",
        subscriber="1001",
        rows=(
            Row(
                marker="CH0000000300000002615ADCD703E9B0",
                type=RowType.ADD,
                table=SyncType.CALLS,
                call=CallRecord(
                    id="2",
                    started=at("2021-10-05 09:10:11"),
                    type=HistoryType.INCOMING,
                    number="0600111222",
                    name="Jan Kowalski",
                    number_type="National",
                    dialled="221110000",
                    duration=290,
                    attempts=1,
                ),
            ),
        ),
    ),
    "09.7": SyncRequest(cid="9", marker="CH0000000300000002615ADCD703E9B0", table=SyncType.CALLS, limit=1),
    "09.8": Answer(module="Sync", cid="9"),
    "09.9": Records(
        cid="9",
        subscriber="1001",
        rows=(
            Row(
                marker="CH0000000300000003615ADCD703E9AF",
                type=RowType.ADD,
                table=SyncType.CALLS,
                call=CallRecord(
                    id="3",
                    started=at("2021-10-05 10:00:00"),
                    type=HistoryType.OUTGOING,
                    number="0600333444",
                    number_type="National",
                    dialled="0600333444",
                    duration=61,
                    attempts=1,
                ),
            ),
        ),
    ),
    "09.10": SyncRequest(cid="9", marker="CH0000000300000003615ADCD703E9AF", table=SyncType.CALLS, limit=1),
    "09.11": Answer(module="Sync", cid="9"),
    "09.12": Records(
        cid="9",
        subscriber="1001",
        rows=(Row(marker="CE0000000300000003615ADCD703E9B2", type=RowType.END, table=SyncType.CALLS),),
    ),
    "10.1": SyncRegister(cid="4", table=SyncType.CALLS),
    "10.2": Answer(module="Sync", cid="4"),
    "10.3": TableChanged(subscriber="1001", table=SyncType.CALLS),
    "10.4": SyncRequest(cid="9", marker="CE0000000300000003615ADCD703E9B2", table=SyncType.CALLS, limit=2),
    "10.5": Answer(module="Sync", cid="9"),
    "10.6": Records(
        cid="9",
        subscriber="1001",
        rows=(
            Row(
                marker="CE0000000400000001615ADCD703E9B3",
                type=RowType.UPDATE,
                table=SyncType.CALLS,
                call=CallRecord(id="1", started=at("2021-10-06 08:00:00"), attempts=2),
            ),
            Row(marker="CE0000000400000001615ADCD703E9B3", type=RowType.END, table=SyncType.CALLS),
        ),
    ),
    "10.7": TableChanged(subscriber="1001", table=SyncType.CALLS),
    "10.8": SyncRequest(cid="9", marker="CE0000000400000001615ADCD703E9B3", table=SyncType.CALLS, limit=2),
    "10.9": Answer(module="Sync", cid="9"),
    "10.10": Records(
        cid="9",
        subscriber="1001",
        rows=(
            Row(
                marker="CE0000000500000004615ADCD703E9AF",
                type=RowType.ADD,
                table=SyncType.CALLS,
                call=CallRecord(
                    id="4",
                    started=at("2021-10-06 08:05:00"),
                    type=HistoryType.MISSED,
                    number="0600111222",
                    name="Jan Kowalski",
                    number_type="National",
                    dialled="221110000",
                    duration=9,
                    unread=True,
                    attempts=1,
                ),
            ),
            Row(marker="CE0000000500000004615ADCD703E9AF", type=RowType.END, table=SyncType.CALLS),
        ),
    ),
    "11.1": SyncRequest(cid="9", marker="CH000000DD000000D9619779CD03E981", table=SyncType.CALLS, limit=2),
    "11.2": Answer(module="Sync", cid="9"),
    "11.3": Records(
        cid="9",
        subscriber="1001",
        rows=(
            Row(
                marker="CF0000000300000001615ADCD703E9B3",
                type=RowType.DELETE_ALL,
                table=SyncType.CALLS,
                causes=(Cause.WRONG_MARKER,),
            ),
            Row(
                marker="CH0000000300000001615ADCD703E9B1",
                type=RowType.ADD,
                table=SyncType.CALLS,
                call=CallRecord(
                    id="1",
                    started=at("2021-10-04 13:23:14"),
                    type=HistoryType.MISSED,
                    number_type="National",
                    dialled="221110000",
                    duration=25,
                    attempts=1,
                ),
            ),
        ),
    ),
    "12.1": SyncRequest(cid="3", table=SyncType.BOOK, limit=4),
    "12.2": Answer(module="Sync", cid="3"),
    "12.3": Records(
        cid="3",
        subscriber="1001",
        rows=(
            Row(
                marker="BF0000FDD0000000015FB3AD3203E97E",
                type=RowType.DELETE_ALL,
                table=SyncType.BOOK,
                causes=(Cause.EMPTY_MARKER,),
            ),
            Row(
                marker="BG0000FDD0000000015FB3AD3203E97D",
                type=RowType.ADD,
                table=SyncType.BOOK,
                group=GroupRecord(id="1", name="Sprzedaż", favourite=False, private=False, department=False),
            ),
            Row(
                marker="BG0000FDD0000000025FB3AD3203E97C",
                type=RowType.ADD,
                table=SyncType.BOOK,
                group=GroupRecord(id="2", name="Serwis", favourite=False, private=False, department=False),
            ),
            Row(
                marker="BH0000FDD0000000015FB3AD3203E97C",
                type=RowType.ADD,
                table=SyncType.BOOK,
                contact=ContactRecord(
                    id="1",
                    name="Jan Kowalski",
                    extension="122",
                    subscriber="1001",
                    favourite=False,
                    private=True,
                    type="Subscriber",
                    default_phone="123",
                    phones=(
                        PhoneRecord(id="123", number="600123456", comment="Dom"),
                        PhoneRecord(id="124", number="600123457", comment="Komórka", can_sms=True),
                    ),
                    groups=(
                        "1",
                        "2",
                    ),
                    info="Adres: Bydgoszcz",
                    im="jan@example.com",
                ),
            ),
        ),
    ),
    "12.4": SyncRequest(cid="4", marker="BH0000FDD0000000015FB3AD3203E97C", table=SyncType.BOOK, limit=4),
    "12.5": Answer(module="Sync", cid="4"),
    "12.6": Records(
        cid="4",
        subscriber="1001",
        rows=(
            Row(
                marker="BH0000FDD0000000025FB3AD3203E97B",
                type=RowType.ADD,
                table=SyncType.BOOK,
                contact=ContactRecord(
                    id="2",
                    name="Firma Żółw",
                    favourite=True,
                    private=False,
                    phones=(
                        PhoneRecord(id="1", number="221110000", comment="Główny", comment_type="Main", is_default=True),
                    ),
                    groups=("2",),
                ),
            ),
            Row(marker="BE0000FDD0000000025FB3AD3203E97E", type=RowType.END, table=SyncType.BOOK),
        ),
    ),
    "13.1": GetPermission(cid="12", subscriber="1001"),
    "13.2": SendChange(
        cid="1",
        rows=(
            Row(
                type=RowType.ADD, table=SyncType.BOOK, group=GroupRecord(name="Klienci", favourite=False, private=False)
            ),
        ),
    ),
    "13.3": Answer(module="Sync", cid="1"),
    "13.4": SendChange(
        cid="2",
        subscriber="1001",
        rows=(
            Row(
                type=RowType.ADD,
                table=SyncType.BOOK,
                contact=ContactRecord(
                    name="Firma",
                    favourite=True,
                    private=False,
                    phones=(PhoneRecord(number="600111222", comment="Main", comment_type="Main", is_default=True),),
                    groups=("3",),
                    info="opis",
                ),
            ),
        ),
    ),
    "13.5": Answer(module="Sync", cid="2"),
    "13.6": SendChange(
        cid="3",
        rows=(
            Row(
                type=RowType.ADD_FIELD,
                contact=ContactRecord(name="Firma", phones=(PhoneRecord(id="1", number="600111223", comment="biuro"),)),
            ),
        ),
    ),
    "13.7": Answer(module="Sync", cid="3"),
    "13.8": SendChange(cid="4", subscriber="1001", rows=(Row(type=RowType.DELETE, contact=ContactRecord(id="21")),)),
    "13.9": Answer(module="Sync", cid="4"),
}
