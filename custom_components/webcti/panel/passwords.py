"""A password that the owner of an extension changed in the panel is the one Home Assistant uses from then on."""

from homeassistant.const import CONF_PASSWORD
from homeassistant.core import HomeAssistant, callback

from .acting import Actor


@callback
def async_keep_password(hass: HomeAssistant, actor: Actor, password: str) -> None:
    """Store it with the extension when it belongs to the user; the PBX is set up anew by that."""
    sign_in = actor.hub.settings.sign_ins.get(actor.extension)
    if sign_in is None or actor.user.id not in sign_in.users:
        return
    entry = actor.hub.entry
    subentry = entry.subentries[sign_in.subentry_id]
    if not hass.config_entries.async_update_subentry(entry, subentry, data={**subentry.data, CONF_PASSWORD: password}):
        # While the PBX had another one, the stored one was refused, and it is not tried again by itself.
        hass.config_entries.async_schedule_reload(entry.entry_id)
