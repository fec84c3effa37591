"""The extraction's tests tell small invented texts through the real stages; see ``telling``."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.extracting.telling import Told, dire, tell


@pytest.fixture(name="tell", scope="session")
def _tell() -> Callable[..., Told]:
    """``tell(body, title=…, published=…)``: what an English text tells."""
    return tell


@pytest.fixture(name="dire", scope="session")
def _dire() -> Callable[..., Told]:
    """``dire(corps, title=…, published=…)``: what a French text tells."""
    return dire
