"""Publisher profiles: all of them valid, found by every name, and faults told by file and key."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import re2

from flows import settings
from flows.publishers import Profile, ProfileError, Publishers, load_publishers
from flows.registry import Organisation


def test_the_projects_own_profiles_are_sound() -> None:
    publishers = load_publishers(settings.PUBLISHERS)
    assert len(publishers.profiles) >= 16
    for profile in publishers.profiles:
        assert (settings.PUBLISHERS / f"{profile.publisher_id}.toml").is_file()
        assert publishers.by_alias(profile.publisher_id.upper()) == profile.publisher_id
        assert all(publishers.by_alias(folder) == profile.publisher_id for folder in profile.folders)
        assert all(re2.compile(pattern).groups <= 1 for pattern in profile.numbers)
    assert publishers.get("nobody") is None
    assert publishers.by_alias("Nobody") is None


@pytest.mark.parametrize(
    ("profile", "said"),
    [
        ('publisher_id = "a"\nnames = ["A"', "not valid TOML"),
        ('publisher_id = "A B"\nnames = ["A"]', "must be a slug"),
        ('publisher_id = "a"', "at least one name"),
        ('publisher_id = "a"\nnames = "A"', "list of strings"),
        ('publisher_id = "a"\nnames = ["A"]\nnumber = ["x"]', "unknown key 'number'"),
        ('publisher_id = "a"\nnames = ["A"]\nnumbers = ["(x"]', "no pattern of google-re2"),
    ],
)
def test_a_fault_is_told_with_the_file_and_the_key(tmp_path: Path, profile: str, said: str) -> None:
    (tmp_path / "a.toml").write_text(profile, encoding="utf-8")
    with pytest.raises(ProfileError, match=said) as error:
        load_publishers(tmp_path)
    assert "a.toml" in str(error.value)


def test_agencies_of_the_registry_without_a_profile_get_a_bare_one() -> None:
    def agency(key: str, name: str, **more: Any) -> Organisation:
        empty = dict.fromkeys(("name_fr", "acronym", "country", "parent_id", "wikidata_id", "ror_id", "website"))
        rest = {**empty, "type": "space_agency", "aliases": (), "ambiguous": (), "source": "x", **more}
        return Organisation(organisation_id=key, name=name, **rest)

    organisations = [
        agency(
            "roo", "Ruritanian Orbit Office", acronym="ROO", ambiguous=("en:ROO",), website="https://www.roo.example/"
        ),
        agency("b", "B Board", website="https://gov.example/board"),
        agency("c", "C Company", type="company"),
        agency("rso", "Other"),
    ]
    known = Publishers((Profile("rso", ("RSO",)),))
    publishers = known.with_organisations(organisations)
    found = {profile.publisher_id: (profile.names, profile.domains) for profile in publishers.profiles}
    assert found == {
        "rso": (("RSO",), ()),
        "b": (("B Board",), ()),
        "roo": (("Ruritanian Orbit Office",), ("roo.example",)),
    }
    assert publishers.by_alias("Ruritanian orbit office") == "roo"


def test_two_profiles_cannot_claim_one_folder(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('publisher_id = "a"\nnames = ["A"]\nfolders = ["x"]', encoding="utf-8")
    (tmp_path / "b.toml").write_text('publisher_id = "b"\nnames = ["B"]\nfolders = ["X"]', encoding="utf-8")
    with pytest.raises(ProfileError, match="both claim folder 'x'"):
        load_publishers(tmp_path)
