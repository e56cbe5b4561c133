"""What a Linux system itself must have: shared libraries for the window, programs for the tests.

Libraries are looked for by loading them, so that it does not matter how they came there. The packages carry the names
of four families of systems; where we may, they are installed, else the exact command is named. Standard library only:
this runs before anything is installed.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

COULD_NOT_INSTALL = 3
"""The exit code when something is missing that this person has to install."""


@dataclass(frozen=True)
class Needed:
    """One thing the system must have, and the package that holds it for apt, dnf, pacman and zypper.

    ``name`` is a shared library (``libEGL.so.1``), a program (``strace``) or the absolute path of a
    file.
    """

    name: str
    apt: str
    dnf: str
    pacman: str
    zypper: str

    def is_present(self) -> bool:
        """Whether the library loads, or the program or file is there."""
        if self.name.startswith("/"):
            return Path(self.name).exists()
        if ".so" not in self.name:
            return shutil.which(self.name) is not None
        try:
            ctypes.CDLL(self.name)
        except OSError:
            return False
        return True


LIBRARIES = (
    Needed("libEGL.so.1", "libegl1", "libglvnd-egl", "libglvnd", "libEGL1"),
    Needed("libGL.so.1", "libgl1", "libglvnd-glx", "libglvnd", "libGL1"),
    Needed("libX11.so.6", "libx11-6", "libX11", "libx11", "libX11-6"),
    Needed("libX11-xcb.so.1", "libx11-xcb1", "libX11-xcb", "libx11", "libX11-xcb1"),
    Needed("libbrotlidec.so.1", "libbrotli1", "libbrotli", "brotli", "libbrotlidec1"),
    Needed("libdbus-1.so.3", "libdbus-1-3", "dbus-libs", "dbus", "libdbus-1-3"),
    Needed("libfontconfig.so.1", "libfontconfig1", "fontconfig", "fontconfig", "libfontconfig1"),
    Needed("libfreetype.so.6", "libfreetype6", "freetype", "freetype2", "libfreetype6"),
    Needed("libglib-2.0.so.0", "libglib2.0-0", "glib2", "glib2", "libglib-2_0-0"),
    Needed("libgthread-2.0.so.0", "libglib2.0-0", "glib2", "glib2", "libgthread-2_0-0"),
    Needed("libgssapi_krb5.so.2", "libgssapi-krb5-2", "krb5-libs", "krb5", "krb5"),
    Needed(
        "libwayland-client.so.0",
        "libwayland-client0",
        "libwayland-client",
        "wayland",
        "libwayland-client0",
    ),
    Needed(
        "libwayland-cursor.so.0",
        "libwayland-cursor0",
        "libwayland-cursor",
        "wayland",
        "libwayland-cursor0",
    ),
    Needed(
        "libwayland-egl.so.1", "libwayland-egl1", "libwayland-egl", "wayland", "libwayland-egl1"
    ),
    Needed("libxcb.so.1", "libxcb1", "libxcb", "libxcb", "libxcb1"),
    Needed(
        "libxcb-cursor.so.0",
        "libxcb-cursor0",
        "xcb-util-cursor",
        "xcb-util-cursor",
        "libxcb-cursor0",
    ),
    Needed("libxcb-glx.so.0", "libxcb-glx0", "libxcb", "libxcb", "libxcb-glx0"),
    Needed("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm", "xcb-util-wm", "libxcb-icccm4"),
    Needed(
        "libxcb-image.so.0", "libxcb-image0", "xcb-util-image", "xcb-util-image", "libxcb-image0"
    ),
    Needed(
        "libxcb-keysyms.so.1",
        "libxcb-keysyms1",
        "xcb-util-keysyms",
        "xcb-util-keysyms",
        "libxcb-keysyms1",
    ),
    Needed("libxcb-randr.so.0", "libxcb-randr0", "libxcb", "libxcb", "libxcb-randr0"),
    Needed("libxcb-render.so.0", "libxcb-render0", "libxcb", "libxcb", "libxcb-render0"),
    Needed(
        "libxcb-render-util.so.0",
        "libxcb-render-util0",
        "xcb-util-renderutil",
        "xcb-util-renderutil",
        "libxcb-render-util0",
    ),
    Needed("libxcb-shape.so.0", "libxcb-shape0", "libxcb", "libxcb", "libxcb-shape0"),
    Needed("libxcb-shm.so.0", "libxcb-shm0", "libxcb", "libxcb", "libxcb-shm0"),
    Needed("libxcb-sync.so.1", "libxcb-sync1", "libxcb", "libxcb", "libxcb-sync1"),
    Needed("libxcb-util.so.1", "libxcb-util1", "xcb-util", "xcb-util", "libxcb-util1"),
    Needed("libxcb-xfixes.so.0", "libxcb-xfixes0", "libxcb", "libxcb", "libxcb-xfixes0"),
    Needed("libxcb-xkb.so.1", "libxcb-xkb1", "libxcb", "libxcb", "libxcb-xkb1"),
    Needed("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon", "libxkbcommon", "libxkbcommon0"),
    Needed(
        "libxkbcommon-x11.so.0",
        "libxkbcommon-x11-0",
        "libxkbcommon-x11",
        "libxkbcommon-x11",
        "libxkbcommon-x11-0",
    ),
    Needed("libz.so.1", "zlib1g", "zlib", "zlib", "libz1"),
    Needed("libzstd.so.1", "libzstd1", "libzstd", "zstd", "libzstd1"),
)
"""What the wheels of Qt expect of the system for a window on X11 or Wayland."""

TEST_PROGRAMS = (
    Needed("Xvfb", "xvfb", "xorg-x11-server-Xvfb", "xorg-server-xvfb", "xorg-x11-server-Xvfb"),
    Needed("dbus-run-session", "dbus", "dbus-daemon", "dbus", "dbus-1"),
    Needed("fusermount3", "fuse3", "fuse3", "fuse3", "fuse3"),
    Needed("git", "git", "git", "git", "git"),
    Needed(
        "gnome-keyring-daemon", "gnome-keyring", "gnome-keyring", "gnome-keyring", "gnome-keyring"
    ),
    Needed("openbox", "openbox", "openbox", "openbox", "openbox"),
    Needed("pdftotext", "poppler-utils", "poppler-utils", "poppler", "poppler-tools"),
    Needed("qpdf", "qpdf", "qpdf", "qpdf", "qpdf"),
    Needed("strace", "strace", "strace", "strace", "strace"),
    Needed("xdotool", "xdotool", "xdotool", "xdotool", "xdotool"),
    Needed(
        "/usr/share/dbus-1/services/org.a11y.Bus.service",
        "at-spi2-core",
        "at-spi2-core",
        "at-spi2-core",
        "at-spi2-core",
    ),
)
"""What the tests start beside the diary."""

_INSTALL = {
    "apt": ("apt-get", "install", "-y", "-q", "--no-install-recommends"),
    "dnf": ("dnf", "install", "-y", "-q"),
    "pacman": ("pacman", "-S", "--needed", "--noconfirm"),
    "zypper": ("zypper", "--non-interactive", "install", "--no-recommends"),
}
_REFRESH = {"apt": ("apt-get", "update", "-q"), "pacman": ("pacman", "-Sy")}


def say(sentence: str) -> None:
    """Tell the person what set-up is doing, on standard error."""
    print(sentence, file=sys.stderr, flush=True)


def ran(command: tuple[str, ...]) -> bool:
    """Whether ``command`` ended well; its words go to standard error and it gets no standard input."""
    return (
        subprocess.run(command, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False).returncode
        == 0
    )


def require(needed: tuple[Needed, ...]) -> None:
    """Install what is missing of ``needed``; ends with code 3 and the exact command where that cannot be done."""
    missing = [one for one in needed if not one.is_present()]
    if not missing:
        return
    family = next(
        (family for family, command in _INSTALL.items() if shutil.which(command[0])), None
    )
    if family is None:
        say("Raakvlak needs these, please install them: " + ", ".join(one.name for one in missing))
        sys.exit(COULD_NOT_INSTALL)
    packages = tuple(sorted({str(getattr(one, family)) for one in missing}))
    say("Raakvlak needs something more of this system: installing " + ", ".join(packages) + ".")
    _install(family, packages)
    still_missing = [one for one in missing if not one.is_present()]
    if still_missing:
        _name_the_command(
            family, tuple(sorted({str(getattr(one, family)) for one in still_missing}))
        )


def _install(family: str, packages: tuple[str, ...]) -> None:
    root = _as_root()
    if root is None:
        _name_the_command(family, packages)
    if family in _REFRESH:
        ran((*root, *_REFRESH[family]))
    ran((*root, "env", "DEBIAN_FRONTEND=noninteractive", *_INSTALL[family], *packages))


def _as_root() -> tuple[str, ...] | None:
    if os.geteuid() == 0:
        return ()
    if not shutil.which("sudo"):
        return None
    has_terminal = Path("/dev/tty").exists() and sys.stderr.isatty()
    return ("sudo",) if has_terminal or ran(("sudo", "-n", "true")) else None


def _name_the_command(family: str, packages: tuple[str, ...]) -> NoReturn:
    say("This could not be installed from here. Please run this, then try again:")
    say("    sudo " + " ".join((*_INSTALL[family], *packages)))
    sys.exit(COULD_NOT_INSTALL)
