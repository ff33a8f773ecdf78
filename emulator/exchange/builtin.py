"""The configuration an exchange has when nobody gave it another one. Companies, people and numbers are invented."""

from emulator.exchange.programming import (
    Account,
    AnnouncementSet,
    CallIdentity,
    Contact,
    DiallingRight,
    Family,
    Group,
    GsmModule,
    KeyFunction,
    Licence,
    LicenceKind,
    LicencePool,
    Pbx,
    PhonebookAccess,
    ProgrammedKey,
    Programming,
    RecordingsAccess,
    Subscriber,
    Telephone,
    TelephoneKind,
)

MAIN_NUMBER = "221110000"
LOGIN = "webcti"
"""The password of everybody who has one."""

_IDENTITIES = (
    CallIdentity(number=MAIN_NUMBER, name="Main number"),
    CallIdentity(number="221110011", name="Test WebCTI"),
    CallIdentity(number="221110600", name="Group Sales"),
)
_ANALOGUE = Telephone()
_KEYS = (
    ProgrammedKey(position=1, function=KeyFunction.NUMBER, value="1012"),
    ProgrammedKey(position=2, function=KeyFunction.NUMBER, value="0600111222"),
    ProgrammedKey(position=3, function=KeyFunction.SERVICE, value="dnd"),
)
_SIP = Telephone(kind=TelephoneKind.SIP, model="SIP")

_OFFICE = {
    "name": "Biuro",
    "licences": (LicencePool(kind=LicenceKind.CTI, total=16), LicencePool(kind=LicenceKind.MANAGER, total=2)),
    "announcement_sets": (
        AnnouncementSet(id="1", name="Standard"),
        AnnouncementSet(id="2", name="Office"),
        AnnouncementSet(id="3", name="Holiday"),
    ),
}

_PBX = {
    Family.CLASSIC: Pbx(
        family=Family.CLASSIC, model="IPL-0256", serial="NO00025", firmware="6.55.0100", monitor_key="1234",
        main_number=MAIN_NUMBER, incoming={MAIN_NUMBER: "600"}, **_OFFICE,
    ),
    Family.NCP: Pbx(
        family=Family.NCP, model="NCP-0000", serial="NO00026", firmware="1.23.0140", monitor_key="1234",
        main_number=MAIN_NUMBER, incoming={MAIN_NUMBER: "600"}, **_OFFICE,
    ),
}  # fmt: skip

_CONTACTS = (
    ("Alfa Transport", ("222340011", "600111001")),
    ("Apteka Pod Lipą", ("222340012",)),
    ("Bąk Zofia", ("600111012", "222340013")),
    ("Bielski Tomasz", ("600111013",)),
    ("Biuro Rachunkowe Saldo", ("222340014",)),
    ("Cukiernia Słodka", ("222340015",)),
    ("Czarnecka Maria", ("600111016",)),
    ("Delta Serwis", ("222340016", "222340017", "600111017")),
    ("Dąbrowski Paweł", ("600111222",)),
    ("Elektro Hurt", ("222340021",)),
    ("Firma Kurierska Strzała", ("222340022", "600111022")),
    ("Gołąb Halina", ("600111023",)),
    ("Hotel Żuraw", ("222340024",)),
    ("Iwańska Joanna", ("600111024",)),
    ("Jabłoński Krzysztof", ("600111025", "222340025")),
    ("Kancelaria Ogórek", ("222340026",)),
    ("Kwiaciarnia Róża", ("222340027",)),
    ("Łukasik Michał", ("600111031",)),
    ("Majewska Barbara", ("600111032",)),
    ("Meble Dąb", ("222340032",)),
    ("Nowicki Adam", ("600111033",)),
    ("Ośrodek Zdrowia", ("222340034", "222340035")),
    ("Pawlak Grzegorz", ("600111034",)),
    ("Piekarnia Kłos", ("222340036",)),
    ("Restauracja Źródło", ("222340037",)),
    ("Sikora Elżbieta", ("600111036",)),
    ("Szkoła Językowa", ("222340041",)),
    ("Taksówki Miejskie", ("222340042",)),
    ("Urząd Gminy", ("222340043",)),
    ("Wójcik Łucja", ("600111042", "222340044")),
    ("Zając Stanisław", ("600111043",)),
    ("Żak Rafał", ("600111044",)),
)


def _subscribers(family: Family) -> tuple[Subscriber, ...]:
    # Classic queues a second call at a talking subscriber; on NCP it is a service that is off until it is wanted.
    waiting = family is Family.CLASSIC
    manages = ("Sales", "Service") if family is Family.CLASSIC else ()

    def subscriber(extension: str, comment: str, telephone: Telephone, **columns: object) -> Subscriber:
        return Subscriber.model_validate(
            {
                "extension": extension,
                "comment": comment,
                "telephone": telephone,
                "cti_key": "1234",
                "call_waiting": waiting,
                **columns,
            }
        )

    return (
        subscriber(
            "1011",
            "Test WebCTI",
            Telephone(kind=TelephoneKind.SYSTEM, model="CTS-202.CL", keys=_KEYS),
            password=LOGIN,
            pin="1111",
            email="test@example.org",
            mobile_phone="601000011",
            phonebook_access=PhonebookAccess.EDIT,
            department="Sales",
            licence=Licence.CTI_PLUS,
            recordings_access=RecordingsAccess.OWN,
            may_record_dnd=True,
            has_fax2mail=True,
            identities=_IDENTITIES,
        ),
        subscriber("1012", "Anna Nowak", _ANALOGUE, pin="1234", department="Sales"),
        subscriber(
            "1013",
            "Jan Kowalski",
            _SIP,
            password=LOGIN,
            phonebook_access=PhonebookAccess.NONE,
            department="Service",
        ),
        subscriber(
            "1014",
            "Ewa Wiśniewska",
            _SIP,
            password=LOGIN,
            manages=manages,
            licence=Licence.MANAGER if manages else Licence.CTI,
            recordings_access=RecordingsAccess.DEPARTMENT,
        ),
        subscriber(
            "1015",
            "Administrator",
            Telephone(kind=TelephoneKind.SYSTEM, model="CTS-330"),
            password=LOGIN,
            is_admin=True,
            recordings_access=RecordingsAccess.ALL,
        ),
        subscriber("1016", "Piotr Zieliński", _SIP, password=LOGIN),
        subscriber("21", "Recepcja", _ANALOGUE),
        subscriber("22", "Portiernia", _ANALOGUE),
        subscriber("23", "Magazyn", _ANALOGUE),
    )


def builtin(family: Family | str) -> Programming:
    """Return the configuration of the profile `classic` or `ncp`."""
    family = Family(family)
    return Programming(
        pbx=_PBX[family],
        subscribers=_subscribers(family),
        groups=(Group(number="600", comment="Group Sales", members=("1011", "1012")),),
        accounts=(Account(number="9001", pin="9999", dialling_right=DiallingRight.INTERNATIONAL),),
        gsm_modules=(GsmModule(name="G001", pin="1234", own_number="600123456"),),
        contacts=tuple(Contact(name=name, numbers=numbers) for name, numbers in _CONTACTS),
    )
