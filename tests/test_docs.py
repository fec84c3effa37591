"""What is generated in the documents is what the code says now."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows import docs

ROOT = Path(__file__).resolve().parent.parent


def test_generated_documents_are_fresh() -> None:
    """Else: ``make docs``."""
    stale = [
        path.name for path, text in docs.renewed(ROOT).items() if not path.is_file() or path.read_text("utf-8") != text
    ]
    assert stale == []


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "schemas").mkdir()
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "2.0.0"\n', encoding="utf-8")
    (tmp_path / "CITATION.cff").write_text("cff-version: 1.2.0\nversion: 1.0.0\n", encoding="utf-8")
    (tmp_path / "README.md").write_text(
        "Before\n<!-- generated: tables -->\nstale words\n<!-- end: tables -->\nAfter\n", encoding="utf-8"
    )
    return tmp_path


def test_marked_blocks_are_replaced_and_the_rest_is_kept(project: Path) -> None:
    assert project / "README.md" in docs.renew(project)
    text = (project / "README.md").read_text(encoding="utf-8")
    assert text.startswith("Before\n<!-- generated: tables -->\n| table | one row is |\n")
    assert "| `events` | something that happened or is planned |" in text
    assert text.endswith("<!-- end: tables -->\nAfter\n")
    assert "stale words" not in text


def test_citation_takes_the_version_of_the_project(project: Path) -> None:
    docs.renew(project)
    assert (project / "CITATION.cff").read_text(encoding="utf-8") == "cff-version: 1.2.0\nversion: 2.0.0\n"


def test_second_renewal_changes_nothing(project: Path) -> None:
    assert docs.renew(project)
    assert docs.renew(project) == []


def test_unknown_block_is_refused_with_its_name(project: Path) -> None:
    (project / "README.md").write_text("<!-- generated: songs -->\n<!-- end: songs -->\n", encoding="utf-8")
    with pytest.raises(docs.DocsError, match=r"README\.md: nothing generates 'songs'"):
        docs.renewed(project)


def test_help_block_shows_each_command_and_option() -> None:
    text = docs.command_help()
    for expected in ("$ entente build --help", "--workers", "$ entente validate --help", "text|json|junit|github"):
        assert expected in text


def test_diagram_joins_each_table_that_refers_to_another() -> None:
    text = docs.BLOCKS["diagram"]()
    assert text.startswith("```mermaid\nerDiagram\n")
    assert text.endswith("```")
    assert " events " in text
