"""Drawings of any words at any width, and what may not be so in any of them."""

from itertools import combinations

from hypothesis import strategies as st

from diary.analysis.drawing import Drawing, Place, Ruler, Rulers, Style

A_LITTLE = 1e-6
texts = st.text(max_size=60) | st.text(alphabet="abc ", max_size=400)
items = st.lists(
    st.tuples(texts, st.just("") | st.just("keeps it going 7 · influence 4")), max_size=9
)
widths = st.floats(180, 1300)
sizes = st.sampled_from([14.0, 20.0, 34.0])


def rulers(size: float) -> Rulers:
    """Every letter is half as wide as it is high, and strong ones a little wider."""
    return {
        style: Ruler(lambda text, wide=wide: len(text) * size * wide, size * 1.4)  # type: ignore[misc]  # lambda
        for style, wide in (
            (Style.HEAD, 0.6),
            (Style.STRONG, 0.55),
            (Style.WORDS, 0.5),
            (Style.NOTE, 0.45),
        )
    }


def outside(drawing: Drawing) -> list[object]:
    """What is not wholly within the drawing."""
    places = [words.place for words in drawing.words] + [frame.place for frame in drawing.frames]
    points = [point for stroke in drawing.strokes for point in stroke.points]
    points += [(dot.x, dot.y) for dot in drawing.dots]
    around = [
        each
        for each in places
        if each.left < -A_LITTLE
        or each.top < -A_LITTLE
        or each.right > drawing.width + A_LITTLE
        or each.bottom > drawing.height + A_LITTLE
    ]
    return around + [
        (x, y)
        for x, y in points
        if not (-A_LITTLE <= x <= drawing.width + A_LITTLE)
        or not (-A_LITTLE <= y <= drawing.height + A_LITTLE)
    ]


def smaller(place: Place) -> Place:
    """Without its edge, for edges may touch."""
    return Place(
        place.left + A_LITTLE,
        place.top + A_LITTLE,
        place.width - 2 * A_LITTLE,
        place.height - 2 * A_LITTLE,
    )


def overlapping(drawing: Drawing) -> list[object]:
    """Frames over frames, words over words, and words that leave their frame."""
    found: list[object] = []
    frames = [smaller(each.place) for each in drawing.frames]
    words = [smaller(each.place) for each in drawing.words]
    found += [pair for pair in combinations(frames, 2) if pair[0].overlaps(pair[1])]
    found += [pair for pair in combinations(words, 2) if pair[0].overlaps(pair[1])]
    found += [
        (word, frame)
        for word in words
        for frame in frames
        if word.overlaps(frame)
        and not (
            frame.left <= word.left
            and frame.top <= word.top
            and word.right <= frame.right
            and word.bottom <= frame.bottom
        )
    ]
    return found


def strokes_over_frames(drawing: Drawing) -> list[object]:
    """Lines that go through a box rather than from its edge."""
    return [
        (stroke.role, frame.place)
        for stroke in drawing.strokes
        for frame in drawing.frames
        for one, other in zip(stroke.points, stroke.points[1:], strict=False)
        for share in (0.0, 0.25, 0.5, 0.75, 1.0)
        if smaller(frame.place).overlaps(
            Place(
                one[0] + share * (other[0] - one[0]), one[1] + share * (other[1] - one[1]), 0.0, 0.0
            )
        )
    ]
