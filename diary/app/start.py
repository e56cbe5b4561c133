"""The first step: a command without a window, or the window. Only the one that is asked for is imported."""

from diary.arguments import Arguments
from diary.computer_clock import computer_now


def start(arguments: Arguments) -> int:
    """Do what was asked on the command line; returns the exit code."""
    if arguments.command is None:
        from diary.app.program import open_window

        return open_window(arguments, computer_now)
    from diary.commands import run
    from diary.log import start_logging
    from diary.paths import log_folder
    from diary.process import forbid_core_dumps

    forbid_core_dumps()
    start_logging(log_folder())
    return run(arguments, clock=computer_now)
