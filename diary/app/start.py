"""The first step: a command without a window, or the window. Only the one that is asked for is imported."""

from diary import paths
from diary.arguments import Arguments
from diary.computer_clock import computer_now
from diary.log import start_logging
from diary.process import forbid_core_dumps


def start(arguments: Arguments) -> int:
    """Do what was asked on the command line; returns the exit code."""
    forbid_core_dumps()
    start_logging(paths.log_folder())
    if arguments.command is None:
        from diary.app.program import open_window

        return open_window(arguments)
    from diary.commands import run

    return run(arguments, clock=computer_now)
