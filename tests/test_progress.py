"""Progress: items pass unchanged, a log gets few plain lines, a terminal gets a bar and no lines."""

from __future__ import annotations

import logging
import sys

import pytest

from flows.progress import LINES, followed


def test_log_gets_a_plain_line_now_and_then(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False, raising=False)
    with caplog.at_level(logging.INFO, "flows.progress"):
        assert list(followed(iter(range(95)), "reading", 95)) == list(range(95))
    assert [record.getMessage() for record in caplog.records][:2] == ["reading 10 of 95", "reading 20 of 95"]
    assert caplog.records[-1].getMessage() == "reading 95 of 95"
    assert len(caplog.records) <= LINES


def test_terminal_gets_no_lines(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    with caplog.at_level(logging.INFO, "flows.progress"):
        assert list(followed(iter("abc"), "reading", 3)) == ["a", "b", "c"]
    assert caplog.records == []


@pytest.mark.parametrize("terminal", [True, False])
def test_nothing_to_do_says_nothing(
    terminal: bool,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal, raising=False)
    assert list(followed([], "reading", 0)) == []
    assert caplog.records == []
    assert capsys.readouterr().err == ""
