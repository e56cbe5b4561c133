"""A table in quiet mode: the columns with words, without those that hold nothing but figures."""

from diary.analysis.table import words_only


def test_columns_of_figures_are_left_out_and_those_with_words_stay() -> None:
    heads = ("What", "Difference", "Range", "Days", "Found")
    rows = (
        ("sleep", "+0.3", "−0.1 – 0,6", "38", "together"),
        ("2 cups of coffee", "", "(1.0)", "7 %", "not found"),
    )
    assert words_only(heads, rows) == (
        ("What", "Found"),
        (("sleep", "together"), ("2 cups of coffee", "not found")),
    )


def test_a_table_of_nothing_but_figures_has_nothing_left() -> None:
    assert words_only(("Day", "Pain"), (("1", "5"), ("2", "6"))) == ((), ((), ()))
    assert words_only((), ()) == ((), ())
