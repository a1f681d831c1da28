"""UIMA CAS: dkpro-cassis loads the XMI with its type system."""

import io
import zipfile

from cassis import load_cas_from_xmi, load_typesystem
from common import equal, label

ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
SENTENCE = "de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Sentence"


def allowed(text):
    return "".join(char for char in text if char in "\t\n\r" or " " <= char <= "\ud7ff" or "\ue000" <= char <= "\ufffd" or char >= "\U00010000")


def cassis_reads_it(article):
    with zipfile.ZipFile(article.file("xmi")) as archive:
        types = load_typesystem(io.BytesIO(archive.read("TypeSystem.xml")))
        cas = load_cas_from_xmi(io.BytesIO(archive.read("article.xmi")), typesystem=types)
    equal(cas.sofa_string, allowed(article.text))
    found = cas.select(ENTITY)
    fact = lambda one: (one.value, one.get_covered_text(), one.status, one.identifier, one.number, one.unit, one.iso, one.weak)
    value = lambda one, key: (one.get("value") or {}).get(key)
    expected = [(label(one), allowed(one["text"]), one["status"], one.get("canonical"), value(one, "number"),
                 value(one, "unit"), value(one, "iso"), one["weak"]) for one in article.mentions]
    equal(sorted(map(fact, found), key=repr), sorted(expected, key=repr))
    sentences = "".join(one.get_covered_text() for one in cas.select(SENTENCE))
    equal("".join(sentences.split()), "".join(allowed(article.text).split()))


TESTS = [cassis_reads_it]
