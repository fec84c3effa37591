"""The Prefect API that a flow reports to: the one of ``PREFECT_API_URL``, or a temporary one for as long as we run.

Prefect starts a temporary server too, but only once it is imported, after importing its own server's code into the
flow's process, and talking about it. Here the server starts first and comes up while the rest is imported, which
halves the time a build needs. This module does not import Prefect.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

STARTUP_SECONDS = 120.0
"""How long a temporary server may take: its first start on a machine creates its database (5 to 30 s)."""

ANSWER_SECONDS = 10.0
"""How long a server that is said to run may take to answer."""

_QUIET = {
    # Nothing leaves the machine.
    "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
    "DO_NOT_TRACK": "1",
    # What the flow and its tasks log goes to the page of the run; the screen is the command's.
    "PREFECT_LOGGING_EXTRA_LOGGERS": "flows",
    "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
    "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL",
    "PREFECT_INTERNAL_LOGGING_LEVEL": "CRITICAL",
}

_TEMPORARY = {
    # Written in one go at the end: else the recorder loses what it holds when the server stops, with a traceback.
    "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_BATCH_SIZE": "100000",
    "PREFECT_SERVER_SERVICES_TASK_RUN_RECORDER_FLUSH_INTERVAL": "3600",
    "PREFECT_SERVER_LOGGING_LEVEL": "ERROR",
    "PREFECT_UI_ENABLED": "0",
    "PREFECT__SERVER_EPHEMERAL": "1",
    "PREFECT__SERVER_FINAL": "1",
}

# The server lives as long as its standard input is open: it ends with its parent, however that ends.
_SERVE = """
import os, signal, sys, threading
def watch():
    sys.stdin.buffer.read()
    os.kill(os.getpid(), signal.SIGTERM)
threading.Thread(target=watch, daemon=True).start()
import uvicorn
uvicorn.run("prefect.server.api.server:create_app", factory=True, host="127.0.0.1", port=int(sys.argv[1]),
            log_level="error", lifespan="on")
"""


class ServerError(RuntimeError):
    """The temporary server did not come up; the message says where its log is and what else to do."""


def quieten(home: Path) -> None:
    """Set what Prefect reads from the environment when imported, but nothing that the user has set.

    ``home`` takes the place of ``~/.prefect``: profiles, database and storage of a build are the project's own.
    """
    for name, value in {"PREFECT_HOME": str(home), **_QUIET}.items():
        os.environ.setdefault(name, value)


@contextmanager
def prefect_api() -> Iterator[Callable[[], None]]:
    """Have a Prefect API while the block runs, and its address in ``PREFECT_API_URL``; call ``quieten`` before.

    Gives a function that returns when the API answers, or raises ``ServerError``. Where ``PREFECT_API_URL`` is set
    already nothing is started, and that server is only asked whether it is there.
    """
    given = os.environ.get("PREFECT_API_URL")
    if given:
        yield lambda: _await_health(given, None, None)
        return
    home = Path(os.environ["PREFECT_HOME"])
    home.mkdir(parents=True, exist_ok=True)
    log = home / "server.log"
    port = _free_port()
    address = f"http://127.0.0.1:{port}/api"
    with log.open("wb") as sink:
        server = subprocess.Popen(
            [sys.executable, "-c", _SERVE, str(port)],
            env={**os.environ, **_TEMPORARY},
            stdin=subprocess.PIPE,
            stdout=sink,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C is for the build: the server is still needed to say that it was cancelled
        )
    os.environ["PREFECT_API_URL"] = address
    try:
        yield lambda: _await_health(address, server, log)
    finally:
        del os.environ["PREFECT_API_URL"]
        _stop(server)


def prepare() -> None:
    """Let a temporary server create its database (10 s), so that the first build need not wait for it."""
    from flows.workplace import cache_home

    quieten(cache_home() / "prefect")
    with prefect_api() as ready:
        ready()


def _await_health(address: str, server: subprocess.Popen[bytes] | None, log: Path | None) -> None:
    """Return once ``address`` answers. A server of somebody else's gets ``ANSWER_SECONDS``. Raises ``ServerError``."""
    deadline = time.monotonic() + (STARTUP_SECONDS if server else ANSWER_SECONDS)
    problem = "no answer"
    while time.monotonic() < deadline:
        if server is not None and server.poll() is not None:
            raise ServerError(f"the temporary Prefect server ended with code {server.returncode}; its log: {log}")
        try:
            with urllib.request.urlopen(f"{address.rstrip('/')}/health", timeout=5):
                return
        except urllib.error.HTTPError as error:
            if error.code in (401, 403):  # a guarded server is there; Prefect brings the key
                return
            problem = str(error)
        except OSError as error:
            problem = str(error)
        time.sleep(0.05)
    remedy = f"its log: {log}" if server else "unset PREFECT_API_URL to build with a temporary server"
    raise ServerError(f"no Prefect API at {address} ({problem}); {remedy}")


def _stop(server: subprocess.Popen[bytes]) -> None:
    """End the server by closing its input; what does not end in five seconds is ended."""
    assert server.stdin is not None
    server.stdin.close()
    try:
        server.wait(timeout=5)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def _free_port() -> int:
    """A port of this machine that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


if __name__ == "__main__":
    prepare()
