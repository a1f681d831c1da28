"""DOCX and Markdown: python-docx, LibreOffice where it is installed, markdown-it with footnotes."""

import re

import docx
from common import equal
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin
from tables import OFFICE, converted

# What ends a line of an article.
BREAK = re.compile("\r\n|[\n\r\u2028\u2029]")


def paragraphs(text):
    parts = BREAK.split(text)
    return parts[:-1] if parts[-1] == "" else parts


def python_docx_reads_text_and_comments(article):
    document = docx.Document(str(article.file("docx")))
    equal([paragraph.text for paragraph in document.paragraphs], paragraphs(article.text))
    comments = list(document.comments)
    equal(len(comments), len(article.shown) + len(article.project["checks"]))
    for comment, one in zip(comments, article.shown):
        first = comment.paragraphs[0].text
        assert first.endswith(": " + one["text"].replace("\r\n", "")) or "\n" in one["text"], (first, one["text"])
        assert comment.author == "朱批"


def word_ranges_are_the_mentions(article):
    """What stands between a comment's marks is the mention."""
    document = docx.Document(str(article.file("docx")))
    name = lambda element: element.tag.rsplit("}", 1)[-1]
    open_, said = {}, {}
    for element in document.element.body.iter():
        number = next((value for key, value in element.attrib.items() if key.endswith("}id")), None)
        if name(element) == "commentRangeStart":
            open_[number] = ""
        elif name(element) == "commentRangeEnd":
            said[number] = open_.pop(number)
        elif name(element) in ("t", "tab"):
            text = element.text if name(element) == "t" else "\t"
            # Tab stops stand in properties, and this document has none.
            open_ = {number: before + text for number, before in open_.items()}
    equal(open_, {})
    equal([said[str(at)] for at in range(len(article.shown))], [BREAK.sub("", one["text"]) for one in article.shown])


def libreoffice_prints_it(articles):
    # It lays out thousands of comments for minutes.
    short = [article for article in articles if len(article.shown) < 1000]
    for name, made in converted(short, "docx", "docx", "pdf").items():
        assert made.read_bytes().startswith(b"%PDF-") and made.stat().st_size > 5000, name


def markdown_it_reads_it(article):
    parser = MarkdownIt("commonmark").use(footnote_plugin)
    tokens = parser.parse(article.file("markdown").read_text(encoding="utf-8"))
    body, references = [], []
    notes = False
    for token in tokens:
        notes = notes or token.type == "footnote_block_open"
        if token.type != "inline" or notes:
            continue
        words = ""
        for child in token.children:
            if child.type == "footnote_ref":
                references.append(child.meta["id"])
            else:
                assert child.type in ("text", "text_special", "softbreak", "hardbreak", "html_entity"), child
                words += "\n" if child.type in ("softbreak", "hardbreak") else child.content
        body.append(words)
    text = [line.strip() for line in paragraphs(article.text)]
    text = [line for line in text if line]
    first = 1 if article.project["publication"] else 0
    equal([line.strip() for line in body[first:first + len(text)]], text)
    equal(references, list(range(len(article.shown))))
    defined = sum(token.type == "footnote_open" for token in tokens)
    equal(defined, len(article.shown))


TESTS = [python_docx_reads_text_and_comments, word_ranges_are_the_mentions, markdown_it_reads_it]
TOGETHER = [libreoffice_prints_it] if OFFICE else []
