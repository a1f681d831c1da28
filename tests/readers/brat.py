"""brat: pybrat, brat-peek and bioc read the standoff; what bioc writes comes back."""

import sys
import tempfile
import zipfile
from pathlib import Path
from unittest.mock import MagicMock

# brat-peek draws with these, which it does not declare; here it only reads.
for name in ("matplotlib", "matplotlib.pyplot", "seaborn", "unidecode"):
    sys.modules.setdefault(name, MagicMock())

from bioc import brat
from common import equal, imported, label, plain, rows
from peek.ann_structure import AnnDocument
from pybrat.parser import BratParser

BREAKS = ("\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")


def unpacked(article):
    folder = Path(tempfile.mkdtemp(dir=article.folder))
    with zipfile.ZipFile(article.file("brat")) as archive:
        archive.extractall(folder)
    return folder


def text_of(folder):
    return (folder / "article.txt").read_bytes().decode("utf-8")


def expected(article):
    """Label, and text with one blank for each line break and tab."""
    words = lambda text: " ".join(part for part in lines(text).replace("\t", "\n").split("\n") if part)
    return sorted((label(one), words(one["text"])) for one in article.mentions)


def stripped(article):
    """The same as these readers give it: they strip every line."""
    return sorted((name, words.rstrip()) for name, words in expected(article))


def lines(text):
    for end in BREAKS:
        text = text.replace(end, "\n")
    return text.replace("\ufeff", "")


def slices(text, spans):
    return " ".join(text[start:end] for start, end in spans)


def pybrat_reads_it(article):
    folder = unpacked(article)
    twice = len({(one["start"], one["end"]) for one in article.mentions}) < len(article.mentions)
    # It refuses two mentions of one stretch, which brat itself knows.
    parser = BratParser(error="ignore" if twice else "raise")
    (example,) = parser.parse(str(folder))
    text = text_of(folder)
    for entity in example.entities:
        equal(slices(text, [(span.start, span.end) for span in entity.spans]).rstrip(), entity.mention)
    equal(sorted((entity.type, entity.mention) for entity in example.entities), stripped(article))
    assert not any(end in text for end in BREAKS) and not text.startswith("\ufeff")


def peek_reads_it(article):
    folder = unpacked(article)
    if len(article.mentions) > 1000:
        return  # its time grows with the square
    document = AnnDocument(str(folder / "article.ann"), txt=True)
    text = text_of(folder)
    entities = document.anns["entities"]
    for entity in entities:
        equal(slices(text, entity.span).rstrip(), entity.text)
    equal(sorted((entity.tag, entity.text) for entity in entities), stripped(article))
    statuses = {attribute.arguments[0]: attribute.arguments[1]
                for attribute in document.anns["attributes"] if attribute.tag == "Status"}
    equal(sorted(statuses.values()), sorted(one["status"] for one in article.mentions))


def bioc_reads_and_writes_it(article):
    folder = unpacked(article)
    text = text_of(folder)
    with open(folder / "article.ann", encoding="utf-8", newline="") as file:
        document = brat.load_ann(file)
    equal(sorted((one.type, one.text) for one in document.entities), stripped(article))
    notes = sorted(one.text for one in document.notes if one.type == "AnnotatorNotes")
    equal(notes, sorted(filter(None, (plain(one.get("value")) for one in article.mentions))))
    again = article.folder / "bioc.zip"
    with zipfile.ZipFile(again, "w") as archive:
        archive.writestr("corpus/one.txt", text)
        archive.writestr("corpus/one.ann", brat.dumps(document) if hasattr(brat, "dumps") else dumped(document))
    comes_back(article, again)


def dumped(document):
    import io

    file = io.StringIO()
    brat.dump_ann(document, file)
    return file.getvalue()


def comes_back(article, file):
    project, said = imported("brat", file)
    text = project["text"]
    equal(text, lines(article.text))
    for one in project["annotations"]:
        equal(text[one["start"]:one["end"]], one["text"])
    keys = ("status", "weak", "canonical")
    # A tab or a line break at an end of a mention has no place in standoff; other tools strip blanks there.
    facts = lambda all: sorted((label(one), lines(one["text"]).strip(), *(str(one.get(key)) for key in keys)) for one in all)
    equal(facts(project["annotations"]), facts(article.mentions))
    assert f"at their place: {len(article.mentions)}." in said, said


def our_own_comes_back(article):
    comes_back(article, article.file("brat"))


def its_configuration_names_every_type(article):
    folder = unpacked(article)
    types = (folder / "annotation.conf").read_text(encoding="utf-8").split("[entities]")[1].split("[")[0].split()
    assert {label(one) for one in article.mentions} <= set(types)
    assert all(name.replace("_", "").isascii() and name.replace("_", "").isalnum() for name in types)


TESTS = [pybrat_reads_it, peek_reads_it, bioc_reads_and_writes_it, our_own_comes_back, its_configuration_names_every_type]
