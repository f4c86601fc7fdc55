"""Numbers and tables as text."""
import math
import textwrap

from measure import say

WIDEST = 100  # characters of a line of a table


def number(value, digits=3):
    """So many significant digits, with commas between thousands: 1,230, 27.5, 0.0123."""
    if value == 0:
        return "0"
    places = digits - 1 - math.floor(math.log10(abs(value)))
    return f"{round(value, places):,.{max(0, places)}f}"


def between(spread, digits=3):
    """The range that a median stands in."""
    return f"{number(spread.least, digits)} … {number(spread.greatest, digits)}"


def count(value):
    """1,000,000"""
    return f"{value:,}"


def time(seconds):
    """With a unit: 12.3 ms."""
    for unit, size in (("s", 1), ("ms", 1e-3), ("µs", 1e-6), ("ns", 1e-9)):
        if seconds >= size:
            return f"{number(seconds / size)} {unit}"
    return "0 s"


def memory(size):
    """In MB of a million bytes."""
    return number(size / 1e6, 3)


def table(titles, rows):
    """A table in Markdown; titles that begin with ':' are of words, the others of numbers."""
    lines = ["| " + " | ".join(title.removeprefix(":") for title in titles) + " |",
             "|" + "|".join(":--" if title.startswith(":") else "--:" for title in titles) + "|"]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    for line in lines:
        if len(line) > WIDEST:
            say(f"a line of {len(line)} characters: {line}")
    return "\n".join(lines) + "\n"


def wrapped(markdown):
    """The text with its paragraphs filled; headings, lists and tables stay as they are."""
    blocks = markdown.split("\n\n")
    return "\n\n".join(
        block if block.lstrip().startswith(("#", "-", "|")) else
        textwrap.fill(" ".join(block.split()), WIDEST, break_long_words=False,
                      break_on_hyphens=False) + ("\n" if block.endswith("\n") else "")
        for block in blocks)
