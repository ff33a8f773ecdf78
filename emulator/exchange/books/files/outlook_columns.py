"""The columns of Outlook's CSV files: those it writes, those that are read, and their names in English and Polish."""

from enum import Enum, auto
from typing import Final

HEADER: Final = (
    "Title", "First Name", "Middle Name", "Last Name", "Suffix", "Company", "Department", "Job Title",
    "Business Street", "Business Street 2", "Business Street 3", "Business City", "Business State",
    "Business Postal Code", "Business Country/Region",
    "Home Street", "Home Street 2", "Home Street 3", "Home City", "Home State", "Home Postal Code",
    "Home Country/Region",
    "Other Street", "Other Street 2", "Other Street 3", "Other City", "Other State", "Other Postal Code",
    "Other Country/Region",
    "Assistant's Phone", "Business Fax", "Business Phone", "Business Phone 2", "Callback", "Car Phone",
    "Company Main Phone", "Home Fax", "Home Phone", "Home Phone 2", "ISDN", "Mobile Phone", "Other Fax", "Other Phone",
    "Pager", "Primary Phone", "Radio Phone", "TTY/TDD Phone", "Telex",
    "Account", "Anniversary", "Assistant's Name", "Billing Information", "Birthday", "Business Address PO Box",
    "Categories", "Children", "Directory Server",
    "E-mail Address", "E-mail Type", "E-mail Display Name",
    "E-mail 2 Address", "E-mail 2 Type", "E-mail 2 Display Name",
    "E-mail 3 Address", "E-mail 3 Type", "E-mail 3 Display Name",
    "Gender", "Government ID Number", "Hobby", "Home Address PO Box", "Initials", "Internet Free Busy", "Keywords",
    "Language", "Location", "Manager's Name", "Mileage", "Notes", "Office Location", "Organizational ID Number",
    "Other Address PO Box", "Priority", "Private", "Profession", "Referred By", "Sensitivity", "Spouse",
    "User 1", "User 2", "User 3", "User 4", "Web Page",
)  # fmt: skip
"""What desktop Outlook writes in English."""


class Column(Enum):
    """Columns that are read, besides numbers."""

    FIRST_NAME = auto()
    MIDDLE_NAME = auto()
    LAST_NAME = auto()
    COMPANY = auto()
    CATEGORIES = auto()
    EMAIL = auto()
    NOTES = auto()
    PRIMARY_PHONE = auto()
    ORIGIN = auto()
    DETAILS = auto()


COLUMNS: Final = {
    Column.FIRST_NAME: ("First Name", "Imię"),
    Column.MIDDLE_NAME: ("Middle Name", "Drugie imię"),
    Column.LAST_NAME: ("Last Name", "Nazwisko"),
    Column.COMPANY: ("Company", "Firma"),
    Column.CATEGORIES: ("Categories", "Kategorie"),
    Column.EMAIL: ("E-mail Address", "Adres e-mail"),
    Column.NOTES: ("Notes", "Notatki"),
    Column.PRIMARY_PHONE: ("Primary Phone", "Telefon podstawowy"),
    Column.ORIGIN: ("User 1", "Użytkownik 1"),
    Column.DETAILS: ("User 2", "Użytkownik 2"),
}

NUMBERS: Final = (
    ("mobile", ("Mobile Phone", "Telefon komórkowy")),
    ("work", ("Business Phone", "Telefon służbowy")),
    ("work", ("Business Phone 2", "Telefon służbowy 2")),
    ("home", ("Home Phone", "Telefon domowy")),
    ("home", ("Home Phone 2", "Telefon domowy 2")),
    ("company", ("Company Main Phone", "Główny telefon do firmy")),
    ("car", ("Car Phone", "Telefon w samochodzie")),
    ("other", ("Other Phone", "Inny telefon")),
    ("fax", ("Business Fax", "Faks służbowy")),
    ("fax", ("Home Fax", "Faks domowy")),
    ("fax", ("Other Fax", "Inny faks")),
)
"""Columns with numbers, in the order in which they are read, and the comment they give."""


def folded_header(name: str) -> str:
    """Give what the names of columns are compared by."""
    return " ".join(name.casefold().split())
