"""The page on the screen: underlined where a terminal shows it, with plain signs where it is piped on.

entente read release.txt          evidence underlined, lines as long as the terminal is wide
entente read release.txt | less   _evidence between low lines_, lines as they come
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO

from rich.console import Console
from rich.padding import Padding
from rich.style import Style
from rich.table import Table
from rich.text import Text

from flows.model import Tables
from flows.showing.neutral import same_length
from flows.showing.page import Section, sections

_BOLD, _UNDERLINED, _NONE = Style(bold=True), Style(underline=True), Style()
_WIDEST_LABEL = 34
_NARROWEST = 40


def show(tables: Tables, width: int, terminal: bool) -> str:
    """The page of the one release in ``tables``. ``width``: columns, for a terminal; elsewhere lines are not broken."""
    title, told = sections(tables)
    text = tables["texts"]["text"][0].as_py()
    marked = list(evidence(tables))
    if not terminal:
        return _plain(title, told, _with_signs(text, marked))
    buffer = StringIO()
    console = Console(
        file=buffer, width=max(width, _NARROWEST), force_terminal=True, color_system="standard", legacy_windows=False,
        markup=False, emoji=False, highlight=False,
    )  # fmt: skip
    console.print(Text(title, _BOLD))
    for section in told:
        console.print()
        console.print(Text(section.heading, _BOLD))
        console.print(Padding(_table(section), (0, 0, 0, 2)))
    console.print()
    console.print(Text("Text", _BOLD))
    console.print(Padding(_underlined(text, marked), (0, 0, 0, 2)))
    return buffer.getvalue()


def evidence(tables: Tables) -> Iterator[tuple[int, int]]:
    """The stretches of the text that state something, in order, those that touch or overlap made one."""
    start = end = -1
    rows = zip(tables["evidence"]["start"].to_pylist(), tables["evidence"]["end"].to_pylist(), strict=True)
    for a, b in sorted(rows):
        if a > end:
            if end > start:
                yield start, end
            start, end = a, b
        end = max(end, b)
    if end > start:
        yield start, end


def _table(section: Section) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(max_width=_WIDEST_LABEL)
    table.add_column(ratio=1)
    for label, value in section.lines:
        table.add_row(Text(label), Text(value))
    return table


def _underlined(text: str, marked: Iterable[tuple[int, int]]) -> Text:
    page = Text(same_length(text))
    for start, end in marked:
        page.stylize(_UNDERLINED, start, end)
    return page


def _plain(title: str, told: Iterable[Section], text: str) -> str:
    lines = [title]
    for section in told:
        lines += ["", section.heading]
        width = min(max(len(label) for label, _ in section.lines), _WIDEST_LABEL)
        lines += [f"  {label:<{width}}  {value}".rstrip() for label, value in section.lines]
    lines += ["", "Text", *(f"  {line}".rstrip() for line in text.split("\n"))]
    return "\n".join(lines) + "\n"


def _with_signs(text: str, marked: Iterable[tuple[int, int]]) -> str:
    """Low lines around each stretch, and around each of its lines where it runs over several."""
    text = same_length(text)
    parts: list[str] = []
    position = 0
    for start, end in marked:
        parts.append(text[position:start])
        parts.append("\n".join(f"_{line}_" if line else "" for line in text[start:end].split("\n")))
        position = end
    return "".join([*parts, text[position:]])
