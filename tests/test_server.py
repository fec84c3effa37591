"""The Prefect API: one that is there is used as it is; one that is not is told, with the remedy. (A temporary server
that does start is in ``test_build.py``.)"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from flows import server


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Whatever the variables are outside, and whatever a test does to them, stays outside."""
    monkeypatch.setattr(
        os, "environ", {key: value for key, value in os.environ.items() if not key.startswith("PREFECT")}
    )
    os.environ["PREFECT_HOME"] = str(tmp_path)


@pytest.fixture(params=[200, 401, 503])
def api(request: pytest.FixtureRequest) -> Iterator[tuple[int, str]]:
    """A server that answers every request with one status: the status, and its address."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(request.param)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Answer) as listening:
        Thread(target=listening.serve_forever, daemon=True).start()
        yield request.param, f"http://127.0.0.1:{listening.server_port}/api"
        listening.shutdown()


def test_given_server_is_used_if_it_answers_or_asks_for_a_key(
    api: tuple[int, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    status, address = api
    monkeypatch.setattr(server, "ANSWER_SECONDS", 0.3)
    os.environ["PREFECT_API_URL"] = address
    with server.prefect_api() as ready:
        if status == 503:
            with pytest.raises(server.ServerError, match=r"503.*unset PREFECT_API_URL"):
                ready()
        else:
            ready()
        assert os.environ["PREFECT_API_URL"] == address


def test_given_server_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(server, "ANSWER_SECONDS", 0.3)
    os.environ["PREFECT_API_URL"] = f"http://127.0.0.1:{server._free_port()}/api"
    with server.prefect_api() as ready, pytest.raises(server.ServerError, match="no Prefect API at http://127"):
        ready()


def test_temporary_server_that_dies_is_told_with_its_log(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(server, "_SERVE", "import sys; sys.exit('no room')")
    with server.prefect_api() as ready, pytest.raises(server.ServerError, match=r"code 1.*server\.log"):
        ready()
    assert "no room" in (tmp_path / "server.log").read_text(encoding="utf-8")
    assert "PREFECT_API_URL" not in os.environ


def test_temporary_server_ends_with_its_parent_however_that_ends(tmp_path: Path) -> None:
    parent = """
import os, pathlib, signal, time
from flows import server
server._SERVE = server._SERVE.split("import uvicorn")[0] + "import time; print(os.getpid(), flush=True); time.sleep(60)"
with server.prefect_api():
    log = pathlib.Path(os.environ["PREFECT_HOME"]) / "server.log"
    while not log.read_text().endswith("\\n"):
        time.sleep(0.02)
    os.kill(os.getpid(), signal.SIGKILL)
"""
    done = subprocess.run([sys.executable, "-c", parent], env=os.environ, timeout=20, check=False)
    assert done.returncode == -signal.SIGKILL
    orphan = int((tmp_path / "server.log").read_text(encoding="utf-8"))
    deadline = time.monotonic() + 10
    while _runs(orphan) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _runs(orphan)


def _runs(process: int) -> bool:
    """Whether the process is there and not a zombie that nobody has collected."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    state = Path(f"/proc/{process}/stat")
    return not state.exists() or state.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"


def test_quieten_leaves_what_the_user_has_set(tmp_path: Path) -> None:
    os.environ["PREFECT_HOME"] = "/somewhere"
    server.quieten(tmp_path)
    assert os.environ["PREFECT_HOME"] == "/somewhere"
    assert os.environ["PREFECT_SERVER_ANALYTICS_ENABLED"] == "false"
