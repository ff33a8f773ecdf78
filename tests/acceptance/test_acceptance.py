"""The page of acceptance says what the tests say."""

from scripts.lib import acceptance


def test_the_page_is_what_the_tests_make_it() -> None:
    assert acceptance.PAGE.read_text("utf-8") == acceptance.page(), "run scripts/acceptance"


def test_every_numbered_test_has_a_row() -> None:
    known = {row.number for row in acceptance.rows()}
    assert {number for number, _ in acceptance.proofs()} - known == set()


def test_there_are_174_rows_each_once() -> None:
    assert [row.number for row in acceptance.rows()] == [f"W{number}" for number in range(1, 175)]
