"""Lists of extensions as people write them."""

import pytest

from custom_components.webcti.extensions import MOST_ASKED, InvalidRangeError, in_order, parse_extensions


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("", []),
        ("  ,; ", []),
        ("21", ["21"]),
        ("21, 22;23 24", ["21", "22", "23", "24"]),
        ("1011-1014", ["1011", "1012", "1013", "1014"]),
        ("1011 - 1012", ["1011", "1012"]),
        ("1011–1012", ["1011", "1012"]),  # noqa: RUF001 - people paste dashes from documents
        ("007-010", ["007", "008", "009", "010"]),
        ("21, 20-22", ["21", "20", "22"]),
    ],
)
def test_numbers_and_ranges_are_read(text: str, numbers: list[str]) -> None:
    assert parse_extensions(text) == numbers


@pytest.mark.parametrize(
    "text",
    ["a", "10-", "-10", "1011-1010", "99-101", "1-2-3", "+48600", "٣", "1" * 17, f"1000-{1000 + MOST_ASKED}"],
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(InvalidRangeError):
        parse_extensions(text)


def test_no_more_numbers_are_taken_than_may_be_asked_about() -> None:
    assert len(parse_extensions(f"1000-{1000 + MOST_ASKED - 1}")) == MOST_ASKED
    with pytest.raises(InvalidRangeError):
        parse_extensions(f"1000-{1000 + MOST_ASKED - 2}, 21, 22")


def test_short_numbers_come_first() -> None:
    assert in_order({"1011", "21", "100", "22"}) == ["21", "22", "100", "1011"]
