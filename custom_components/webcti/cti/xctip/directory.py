"""What a subscriber finds at his PBX beside his telephone: phonebook, call history, presence, messages.

`Directory` is for whoever shows or edits these: it will stand beside the extension's CTIP connections in `Pbx`, which
stay the only source of telephone events. It never touches the subscriber's own presence unasked, and takes his messages
only while somebody listens to them.
"""

import asyncio
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from ..connection import Address, Timings
from ..errors import ConnectionLost, CtiError
from ..listeners import Listeners
from ..model import ConnectionStatus, Extension, Health
from ..records import (
    Availability,
    Change,
    Contact,
    ContactGroup,
    HistoryEntry,
    InternalMessage,
    Presence,
    StoredMessage,
)
from .client import KEEP_ALIVE, PORT, TIMINGS, Credentials, Session
from .entries import Entry, contact_row, deletion_row, entry_of, group_row
from .messages import (
    Message,
    Request,
    SmsReceive,
    SmsRegister,
    SmsSend,
    SmsUnregister,
    StatusChanged,
    StatusRefresh,
    StatusRegister,
    StatusUpdate,
)
from .presence import APP_STATES, Presences
from .rows import RecordsPushed, Row, SendChange, SyncType, TableChanged
from .sync import PAGE, Follower, RecordChange

_LOGGER = logging.getLogger(__name__)

INTERNAL: Final = "Internal"
"""Type of a message between subscribers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryConfig:
    """Where the PBX listens for xCTIP and who logs in. The password is kept out of `repr`."""

    host: str
    extension: Extension
    password: str = field(repr=False)
    port: int = PORT


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryTimings:
    """Time limits in seconds, and `page`, the rows asked for at a time."""

    link: Timings = TIMINGS
    keep_alive: float = KEEP_ALIVE
    page: int = PAGE


class _Table[EntryT: Entry]:
    """Entries of one kind, and who hears of their changes."""

    def __init__(self) -> None:
        self.entries: dict[str, EntryT] = {}
        self.changed: Listeners[Change[EntryT]] = Listeners()

    def take(self, entry: EntryT, *, deleted: bool) -> None:
        """Keep or delete an entry and tell of it."""
        before = self.entries.pop(entry.id, None)
        after = None if deleted else entry
        if after is not None:
            self.entries[entry.id] = after
        if before != after:
            self.changed.tell(Change(before, after))


class Directory:
    """One subscriber's directory from `open` to `close`; between them it heals itself and resumes where it was."""

    def __init__(
        self,
        config: DirectoryConfig,
        *,
        now: Callable[[], datetime] = datetime.now,
        timings: DirectoryTimings | None = None,
    ) -> None:
        timings = timings or DirectoryTimings()
        self._now = now
        self._session = Session(
            Address(config.host, config.port),
            Credentials(config.extension, config.password),
            on_message=self._received,
            on_status=self._status_changed,
            timings=timings.link,
            keep_alive=timings.keep_alive,
        )
        self._contacts: _Table[Contact] = _Table()
        self._groups: _Table[ContactGroup] = _Table()
        self._history: _Table[HistoryEntry] = _Table()
        self._stored: _Table[StoredMessage] = _Table()
        self._presences = Presences()
        self._presence_changed: Listeners[Presence] = Listeners()
        self._message_received: Listeners[InternalMessage] = Listeners()
        self._status_listeners: Listeners[ConnectionStatus] = Listeners()
        self._followers = {
            table: Follower(self._session, table, self._changed, pushed=table is SyncType.MESSAGES, page=timings.page)
            for table in SyncType
        }
        self._tasks: set[asyncio.Task[None]] = set()

    async def open(self) -> None:
        """Log in; the tables fill in the background. Raises `CannotConnect`, `AuthenticationFailed`; leaves nothing.

        A later refusal of the password stops the attempts and is told once, as a status.
        """
        await self._session.open()

    async def close(self) -> None:
        """Log out and leave nothing behind; requests under way get `ConnectionLost`. Idempotent."""
        await self._session.close()
        await asyncio.gather(*(follower.close() for follower in self._followers.values()))
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    # What is known

    @property
    def status(self) -> ConnectionStatus:
        """Whether the PBX is reached. What was known stays readable when it is not."""
        return self._session.status

    @property
    def health(self) -> Health:
        """Figures of the connection."""
        return self._session.health

    def complete(self, table: SyncType) -> bool:
        """Whether a table has been transferred to its end."""
        return self._followers[table].replica.complete

    @property
    def contacts(self) -> Mapping[str, Contact]:
        """The phonebook by id: a live view, as the other properties."""
        return self._contacts.entries

    @property
    def groups(self) -> Mapping[str, ContactGroup]:
        """The groups of the phonebook."""
        return self._groups.entries

    @property
    def history(self) -> Mapping[str, HistoryEntry]:
        """The finished calls of the subscriber."""
        return self._history.entries

    @property
    def stored_messages(self) -> Mapping[str, StoredMessage]:
        """The messages that the PBX keeps for the subscriber."""
        return self._stored.entries

    @property
    def presences(self) -> Mapping[str, Presence]:
        """The presence of all subscribers, by Id; a contact names the Id of its subscriber."""
        return self._presences.known

    @property
    def own_presence(self) -> Presence | None:
        """The presence of the subscriber himself; `None` before the PBX told it, and while it is not reached."""
        identity = self._session.identity
        if identity is None or identity.id is None or not self.status.connected:
            return None
        return self._presences.known.get(identity.id)

    # Who is told; each returns how to stop

    def subscribe_contacts(self, listener: Callable[[Change[Contact]], None]) -> Callable[[], None]:
        """Hear of contacts that came, changed or went."""
        return self._contacts.changed.add(listener)

    def subscribe_groups(self, listener: Callable[[Change[ContactGroup]], None]) -> Callable[[], None]:
        """Hear of groups that came, changed or went."""
        return self._groups.changed.add(listener)

    def subscribe_history(self, listener: Callable[[Change[HistoryEntry]], None]) -> Callable[[], None]:
        """Hear of entries of the history."""
        return self._history.changed.add(listener)

    def subscribe_stored_messages(self, listener: Callable[[Change[StoredMessage]], None]) -> Callable[[], None]:
        """Hear of messages that the PBX keeps."""
        return self._stored.changed.add(listener)

    def subscribe_presence(self, listener: Callable[[Presence], None]) -> Callable[[], None]:
        """Hear when the presence of anybody changes."""
        return self._presence_changed.add(listener)

    def subscribe_messages(self, listener: Callable[[InternalMessage], None]) -> Callable[[], None]:
        """Have arriving messages. The first listener makes the directory ask for them, the last one's going ends it."""
        first = not self._message_received
        stop = self._message_received.add(listener)
        if first and self.status.connected:
            self._ask(SmsRegister())
        return lambda: self._stop_messages(stop)

    def subscribe_status(self, listener: Callable[[ConnectionStatus], None]) -> Callable[[], None]:
        """Hear when the PBX is lost or found."""
        return self._status_listeners.add(listener)

    # Commands: each returns when the PBX said yes, and raises the errors of `errors`

    async def add_contact(self, contact: Contact) -> None:
        """Add a contact. Its id and extension are not sent; the PBX tells it again, with an id of its own."""
        await self._edit(contact_row(contact), on_behalf=True)

    async def add_group(self, group: ContactGroup) -> None:
        """Add a group to the phonebook, as `add_contact`."""
        await self._edit(group_row(group), on_behalf=False)

    async def delete_contact(self, contact: str) -> None:
        """Delete a contact by its id."""
        await self._edit(deletion_row(contact), on_behalf=True)

    async def send_message(self, extension: Extension, text: str) -> None:
        """Send a text message to a subscriber's extension, with all that other clients send beside it.

        They read the user data as the time of writing.
        """
        written = self._now().isoformat(" ", "seconds")
        await self._session.request(
            SmsSend(number=extension, text=text, dont_buffer=True, user_data=written, type=INTERNAL)
        )

    async def set_presence(
        self, availability: Availability, info: str | None = None, until: datetime | None = None
    ) -> None:
        """Set the subscriber's own presence, which the others see."""
        state = APP_STATES[availability]
        await self._session.request(StatusUpdate(app_state=state, app_info=info, app_info_time=until))

    async def _edit(self, row: Row, *, on_behalf: bool) -> None:
        """Send a change, then fetch: how the PBX tells the id of a new entry is not known, a fetch always does.

        The Id of the subscriber stands where other clients were seen to send it.
        """
        identity = self._session.identity if on_behalf else None
        await self._session.request(SendChange(subscriber=identity.id if identity else None, rows=(row,)))
        self._followers[SyncType.BOOK].changed()

    # What the session tells

    def _received(self, message: Message) -> None:
        match message:
            case StatusRefresh() | StatusChanged():
                if (presence := self._presences.take(message)) is not None:
                    self._presence_changed.tell(presence)
            case TableChanged(table=SyncType() as table):
                self._followers[table].changed()
            case RecordsPushed(rows=rows):
                for table, follower in self._followers.items():
                    if any(row.table is table for row in rows):
                        follower.pushed(rows)
            case SmsReceive():
                news = InternalMessage(sender=message.number, text=message.text or "", received=message.received)
                self._message_received.tell(news)

    def _status_changed(self, status: ConnectionStatus) -> None:
        for follower in self._followers.values():
            if status.connected:
                follower.connected()
            else:
                follower.lost()
        if status.connected:
            self._ask(StatusRegister())
            if self._message_received:
                self._ask(SmsRegister())
        self._status_listeners.tell(status)

    def _changed(self, changes: list[RecordChange]) -> None:
        for before, after in changes:
            record = after or before
            if record is not None:
                self._take(entry_of(record), deleted=after is None)

    def _take(self, entry: Entry, *, deleted: bool) -> None:
        match entry:
            case Contact():
                self._contacts.take(entry, deleted=deleted)
            case ContactGroup():
                self._groups.take(entry, deleted=deleted)
            case HistoryEntry():
                self._history.take(entry, deleted=deleted)
            case StoredMessage():
                self._stored.take(entry, deleted=deleted)

    def _stop_messages(self, stop: Callable[[], None]) -> None:
        listened = bool(self._message_received)
        stop()
        if listened and not self._message_received and self.status.connected:
            self._ask(SmsUnregister())

    def _ask(self, request: Request) -> None:
        """Send a registration in the background; without it there is no news, and a new connection asks again."""
        task = asyncio.create_task(self._try(request), name="webcti xctip registration")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _try(self, request: Request) -> None:
        try:
            await self._session.request(request)
        except ConnectionLost:
            return
        except CtiError as err:
            _LOGGER.debug("%s refused: %s", "/".join(request.PATH), type(err).__qualname__)
