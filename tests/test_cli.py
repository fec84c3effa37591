"""The command: what it says, with which code it ends, and that it answers at once."""

from __future__ import annotations

import json
import logging
import re
import shutil
import subprocess
import sys
import types
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flows import cli, server
from flows.contract import empty_tables, table_from_rows
from flows.packaging import write_package
from flows.summary import BuildSummary, summarise

COMMANDS = [command.callback.__name__ for command in cli.app.registered_commands if command.callback]


@pytest.fixture
def call() -> Iterator[Callable[..., tuple[int, str, str]]]:
    """Calls ``entente`` with arguments: exit code, standard output, standard error."""
    handlers = list(logging.getLogger("flows").handlers)

    def invoke(*arguments: str | Path) -> tuple[int, str, str]:
        result = CliRunner().invoke(cli.app, [str(argument) for argument in arguments])
        return result.exit_code, result.stdout, result.stderr

    yield invoke
    logging.getLogger("flows").handlers[:] = handlers


@pytest.fixture
def building(monkeypatch: pytest.MonkeyPatch) -> Callable[[BuildSummary | BaseException], None]:
    """Has ``entente build`` run a flow that gives a summary or fails, without Prefect."""

    @contextmanager
    def no_server() -> Iterator[Callable[[], None]]:
        yield lambda: None

    def will(end: BuildSummary | BaseException) -> None:
        def run(raw: Path, output: Path, workers: int) -> BuildSummary:
            if isinstance(end, BaseException):
                raise end
            return end

        module = types.ModuleType("flows.build")
        module.run = run  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "flows.build", module)

    monkeypatch.setattr(server, "prefect_api", no_server)
    monkeypatch.setattr(cli, "_imports_kept", nullcontext)  # they stay until the tests' own end, in this process
    monkeypatch.setattr(server, "quieten", lambda _home: None)
    return will


SUMMARY = replace(summarise(empty_tables(), files_read=0, version="0.1.0-dev"), releases=(("en", 2),))
ASIDE = replace(SUMMARY, set_aside=(("agency/scan.txt", "no text in it"),))
INVALID = replace(SUMMARY, problems=("events, row 1: a problem",), version=None)


@pytest.mark.parametrize(
    ("summary", "options", "code"),
    [
        (SUMMARY, [], 0),
        (SUMMARY, ["--strict"], 0),
        (ASIDE, [], 0),
        (ASIDE, ["--strict"], cli.SET_ASIDE),
        (replace(ASIDE, releases=()), [], cli.SET_ASIDE),
        (INVALID, [], cli.INVALID),
        (INVALID, ["--strict"], cli.INVALID),
    ],
)
def test_exit_code_of_a_build_tells_what_became_of_it(
    call: Callable[..., tuple[int, str, str]],
    building: Callable[[BuildSummary], None],
    summary: BuildSummary,
    options: list[str],
    code: int,
) -> None:
    building(summary)
    ended, out, _ = call("build", *options)
    assert ended == code
    assert ("Not written" in out) == bool(summary.problems)
    assert ("agency/scan.txt" in out) == bool(summary.set_aside)


def test_build_without_releases_says_what_to_name(call: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    code, out, err = call("build", "--raw", tmp_path / "nowhere")
    assert (code, out) == (cli.UNUSABLE, "")
    assert "nowhere/releases; name the folder" in err


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (PermissionError(13, "Permission denied", "output"), "Permission denied: 'output'"),
        (server.ServerError("no Prefect API"), "no Prefect API"),
    ],
)
def test_what_stops_a_build_is_told_without_a_traceback(
    call: Callable[..., tuple[int, str, str]], building: Callable[[BaseException], None], error: Exception, said: str
) -> None:
    building(error)
    code, _, err = call("build")
    assert code == cli.UNUSABLE
    assert said in err
    assert "Traceback" not in err


def test_interrupted_build_ends_with_130(
    call: Callable[..., tuple[int, str, str]], building: Callable[[BaseException], None]
) -> None:
    building(KeyboardInterrupt())
    assert call("build")[0] == cli.INTERRUPTED


@pytest.mark.parametrize(("code", "ended"), [(None, 0), (0, 0), (3, 3), ("message", 1)])
def test_command_ends_with_the_code_that_it_was_given(
    monkeypatch: pytest.MonkeyPatch, code: int | str | None, ended: int
) -> None:
    codes: list[int] = []
    monkeypatch.setattr(cli, "app", lambda: sys.exit(code))
    monkeypatch.setattr(cli, "_leave", codes.append)
    cli.main()
    assert codes == [ended]


def test_fault_of_our_own_keeps_its_traceback_and_is_no_verdict_on_data(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fault() -> None:
        raise KeyError("a bug")

    monkeypatch.setattr(cli, "app", fault)
    codes: list[int] = []
    monkeypatch.setattr(cli, "_leave", codes.append)
    cli.main()
    assert codes == [cli.UNUSABLE]
    assert "a bug" in capsys.readouterr().err


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A valid package whose only row is a file that was set aside."""
    row = {"document_id": "a" * 64, "path": "agency/a.txt", "bytes": 0, "status": "quarantined", "reason": "empty"}
    folder = tmp_path / "package"
    write_package({**empty_tables(), "documents": table_from_rows("documents", [row])}, folder)
    return folder


def test_validate_ends_with_0_for_a_valid_package(call: Callable[..., tuple[int, str, str]], package: Path) -> None:
    assert call("validate", package)[:2] == (0, "valid\n")
    assert call("validate", package / "datapackage.json")[0] == 0


@pytest.mark.parametrize("form", ["text", "json", "junit", "github"])
def test_validate_ends_with_1_and_tells_the_problem_in_each_form(
    call: Callable[..., tuple[int, str, str]], package: Path, form: str
) -> None:
    path = package / "documents.csv"
    path.write_text(path.read_text(encoding="utf-8").replace("quarantined", "mislaid"), encoding="utf-8")
    code, out, _ = call("validate", package, "--format", form)
    assert code == cli.INVALID
    assert "documents" in out
    assert "mislaid" in out
    if form == "json":
        assert json.loads(out)["valid"] is False


def test_validate_ends_with_2_for_what_is_no_package(call: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    code, out, err = call("validate", tmp_path)
    assert (code, out) == (cli.UNUSABLE, "")
    assert "datapackage.json" in err
    shutil.copy(__file__, tmp_path / "datapackage.json")
    assert call("validate", tmp_path)[0] == cli.UNUSABLE


def test_evaluate_without_gold_says_so(call: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    code, _, err = call("evaluate", "--gold", tmp_path)
    assert code == cli.UNUSABLE
    assert "no annotated release" in err


def test_usage_errors_end_with_2(call: Callable[..., tuple[int, str, str]]) -> None:
    assert call("build", "--workers", "0")[0] == cli.UNUSABLE
    assert call("validate", "--format", "xml")[0] == cli.UNUSABLE
    assert call("unknown")[0] == cli.UNUSABLE


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(call: Callable[..., tuple[int, str, str]], command: str) -> None:
    code, out, _ = call(command, "--help")
    assert code == 0
    assert len(out.split("Options:")[0].split()) > 8
    options = re.split(r"\n  (?=--)", out.split("Options:")[1])
    assert all(len(option.split()) > 3 for option in options if option.strip())


def test_command_without_arguments_lists_every_command(call: Callable[..., tuple[int, str, str]]) -> None:
    code, out, err = call()
    assert code == cli.UNUSABLE
    listed = [line.split()[0] for line in (out + err).split("Commands:")[1].splitlines() if line.startswith("  ")]
    assert [name for name in listed if name in COMMANDS] == COMMANDS
    assert {"build", "validate", "evaluate", "docs"} <= set(listed)


def test_help_imports_nothing_heavy() -> None:
    code = "import sys, flows.cli; print(sorted({name.split('.')[0] for name in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert [name for name in ("prefect", "pyarrow", "pandas", "duckdb", "pandera") if f"'{name}'" in loaded] == []


def test_validate_and_evaluate_need_no_prefect() -> None:
    code = (
        "import sys, flows.validating.package, flows.evaluating.report, flows.pipeline; print('prefect' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "False\n"
