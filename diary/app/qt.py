"""Importing PySide6 without the part of it that only its error messages and its makers need.

PySide has a package of its own, ``shibokensupport``, that knows the signature of every function: for the text of a
``TypeError``, for ``help()``, and to write stubs. It lies as source in a zip file and is compiled at every start, which
takes a third of the time in which PySide shows an empty window. Here it is imported when it is first asked for.

PySide also replaces ``import`` by its own, for the sake of ``from PySide6.QtCore import *`` and of ``from __feature__
import …``, for which it reads the source of each module that is imported later. Nothing here uses either of them.

Read in ``libshiboken/signature`` of PySide 6.11. A version that begins in another way imports all it wants.
"""

import builtins
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import module_from_spec
from types import ModuleType, SimpleNamespace
from typing import Any

_PACKAGE, _LOADER = "shibokensupport.signature", "loader"
_MAPPING = f"{_PACKAGE}.mapping"
_FINDER = "EmbeddableZipImporter"


def load_qt() -> None:
    """Import PySide6, and import everything after it as Python does."""
    ordinary = getattr(builtins, "__orig_import__", builtins.__import__)

    def import_all_but_loader(name: str, *more: Any, **named: Any) -> Any:  # noqa: ANN401  as Python's
        if name == _PACKAGE and more[2:3] == ((_LOADER,),):
            finder = sys.meta_path[0]
            if type(finder).__name__ == _FINDER:
                return SimpleNamespace(loader=_LaterLoader(finder))
        return ordinary(name, *more, **named)

    builtins.__import__ = import_all_but_loader
    try:
        from PySide6 import QtCore  # noqa: F401  imported for what it does then
    finally:
        builtins.__import__ = ordinary


class _LaterLoader:
    """Stands in for ``shibokensupport.signature.loader`` until one of its functions is called."""

    def __init__(self, finder: Any) -> None:  # noqa: ANN401  a class that exists within PySide only
        """``finder`` finds the package; PySide takes it out of ``sys.meta_path`` when it has found the loader."""
        self._finder = finder
        self._loader: ModuleType | None = None
        # Before any error PySide takes this module out of ``sys.modules``, unseen, and calls its ``update_mapping``.
        self._mapping = module_from_spec(finder.find_spec(_MAPPING, None))
        vars(self._mapping)["update_mapping"] = self._update_mapping
        sys.modules[_MAPPING] = self._mapping

    def post_init(self) -> None:
        """Would replace ``import``."""

    def finish_import(self, module: ModuleType) -> None:
        """Would add to a module of PySide what is deprecated in it: nothing."""

    def __getattr__(self, name: str) -> Callable[..., object]:
        """A function of the loader; called, it imports the loader."""

        def called(*arguments: object) -> object:
            return getattr(self._imported(), name)(*arguments)

        return called

    def _update_mapping(self) -> None:
        self._imported()
        vars(self._mapping)["update_mapping"]()

    def _imported(self) -> ModuleType:
        if self._loader is None:
            sys.meta_path.insert(0, self._finder)
            try:
                self._finder.exec_module(self._mapping)
                self._loader = import_module(f"{_PACKAGE}.{_LOADER}")
            finally:
                sys.meta_path.remove(self._finder)
        return self._loader
