"""Sends the mails the exchange queues, and tells it what became of them."""

import asyncio
import importlib
import logging
from typing import Any

from emulator.exchange.events import Event, MailQueued
from emulator.exchange.exchange import Exchange
from emulator.exchange.office.post import Mail, MailState
from emulator.exchange.office.vault import VaultLocked

_LOGGER = logging.getLogger(__name__)


class Mailer:
    """Sends one mail after the other as they come, through the server the PBX is set to."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._sending: dict[Mail, asyncio.Task[None]] = {}
        self._one_at_a_time = asyncio.Lock()
        self._unsubscribe = exchange.subscribe(self._hear)

    def start(self) -> None:
        """Send what was left from before."""
        for mail in self._exchange.switch.post.waiting():
            self._send_soon(mail)

    async def stop(self) -> None:
        """Leave what is not sent."""
        self._unsubscribe()
        tasks = tuple(self._sending.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    async def outcome(self, mail: Mail) -> Mail:
        """Wait until a mail is sent or has failed; returns it with what became of it."""
        task = self._sending.get(mail)
        if task is not None:
            await asyncio.wait([task])
        return self._exchange.switch.post.mails.get(mail.id, mail)

    def _hear(self, event: Event) -> None:
        if isinstance(event, MailQueued):
            self._send_soon(self._exchange.switch.post.mails[event.id])

    def _send_soon(self, mail: Mail) -> None:
        if mail.state is not MailState.QUEUED or mail in self._sending:
            return
        task = asyncio.get_running_loop().create_task(self._send(mail))
        self._sending[mail] = task
        task.add_done_callback(lambda _: self._sending.pop(mail, None))

    async def _send(self, mail: Mail) -> None:
        async with self._one_at_a_time:
            switch = self._exchange.switch
            client: Any = await asyncio.to_thread(importlib.import_module, "emulator.smtp_client")
            try:
                message = client.message_of(mail, switch.post.text(mail))
                await client.send(message, switch.smtp.settings, switch.smtp.password)
            except client.NotSent as error:
                sent, reply = False, str(error)
            except ValueError:
                sent, reply = False, "the mail cannot be written: an address is no address"
            except VaultLocked:
                sent, reply = False, "the mail cannot be read: it was sealed with another key"
            else:
                sent, reply = True, ""
        if not sent:
            _LOGGER.warning("mail %s was not sent", mail.id)
        if switch is self._exchange.switch:
            with self._exchange.working():
                switch.post.report(mail.id, sent=sent, reply=reply)
