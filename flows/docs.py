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
from flows.contract import Schema

_BLOCK = re.compile(r"(<!-- generated: (\w+) -->\n).*?(<!-- end: \2 -->)", re.DOTALL)
_WIDTH = 100


class DocsError(ValueError):
    """A document cannot be renewed; the message names it and the place."""


def renewed(root: Path) -> dict[Path, str]:
    """Each document below ``root`` with what it should hold. Raises ``DocsError``."""
    contents = {path: _with_blocks(path) for path in (root / "README.md", root / "schemas" / "README.md") if path.is_file()}
    version = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"]
    citation = (root / "CITATION.cff").read_text(encoding="utf-8")
    contents[root / "CITATION.cff"] = re.sub(r"(?m)^version: .*$", f"version: {version}", citation)
    return contents


def renew(root: Path) -> list[Path]:
    """Write the documents that are stale; gives their paths."""
    stale = [(path, content) for path, content in renewed(root).items() if path.read_text(encoding="utf-8") != content]
    for path, content in stale:
        path.write_text(content, encoding="utf-8")
    return [path for path, _ in stale]


def command_help() -> str:
    """The help of ``entente`` and of each command, as a terminal shows it, in a fenced block each."""
    from flows.cli import app

    return "\n\n".join(f"```\n$ {call} --help\n{text}\n```" for call, text in _helps(typer.main.get_command(app)))


def diagram() -> str:
    """The tables and their references as a Mermaid diagram: one line for each pair of tables."""
    lines = ["```mermaid", "erDiagram"]
    for table in contract.TABLES:
        schema = contract.schema(table)
        required = {field["name"] for field in schema["fields"] if contract.is_required(schema, field)}
        for other, keys in _references(table, schema).items():
            one = "||" if required.issuperset(keys) else "|o"
            lines.append(f'    {other} {one}--o{{ {table} : "{", ".join(keys)}"')
    return "\n".join([*lines, "```"])


def tables() -> str:
    """The tables of the contract with their titles, as a Markdown table."""
    rows = [f"| `{table}` | {schema.get('title', '')} |" for table, schema in contract.schemas().items()]
    return "\n".join(["| table | one row is |", "|---|---|", *rows])


BLOCKS: Mapping[str, Callable[[], str]] = {"help": command_help, "diagram": diagram, "tables": tables}


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


def _references(table: str, schema: Schema) -> dict[str, list[str]]:
    """Other table -> columns that refer to it."""
    found: dict[str, list[str]] = {}
    for key in contract.foreign_keys_of(table, schema):
        found.setdefault(key.other_table, []).extend(key.columns)
    return found
