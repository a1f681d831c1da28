"""CoNLL: the tags are valid IOB2 for seqeval in strict mode and for nervaluate, and say what they should."""

from common import equal, label, outermost
from nervaluate import Evaluator
from seqeval.metrics import classification_report, f1_score
from seqeval.scheme import IOB2, Entities


def sentences(article):
    found = [[]]
    for line in article.file("conll").read_text(encoding="utf-8").split("\n"):
        if line:
            char, tag = line.split("\t")
            assert len(char) == 1
            found[-1].append((char, tag))
        elif found[-1]:
            found.append([])
    return [sentence for sentence in found if sentence]


def written(text):
    """Without what readers split lines on."""
    return "".join(char for char in text if not char.isspace() and not control(char))


def control(char):
    return ord(char) < 0x20 or 0x7F <= ord(char) < 0xA0


def seqeval_reads_it_strictly(article):
    tagged = sentences(article)
    equal("".join(char for sentence in tagged for char, _ in sentence), written(article.text))
    tags = [[tag for _, tag in sentence] for sentence in tagged]
    entities = Entities(tags, scheme=IOB2).entities
    found = []
    for sentence, inside in zip(tagged, entities):
        for entity in inside:
            found.append((entity.tag, "".join(char for char, _ in sentence[entity.start:entity.end])))
    equal(found, [(label(one), written(one["text"])) for one in outermost(article.shown)])
    equal(f1_score(tags, tags, mode="strict", scheme=IOB2), 1.0)
    lost = len(article.shown) - len(outermost(article.shown))
    assert lost == 0 or f"({lost}); the outermost stays" in article.losses("conll"), article.losses("conll")


def nervaluate_reads_it(article):
    tags = [[tag for _, tag in sentence] for sentence in sentences(article)]
    names = sorted({tag[2:] for sentence in tags for tag in sentence if tag != "O"})
    results = Evaluator(tags, tags, tags=names, loader="list").evaluate()
    overall = results["overall"]["strict"]
    equal((overall.correct, overall.missed, overall.spurious), (len(outermost(article.shown)), 0, 0))


TESTS = [seqeval_reads_it_strictly, nervaluate_reads_it]
