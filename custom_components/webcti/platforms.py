"""How a platform gives every extension its entities: those there are, and those that appear later."""

from collections.abc import Callable, Iterable

from homeassistant.core import callback
from homeassistant.helpers.entity import Entity
from homeassistant.helpers.entity_platform import AddConfigEntryEntitiesCallback

from .cti.model import Extension
from .hub import Hub, WebctiConfigEntry

type Build = Callable[[Hub, Extension], Iterable[Entity]]


@callback
def add_for_each_extension(
    entry: WebctiConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback, build: Build
) -> None:
    """Build and add the entities of every extension, at once per subentry, until the entry is unloaded."""
    hub = entry.runtime_data

    @callback
    def add(extensions: Iterable[Extension]) -> None:
        by_subentry: dict[str | None, list[Entity]] = {}
        for extension in extensions:
            by_subentry.setdefault(hub.subentry_id_of(extension), []).extend(build(hub, extension))
        for subentry_id, entities in by_subentry.items():
            async_add_entities(entities, config_subentry_id=subentry_id)

    entry.async_on_unload(hub.add_extensions_listener(add))


@callback
def add_for_each_signed_in(
    entry: WebctiConfigEntry, async_add_entities: AddConfigEntryEntitiesCallback, build: Build
) -> None:
    """Do the same for entities that only send commands: an extension without a key of its own takes none."""
    add_for_each_extension(
        entry,
        async_add_entities,
        lambda hub, extension: build(hub, extension) if extension in hub.settings.sign_ins else (),
    )
