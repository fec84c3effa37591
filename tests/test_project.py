"""The project keeps its own rules: who may import what, how long a module is, what is pinned, why it is there."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from flows import settings

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "flows").rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
FLOWS = ("build.py", "collect.py", "publish.py", "refresh.py")
STAGES = (
    "collecting",
    "reading",
    "normalising",
    "extracting",
    "deduplicating",
    "validating",
    "packaging",
    "evaluating",
)
STEPS = ("words", "pieces", "posts", "speech", "naming", "acting", "clauses", "frames", "telling", "rows")
"""Of extracting, in the order in which a release goes through them."""
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
MODULE_OF = {"dplib-py": "dplib", "google-re2": "re2"}
REQUIREMENTS = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _imports(path: Path) -> set[str]:
    """Every module imported anywhere in the file, also inside functions, as a dotted name."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_only_flow_modules_import_prefect(path: Path) -> None:
    uses = {name for name in _imports(path) if name.split(".")[0] == "prefect"}
    assert not uses or (path.parent.name == "flows" and path.name in FLOWS)


@pytest.mark.parametrize("path", MODULES, ids=_name)
def test_stage_imports_no_later_stage_and_no_flow(path: Path) -> None:
    stage = path.relative_to(ROOT / "flows").parts[0]
    if stage not in STAGES:
        return
    later = set(STAGES[STAGES.index(stage) + 1 :]) | {Path(flow).stem for flow in FLOWS} | {"cli", "pipeline"}
    assert {name for name in _imports(path) if name.startswith("flows.") and name.split(".")[1] in later} == set()


@pytest.mark.parametrize("path", sorted((ROOT / "flows" / "extracting").glob("*/*.py")), ids=_name)
def test_step_of_extracting_imports_no_later_step(path: Path) -> None:
    later = {f"flows.extracting.{step}" for step in STEPS[STEPS.index(path.parent.name) + 1 :]}
    assert {name for name in _imports(path) if ".".join(name.split(".")[:3]) in later} == set()


@pytest.mark.parametrize("path", MODULES + TESTS, ids=_name)
def test_module_is_one_idea_of_400_lines_at_most(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", [path for path in MODULES if path.stat().st_size], ids=_name)
def test_module_says_what_it_is_about(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


def test_flow_fits_one_screen() -> None:
    tree = ast.parse((ROOT / "flows" / "build.py").read_text(encoding="utf-8"))
    flow = next(node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name == "build")
    assert flow.end_lineno is not None
    assert flow.end_lineno - flow.lineno < 40


def _pins() -> dict[str, str]:
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    pins = [Requirement(line) for line in lines if line and not line.startswith("#")]
    return {canonicalize_name(pin.name): str(pin.specifier) for pin in pins}


def test_lock_pins_exactly_and_holds_no_address() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    assert not re.search(r"://|@|--|\bfile:", lock)
    assert all(re.fullmatch(r"==[0-9][0-9a-z.+]*", specifier) for specifier in _pins().values())


@pytest.mark.parametrize("line", REQUIREMENTS)
def test_lock_holds_each_requirement_within_its_bounds(line: str) -> None:
    requirement = Requirement(line)
    pin = _pins()[canonicalize_name(requirement.name)]
    assert requirement.specifier.contains(pin.removeprefix("=="))


def test_contributing_says_why_each_dependency_and_names_no_other() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| ([a-z0-9-]+) \| ", text.split("## Why these libraries")[1], re.MULTILINE)
    runtime = [canonicalize_name(Requirement(line).name) for line in PROJECT["dependencies"]]
    assert [name for name in listed if name != "distribution"] == sorted(runtime)
    for line in PROJECT["optional-dependencies"]["dev"]:
        assert re.search(rf"\b{re.escape(Requirement(line).name)}\b", text)


def test_every_dependency_is_imported() -> None:
    """But FastAPI, which is there for its bound only."""
    used = {name.split(".")[0] for path in MODULES for name in _imports(path)}
    names = {canonicalize_name(Requirement(line).name) for line in PROJECT["dependencies"]} - {"fastapi"}
    assert {name for name in names if MODULE_OF.get(name, name) not in used} == set()


def test_everything_imported_is_a_dependency() -> None:
    distributions = {module: name for name, module in MODULE_OF.items()}
    known = {canonicalize_name(Requirement(line).name) for line in PROJECT["dependencies"]}
    used = (
        {name.split(".")[0] for path in MODULES for name in _imports(path)} - {"flows"} - set(sys.stdlib_module_names)
    )
    assert {name for name in used if canonicalize_name(distributions.get(name, name)) not in known} == set()


def test_citation_carries_the_version_of_the_project() -> None:
    assert f"\nversion: {PROJECT['version']}\n" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")


def test_changelog_tells_the_version_of_the_project() -> None:
    assert f"\n## {PROJECT['version']} " in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_licence_of_code_and_of_tables() -> None:
    text = (ROOT / "LICENSE").read_text(encoding="utf-8")
    for part in ("TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION", "END OF TERMS AND CONDITIONS"):
        assert part in text
    assert "https://creativecommons.org/licenses/by/4.0/" in text


def test_wheel_carries_contract_registries_and_profiles() -> None:
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    carried = pyproject["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    for folder in (settings.SCHEMAS, settings.REFERENCE, settings.PUBLISHERS):
        assert (
            carried[folder.relative_to(settings.ROOT).as_posix()]
            == f"flows/_project/{folder.relative_to(settings.ROOT).as_posix()}"
        )


def test_nothing_of_this_machine_is_in_the_project() -> None:
    """No home folder, no temporary folder of a session, no package index other than the public one's name."""
    suspicious = re.compile(rb"/(?:home|Users|root)/[a-z]|/tmp/[a-z]+\.[a-z0-9]{6,}|/simple/|index-url", re.IGNORECASE)
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False).stdout.split(b"\0")
    files = [ROOT / name.decode() for name in listed if name] or MODULES
    own = Path(__file__).resolve()
    told = [_name(path) for path in files if path.is_file() and path != own and suspicious.search(path.read_bytes())]
    assert told == []
