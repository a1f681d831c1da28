"""What the readers share: the articles, what should be found in them, and how results are counted."""

import json
import os
import subprocess
import time
import traceback
from pathlib import Path

PROGRAM = os.environ.get("ZHUPI", "target/debug/zhupi")


class Article:
    """A written article. What should be found is what its project file says, in code points."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.name = self.folder.name
        self.project = json.loads(self.file("json").read_text(encoding="utf-8"))
        self.text = self.project["text"]
        self.mentions = self.project["annotations"]
        # What formats hold that cannot say that a mention is weak or dismissed.
        self.shown = [one for one in self.mentions if not one["weak"] and one["status"] != "dismissed"]

    def file(self, format):
        return self.folder / f"article.{format}"

    def losses(self, format):
        return (self.folder / f"losses.{format}").read_text(encoding="utf-8")


def label(mention):
    kind, name = mention["kind"], mention.get("class")
    return f"{kind}_{name.replace(' ', '_')}" if name else kind


def rows(mentions):
    """Start, end, label, text of each, in an order of their own."""
    return sorted((one["start"], one["end"], label(one), one["text"]) for one in mentions)


def plain(value):
    """A value as notes have it: number or bounds with the unit, or the place in the calendar."""
    value = value or {}
    unit = f" {value['unit']}" if value.get("unit") else ""
    if "number" in value:
        return value["number"] + unit
    if "iso" in value:
        return value["iso"]
    if "low" in value or "high" in value:
        return f"{value.get('low', '')}/{value.get('high', '')}{unit}"
    return None


def outermost(mentions):
    """Those that share no text with one before them."""
    kept = []
    for one in mentions:
        if not kept or kept[-1]["end"] <= one["start"]:
            kept.append(one)
    return kept


def imported(format, file, *options):
    """The project that a file is imported as, and what was said of it."""
    command = [PROGRAM, "import", "--lang", "en", "--format", format, *options, str(file)]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout), done.stderr


def equal(one, other):
    """Fails with the first difference."""
    if one == other:
        return
    if isinstance(one, list) and isinstance(other, list):
        for at, (here, there) in enumerate(zip(one, other)):
            assert here == there, f"at {at}: {here!r} is not {there!r}"
        raise AssertionError(f"{len(one)} are not {len(other)}")
    raise AssertionError(f"{str(one)[:300]!r} is not {str(other)[:300]!r}")


def run(name, test, argument):
    """Whether a test passed, and its line, as Rust's tests print it."""
    started = time.monotonic()
    try:
        test(argument)
    except Exception as error:  # whatever a foreign program throws
        where = traceback.extract_tb(error.__traceback__)[-1]
        why = f"{type(error).__name__}: {str(error)[:600]} ({where.filename}:{where.lineno})"
        return False, f"test {name} ... FAILED\n    {why}"
    seconds = time.monotonic() - started
    return True, f"test {name} ... ok" + (f" ({seconds:.0f} s)" if seconds >= 3 else "")
