"""A run is measured with all that it starts, and ends with whoever measures."""

import os
import signal
import sys

import pytest
from measure import peak_memory, timed

HOLDS_A_HUNDRED_MEGABYTES = """
import subprocess, sys
child = "import time; held = bytearray(b'x') * 100_000_000; time.sleep(1)"
subprocess.run([sys.executable, "-c", child], check=True)
"""
COUNTS_IN_A_CHILD = """
import subprocess, sys
child = "import time\\nwhile time.process_time() < 0.3: pass"
subprocess.run([sys.executable, "-c", child], check=True)
"""
WAITS = "import os, time; open('pid', 'w').write(str(os.getpid())); time.sleep(600)"


def test_memory_of_what_it_starts_counts(tmp_path):
    assert peak_memory([sys.executable, "-c", HOLDS_A_HUNDRED_MEGABYTES], tmp_path, {}) > 95


def test_processor_time_of_what_it_starts_counts(tmp_path):
    assert timed([sys.executable, "-c", COUNTS_IN_A_CHILD], tmp_path, {}).cpu > 0.3


def test_ctrl_c_ends_the_program_too(tmp_path):
    def interrupt(*_):
        if (tmp_path / "pid").exists() and (tmp_path / "pid").read_text():
            raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, interrupt)
    signal.setitimer(signal.ITIMER_REAL, 0.05, 0.05)
    try:
        with pytest.raises(KeyboardInterrupt):
            timed([sys.executable, "-c", WAITS], tmp_path, {})
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    process = int((tmp_path / "pid").read_text())
    with pytest.raises(ProcessLookupError):
        os.kill(process, 0)
