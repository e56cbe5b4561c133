"""The diary blames, promises and applauds nobody, and never says that pain is imagined."""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import translations

from diary.paths import resources

NEVER = (
    r"!",
    r"\bstreaks?\b",
    # Dutch
    r"\bgemist\b",
    r"tussen de oren",
    r"\bingebeeld",
    r"psychisch veroorzaakt",
    r"\baanstellen\b",
    r"\baansteller",
    r"ermee leren leven",
    r"\bgenezen\b",
    r"oorzaak gevonden",
    # English
    r"\bmissed\b",
    r"\ball in your head\b",
    r"\bimaginary\b",
    r"\bcaused by\b",
    r"\bcures?\b",
    r"\bcured\b",
)
"""Patterns that no text for people may hold, in either language."""

MANY = 1000
"""There are more texts than this; fewer would mean that they were not found."""

CAUSAL = (
    # Dutch
    r"\bomdat\b",
    r"\bdoordat\b",
    r"\bdaardoor\b",
    r"\bwaardoor\b",
    r"\bdankzij\b",
    r"\boorza(?:ak|ken)\b",
    r"\bveroorza\w*",
    r"\bkom(?:t|en) door\b",
    r"\bleid(?:t|en) tot\b",
    r"\bzorg(?:t|en) voor\b",
    r"\bals gevolg\b",
    r"\bten gevolge\b",
    r"\bmaakt (?:u|uw|de|het) (?:pijn|lichaam|klachten?)\b",
    # English
    r"\bbecause\b",
    r"\bcaus(?:e|es|ed|ing)\b",
    r"\bdue to\b",
    r"\bthanks to\b",
    r"\btherefore\b",
    r"\b(?:leads?|led) to\b",
    r"\bresults? in\b",
    r"\bimproves?\b",
    r"\bworsens\b",
    r"\bmakes (?:you|your|the) (?:pain|body|complaints?)\b",
)
"""Words that say that one thing brings about another; the diary only says what was seen together."""

MAY_BE_CAUSAL = {
    "What became harder because of it?": "a question whose answer is the person's own",
    "Wat ging daardoor moeilijker?": "the same",
    "A link is no cause": "says that it is none",
    "Een verband is geen oorzaak": "the same",
    "Two things that both go slowly up and down then soon look alike": "why figures look alike, not why it hurts",
    "zorgen voor anderen": "caring for somebody",
    "Goed zorgen voor uw slaap": "taking care of something",
}
"""Beginnings or parts of the texts that may hold such a word, each with its reason."""

PROMISES = (
    r"\b(?:gaat|zal|kan u|zullen) (?:u )?(?:zeker )?helpen\b",
    r"\bzult? (?:u )?(?:snel )?(?:herstellen|genezen|beter)\b",
    r"\bword(?:t|en) (?:weer |snel |helemaal )?beter\b",
    r"\bgarant\w+",
    r"\bgeneest\b",
    r"\bpijnvrij\b",
    r"\bgegarandeerd\b",
    r"\bwill (?:surely |certainly )?(?:help|heal|recover|get better|go away)\b",
    r"\bguarantee\w*",
    r"\bpain[- ]free\b",
    r"\bget rid of\b",
)
"""What nobody can promise."""

BLAME = (
    r"\bu had (?:moeten|kunnen)\b",
    r"\buw (?:eigen )?(?:schuld|fout)\b",
    r"\bu bent (?:iets )?vergeten\b",
    r"\bu hebt .{0,20}(?:gefaald|verzuimd|overgeslagen)\b",
    r"\bte weinig (?:ingevuld|geschreven)\b",
    r"\bstel u niet aan\b",
    r"\byou (?:should|ought to) have\b",
    r"\byour (?:own )?(?:fault|failure|mistake)\b",
    r"\byou (?:forgot|failed|neglected|skipped)\b",
    r"\bnot enough (?:filled|written)\b",
    r"\bwell done\b",
    r"\bgoed zo\b",
    r"\bgoed gedaan\b",
    r"\bcongratulat\w+",
    r"\bgefeliciteerd\b",
    r"\bproficiat\b",
)
"""What blames somebody, and the praise for filling in that blames whoever does not."""

FATALISTIC = (
    r"leer er maar mee leven",
    r"mee leren leven",
    r"learn to live with",
    r"\bniets aan te doen\b",
    r"\bnothing can be done\b",
    r"\bpsychosomatic\b",
    r"\bpsychosomatisch",
    r"\bhypochond\w+",
    r"\bhysteri\w+",
    r"\bslijtage\b",
    r"\bwear and tear\b",
)
"""What takes hope away or belittles."""

FAMILIAR = (r"\b(?:je|jij|jou|jouw|jullie|jezelf|jijzelf)\b",)
"""The program says u."""

OWN_WORDS = frozenset(
    {"example.json", "example_guided.json", "example_life.json", "example_trying.json"}
)
"""The example diary is written by an invented person, who writes as she speaks."""


def forbidden(text: str) -> list[str]:
    """The patterns that ``text`` holds and may not."""
    return [pattern for pattern in NEVER if re.search(pattern, text, re.IGNORECASE)]


def texts_of_the_program() -> Iterator[tuple[str, str]]:
    """Every text in English and in each translation, with where it stands."""
    for message in translations.texts(translations.extracted()):
        for form in translations.forms(message.id):
            yield "en", form
    for language in translations.TRANSLATED:
        catalogue = translations.read(translations.po_file(language), language)
        for message in translations.texts(catalogue):
            for form in translations.forms(message.string):
                yield language, form


def texts_of_resources() -> Iterator[tuple[str, str]]:
    """Every text in the data files, with the name of the file."""
    for file in sorted(resources().rglob("*.json")):
        yield from ((file.name, text) for text in texts_in(json.loads(file.read_text("utf-8"))))


def texts_in(value: object) -> Iterator[str]:
    """Every text in a value that came from JSON, names of fields excepted."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from texts_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts_in(part)


def test_no_text_of_the_program_holds_a_forbidden_phrase() -> None:
    assert [(place, text) for place, text in all_texts_of_the_program() if forbidden(text)] == []


def test_no_text_of_the_data_files_holds_a_forbidden_phrase() -> None:
    assert [(place, text) for place, text in texts_of_resources() if forbidden(text)] == []


@pytest.mark.parametrize(
    "text", ["Well done!", "Your streak is 5 days", "U hebt het gemist", "It is all in your head"]
)
def test_a_forbidden_phrase_is_found(text: str) -> None:
    assert forbidden(text)


@pytest.mark.parametrize("text", ["Your diary is secure", "accurate", "U kunt dit overslaan"])
def test_a_word_that_only_looks_like_one_is_allowed(text: str) -> None:
    assert forbidden(text) == []


@cache
def all_texts_of_the_program() -> tuple[tuple[str, str], ...]:
    """The same, found once: looking through the code takes a while."""
    return tuple(texts_of_the_program())


def saying(patterns: tuple[str, ...]) -> list[tuple[str, str]]:
    """The texts of the program and of the data files that hold one of ``patterns``, but for the example's own words."""
    texts = [*all_texts_of_the_program()]
    texts += [(place, text) for place, text in texts_of_resources() if place not in OWN_WORDS]
    texts = [(place, text) for place, text in texts if not text.startswith("https://")]
    assert len(texts) > MANY
    return [
        (place, text)
        for place, text in texts
        if any(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)
    ]


def test_nothing_is_said_to_cause_anything_on_any_page() -> None:
    said = saying(CAUSAL)
    assert [each for each in said if not any(part in each[1] for part in MAY_BE_CAUSAL)] == []


def test_every_exception_is_still_needed() -> None:
    said = [text for _place, text in saying(CAUSAL)]
    assert [part for part in MAY_BE_CAUSAL if not any(part in text for text in said)] == []


@pytest.mark.parametrize("patterns", [PROMISES, BLAME, FATALISTIC, FAMILIAR])
def test_nothing_is_promised_blamed_given_up_or_said_too_familiarly(
    patterns: tuple[str, ...],
) -> None:
    assert saying(patterns) == []


@pytest.mark.parametrize(
    ("patterns", "text"),
    [
        (CAUSAL, "De pijn komt door te weinig slaap."),
        (CAUSAL, "Your pain is worse because you slept badly."),
        (CAUSAL, "Stress leidt tot pijn."),
        (CAUSAL, "Walking improves the pain."),
        (PROMISES, "Deze oefening gaat helpen."),
        (PROMISES, "U zult herstellen."),
        (PROMISES, "This will help."),
        (PROMISES, "You will recover."),
        (BLAME, "U bent vergeten iets op te schrijven."),
        (BLAME, "You should have written more."),
        (BLAME, "Congratulations, seven days in a row."),
        (FATALISTIC, "U zult ermee moeten leven: leer er maar mee leven."),
        (FAMILIAR, "Hoe voel je je?"),
        (FAMILIAR, "Jouw dagboek"),
    ],
)
def test_what_may_not_be_said_is_found(patterns: tuple[str, ...], text: str) -> None:
    assert any(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)


@pytest.mark.parametrize(
    ("patterns", "text"),
    [
        (CAUSAL, "Uw pijn is echt."),
        (CAUSAL, "What was seen together with your pain"),
        (PROMISES, "Herstel is mogelijk, niet te voorspellen."),
        (BLAME, "Something in the program went wrong"),
        (FAMILIAR, "Objecten, jaren en jeuk"),
    ],
)
def test_what_only_looks_like_it_may_be_said(patterns: tuple[str, ...], text: str) -> None:
    assert not any(re.search(pattern, text, re.IGNORECASE) for pattern in patterns)


def test_the_data_files_are_looked_at() -> None:
    assert {Path(place).suffix for place, _text in texts_of_resources()} == {".json"}
