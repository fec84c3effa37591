"""The releases in raw/: unchanged since they were listed, and each normalised to what its header says."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from flows import settings
from flows.model import Document, Release
from flows.normalising import normalise
from flows.publishers import load_publishers
from flows.reading import document_id, inventory, read
from flows.reading.inventory import MANIFEST, read_manifest

RELEASES = settings.RAW / "releases"


@pytest.fixture(scope="module")
def releases() -> Mapping[str, Release]:
    publishers = load_publishers(settings.PUBLISHERS)
    read_all = [read(source, (RELEASES / source.path).read_bytes()) for source in inventory(RELEASES, publishers)]
    assert all(isinstance(document, Document) for document in read_all)
    return {d.source.path: normalise(d, publishers) for d in read_all if isinstance(d, Document)}


def test_every_listed_file_is_there_byte_for_byte() -> None:
    for path, row in read_manifest(RELEASES / MANIFEST).items():
        assert document_id((RELEASES / path).read_bytes()) == row["sha256"], path


@pytest.mark.parametrize(
    ("path", "release_id", "published_on", "place", "contacts"),
    [
        ("cnes/pr111-2018.txt", "cnes-pr111-2018", date(2018, 7, 20), None, 3),
        ("cnes/pr199-2015.txt", "cnes-pr199-2015", date(2015, 11, 6), "Paris", 3),
        ("cnes/pr081-2018.txt", "cnes-pr081-2018", date(2018, 6, 15), None, 2),
        ("cnes/pr039-2018.md", "cnes-pr039-2018", date(2018, 3, 23), None, 2),
        ("cnes/actinspace-azerbaijan-2018.txt", "cnes-undated-", None, None, 0),
    ],
)
def test_headers_are_read(
    releases: Mapping[str, Release],
    path: str,
    release_id: str,
    published_on: date | None,
    place: str | None,
    contacts: int,
) -> None:
    release = releases[path]
    assert release.release_id.startswith(release_id)
    assert (release.published_on, release.dateline_place, len(release.contacts)) == (published_on, place, contacts)
    assert release.published_on_basis == ("stated" if published_on else "unknown")
    assert release.title
    assert "@" not in release.text
    assert "Tel." not in release.text
    assert "Tel:" not in release.text
