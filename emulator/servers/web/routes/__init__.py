"""The API, one module per subject; each is listed here.

How a subject joins: documents in `documents/<subject>.py` (`Document` for answers, `Body` for requests), a module here
with `ROUTER = APIRouter(tags=[...], route_class=ExchangeRoute)` whose paths leave out `/api`, and its line below.
`pbx.py` and `session.py` show the pattern. Handlers are coroutine functions, take `LoggedIn` (or `OnDesk` where no
log-in is needed), hand `actor.extension` to the exchange and let its `Refused` pass. Lists that are long take `Paging`
and answer with `page_of`; what only some PBXes have says `dependencies=[needs(Feature.Fnn)]`; a body above 64 kB says
`max_body_size=`. New events of the exchange get their topics in `changes.py`.
"""

from emulator.servers.web.routes import (
    administration,
    calls,
    costs,
    dashboard,
    dnd_messages,
    employees,
    events,
    forwarding_rules,
    installer,
    key_labels,
    management,
    pbx,
    phonebook,
    phonebook_files,
    phonebook_groups,
    phonecti,
    placed_calls,
    services,
    session,
    smtp,
    subscribers,
)

ROUTERS = (
    dnd_messages.ROUTER,
    dnd_messages.SOUNDS,
    forwarding_rules.ROUTER,
    placed_calls.ROUTER,
    services.ROUTER,
    administration.ROUTER,
    calls.ROUTER,
    calls.AUDIO_ROUTER,
    costs.ROUTER,
    dashboard.ROUTER,
    employees.ROUTER,
    events.ROUTER,
    installer.ROUTER,
    installer.UPLOADS,
    key_labels.ROUTER,
    management.ROUTER,
    pbx.ROUTER,
    phonebook.ROUTER,
    phonebook_files.ROUTER,
    phonebook_groups.ROUTER,
    phonecti.ROUTER,
    session.ROUTER,
    smtp.ROUTER,
    smtp.TESTS,
    subscribers.ROUTER,
)
