"""Reads every written article with every foreign program, and counts: python read.py FOLDER."""

import sys
import time
from pathlib import Path

import brat
import cas
import conll
import doccano_lines
import documents
import label_studio
import spacy_doc
import tables
import w3c
from common import Article, Results

MODULES = [w3c, doccano_lines, label_studio, brat, conll, spacy_doc, tables, documents, cas]


def main(folder):
    results = Results()
    started = time.monotonic()
    articles = [Article(one) for one in sorted(Path(folder).iterdir()) if (one / "article.json").exists()]
    if not articles:
        sys.exit(f"no articles in {folder}")
    for module in MODULES:
        for test in module.TESTS:
            for article in articles:
                results.run(f"{module.__name__}::{test.__name__} ({article.name})", test, article)
    if not tables.OFFICE:
        print("skipped: LibreOffice as a reader of formats (it is not installed)")
    word = "FAILED" if results.failed else "ok"
    seconds = time.monotonic() - started
    print(f"test result: {word}. {results.passed} passed; {results.failed} failed; finished in {seconds:.1f}s")
    sys.exit(1 if results.failed else 0)


main(sys.argv[1])
