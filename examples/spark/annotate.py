"""Annotates a directory of articles with Apache Spark: each partition is piped through `zhupi annotate --batch`.

    spark-submit annotate.py --zhupi /path/to/zhupi ARTICLES ANSWERS

ARTICLES is a directory of UTF-8 text files, on anything Spark reads (a disk, HDFS, S3); ANSWERS is made, with a line
of JSON for each article, its `id` the file's name. The program must stand at the same path on every machine.
"""

import argparse
import json
import shlex
from pathlib import PurePosixPath

from pyspark.sql import SparkSession


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles")
    parser.add_argument("answers")
    parser.add_argument("--zhupi", default="zhupi", help="the program")
    parser.add_argument("--partitions", type=int, help="how many parts; three for each core where it is not said")
    parser.add_argument("--date", help="publication date of all articles, YYYY-MM-DD")
    return parser.parse_args()


def request(file):
    path, text = file
    return json.dumps({"id": PurePosixPath(path).name, "text": text}, ensure_ascii=False)


def main():
    call = arguments()
    spark = SparkSession.builder.appName("zhupi").getOrCreate()
    context = spark.sparkContext
    # A task is one core, and so is what it pipes through.
    command = [call.zhupi, "annotate", "--batch", "--jobs", "1", *(["--date", call.date] if call.date else [])]
    partitions = call.partitions or 3 * context.defaultParallelism
    articles = context.wholeTextFiles(call.articles).repartition(partitions).map(request)
    answers = articles.pipe(shlex.join(command)).cache()
    answers.saveAsTextFile(call.answers)
    # A program that dies in the middle says less than it was asked; a line that it refuses is answered all the same.
    asked, answered = articles.count(), answers.count()
    spark.stop()
    if asked != answered:
        raise SystemExit(f"{asked} articles, but {answered} answers: see the executors' logs")
    print(f"{answered} articles annotated")


if __name__ == "__main__":
    main()
