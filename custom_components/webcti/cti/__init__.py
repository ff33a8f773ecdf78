"""Client for the telephone exchanges that speak CTIP. Knows nothing of Home Assistant.

`Pbx` is the one object to talk to; `model` says what it tells, `errors` what it raises.
"""

from .checks import check_extension_key, check_gsm_pin, check_monitor_key, identify
from .model import PbxConfig
from .pbx import Pbx
from .timings import PbxTimings

__all__ = [
    "Pbx",
    "PbxConfig",
    "PbxTimings",
    "check_extension_key",
    "check_gsm_pin",
    "check_monitor_key",
    "identify",
]
