"""The whole exchange as plain values, for people and tests that look at it from outside."""

from collections import Counter
from dataclasses import asdict

from emulator.exchange.calls import Call, Leg, OutsideLine
from emulator.exchange.overview import overview
from emulator.exchange.stations import Station
from emulator.exchange.switch import Switch


def snapshot(switch: Switch) -> dict[str, object]:
    """Clock, PBX, subscribers with services and terminals, calls with legs, outside lines, groups."""
    pbx = switch.core.pbx
    return {
        "clock": switch.core.clock.now.isoformat(),
        "pbx": {
            "family": pbx.family.value,
            "model": pbx.model,
            "serial": pbx.serial,
            "firmware": pbx.firmware,
            "protocol": pbx.protocol,
        },
        "subscribers": {extension: _subscriber(station) for extension, station in switch.core.stations.items()},
        "calls": [_call(switch, call) for call in switch.core.calls.values()],
        "outside": [_line(line) for line in switch.core.lines.values()],
        "outside_finished": list(switch.trunks.finished),
        "groups": {
            group.number: {"comment": group.comment, "members": list(group.members)}
            for group in switch.core.programming.groups
        },
        "accounts": {
            account.number: {"costs": str(switch.charging.accounts.get(account.number, 0))}
            for account in switch.core.programming.accounts
        },
        "malicious_calls": [
            {"extension": call.extension, "number": call.number, "at": call.at.isoformat()}
            for call in switch.services.malicious_calls
        ],
        "phonebook": {
            "changes": switch.phonebook.records.changes,
            "contacts": Counter(contact.book.value for contact in switch.phonebook.records.contacts.values()),
            "groups": Counter(group.book.value for group in switch.phonebook.records.groups.values()),
        },
        "dnd_messages_played": [
            {"extension": played.extension, "message": played.message, "at": played.at.isoformat()}
            for played in switch.dnd_messages.played
        ],
        "voicemail": Counter(message.extension for message in switch.voicemail.messages.values()),
        "history": {extension: switch.history.count(extension) for extension in switch.core.stations},
        "presence": {extension: asdict(switch.presence.status(extension)) for extension in switch.core.stations},
        "office": overview(switch),
        "texts": {extension: len(switch.texts.table(extension).rows) for extension in switch.core.stations},
    }


def _subscriber(station: Station) -> dict[str, object]:
    subscriber, flags = station.subscriber, station.flags
    return {
        "comment": subscriber.comment,
        "department": subscriber.department,
        "terminal": {
            "kind": station.kind.value,
            "model": subscriber.telephone.model,
            "port": station.port,
            "hook": flags.hook.value,
            "logged_in": station.logged_in,
            "out_of_order": station.out_of_order,
            "language": station.languages[0].value,
        },
        "other_terminals": [
            {"model": telephone.model, "language": language.value}
            for telephone, language in zip(subscriber.other_telephones, station.languages[1:], strict=True)
        ],
        "language": subscriber.language.value,
        "services": {
            "dnd": station.dnd,
            "locked": station.locked,
            "account": station.account,
            "forwarding": [
                {"type": f.type.value, "calls": f.calls.value, "rings": f.rings, "target": f.target}
                for f in station.forwardings
            ],
            "parked": flags.parked,
            "call_waiting": flags.call_waiting,
            "call_back_orders": list(station.orders),
            "rules": [asdict(rule) for rule in station.rules],
            **_features(station),
        },
        "costs": str(station.costs),
        "credit": str(station.expenses.credit),
    }


def _features(station: Station) -> dict[str, object]:
    features = station.features
    wake_up = features.wake_up
    return {
        "locked_by_admin": features.locked_by_admin,
        "wake_up": {
            "next": wake_up.next.isoformat() if wake_up.next is not None else None,
            "repeat": wake_up.repeat.value,
            "last_result": wake_up.last.result.value if wake_up.last is not None else None,
        },
        "call_as": features.identity,
        "clir": features.clir,
        "mobile_phone": {"number": station.subscriber.mobile_phone, **asdict(features.mobile_phone)},
        "dnd_message": features.dnd_message,
        "follow_me": asdict(features.follow_me),
    }


def _call(switch: Switch, call: Call) -> dict[str, object]:
    return {
        "id": call.id,
        "called": call.called.digits,
        "legs": [_leg(switch, leg) for leg in call.legs],
        "parked_at": call.parked_at.extension if call.parked_at is not None else None,
    }


def _leg(switch: Switch, leg: Leg) -> dict[str, object]:
    party = leg.party
    origin = leg is leg.call.origin
    match party:
        case Station():
            names = _names_of_others(switch, party, leg.call)
            return {"extension": party.extension, "state": leg.state.value, "origin": origin, "names": names}
        case OutsideLine():
            return {"outside": party.id, "number": party.number, "state": leg.state.value, "origin": origin}
    return {
        "announcement": party.number,
        "state": leg.state.value,
        "origin": origin,
        "box": party.box,
        "speaking": party.speaking.value if party.speaking is not None else None,
        "message": party.message,
    }


def _names_of_others(switch: Switch, station: Station, call: Call) -> dict[str, str]:
    """Name the outside lines of a call as the extension knows them."""
    lines = [leg.party for leg in call.legs if isinstance(leg.party, OutsideLine) and not leg.party.withheld]
    return {line.id: switch.phonebook.name_of(line.number, station.extension) for line in lines}


def _line(line: OutsideLine) -> dict[str, object]:
    leg, charge = line.leg, line.charge
    return {
        "id": line.id,
        "number": line.number,
        "incoming": line.incoming,
        "withheld": line.withheld,
        "state": leg.state.value if leg is not None else None,
        "call": leg.call.id if leg is not None else None,
        "heard": line.dtmf,
        "told": {"number": line.told.number, "name": line.told.name, "withheld": not line.told.number},
        "charge": str(charge.amount) if charge is not None else None,
    }
