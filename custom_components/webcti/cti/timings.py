"""Every time limit of a `Pbx`, in seconds, in one place so that tests need not wait."""

from dataclasses import dataclass, field

from .connection import Timings


@dataclass(frozen=True, slots=True, kw_only=True)
class WebTimings:
    """Those of the WebCTI API. `transfer` is how long a file may stand still, `silence` the event stream."""

    connect: float = 10
    answer: float = 15
    transfer: float = 30
    silence: float = 40
    first_pause: float = 1
    longest_pause: float = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class PbxTimings:
    """What the protocol does not fix is a choice of this client."""

    link: Timings = field(default_factory=Timings)
    snapshot_pause: float = 0.05
    """Between two bursts of `RQST`: at most 500 extensions a second, so that PBX and other commands keep breathing."""
    stat_grace: float = 1
    """Before a `STAT` that denies a call is believed: real PBXs send it before `REL`, or before the `CONN` of the call
    that was waiting."""
    audit: float = 60
    """How often calls of which nothing was heard are looked after."""
    ringing_limit: float = 300
    """After which a ringing call whose `REL` was lost is given up."""
    hold_limit: float = 1800
    """After which a call on hold is given up, of which nothing was heard: whether it waits cannot be asked."""
    read_back: float = 0.5
    """How long the `STAT` that confirms a switch is waited for before it is asked for."""
    session_idle: float = 300
    """After which an unused connection of a signed-in extension is closed."""
    refused_key: float = 60
    """How long a key that the PBX refused is not tried again: it counts wrong attempts (`NA 20`)."""
    sms_busy: float = 3
    """Before a text message is sent again to a busy module (`NA 4`, `NA 21`)."""
    sms_damaged: float = 30
    """The same for a module that is damaged or starting (`NA 23`): CTIP 15.01 forbids less."""
    sms_accepted: float = 60
    """How long the operator may take to accept a text message (`SMSA`)."""
    sms_parts: float = 3600
    """How long the missing parts of a received text message are waited for."""
    gsm_retry: float = 60
    """Before a GSM module that could not be logged in to is tried again."""
    web: WebTimings = field(default_factory=WebTimings)
    web_pause: float = 0.2
    """Between hearing that something changed and asking for it: one call changes several things at once."""
    looking: float = 10
    """How long connecting waits for protocols beside CTIP, which then count as absent."""
    web_retry: float = 300
    """Before a PBX that had no WebCTI API, or no xCTIP, is asked again: it may be starting."""
    code_dialled: float = 30
    """How long a dialled service code may take: at most telephones somebody has to lift the handset first."""
