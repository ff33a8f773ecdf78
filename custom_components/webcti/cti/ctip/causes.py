"""Why a call was released: the causes of a `REL` frame (CTIP 15.01, REL)."""

from enum import IntEnum


class Cause(IntEnum):
    """The published causes. Others may occur and stay plain numbers."""

    NORMAL = 1
    TELEPHONE_LOCKED = 2
    TIME_EXCEEDED = 3
    CHARGE_EXCEEDED = 4
    NO_RIGHTS = 5
    SERVICE_ACCEPTED = 6
    SERVICE_REJECTED = 7
    DIALLING_TIME_EXCEEDED = 10
    WRONG_NUMBER = 15
    REJECTED = 16
    BUSY = 17
    DAMAGED = 18
    CLIR_NOT_ALLOWED = 25
    URGENT_CALL_NOT_ALLOWED = 26
    PRIVATE_CALL_NOT_ALLOWED = 27
    URGENT_RING_NOT_ALLOWED = 28
    SERVICE_ACTIVE = 31
    SERVICE_INACTIVE = 32
    NO_SUCH_SERVICE = 33
    NO_ANSWER = 35
    TRANSFERRED = 38
    PICKED_UP_ELSEWHERE = 39
    DND = 40
    LIMIT_EXCEEDED = 46
    WAKE_UP = 47
