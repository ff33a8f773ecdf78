"""Mails over TLS: what is encrypted, whom the PBX trusts, and what it does not tell anybody else."""

import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from emulator.servers.web.tls import given, self_made
from tests.emulator.web.api import Api
from tests.emulator.web.mail_server import MailServer, Told
from tests.emulator.web.test_mail import send_test, use

USER, PASSWORD = "pbx", "veryhidden"
LOCAL = "127.0.0.1"

pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")


def certificate(folder: Path, monkeypatch: pytest.MonkeyPatch, *, trusted: bool = True) -> ssl.SSLContext:
    """A certificate for the loopback; the system trusts it, or another one in its place."""
    made = self_made("mail", LOCAL, folder)
    if not trusted:
        folder /= "other"
        folder.mkdir()
        self_made("mail", LOCAL, folder)
    (file,) = folder.glob("*.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    return made


def for_another_host(folder: Path, monkeypatch: pytest.MonkeyPatch) -> ssl.SSLContext:
    """A certificate that the system trusts, though not for the loopback."""
    key, name = ec.generate_private_key(ec.SECP256R1()), x509.Name([])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("mail.example.org")]), critical=True)
        .sign(key, hashes.SHA256())
    )
    written = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file = folder / "another.pem"
    file.write_bytes(written + made.public_bytes(serialization.Encoding.PEM))
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    return given(file, None)


def server(encryption: str, made: ssl.SSLContext | None) -> MailServer:
    """A server that wants a log-in, and speaks what `encryption` says where it has a certificate."""
    return MailServer(user=USER, password=PASSWORD, certificate=made, from_the_first_byte=encryption == "tls")


ENCRYPTIONS = pytest.mark.parametrize("encryption", ["starttls", "tls"])


@ENCRYPTIONS
async def test_w160_mail_and_log_in_go_to_the_chosen_server_encrypted(
    api: Api, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encryption: str
) -> None:
    async with server(encryption, certificate(tmp_path, monkeypatch)).serving() as mails:
        await use(api, mails, encryption=encryption, user=USER, password=PASSWORD)
        assert await send_test(api) == (200, {"ok": True})
    assert [mail["To"] for mail in mails.mails] == ["me@example.org"]
    assert (mails.mails_told, mails.log_ins_told) == ([Told.ENCRYPTED], [Told.ENCRYPTED])


@ENCRYPTIONS
async def test_a_server_whose_certificate_nobody_vouches_for_gets_neither_mail_nor_log_in(
    api: Api, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encryption: str
) -> None:
    async with server(encryption, certificate(tmp_path, monkeypatch, trusted=False)).serving() as mails:
        await use(api, mails, encryption=encryption, user=USER, password=PASSWORD)
        status, answer = await send_test(api)
    assert (status, answer["code"]) == (502, "smtp_failed")
    assert "certificate verify failed" in answer["title"]
    assert (mails.mails, mails.log_ins_told) == ([], [])


@ENCRYPTIONS
async def test_a_certificate_for_another_host_is_not_trusted(
    api: Api, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encryption: str
) -> None:
    async with server(encryption, for_another_host(tmp_path, monkeypatch)).serving() as mails:
        await use(api, mails, encryption=encryption, user=USER, password=PASSWORD)
        status, answer = await send_test(api)
    assert (status, answer["code"]) == (502, "smtp_failed")
    assert "mismatch" in answer["title"]
    assert (mails.mails, mails.log_ins_told) == ([], [])


@ENCRYPTIONS
async def test_a_server_that_speaks_no_tls_where_it_was_chosen_gets_no_log_in(api: Api, encryption: str) -> None:
    async with MailServer(user=USER, password=PASSWORD).serving() as mails:
        await use(api, mails, encryption=encryption, user=USER, password=PASSWORD)
        assert (await send_test(api))[0] == 502
    assert (mails.mails, mails.log_ins_told) == ([], [])


async def test_without_encryption_nothing_is_encrypted_though_the_server_offers_it(
    api: Api, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with server("none", certificate(tmp_path, monkeypatch)).serving() as mails:
        await use(api, mails, encryption="none", user=USER, password=PASSWORD)
        assert await send_test(api) == (200, {"ok": True})
    assert (mails.mails_told, mails.log_ins_told) == ([Told.OPEN], [Told.OPEN])
