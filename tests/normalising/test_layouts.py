"""Fronts as agencies lay them out: title, number, date, place, publisher and contacts are read, and no letterhead,
label or rubric becomes the title."""

from __future__ import annotations

from dataclasses import replace

import pytest

from flows.extracting import find_publisher
from flows.model import Document, Release, Source
from flows.normalising import normalise
from flows.pipeline import open_project
from flows.publishers import UNKNOWN
from flows.settings import RAW
from tests.normalising.layouts import LAYOUTS, Layout
from tests.normalising.layouts_of_papers import PAPERS
from tests.normalising.layouts_of_sites import MORE_LAYOUTS

PROJECT = open_project(RAW)


def read(layout: Layout) -> Release:
    text = layout.release
    document = Document("0" * 64, Source("a.txt", None, None, None), "text/plain", "utf-8", len(text), text)
    release = normalise(document, PROJECT.publishers)
    if release.publisher_id == UNKNOWN and (publisher := find_publisher(release, PROJECT.registry)):
        document = replace(document, source=replace(document.source, publisher_id=publisher))
        release = normalise(document, PROJECT.publishers)
    return release


ALL = (*LAYOUTS, *MORE_LAYOUTS, *PAPERS)


@pytest.mark.parametrize("layout", ALL, ids=[layout.name for layout in ALL])
def test_a_front_is_read(layout: Layout) -> None:
    release = read(layout)
    told = Layout(
        layout.name,
        layout.text,
        release.title,
        release.number,
        str(release.published_on) if release.published_on else None,
        release.dateline_place,
        release.publisher_id if layout.publisher else None,
        tuple(contact.name for contact in release.contacts),
        release.language,
    )
    assert told == layout
