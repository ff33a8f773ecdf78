"""Certificates: made by the PBX itself and kept, or given."""

import ssl
import stat
from pathlib import Path

import pytest
from cryptography import x509

from emulator.servers.web.tls import CertificateMistake, given, self_made

HOST = "192.0.2.7"


def test_a_certificate_is_made_once_and_kept(tmp_path: Path) -> None:
    self_made("IPL-0256", HOST, tmp_path)
    (file,) = tmp_path.iterdir()
    first = file.read_bytes()
    self_made("IPL-0256", HOST, tmp_path)
    assert file.read_bytes() == first


def test_the_key_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    self_made("IPL-0256", HOST, tmp_path)
    (file,) = tmp_path.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_certificate_names_the_host(tmp_path: Path) -> None:
    self_made("IPL-0256", HOST, tmp_path)
    (file,) = tmp_path.iterdir()
    certificate = x509.load_pem_x509_certificate(file.read_bytes())
    names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert HOST in [str(address) for address in names.get_values_for_type(x509.IPAddress)]


def test_without_a_folder_nothing_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert isinstance(self_made("IPL-0256", "pbx.example.org"), ssl.SSLContext)
    assert list(tmp_path.iterdir()) == []


def test_a_given_certificate_is_used_as_it_is(tmp_path: Path) -> None:
    self_made("IPL-0256", HOST, tmp_path)
    (file,) = tmp_path.iterdir()
    assert given(file, None).minimum_version >= ssl.TLSVersion.TLSv1_2


@pytest.mark.parametrize("content", [None, b"", b"no certificate"])
def test_what_is_no_certificate_is_told_with_the_file(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "mine.pem"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(CertificateMistake, match=r"mine\.pem: "):
        given(file, None)
