"""A YAML file to the programming of the exchange."""

from pathlib import Path

from emulator.exchange.builtin import builtin
from emulator.exchange.programming import Family, Programming


class ConfigurationMistake(Exception):
    """The file cannot be used; the text names file, key and reason, and never repeats a value."""


def load(file: Path | None, profile: str) -> Programming:
    """Return the programming of `file`, or the built-in one of `profile`. Raises `ConfigurationMistake`.

    The file holds the sheets of `Programming`. A `pbx` sheet need not name what the profile's own one has.
    """
    standard = builtin(profile)
    return standard if file is None else _read(file, standard)


def _read(file: Path, standard: Programming) -> Programming:
    # Only who has a file needs these.
    import yaml  # noqa: PLC0415 - rarely needed
    from pydantic import ValidationError  # noqa: PLC0415 - rarely needed

    try:
        content = yaml.safe_load(file.read_text("utf-8"))
    except OSError as error:
        raise ConfigurationMistake(f"{file}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise ConfigurationMistake(f"{file}: byte {error.start} is not UTF-8") from error
    except yaml.YAMLError as error:
        raise ConfigurationMistake(f"{file}: {_place(error)}") from error
    if not isinstance(content, dict):
        raise ConfigurationMistake(f"{file}: the file must hold keys such as pbx and subscribers")
    pbx = content.get("pbx", {})
    if isinstance(pbx, dict):
        pbx = {**standard.pbx.model_dump(), **pbx}
    try:
        programming = Programming.model_validate({**content, "pbx": pbx})
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False, include_context=False)[0]
        key = ".".join(str(step) for step in found["loc"]) or "the file as a whole"
        raise ConfigurationMistake(f"{file}: {key}: {found['msg']}") from error
    if programming.pbx.family is not standard.pbx.family:
        wanted = Family(programming.pbx.family).value
        raise ConfigurationMistake(f"{file}: pbx.family: is {wanted}, but the profile is {standard.pbx.family.value}")
    return programming


def _place(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    problem = getattr(error, "problem", None) or "not valid YAML"
    return problem if mark is None else f"line {mark.line + 1}, column {mark.column + 1}: {problem}"
