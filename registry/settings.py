"""What a person may set from outside: environment variables `REGISTRY_*`."""

from __future__ import annotations

from typing import Annotated, Literal
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from registry.errors import UsageError


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError) as error:  # ZoneInfoNotFoundError is a KeyError
        raise ValueError("there is no such time zone") from error
    return name


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
    workers: int = Field(default=8, ge=1, le=64)
    """Hosts looked at, and destinations delivered to, at the same time, at most."""
    tick: float = Field(default=1.0, ge=0.02, le=60)
    """Seconds between two looks at the clock."""
    lease: float = Field(default=30.0, ge=0.2, le=3600)
    """Seconds after which the work of a process that was killed is taken over."""
    ahead_days: int = Field(default=7, ge=0, le=365)
    """Days before a deadline, cut-off or expiry on which it is told."""
    digest_time: str = Field(default="07:00", pattern=r"^([01]\d|2[0-3]):[0-5]\d$")
    """Hour at which daily and weekly (Monday) digests are made, as HH:MM."""
    time_zone: Annotated[str, AfterValidator(_zone)] = "UTC"
    """In which `digest_time` is read."""
    metrics_port: int = Field(default=9464, ge=0, le=65535)
    """Port on loopback where `registry serve` shows its metrics; 0 for none."""
    smtp_host: str | None = None
    """Server that takes mail for `email` subscriptions."""
    smtp_port: int = Field(default=587, ge=1, le=65535)
    """Its port."""
    smtp_security: Literal["starttls", "tls", "none"] = "starttls"
    """How the connection to it is secured: `starttls`, `tls` or `none`."""
    smtp_user: str | None = None
    """User name for it, if it wants one."""
    smtp_password: SecretStr | None = None
    """Password for it."""
    mail_from: str | None = None
    """Sender of mail: `Registry <registry@example.org>`."""


def load() -> Settings:
    """Read the settings. Raises UsageError that names the first malformed one."""
    try:
        return Settings()
    except ValidationError as error:
        first = error.errors()[0]
        name = "REGISTRY_" + "_".join(str(part) for part in first["loc"]).upper()
        raise UsageError(f"{name}={first['input']!r} cannot be used ({first['msg'].lower()}): change or unset it.") from error
