"""Reads every written article with every foreign program, and counts: python read.py FOLDER."""

import os
import sys
import time
from concurrent.futures import ProcessPoolExecutor
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
from common import Article, run

MODULES = [tables, documents, w3c, doccano_lines, label_studio, brat, conll, spacy_doc, cas]


def main(folder):
    started = time.monotonic()
    articles = [Article(one) for one in sorted(Path(folder).iterdir()) if (one / "article.json").exists()]
    if not articles:
        sys.exit(f"no articles in {folder}")
    # The long ones first, so that no core waits at the end.
    tests = [(f"{module.__name__}::{test.__name__}", test, articles)
             for module in MODULES for test in getattr(module, "TOGETHER", [])]
    tests += [(f"{module.__name__}::{test.__name__} ({article.name})", test, article)
              for article in sorted(articles, key=lambda article: -len(article.text))
              for module in MODULES for test in module.TESTS]
    passed = 0
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for good, line in pool.map(run, *zip(*tests)):
            passed += good
            print(line, flush=True)
    failed = len(tests) - passed
    if not tables.OFFICE:
        print("skipped: LibreOffice as a reader of formats (it is not installed)")
    word = "FAILED" if failed else "ok"
    seconds = time.monotonic() - started
    print(f"test result: {word}. {passed} passed; {failed} failed; finished in {seconds:.1f}s")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main(sys.argv[1])
