"""The texts of the diary and their translations: extract, compile, and check that nothing was left behind.

    python build/translations.py update     take the texts from the code into the .pot and every .po
    python build/translations.py compile    make the .mo that the diary reads from every .po
    python build/translations.py check      say what is left to do; ends with 1 if there is anything

The files hold no dates, line numbers or paths of a machine: the same code gives the same bytes. English is the source
and has no catalogue.
"""

import io
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
DOMAIN = "raakvlak"
TEMPLATE = FOLDER / f"{DOMAIN}.pot"
TRANSLATED = ("nl",)

_KEYWORDS = {"N_": None, "_": None, "ngettext": (1, 2)}
_WIDTH = 100
_LEFT_OUT = (
    "Project-Id-Version",
    "Report-Msgid-Bugs-To",
    "POT-Creation-Date",
    "PO-Revision-Date",
    "Last-Translator",
    "Language-Team",
    "Generated-By",
)
"""Lines of the header that say nothing here or differ on every run."""

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_Text = str | tuple[str, ...] | list[str]
_HEADER = "Texts of Raakvlak.\nGPL-3.0-or-later, as the program."


def update() -> None:
    """Write the template and bring every translation up to it; a new text has an empty translation."""
    template = extracted()
    FOLDER.mkdir(parents=True, exist_ok=True)
    TEMPLATE.write_bytes(_as_po(template))
    for language in TRANSLATED:
        po = po_file(language)
        po.parent.mkdir(parents=True, exist_ok=True)
        catalogue = read(po, language) if po.exists() else _empty(language)
        catalogue.update(template, no_fuzzy_matching=True)
        po.write_bytes(_as_po(catalogue))


def compile_all() -> None:
    """Write the ``.mo`` of every translation."""
    for language in TRANSLATED:
        with mo_file(language).open("wb") as file:
            write_mo(file, _undated(read(po_file(language), language)))


class _UndatedCatalog(Catalog):
    """A catalogue whose header holds only what gettext reads, and not the minute it was made in."""

    def __iter__(self) -> Iterator[Message]:
        header, *others = super().__iter__()
        lines = str(header.string).splitlines(keepends=True)
        kept = "".join(line for line in lines if not line.startswith(_LEFT_OUT))
        return iter((Message("", kept), *others))


def _undated(catalogue: Catalog) -> Catalog:
    undated = _UndatedCatalog(locale=catalogue.locale, domain=DOMAIN, fuzzy=False)
    for message in texts(catalogue):
        undated.add(message.id, message.string)
    return undated


def problems() -> list[str]:
    """What is left to do, one sentence each; empty when the translations are whole and fresh."""
    template = extracted()
    found = [] if _is_written(template) else ["The template is not up to date: run update."]
    for language in TRANSLATED:
        if not po_file(language).exists():
            found.append(f"{language}: there is no translation: run update.")
            continue
        catalogue = read(po_file(language), language)
        found += [f"{language}: {problem}" for problem in _problems(catalogue, template, language)]
    return found


def _is_written(template: Catalog) -> bool:
    return TEMPLATE.exists() and TEMPLATE.read_bytes() == _as_po(template)


def _problems(catalogue: Catalog, template: Catalog, language: str) -> Iterator[str]:
    known = {message.id for message in texts(catalogue)}
    wanted = {message.id for message in texts(template)}
    yield from (f"new, run update: {one!r}" for one in _sorted(wanted - known))
    yield from (f"no longer used, run update: {one!r}" for one in _sorted(known - wanted))
    for message in texts(catalogue):
        if message.fuzzy or not all(forms(message.string)):
            yield f"not translated: {message.id!r}"
        elif not has_same_placeholders(message):
            yield f"other placeholders: {message.id!r}"
    if not _is_compiled(catalogue, language):
        yield "the .mo is older than the .po: run compile."


def _sorted(ids: set[_Text]) -> list[_Text]:
    return sorted(ids, key=lambda one: forms(one)[0])


def has_same_placeholders(message: Message) -> bool:
    """Whether every form of the translation has the placeholders of the text, the singular one perhaps fewer."""
    wanted = set(_PLACEHOLDER.findall(forms(message.id)[-1]))
    singular, *others = (set(_PLACEHOLDER.findall(form)) for form in forms(message.string))
    allowed = {frozenset(_PLACEHOLDER.findall(form)) for form in forms(message.id)}
    return frozenset(singular) in allowed and all(other == wanted for other in others)


def forms(text: _Text | None) -> tuple[str, ...]:
    """Every form of a text: one, or one for each number; an empty one where there is none yet."""
    return (text or "",) if text is None or isinstance(text, str) else tuple(text)


def texts(catalogue: Catalog) -> Iterator[Message]:
    """Every text of ``catalogue``, without the header."""
    return (message for message in catalogue if message.id)


def po_file(language: str) -> Path:
    """The file that a translator edits."""
    return FOLDER / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def mo_file(language: str) -> Path:
    """The file that the diary reads."""
    return po_file(language).with_suffix(".mo")


def extracted() -> Catalog:
    """All texts of the code, as it is now."""
    catalogue = _empty(None)
    found = extract_from_dir(
        str(ROOT / "diary"),
        method_map=[("**.py", "python")],
        keywords=_KEYWORDS,
        comment_tags=("Translators:",),
        strip_comment_tags=True,
    )
    for name, line, text, comments, context in sorted(found, key=lambda one: (one[0], one[1])):
        place = (f"diary/{Path(name).as_posix()}", line)
        catalogue.add(text, None, [place], auto_comments=comments, context=context)
    return catalogue


def read(po: Path, language: str) -> Catalog:
    """The translation in ``po``."""
    with po.open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN, ignore_obsolete=True)


def _empty(language: str | None) -> Catalog:
    return Catalog(locale=language, domain=DOMAIN, header_comment=_HEADER, fuzzy=False)


def _as_po(catalogue: Catalog) -> bytes:
    """The bytes of ``catalogue`` as a ``.po``, without the lines that are left out."""
    catalogue.header_comment = "\n".join(f"# {line}" for line in _HEADER.splitlines())
    buffer = io.BytesIO()
    write_po(
        buffer,
        catalogue,
        width=_WIDTH,
        sort_by_file=True,
        include_lineno=False,
        ignore_obsolete=True,
    )
    lines = buffer.getvalue().decode().splitlines(keepends=True)
    kept = (line for line in lines if not line.startswith(tuple(f'"{key}' for key in _LEFT_OUT)))
    return "".join(kept).encode()


def _is_compiled(catalogue: Catalog, language: str) -> bool:
    if not mo_file(language).exists():
        return False
    with mo_file(language).open("rb") as file:
        compiled = {forms(one.id): forms(one.string) for one in texts(read_mo(file))}
    return compiled == {
        forms(one.id): forms(one.string) for one in texts(catalogue) if all(forms(one.string))
    }


def main(arguments: list[str]) -> int:
    """Do what the one argument says; 0 when all is well."""
    match arguments:
        case ["update"]:
            update()
        case ["compile"]:
            compile_all()
        case ["check"]:
            found = problems()
            print("\n".join(found) if found else "The translations are whole.")
            return 1 if found else 0
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
