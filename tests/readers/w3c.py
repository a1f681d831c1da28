"""W3C Web Annotation: expanded by pyld, quoted and placed by anchorpoint. Recogito reads it in recogito.mjs."""

import json
from pathlib import Path

from anchorpoint.textselectors import TextPositionSelector, TextQuoteSelector
from common import equal, imported, label, rows
from pyld import jsonld

CONTEXT = json.loads((Path(__file__).parent / "anno.jsonld").read_text(encoding="utf-8"))
OA = "http://www.w3.org/ns/oa#"


def load(url, _options):
    assert url == "http://www.w3.org/ns/anno.jsonld", url
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": CONTEXT}


def collection(article):
    return json.loads(article.file("w3c").read_text(encoding="utf-8"))


def selectors(item):
    quote, position = item["target"]["selector"]
    assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
    return quote, position


def pyld_expands_it(article):
    def drop(value):
        raise AssertionError(f"dropped: {str(value)[:200]}")

    (expanded,) = jsonld.expand(collection(article), {"documentLoader": load, "onPropertyDropped": drop})
    (items,) = [page["https://www.w3.org/ns/activitystreams#items".replace("https", "http")]
                for page in expanded["http://www.w3.org/ns/activitystreams#first"]]
    items = items[0]["@list"]
    found = []
    for item in items:
        (target,) = item[OA + "hasTarget"]
        chosen = {one["@type"][0]: one for one in target[OA + "hasSelector"]}
        position = chosen[OA + "TextPositionSelector"]
        start, end = (position[OA + edge][0]["@value"] for edge in ("start", "end"))
        exact = chosen[OA + "TextQuoteSelector"][OA + "exact"][0]["@value"]
        named = [body for body in item[OA + "hasBody"] if body[OA + "hasPurpose"][0]["@id"] == OA + "classifying"]
        found.append((start, end, named[0]["http://www.w3.org/1999/02/22-rdf-syntax-ns#value"][0]["@value"], exact))
    equal(sorted(found), rows(article.mentions))


def anchorpoint_finds_positions_and_quotes(article):
    text = article.text
    for item, mention in zip(collection(article)["first"]["items"], article.mentions, strict=True):
        quote, position = selectors(item)
        place = TextPositionSelector(start=position["start"], end=position["end"])
        equal(text[place.start:place.end], mention["text"])
        equal((quote["prefix"], quote["suffix"]), (text[max(0, place.start - 32):place.start], text[place.end:place.end + 32]))
    # Its search by regular expression is slow, so of a long article the beginning has to do.
    for item in collection(article)["first"]["items"][:200]:
        quote, position = selectors(item)
        if text.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1:
            place = TextQuoteSelector(exact=quote["exact"], prefix=quote["prefix"], suffix=quote["suffix"])
            found = place.as_position(text)
            equal((found.start, found.end), (position["start"], position["end"]))


def everything_comes_back(article):
    project, said = imported("w3c", article.file("w3c"))
    without = lambda all: [{key: one[key] for key in one if key != "id"} for one in all]
    equal(without(project["annotations"]), without(article.mentions))
    equal([project[key] for key in ("text", "title", "publication", "checks")],
          [article.project[key] for key in ("text", "title", "publication", "checks")])
    assert f"at their place: {len(article.mentions)}." in said, said


def what_recogito_wrote_comes_back(article):
    project, said = imported("w3c", article.folder / "recogito.json")
    equal(rows(project["annotations"]), rows(article.mentions))
    equal([one.get("value") for one in project["annotations"]], [one.get("value") for one in article.mentions])
    equal([one["status"] for one in project["annotations"]], [one["status"] for one in article.mentions])


def bare_annotations_find_their_text(article):
    """As another program would write them: no text, no words of ours, placed on a text with a line more."""
    bare = [{"id": item["id"], "type": "Annotation", "target": item["target"],
             "body": {"type": "TextualBody", "purpose": "tagging", "value": label(mention)}}
            for item, mention in zip(collection(article)["first"]["items"], article.mentions)]
    file = article.folder / "bare.json"
    file.write_text(json.dumps(bare), encoding="utf-8")
    (article.folder / "moved.txt").write_text("新闻一则\n" + article.text.replace("\r\n", "\n"), encoding="utf-8")
    project, said = imported("w3c", file, "--text", str(article.folder / "moved.txt"))
    text = project["text"]
    for one in project["annotations"]:
        equal(text[one["start"]:one["end"]], one["text"])
    # Nothing stands at its old place, and nothing is put on other words.
    assert "elsewhere" in said, said
    shift = len("新闻一则\n")
    there = {(m["start"] + shift - article.text.count("\r\n", 0, m["start"]), label(m)) for m in article.mentions}
    # On cleaned text offsets may differ where characters were cleaned away; words and surroundings decide.
    placed = [one for one in project["annotations"] if (one["start"], label(one)) in there]
    if "\ufeff" not in article.text:
        equal(len(placed), len(project["annotations"]))
    assert len(project["annotations"]) >= 0.9 * len(article.mentions), said


TESTS = [pyld_expands_it, anchorpoint_finds_positions_and_quotes, everything_comes_back,
         what_recogito_wrote_comes_back, bare_annotations_find_their_text]
