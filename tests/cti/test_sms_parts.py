"""Long text messages, cut and joined."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from custom_components.webcti.cti.ctip.frames import Smsg
from custom_components.webcti.cti.ctip.sms import Coding, Part
from custom_components.webcti.cti.sms_parts import MISSING, MOST_UNFINISHED, REMEMBERED, Joiner, coding_of, split

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
PATIENCE = timedelta(hours=1)


def part(number: int, total: int = 3, *, reference: int = 7, index: int | None = None, text: str = "") -> Smsg:
    place = Part(reference, number, total)
    return Smsg("G001", number if index is None else index, "+48600111222", part=place, text=text or f"{number};")


@pytest.mark.parametrize(
    ("text", "parts"),
    [("a" * 160, 1), ("a" * 161, 2), ("a" * 306, 2), ("a" * 307, 3), ("ą" * 70, 1), ("ą" * 71, 2), ("ą" * 135, 3)],
)
def test_a_text_needs_as_many_parts_as_its_alphabet_makes(text: str, parts: int) -> None:
    assert len(split(text)) == parts


def test_signs_of_the_extension_table_take_two_places() -> None:
    assert len(split("€" * 80)) == 1
    assert len(split("€" * 81)) == 2
    assert coding_of("[€]") is Coding.GSM


def test_a_sign_of_two_places_is_not_torn_apart() -> None:
    first, second = split("a" * 66 + "😀" * 4)
    assert first == "a" * 66
    assert second == "😀" * 4


@given(st.text(max_size=700))
def test_the_parts_make_the_text_again_and_fit(text: str) -> None:
    parts = split(text)
    assert "".join(parts) == text
    if len(parts) > 1:
        limit = 153 if coding_of(text) is Coding.GSM else 67
        assert all(len(part) <= limit for part in parts)


def test_parts_are_joined_in_their_order_however_they_come() -> None:
    joiner = Joiner(PATIENCE)
    assert joiner.add(part(3), NOW) is None
    assert joiner.add(part(1), NOW) is None
    whole = joiner.add(part(2), NOW)
    assert whole is not None
    assert whole[1] == "1;2;3;"


def test_messages_of_two_references_are_not_mixed() -> None:
    joiner = Joiner(PATIENCE)
    assert joiner.add(part(1, 2, reference=7), NOW) is None
    assert joiner.add(part(2, 2, reference=8), NOW) is None


def test_a_frame_that_comes_again_is_known() -> None:
    joiner = Joiner(PATIENCE)
    assert not joiner.is_repeated(part(1))
    assert joiner.is_repeated(part(1))


def test_the_same_index_with_another_text_is_another_message() -> None:
    joiner = Joiner(PATIENCE)
    assert not joiner.is_repeated(part(1, index=1, text="before the restart"))
    assert not joiner.is_repeated(part(1, index=1, text="after the restart"))


def test_what_is_remembered_is_bounded() -> None:
    joiner = Joiner(PATIENCE)
    for index in range(REMEMBERED + 1):
        joiner.is_repeated(part(1, index=index))
    assert not joiner.is_repeated(part(1, index=0))


def test_missing_parts_are_waited_for_so_long_and_then_marked() -> None:
    joiner = Joiner(PATIENCE)
    joiner.add(part(1), NOW)
    joiner.add(part(3), NOW)
    assert joiner.overdue(NOW + PATIENCE - timedelta(seconds=1)) == []
    ((first, text),) = joiner.overdue(NOW + PATIENCE)
    assert (first, text) == (part(1), f"1;{MISSING}3;")
    assert joiner.overdue(NOW + PATIENCE) == []


def test_only_so_many_messages_may_be_unfinished() -> None:
    joiner = Joiner(PATIENCE)
    for reference in range(MOST_UNFINISHED + 1):
        joiner.add(part(1, reference=reference), NOW)
    assert len(joiner.overdue(NOW)) == 1
