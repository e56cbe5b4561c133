"""The texts and figures of the example diary, as its files in ``resources/samples`` have them."""

import json
from functools import cache
from typing import Any

from diary.paths import resources


@cache
def samples(name: str) -> dict[str, Any]:
    """What stands in the file ``example_<name>.json``; it is shared, so not to be changed."""
    file = resources() / "samples" / f"example_{name}.json"
    plain: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return plain
