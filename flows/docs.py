"""What the documents say that code knows: written by ``entente docs``, and a test fails where it is stale.

In a Markdown file, what stands between ``<!-- generated: NAME -->`` and ``<!-- end: NAME -->`` is replaced.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import typer

from flows import contract
from flows.packaging.dictionary import diagram, dictionary, schema_texts

_BLOCK = re.compile(r"(<!-- generated: (\w+) -->\n).*?(<!-- end: \2 -->)", re.DOTALL)
_WIDTH = 100


class DocsError(ValueError):
    """A document cannot be renewed; the message names it and the place."""


def renewed(root: Path) -> dict[Path, str]:
    """Each document below ``root`` with what it should hold. Raises ``DocsError``."""
    contents = {root / "schemas" / f"{table}.json": text for table, text in schema_texts().items()}
    contents[root / "schemas" / "README.md"] = dictionary()
    if (root / "README.md").is_file():
        contents[root / "README.md"] = _with_blocks(root / "README.md")
    version = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    citation = (root / "CITATION.cff").read_text(encoding="utf-8")
    contents[root / "CITATION.cff"] = re.sub(r"(?m)^version: .*$", f"version: {version}", citation)
    return contents


def renew(root: Path) -> list[Path]:
    """Write the documents that are stale; gives their paths."""
    stale = {path: text for path, text in renewed(root).items() if not _holds(path, text)}
    for path, text in stale.items():
        path.write_text(text, encoding="utf-8")
    return list(stale)


def command_help() -> str:
    """The help of ``entente`` and of each command, as a terminal shows it, in a fenced block each."""
    from flows.cli import app

    command = typer.main.get_command(app)
    assert isinstance(command, typer.core.TyperGroup)
    return "\n\n".join(f"```\n$ {call} --help\n{text}\n```" for call, text in _helps(command))


def tables() -> str:
    """The tables of the contract and what a row of each is, as a Markdown table."""
    told = {table: schema["description"].split(". ")[0].rstrip(".") for table, schema in contract.schemas().items()}
    rows = [f"| `{table}` | {sentence.removeprefix('One row is ')} |" for table, sentence in told.items()]
    return "\n".join(["| table | one row is |", "|---|---|", *rows])


BLOCKS: Mapping[str, Callable[[], str]] = {
    "help": command_help,
    "diagram": lambda: f"```mermaid\n{diagram()}```",
    "tables": tables,
}
"""What can stand in a document, by the name in its marks."""


def _holds(path: Path, text: str) -> bool:
    return path.is_file() and path.read_text(encoding="utf-8") == text


def _with_blocks(path: Path) -> str:
    def block(match: re.Match[str]) -> str:
        if match[2] not in BLOCKS:
            raise DocsError(f"{path}: nothing generates {match[2]!r}; known are {', '.join(BLOCKS)}")
        return f"{match[1]}{BLOCKS[match[2]]()}\n{match[3]}"

    return _BLOCK.sub(block, path.read_text(encoding="utf-8"))


def _helps(command: typer.core.TyperGroup) -> Iterator[tuple[str, str]]:
    parent = typer.Context(command, info_name="entente", terminal_width=_WIDTH, max_content_width=_WIDTH)
    yield "entente", command.get_help(parent)
    for name, sub in command.commands.items():
        context = typer.Context(sub, info_name=name, parent=parent, terminal_width=_WIDTH, max_content_width=_WIDTH)
        yield f"entente {name}", sub.get_help(context)
