"""Spark's answers are those of one run over the same articles.

    python test_annotate.py ZHUPI ARTICLES
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

COPIES = 5


def single(zhupi, articles):
    """One run's answers by id."""
    requests = "".join(
        json.dumps({"id": file.name, "text": file.read_text("utf-8")}, ensure_ascii=False) + "\n"
        for file in sorted(articles.iterdir())
    )
    run = subprocess.run([zhupi, "annotate", "--batch"], input=requests.encode(), stdout=subprocess.PIPE, check=True)
    return by_id(run.stdout.decode().splitlines())


def spread(zhupi, articles, answers):
    """Spark's answers by id, with two cores and more partitions than that."""
    script = Path(__file__).with_name("annotate.py")
    environment = os.environ | {"PYSPARK_PYTHON": sys.executable, "PYSPARK_SUBMIT_ARGS": "--master local[2] pyspark-shell"}
    command = [sys.executable, script, "--zhupi", zhupi, "--partitions", "5", articles, answers]
    subprocess.run(command, env=environment, check=True)
    return by_id(line for part in sorted(answers.glob("part-*")) for line in part.read_text("utf-8").splitlines())


def by_id(lines):
    found = [json.loads(line) for line in lines]
    named = {answer["id"]: answer for answer in found}
    assert len(named) == len(found), "an article was answered twice"
    return named


def main():
    zhupi, source = os.path.abspath(sys.argv[1]), Path(sys.argv[2])
    with tempfile.TemporaryDirectory() as folder:
        articles = Path(folder) / "articles"
        articles.mkdir()
        for file in sorted(source.glob("*.txt")):
            for copy in range(COPIES):
                (articles / f"{file.stem}-{copy}.txt").write_bytes(file.read_bytes())
        one, many = single(zhupi, articles), spread(zhupi, articles, Path(folder) / "answers")
    assert len(one) >= COPIES and all(answer["mentions"] for answer in one.values()), "the articles say too little"
    assert one == many, f"answers differ: {[name for name in one if one[name] != many.get(name)]}"
    print(f"{len(one)} articles, {sum(len(answer['mentions']) for answer in one.values())} mentions: the same answers")
    print("test result: ok. 1 passed; 0 failed")


if __name__ == "__main__":
    main()
