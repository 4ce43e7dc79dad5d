"""The ``factsnap`` command: ``factsnap check cases``, or ``python -m factsnap check cases``."""

from __future__ import annotations

import signal
import sys

from . import _native


def main() -> int:
    """Runs the command with the arguments of this process and gives its exit status."""
    # Python only notes that Ctrl-C was pressed and looks at it when the native code is done; the command shall end at once.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    return _native.run(["factsnap", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
