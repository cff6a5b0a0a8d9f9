"""What a person may set from outside: environment variables `REGISTRY_*`."""

from __future__ import annotations

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from registry.errors import UsageError


class Settings(BaseSettings):
    """Settings with their defaults; every one can be given as `REGISTRY_<NAME>`."""

    model_config = SettingsConfigDict(env_prefix="REGISTRY_", frozen=True)

    database: str = "sqlite:///registry.db"
    """`sqlite:///PATH` or `postgresql://USER@HOST/NAME`."""
    user_agent: str = Field(default="notice-registry/0.1", min_length=1)
    """How fetchers introduce themselves; publishers like to find a way to reach you in it."""
    deadline: float = Field(default=60.0, gt=0, le=600)
    """Seconds that one look may take in all."""
    max_body: int = Field(default=20 * 2**20, ge=1024)
    """Bytes of a decoded body, at most."""
    min_gap: float = Field(default=1.0, ge=0, le=3600)
    """Seconds between two requests to one host, at least."""


def load() -> Settings:
    """Read the settings. Raises UsageError that names the first malformed one."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "REGISTRY_" + "_".join(str(part) for part in first["loc"]).upper()
        raise UsageError(f"{name}={first['input']!r} cannot be used ({first['msg'].lower()}): change or unset it.") from error
