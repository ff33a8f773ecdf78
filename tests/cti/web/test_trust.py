"""Certificates: verified unless said otherwise, and self-made ones by fingerprint, own authority or not at all."""

import hashlib
import ipaddress
import ssl
from collections.abc import AsyncGenerator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from aiohttp import ClientSession
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from custom_components.webcti.cti.addresses import Trust, WebAddress
from custom_components.webcti.cti.errors import CertificateRejected, CommandInvalid
from custom_components.webcti.cti.web.client import WebApi

from .conftest import QUICK
from .fake_web import FakeWeb


def self_made() -> tuple[bytes, bytes, bytes]:
    """Return a certificate for the loopback in PEM and DER, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "pbx")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    written = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    encoding = serialization.Encoding
    return certificate.public_bytes(encoding.PEM), certificate.public_bytes(encoding.DER), written


PEM, DER, KEY = self_made()
FINGERPRINT = hashlib.sha256(DER).hexdigest()


@pytest.fixture
async def secure(socket_enabled: None, tmp_path: Path) -> AsyncGenerator[FakeWeb]:  # noqa: ARG001 - for its effect
    files = tmp_path / "certificate.pem", tmp_path / "key.pem"
    for file, content in zip(files, (PEM, KEY), strict=True):
        file.write_bytes(content)
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(*files)
    server = FakeWeb()
    await server.start(ssl_context=context)
    yield server
    await server.stop()


@pytest.mark.parametrize(
    ("trust", "certificate"),
    [
        (Trust.OWN_AUTHORITY, PEM.decode()),
        (Trust.FINGERPRINT, FINGERPRINT),
        (Trust.FINGERPRINT, ":".join(FINGERPRINT[i : i + 2] for i in range(0, 64, 2)).upper()),
        (Trust.UNVERIFIED, ""),
    ],
    ids=["own authority", "fingerprint", "fingerprint with colons", "unverified"],
)
async def test_a_self_made_certificate_can_be_trusted(
    secure: FakeWeb, http: ClientSession, trust: Trust, certificate: str
) -> None:
    address = WebAddress(url=secure.url, trust=trust, certificate=certificate)
    assert (await WebApi(http, address, QUICK).info()).serial == "NO00025"


@pytest.mark.parametrize(("trust", "certificate"), [(Trust.AUTHORITIES, ""), (Trust.FINGERPRINT, "00" * 32)])
async def test_a_certificate_that_is_not_trusted_is_rejected(
    secure: FakeWeb, http: ClientSession, trust: Trust, certificate: str
) -> None:
    address = WebAddress(url=secure.url, trust=trust, certificate=certificate)
    with pytest.raises(CertificateRejected):
        await WebApi(http, address, QUICK).info()


@pytest.mark.parametrize(
    ("trust", "certificate"), [(Trust.OWN_AUTHORITY, "none"), (Trust.FINGERPRINT, "zz"), (Trust.FINGERPRINT, "aabb")]
)
async def test_what_is_no_certificate_is_refused(http: ClientSession, trust: Trust, certificate: str) -> None:
    with pytest.raises(CommandInvalid):
        WebApi(http, WebAddress(url="https://pbx", trust=trust, certificate=certificate))
