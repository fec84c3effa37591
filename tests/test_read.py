"""``entente read``: a release told on a page or as rows, whatever its text tries to do to the terminal."""

from __future__ import annotations

import io
import json
import re
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows import cli
from flows.contract import TABLES
from flows.pipeline import Project, open_project, tell_alone
from flows.settings import RAW
from flows.showing import as_json, reason_aside, show
from flows.showing.neutral import one_line, same_length
from flows.showing.screen import evidence

TEXT = """5 May 2018
Press release
Zorbex and the Harmattan Space Bureau sign an agreement

Ana Sol, President of the Harmattan Space Bureau, met Bo Ek, Head of Zorbex, in Paris on 4 May 2018. They signed a
framework agreement on ocean science.

“We have waited for this day for a long time,” said Ana Sol.

Press contact
Cy Ox, press officer
cy.ox@harmattan.example
"""
HOSTILE = "Zorbex \x1b[31mred\x07 \u202eturned [bold]Bo[/bold] \x9b2J and {curly} :smile: [link=x]y[/link]"


@pytest.fixture(scope="module")
def project() -> Project:
    return open_project(RAW)


def told(text: str, project: Project, path: str = "release.txt", *, terminal: bool = False) -> str:
    return show(tell_alone(path, text.encode(), project), 80, terminal)


def test_a_page_tells_who_met_when_and_what_was_signed(project: Project) -> None:
    page = told(TEXT, project)
    assert page.startswith("Zorbex and the Harmattan Space Bureau sign an agreement\n")
    assert re.search(r"published +2018-05-05 \(stated\)", page)
    assert re.search(r"Ana Sol +President \(Harmattan Space Bureau\)", page)
    assert re.search(r"meeting .*2018-05-04 \(day, stated\) · Paris, FRA", page)
    assert re.search(r"principal: .*Ana Sol", page)
    assert re.search(r"framework +signed", page)
    assert re.search(r"Ana Sol +“We have waited for this day for a long time,”", page)
    assert re.search(r"Cy Ox +press officer", page)
    assert "cy.ox@harmattan.example" not in page


def test_a_pipe_gets_signs_and_a_terminal_gets_lines_under_the_evidence(project: Project) -> None:
    assert "_Ana Sol_" in told(TEXT, project)
    assert "\x1b" not in told(TEXT, project)
    screen = told(TEXT, project, terminal=True)
    assert "\x1b[4mAna Sol\x1b[0m" in screen
    assert "_Ana Sol_" not in screen


def test_the_evidence_that_overlaps_is_marked_once(project: Project) -> None:
    stretches = list(evidence(tell_alone("release.txt", TEXT.encode(), project)))
    assert stretches == sorted(stretches)
    assert all(one[1] < other[0] for one, other in pairwise(stretches))


@pytest.mark.parametrize("terminal", [False, True])
def test_text_from_outside_stays_text(project: Project, terminal: bool) -> None:
    page = told(f"{HOSTILE}\n\nThe agency and the ministry met. {HOSTILE}\n", project, terminal=terminal)
    ours = re.sub(r"\x1b\[[0-9;]*m", "", page) if terminal else page
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", ours)
    assert not re.search(r"\x1b\[31m|\x1b\]8", page)
    assert "[bold]Bo[/bold]" in ours.replace("_", "")
    assert "{curly} :smile: [link=x]y[/link]" in ours.replace("_", "")


def test_neutral_text_keeps_its_offsets_and_its_lines() -> None:
    assert same_length("a\x1b[1m\nb\u202ec\td") == "a\ufffd[1m\nb\ufffdc d"
    assert one_line(" a\x00b\n c\u2028d ") == "a\ufffdb c d"


def test_json_has_every_table_with_the_contracts_columns(project: Project) -> None:
    rows = json.loads(as_json(tell_alone("release.txt", TEXT.encode(), project)))
    assert tuple(rows) == TABLES
    assert rows["releases"][0]["published_on"] == "2018-05-05"
    assert {row["type"] for row in rows["events"]} >= {"meeting"}
    assert rows["documents"][0]["path"] == "release.txt"


def test_the_folder_below_releases_tells_the_publisher(project: Project) -> None:
    def publisher(path: str) -> str:
        return str(tell_alone(path, TEXT.encode(), project)["releases"]["publisher_id"][0].as_py())

    assert publisher("some/releases/nasa/2018/a.txt") == "nasa"
    assert publisher("nasa/a.txt") == publisher("a.txt") != "nasa"


def test_what_is_no_text_is_told_with_place_and_remedy(project: Project) -> None:
    assert reason_aside(tell_alone("release.txt", TEXT.encode(), project)) is None
    reason = reason_aside(tell_alone("picture.txt", b"\x89PNG\r\n\x1a\n\x00", project))
    assert reason is not None
    assert reason.startswith("picture.txt: image/png is not read;")


def call(*arguments: str, stdin: str | None = None) -> tuple[int, str, str]:
    result = CliRunner().invoke(cli.app, ["read", *arguments], input=stdin)
    return result.exit_code, result.stdout, result.stderr


def test_the_command_reads_files_and_standard_input(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    code, out, err = call(str(tmp_path / "one.txt"), "-", stdin=TEXT)
    assert (code, err) == (0, "")
    assert out.count("Zorbex and the Harmattan Space Bureau sign an agreement\n\nRelease\n") == 2


def test_json_is_one_object_a_line_for_each_file(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    code, out, _ = call("--json", str(tmp_path / "one.txt"), "-", stdin=TEXT)
    lines = out.splitlines()
    assert code == 0
    assert [json.loads(line)["documents"][0]["path"] for line in lines] == [str(tmp_path / "one.txt"), "-"]


def test_an_unreadable_file_is_named_and_the_others_are_told(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    names = [str(tmp_path / name) for name in ("nowhere.txt", "empty.txt", "one.txt")]
    code, out, err = call(*names, str(tmp_path))
    assert code == 2
    assert out.startswith("Zorbex and")
    assert [line.split(": ")[1] for line in err.splitlines()] == [names[0], names[1], str(tmp_path)]
    assert "collect it again" in err
    assert "name a file that can be opened" in err


def test_a_screen_that_knows_no_such_letters_gets_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="latin-1")
    monkeypatch.setattr(sys, "stdout", narrow)
    cli.read([str(tmp_path / "one.txt")])
    narrow.flush()
    assert b"?We have waited" in narrow.buffer.getvalue()  # type: ignore[attr-defined]


def test_reading_one_release_imports_no_prefect() -> None:
    import subprocess

    script = (
        "import sys, flows.pipeline, flows.showing; sys.exit(any(m.split('.')[0] == 'prefect' for m in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False, cwd=RAW.parent).returncode == 0
