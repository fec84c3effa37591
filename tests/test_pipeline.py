"""What is read goes by itself when it is done: nothing points in circles, and the collector may rest meanwhile."""

from __future__ import annotations

import gc

from flows import settings
from flows.pipeline import open_project, sources_of, told_by


def test_what_was_read_of_a_release_goes_without_the_collector() -> None:
    project = open_project(settings.RAW)
    files = [
        (source, (settings.RAW / "releases" / source.path).read_bytes()) for source in sources_of(settings.RAW, project)
    ]
    for source, data in files:
        told_by(source, data, project, {})  # lexicons and patterns are read once, and stay
    gc.collect()
    gc.disable()
    try:
        told = [told_by(source, data, project, {}) for source, data in files]
        assert told
        assert gc.collect() == 0
    finally:
        gc.enable()
