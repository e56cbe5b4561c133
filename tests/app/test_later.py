"""What is loaded after the first window, in a process of its own."""

import os
import resource
import subprocess
import sys
from pathlib import Path

SCRIPT = (
    "import resource; from PySide6.QtWidgets import QApplication; from diary.app.later import Later;"
    " application = QApplication([]); later = Later(lambda: None);"
    " print(resource.getrlimit(resource.RLIMIT_CORE)); later.close()"
)


def test_the_window_leaves_no_core_dump(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CORE, (4096, 4096)),
    )
    assert done.stdout.splitlines()[-1] == "(0, 0)"
