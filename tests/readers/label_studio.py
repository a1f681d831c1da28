"""Label Studio: its SDK takes the config, the task, the predictions and the annotations."""

import json

from common import equal, imported, rows
from label_studio_sdk.label_interface import LabelInterface


def opened(article):
    config = LabelInterface(article.file("labelstudio-config").read_text(encoding="utf-8"))
    (task,) = json.loads(article.file("labelstudio").read_text(encoding="utf-8"))
    return config, task


def regions(results):
    return [one for one in results if one["type"] == "labels"]


def the_sdk_takes_config_and_task(article):
    config, task = opened(article)
    config.validate()
    assert config.validate_task({"data": task["data"]})
    for prediction in task["predictions"]:
        # It takes a minute for six thousand regions, which differ in their numbers only.
        beginning = {**prediction, "result": prediction["result"][:500]}
        equal(config.validate_prediction(beginning, return_errors=True), [])
    for annotation in task.get("annotations", []):
        assert config.validate_annotation(annotation)
    equal(task["data"]["text"], article.text)
    assert "pre-wrap" in config.config


def its_regions_are_in_utf_16(article):
    _, task = opened(article)
    units = article.text.encode("utf-16-le")
    results = [one for said in task["predictions"] + task.get("annotations", []) for one in said["result"]]
    for one in results:
        value = one["value"]
        equal(units[2 * value["start"]:2 * value["end"]].decode("utf-16-le"), value["text"])
    found = []
    for one in regions(results):
        value = one["value"]
        start, end = (len(units[:2 * value[edge]].decode("utf-16-le")) for edge in ("start", "end"))
        found.append((start, end, value["labels"][0], value["text"]))
    equal(sorted(found), rows(article.mentions))
    verdicts = {one["id"]: one["value"]["choices"][0] for one in results if one["from_name"] == "verdict"}
    decided = {f"z{one['id']}": one["status"] for one in article.mentions if one["status"] != "found"}
    equal(verdicts, decided)


def what_it_gives_comes_back(article):
    """As Label Studio exports it: a list of tasks with ids, and what its own objects keep of each result."""
    from label_studio_sdk.label_interface.objects import PredictionValue

    _, task = opened(article)
    predictions = [PredictionValue(**prediction).model_dump() for prediction in task["predictions"]]
    exported = [{"id": 1, "data": task["data"], "predictions": predictions,
                 "annotations": [{"id": 2, "completed_by": 1, "was_cancelled": False, **annotation}
                                 for annotation in task.get("annotations", [])]}]
    file = article.folder / "labelstudio.json"
    file.write_text(json.dumps(exported), encoding="utf-8")
    project, said = imported("labelstudio", file)
    equal(project["text"], article.text)
    equal(rows(project["annotations"]), rows(article.mentions))
    equal(sorted((one["start"], one["end"], one["status"], one["weak"]) for one in project["annotations"]),
          sorted((one["start"], one["end"], one["status"], one["weak"]) for one in article.mentions))
    assert f"at their place: {len(article.mentions)}." in said, said


TESTS = [the_sdk_takes_config_and_task, its_regions_are_in_utf_16, what_it_gives_comes_back]
