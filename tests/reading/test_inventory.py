"""Every file counts, whatever its folder is called; the manifest and the folders tell whose it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.publishers import Profile, Publishers
from flows.reading import ManifestError, inventory

PUBLISHERS = Publishers(
    (
        Profile("rso", ("RSO", "Ruritanian Space Office"), folders=("rso", "rso-archive")),
        Profile("gsa", ("Graustark Space Agency",), folders=("gsa",)),
    )
)


def write(folder: Path, path: str, text: str = "A text") -> None:
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")


def test_files_at_any_depth_are_listed_in_the_order_of_their_paths(tmp_path: Path) -> None:
    for path in ("z.txt", "a/b/c/deep.md", "a/x", "manifest.csv/really a folder.txt"):
        write(tmp_path, path)
    assert [source.path for source in inventory(tmp_path, PUBLISHERS)] == [
        "a/b/c/deep.md",
        "a/x",
        "manifest.csv/really a folder.txt",
        "z.txt",
    ]


def test_the_publisher_is_the_deepest_folder_that_a_profile_bears(tmp_path: Path) -> None:
    for path in ("rso/2018/a.txt", "RSO-Archive/gsa/b.txt", "Ruritanian Space Office/c.txt", "others/d.txt"):
        write(tmp_path, path)
    told = {source.path: source.publisher_id for source in inventory(tmp_path, PUBLISHERS)}
    assert told == {
        "rso/2018/a.txt": "rso",
        "RSO-Archive/gsa/b.txt": "gsa",
        "Ruritanian Space Office/c.txt": "rso",
        "others/d.txt": None,
    }


def test_the_manifest_overrules_the_folder_and_is_not_listed_itself(tmp_path: Path) -> None:
    write(tmp_path, "rso/a.txt")
    write(tmp_path, "manifest.csv", "path,publisher,source_url,collected_at\nrso/a.txt,gsa,https://example.org/a,\n")
    (source,) = inventory(tmp_path, PUBLISHERS)
    assert (source.publisher_id, source.source_url, source.collected_at) == ("gsa", "https://example.org/a", None)


@pytest.mark.parametrize(
    ("manifest", "said"),
    [("file,publisher\na.txt,rso\n", "no column 'path'"), ("path\na.txt\na.txt\n", "line 3"), ('path\n"a', "CSV")],
)
def test_a_manifest_that_cannot_be_used_is_told(tmp_path: Path, manifest: str, said: str) -> None:
    write(tmp_path, "manifest.csv", manifest)
    with pytest.raises(ManifestError, match=said):
        inventory(tmp_path, PUBLISHERS)


def test_links_are_followed_only_within_the_folder(tmp_path: Path) -> None:
    releases = tmp_path / "releases"
    write(releases, "rso/a.txt")
    write(tmp_path, "secret/b.txt")
    (releases / "rso" / "out.txt").symlink_to(tmp_path / "secret" / "b.txt")
    (releases / "outside").symlink_to(tmp_path / "secret")
    (releases / "rso" / "loop").symlink_to(releases)
    assert [source.path for source in inventory(releases, PUBLISHERS)] == ["rso/a.txt"]


def test_a_missing_folder_has_no_files(tmp_path: Path) -> None:
    assert inventory(tmp_path / "nowhere", PUBLISHERS) == []
