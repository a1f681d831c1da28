"""spaCy: Doc.from_json with validation, every span at a token's edge, and the way through a DocBin."""

import json

import spacy
from common import equal, outermost, rows
from spacy.tokens import Doc, DocBin

CHINESE = spacy.blank("zh")


def spacy_reads_it(article):
    written = json.loads(article.file("spacy").read_text(encoding="utf-8"))
    doc = Doc(CHINESE.vocab).from_json(written, validate=True)
    # A space behind a character belongs to its token, so a mention cannot end with it.
    shown = [one for one in article.shown if not one["text"].endswith(" ")]
    cut = len(article.shown) - len(shown)
    assert cut == 0 or f"with a token ({cut})" in article.losses("spacy"), article.losses("spacy")
    stored = DocBin(docs=[doc], attrs=["ENT_IOB", "ENT_TYPE", "ENT_KB_ID"], store_user_data=True).to_bytes()
    (again,) = DocBin().from_bytes(stored).get_docs(CHINESE.vocab)
    for one in (doc, again):
        equal(one.text, article.text)
        spans = [(span.start_char, span.end_char, span.label_, span.text) for span in one.spans["zhupi"]]
        equal(sorted(spans), rows(shown))
        entities = [(span.start_char, span.end_char, span.label_, span.text) for span in one.ents]
        equal(sorted(entities), rows(outermost(shown)))
    for span in written["spans"]["zhupi"]:
        assert doc.char_span(span["start"], span["end"]) is not None
    named = {(span.start_char, span.label_): span.kb_id_ for span in doc.spans["zhupi"] if span.kb_id_}
    equal(sorted(named.values()), sorted(one["canonical"] for one in shown if one.get("canonical")))


TESTS = [spacy_reads_it]
