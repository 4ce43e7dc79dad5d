"""The command that the wheel brings."""

import shutil
import subprocess
import sys

import pytest


def run(*arguments, **options):
    return subprocess.run([*arguments], capture_output=True, text=True, **options)


@pytest.mark.parametrize("command", [["factsnap"], [sys.executable, "-m", "factsnap"]])
def test_the_command_is_there(command, tmp_path):
    assert run(*command, "--version").stdout.startswith("factsnap ")
    explained = run(*command, "explain", "TIM001")
    assert explained.returncode == 0 and "TIM001" in explained.stdout
    wrong = run(*command, "chekc", cwd=tmp_path)
    assert wrong.returncode == 2 and "check" in wrong.stderr


def test_a_closed_pipe_prints_no_traceback():
    if shutil.which("bash") is None:
        pytest.skip("no bash")
    piped = run("bash", "-c", "factsnap explain | head -1")
    assert piped.stderr == ""
