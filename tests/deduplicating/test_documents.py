"""Exact and near duplicates, revisions and reprints of documents."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from flows.deduplicating import PartsError, deduplicate
from tests.deduplicating.telling import DAY_IN_2031, REGISTRY, Telling, batch, dangling, rows

WORDS = [
    f"{start}{end}"
    for start in ("mo", "ra", "ti", "lu", "se", "ka")
    for end in ("ban", "del", "fit", "gor", "hem", "jus", "ket")
]


def _text(seed: int, changed: int = 0, words: int = 180) -> str:
    """Lower-case words, ``changed`` of them replaced, spread evenly."""
    text = random.Random(seed).choices(WORDS, k=words)
    for place in range(changed):
        text[(place * 2 + 1) * words // (2 * changed)] = "edited"
    return " ".join(text)


def _release(release_id: str, text: str, published: date | None = DAY_IN_2031, **release: str) -> Telling:
    telling = Telling(release_id, published, text, **release)
    organisation = telling.organisation("Orbis", "orbis")
    telling.person("Nadia Holm", organisation)
    telling.mission(f"Probe of {release_id}")
    telling.event("creation", "2031-03-01", bodies=[organisation], main=True)
    return telling


def test_the_same_text_twice_is_one_release_told_by_the_earliest() -> None:
    first = _release("orbis-1", _text(1), date(2031, 3, 1), path="b.txt")
    again = _release("orbis-2031-abc", _text(1), None, path="a.txt")
    tables = deduplicate([again.part(), first.part()], REGISTRY, None)
    assert [row["release_id"] for row in tables["releases"].to_pylist()] == ["orbis-1"]
    [kept] = rows(tables, "documents", path="b.txt")
    [copy] = rows(tables, "documents", path="a.txt")
    assert (kept["status"], kept["relation"], kept["similarity"]) == ("accepted", "canonical", None)
    assert (copy["status"], copy["relation"], copy["similarity"]) == ("duplicate", "exact_duplicate", 1.0)
    assert copy["release_id"] == "orbis-1"


def test_what_only_a_duplicate_told_is_dropped() -> None:
    first = _release("orbis-1", _text(1), path="a.txt")
    again = _release("orbis-2", _text(1), path="b.txt")
    tables = deduplicate([batch(first, again)], REGISTRY, None)
    assert len(tables["events"]) == 1
    assert [row["name"] for row in tables["missions"].to_pylist()] == ["Probe of orbis-1"]
    assert rows(tables, "names", name="Orbis")[0]["observations"] == 1
    assert rows(tables, "positions")[0]["observations"] == 1
    assert dangling(tables) == []


def test_the_same_bytes_in_two_places_are_two_documents_and_one_release() -> None:
    telling, again = (_release("orbis-1", _text(1), path=path) for path in ("a.txt", "copy/a.txt"))
    again.rows["documents"][0]["document_id"] = telling.rows["documents"][0]["document_id"]
    tables = deduplicate([batch(telling, again)], REGISTRY, None)
    assert [row["relation"] for row in tables["documents"].to_pylist()] == ["canonical", "exact_duplicate"]
    assert len(tables["releases"]) == len(tables["event_releases"]) == 1


def test_a_copy_with_a_few_words_edited_is_a_near_duplicate() -> None:
    tables = deduplicate(
        [_release("orbis-1", _text(1)).part(), _release("orbis-x", _text(1, 4)).part()], REGISTRY, None
    )
    [copy] = rows(tables, "documents", status="duplicate")
    assert copy["relation"] == "near_duplicate"
    assert 0.75 < copy["similarity"] < 0.95
    assert copy["reason"] == "It tells the release of orbis-1.txt."


def test_another_publishers_copy_is_a_reprint() -> None:
    later = _release("zenita-7", _text(1, 4), DAY_IN_2031 + timedelta(days=2), publisher_id="zenita")
    tables = deduplicate([later.part(), _release("orbis-1", _text(1)).part()], REGISTRY, None)
    [copy] = rows(tables, "documents", status="duplicate")
    assert (copy["relation"], copy["release_id"]) == ("reprint", "orbis-1")
    assert dangling(tables) == []


def test_two_texts_under_one_number_are_a_revision_and_the_first_by_path_stands() -> None:
    first = _release("orbis-pr7", _text(1, words=150), number="PR7", path="a.txt")
    for release_id in ("orbis-pr7", "orbis-pr7-3f9c2a"):
        second = _release(release_id, _text(1), number="PR7", path="b.txt")
        for parts in ([first.part(), second.part()], [second.part(), first.part()]):
            tables = deduplicate(parts, REGISTRY, None)
            assert rows(tables, "texts")[0]["text"] == _text(1, words=150)
            [old] = rows(tables, "documents", path="b.txt")
            assert (old["status"], old["relation"], old["release_id"]) == ("duplicate", "revision", "orbis-pr7")
            assert len(tables["events"]) == 1
            assert dangling(tables) == []


def test_one_number_under_ids_of_their_own_is_no_revision() -> None:
    tellings = [_release(f"unknown-undated-{n}f9c2a", _text(n), number="PR7", publisher_id="orbis") for n in (1, 2)]
    assert len(deduplicate([batch(*tellings)], REGISTRY, None)["releases"]) == 2


def test_one_number_in_two_languages_is_two_releases() -> None:
    first = _release("orbis-pr7", _text(1), number="PR7")
    second = _release("orbis-pr7-fr", _text(2), number="PR7")
    second.rows["releases"][0]["language"] = "fr"
    assert len(deduplicate([batch(first, second)], REGISTRY, None)["releases"]) == 2


def test_two_texts_under_one_id_in_one_part_are_refused() -> None:
    with pytest.raises(PartsError, match="orbis-pr7"):
        deduplicate(
            [batch(_release("orbis-pr7", _text(1)), _release("orbis-pr7", _text(2), path="b.txt"))], REGISTRY, None
        )


def test_monthly_releases_with_the_same_boilerplate_stand_both() -> None:
    boilerplate = _text(5)
    march = _release(
        "orbis-3", f"In March the crew of Expedition 41 worked 35 hours on 12 tasks. {boilerplate}", date(2031, 3, 2)
    )
    april = _release(
        "orbis-4", f"In April the crew of Expedition 42 worked 61 hours on 19 tasks. {boilerplate}", date(2031, 3, 30)
    )
    tables = deduplicate([batch(march, april)], REGISTRY, None)
    assert len(tables["releases"]) == 2
    assert rows(tables, "findings", code="possible_duplicate") == []


def test_the_same_words_a_year_later_are_doubted_and_not_dropped() -> None:
    first, later = _release("orbis-1", _text(1), date(2031, 3, 1)), _release("orbis-9", _text(1, 2), date(2032, 3, 1))
    tables = deduplicate([batch(first, later)], REGISTRY, None)
    assert len(tables["releases"]) == 2
    [finding] = rows(tables, "findings", code="possible_duplicate")
    assert (finding["row_id"], finding["release_id"], finding["severity"]) == ("orbis-9", "orbis-9", "warning")
    assert "orbis-1" in finding["message"]


def test_two_numbers_of_one_publisher_are_two_releases() -> None:
    first, second = (_release(f"orbis-pr{n}", _text(1, n), number=f"PR{n}") for n in (1, 2))
    assert len(deduplicate([batch(first, second)], REGISTRY, None)["releases"]) == 2


def test_a_text_within_another_is_linked_and_both_stand() -> None:
    short = _release("orbis-1", _text(1))
    longer = _release("zenita-1", _text(1) + " " + _text(2, words=150), publisher_id="zenita")
    tables = deduplicate([batch(short, longer)], REGISTRY, None)
    assert len(tables["releases"]) == 2
    [link] = rows(tables, "release_links", relation="reprint")
    assert (link["release_id"], link["other_release_id"]) == ("zenita-1", "orbis-1")
    assert {row["story_id"] for row in tables["releases"].to_pylist()} == {"orbis-1"}


def test_quarantined_files_stay_as_they_are() -> None:
    telling = _release("orbis-1", _text(1))
    telling.add(
        "documents",
        document_id="0" * 64,
        path="broken.txt",
        bytes=0,
        status="quarantined",
        reason="It is empty: collect it again.",
    )
    [row] = rows(deduplicate([telling.part()], REGISTRY, None), "documents", path="broken.txt")
    assert (row["status"], row["relation"], row["release_id"], row["reason"]) == (
        "quarantined",
        None,
        None,
        "It is empty: collect it again.",
    )


def test_a_corpus_without_releases_gives_empty_tables() -> None:
    tables = deduplicate([], REGISTRY, None)
    assert all(len(table) == 0 for table in tables.values())
