"""The office in plain values, for people and tests that look at the exchange from outside; no secrets."""

from dataclasses import asdict

from emulator.exchange.switch import Switch


def overview(switch: Switch) -> dict[str, object]:
    """Give passwords that are set, roles, departments, licences, number of mails, installer file, log."""
    identity, rights, file = switch.identity, switch.rights, switch.installer.file
    return {
        "subscribers": {
            extension: {
                "password_set": identity.has_password(extension),
                "must_change_password": identity.must_change(extension),
                "roles": sorted(role.value for role in rights.roles(extension)),
            }
            for extension in switch.core.stations
        },
        "departments": {department.id: department.name for department in switch.departments.all()},
        "licences": [
            {"kind": pool.kind.value, "total": pool.total, "used": pool.used} for pool in switch.licences.pools()
        ],
        "smtp": switch.smtp.settings.mode.value,
        "mails": len(switch.post.mails),
        "installer": None if file is None else {"name": file.name, "size": file.size},
        "log": [asdict(entry) for entry in switch.log.entries],
    }
