"""doccano: its own parser and its own model of a span, as its import runs them."""

import json

from common import equal, imported, label, rows


def parser():
    from backend.data_import.pipeline.parsers import JSONLParser

    return JSONLParser(encoding="utf_8")


def doccano_parses_it(article):
    reader = parser()
    (row,) = reader.parse(str(article.file("doccano")))
    equal(reader.errors, [])
    equal(row["text"], article.text)
    found = [(start, end, name, row["text"][start:end]) for start, end, name in row["label"]]
    equal(sorted(found), rows(article.shown))
    for start, end, name in row["label"]:
        assert 0 <= start < end and name


def what_doccano_gives_comes_back(article):
    (row,) = parser().parse(str(article.file("doccano")))
    file = article.folder / "doccano.jsonl"
    # The two shapes in which doccano exports a project of sequence labelling, without and with relations.
    plain = {"id": 7, "text": row["text"], "label": row["label"], "Comments": []}
    entities = [{"id": at, "start_offset": start, "end_offset": end, "label": name}
                for at, (start, end, name) in enumerate(row["label"])]
    related = {"id": 7, "text": row["text"], "entities": entities, "relations": [], "Comments": []}
    for exported in (plain, related):
        file.write_text(json.dumps(exported, ensure_ascii=False) + "\n", encoding="utf-8")
        project, said = imported("doccano", file)
        equal(project["text"], article.text)
        equal(rows(project["annotations"]), rows(article.shown))
        # A label carries no value; it is read from the text again, where it does not hang on the publication date.
        value = lambda one: (one["start"], one["end"], label(one), (one.get("value") or {}).get("number"))
        equal(sorted(map(value, project["annotations"]), key=repr), sorted(map(value, article.shown), key=repr))
        assert f"at their place: {len(article.shown)}." in said, said


TESTS = [doccano_parses_it, what_doccano_gives_comes_back]
