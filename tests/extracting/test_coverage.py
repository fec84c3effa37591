"""Every sentence is read, or seen to tell nothing, or listed."""

from __future__ import annotations

from typing import Any

import pytest

from flows.extracting.words.reading import LONGEST
from flows.normalising.sentences import LONGEST_PARAGRAPH
from flows.pipeline import Project, open_project, tell_alone
from flows.settings import RAW

HEAD = "A quiet year for the Harmattan Space Bureau\n\n"
PLAIN = "The sea has been calm and the nights have been clear for most of the winter."


@pytest.fixture(scope="module")
def project() -> Project:
    return open_project(RAW)


def covered(body: str, project: Project) -> tuple[dict[str, Any], list[str]]:
    """The release's row, and the passages listed as unread."""
    tables = tell_alone("a.txt", (HEAD + body).encode(), project)
    text = tables["texts"]["text"][0].as_py()
    findings = [row for row in tables["findings"].to_pylist() if row["code"] == "unread_passage"]
    assert all(row["severity"] == "info" for row in findings)
    return tables["releases"].to_pylist()[0], [text[row["start"] : row["end"]] for row in findings]


def test_a_sentence_with_a_fact_is_read(project: Project) -> None:
    row, unread = covered(
        f"On 5 May 2018, Ana Sol, President of Zorbex, met Bo Ek, Head of Lumo, in Paris. {PLAIN}", project
    )
    assert (row["sentences"], row["sentences_read"], row["sentences_unread"]) == (3, 2, 0)
    assert unread == []


def test_a_sentence_that_speaks_of_nothing_known_is_without_facts(project: Project) -> None:
    row, unread = covered(f"{PLAIN} {PLAIN}", project)
    assert (row["sentences"], row["sentences_read"], row["sentences_unread"]) == (3, 1, 0)
    assert unread == []


def test_an_agreement_of_which_nothing_is_told_is_listed(project: Project) -> None:
    passage = "The agreement pleases CNES a great deal."
    row, unread = covered(f"{PLAIN} {passage}", project)
    assert unread == [passage]
    assert (row["sentences"], row["sentences_read"], row["sentences_unread"]) == (3, 1, 1)


def test_a_sentence_too_long_to_be_one_is_listed_and_not_read(project: Project) -> None:
    endless = "and " * (LONGEST + 1) + "so on."
    row, unread = covered(f"{PLAIN}\n\n{endless}", project)
    assert unread == [endless]
    assert row["sentences_unread"] == 1


def test_a_paragraph_too_long_to_be_one_is_listed_and_not_read(project: Project) -> None:
    endless = ("Ana Sol met Bo Ek in Paris on 5 May 2018. " * (LONGEST_PARAGRAPH // 40)).strip()
    row, unread = covered(f"{PLAIN}\n\n{endless}", project)
    assert unread == [endless]
    assert (row["sentences"], row["facts"]) == (3, 0)


def test_the_shares_are_whole(project: Project) -> None:
    for path in sorted((RAW / "releases" / "cnes").iterdir()):
        tables = tell_alone(path.name, path.read_bytes(), project)
        (row,) = tables["releases"].to_pylist()
        listed = sum(code == "unread_passage" for code in tables["findings"]["code"].to_pylist())
        assert row["sentences_unread"] == listed
        assert 0 < row["sentences_read"] <= row["sentences"] - listed
