"""What the tests put in the place of things outside the program: the key store of the system, and the clock."""

from datetime import datetime, timedelta

from diary.errors import KeyringRefused, KeyringUnavailable


class FakeKeychain:
    """A key store in memory; ``is_there`` may be changed to let it go away and come back."""

    def __init__(self, *, is_there: bool = True) -> None:
        self.is_there = is_there
        self.secrets: dict[str, bytes] = {}
        self.times_asked = 0

    def store(self, vault_id: str, secret: bytes) -> None:
        if not self.is_there:
            raise KeyringUnavailable
        self.secrets[vault_id] = secret

    def load(self, vault_id: str) -> bytes:
        self.times_asked += 1
        if not self.is_there or vault_id not in self.secrets:
            raise KeyringRefused
        return self.secrets[vault_id]

    def forget(self, vault_id: str) -> None:
        if self.is_there:
            self.secrets.pop(vault_id, None)


class FakeClock:
    """A clock that stands still until it is moved."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        """Let time pass: ``hours=3``."""
        self.now += timedelta(**by)
