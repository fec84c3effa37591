"""What the summary tells, and that nothing from outside can play tricks with a terminal or a page."""

from __future__ import annotations

from dataclasses import replace

from flows.contract import empty_tables, table_from_rows
from flows.summary import LISTED, BuildSummary, as_markdown, as_text, summarise, verdict

SUMMARY = BuildSummary(
    files=4,
    files_from_cache=3,
    releases=(("en", 1), ("fr", 1)),
    rows=(("releases", 2), ("documents", 4), ("events", 5), ("agreements", 0), ("evidence", 40), ("findings", 3)),
    findings=(("error", "impossible_date", 1), ("warning", "weekday_mismatch", 2)),
    duplicates=(("agency/copy.txt", "exact_duplicate"),),
    set_aside=(("agency/scan.txt", "no text in it: a picture? Ask for the text file"),),
    version="0.1.0-dev",
)


def test_text_tells_what_was_read_found_doubted_and_set_aside() -> None:
    text = as_text(SUMMARY)
    assert "files                       4 (3 unchanged, from the cache)" in text
    assert "releases                    2 (1 en, 1 fr)" in text
    assert "duplicate: agency/copy.txt  exact_duplicate" in text
    assert [line for line in text.splitlines() if line and line[0].isalpha()] == [
        "Read", "Found", "Doubted", "Set aside", "Written: version 0.1.0-dev, all checks passed; 1 file set aside.",
    ]  # fmt: skip
    assert "events" in text
    assert "agreements" not in text
    assert "error: impossible_date" in text
    assert "agency/scan.txt  no text in it" in text


def test_summary_counts_tables_findings_and_files() -> None:
    documents = [
        {
            "document_id": name * 64,
            "path": f"agency/{name}.txt",
            "bytes": 10,
            "status": status,
            "relation": relation,
            "reason": reason,
        }
        for name, status, relation, reason in [
            ("b", "quarantined", None, "empty"),
            ("a", "accepted", "canonical", None),
            ("c", "duplicate", "exact_duplicate", None),
        ]
    ]
    findings = [
        {"finding_id": f"f{number}", "code": code, "severity": severity, "message": "odd"}
        for number, (code, severity) in enumerate(
            [("weekday_mismatch", "warning"), ("weekday_mismatch", "warning"), ("no_speaker", "info")]
        )
    ]
    tables = {
        **empty_tables(),
        "documents": table_from_rows("documents", documents),
        "findings": table_from_rows("findings", findings),
    }
    summary = summarise(tables, files_read=2, version="1.2.3")
    assert (summary.files, summary.files_from_cache, summary.version) == (3, 1, "1.2.3")
    assert summary.set_aside == (("agency/b.txt", "empty"),)
    assert summary.duplicates == (("agency/c.txt", "exact_duplicate"),)
    assert summary.findings == (("warning", "weekday_mismatch", 2), ("info", "no_speaker", 1))
    assert dict(summary.rows)["findings"] == 3
    assert summary.releases == ()


def test_problems_are_told_and_nothing_is_said_to_be_written() -> None:
    failed = replace(SUMMARY, problems=("events, row e1, column type: 'party' is not a term",), version=None)
    assert verdict(failed) == "Not written: 1 problem in the tables; everything is as it was."
    assert "'party' is not a term" in as_text(failed)


def test_long_lists_are_cut_and_counted() -> None:
    many = replace(SUMMARY, set_aside=tuple((f"{number:03}.txt", "empty") for number in range(LISTED + 5)))
    text = as_text(many)
    assert f"{LISTED - 1:03}.txt" in text
    assert f"{LISTED:03}.txt" not in text
    assert "and 5 more" in text


def test_names_from_outside_move_no_cursor_and_open_no_mark_up() -> None:
    nasty = replace(SUMMARY, set_aside=(("a\x1b[2J\n\u202egpj.txt", "<script>|[x](http://e.example)|`"),))
    for rendered in (as_text(nasty), as_markdown(nasty)):
        assert "\x1b" not in rendered
        assert "\u202e" not in rendered
    page = as_markdown(nasty)
    assert "\\<script\\>\\|\\[x\\](http://e.example)\\|\\`" in page
    row = next(line for line in page.splitlines() if "script" in line)
    assert row.replace("\\|", "").count("|") == 3


def test_markdown_has_a_heading_and_a_table_for_each_section() -> None:
    page = as_markdown(SUMMARY)
    assert page.startswith("**Written: version 0.1.0-dev, all checks passed; 1 file set aside.**\n")
    assert [line for line in page.splitlines() if line.startswith("## ")] == [
        "## Read",
        "## Found",
        "## Doubted",
        "## Set aside",
    ]
    assert "| events | 5 |" in page


def test_reason_is_told_without_repeating_the_path() -> None:
    row = {
        "document_id": "a" * 64,
        "path": "x/a.txt",
        "bytes": 0,
        "status": "quarantined",
        "reason": "x/a.txt: the file is empty",
    }
    tables = {**empty_tables(), "documents": table_from_rows("documents", [row])}
    assert summarise(tables, files_read=1).set_aside == (("x/a.txt", "the file is empty"),)


def test_file_name_that_is_no_utf8_can_be_printed() -> None:
    printed = as_text(replace(SUMMARY, set_aside=(("caf\udce9.txt", "empty"),))).encode("utf-8")
    assert b"empty" in printed


def test_the_share_of_sentences_read_is_told() -> None:
    assert "sentences                   6 read (60 %), 3 without facts (30 %), 1 unread (10 %)" in as_text(
        replace(SUMMARY, sentences=(6, 3, 1))
    )
    assert "sentences" not in as_text(SUMMARY)
    release = {
        "release_id": "a-1", "publisher_id": "a", "language": "en", "published_on_basis": "unknown", "words": 9,
        "facts": 1, "sentences": 5, "sentences_read": 2, "sentences_unread": 1, "text_sha256": "0" * 64,
    }  # fmt: skip
    tables = {**empty_tables(), "releases": table_from_rows("releases", [release])}
    assert summarise(tables, files_read=1).sentences == (2, 2, 1)
