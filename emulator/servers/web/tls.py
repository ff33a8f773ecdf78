"""Certificates for HTTPS: a given one, or one the PBX makes itself."""

import os
import ssl
import tempfile
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Final

_LIFETIME: Final = timedelta(days=3650)
_FILE: Final = "https.pem"


class CertificateMistake(Exception):
    """The files cannot be used."""


def given(certificate: Path, key: Path | None) -> ssl.SSLContext:
    """Use the certificate and key of two files, or of one. Raises `CertificateMistake`."""
    context = _context()
    try:
        context.load_cert_chain(certificate, key, password=_no_password)
    except (OSError, ValueError) as error:  # ssl.SSLError is an OSError
        reason = getattr(error, "reason", None) or getattr(error, "strerror", None) or error
        raise CertificateMistake(f"{certificate}: {reason}") from error
    return context


def self_made(name: str, host: str, folder: Path | None = None) -> ssl.SSLContext:
    """Use the certificate that lies in `folder`, making one when there is none; without a folder it is not kept."""
    if folder is None:
        with tempfile.TemporaryDirectory(prefix="webcti-tls-") as passing:
            return self_made(name, host, Path(passing))
    file = folder / _FILE
    if not file.exists():
        written = file.with_suffix(".new")
        with os.fdopen(os.open(written, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as pem:
            pem.write(_made(name, host))
        written.replace(file)
    return given(file, None)


def _made(name: str, host: str) -> bytes:
    """Make a key and a certificate of its own."""
    # Only who opens HTTPS without a certificate needs these.
    from cryptography import x509  # noqa: PLC0415 - rarely needed
    from cryptography.hazmat.primitives import hashes, serialization  # noqa: PLC0415 - rarely needed
    from cryptography.hazmat.primitives.asymmetric import ec  # noqa: PLC0415 - rarely needed

    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    names: list[x509.GeneralName] = [x509.DNSName("localhost"), x509.IPAddress(ip_address("127.0.0.1"))]
    try:
        names.append(x509.IPAddress(ip_address(host)))
    except ValueError:
        names.append(x509.DNSName(host))
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + _LIFETIME)
        .add_extension(x509.SubjectAlternativeName(dict.fromkeys(names)), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return private + certificate.public_bytes(serialization.Encoding.PEM)


def _context() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _no_password() -> str:
    raise ValueError("the key is locked with a password")
