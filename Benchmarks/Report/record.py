"""All that was measured as one text, and back."""
import dataclasses
import json
import pathlib

from measure import Program


def plain(value):
    """Programs as dictionaries; keys that are numbers as texts."""
    if isinstance(value, Program):
        # Where programs were built says nothing to anyone else.
        command = [pathlib.Path(word).name if "/" in word else word for word in value.command]
        return {"program": {**dataclasses.asdict(value), "command": command}}
    if isinstance(value, dict):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value


def revived(value):
    """What `plain` was made from; tuples as lists."""
    if isinstance(value, dict):
        if value.keys() == {"program"}:
            return Program(**value["program"])
        return {int(key) if key.isdigit() else key: revived(item) for key, item in value.items()}
    if isinstance(value, list):
        return [revived(item) for item in value]
    return value


def text_of(measured):
    """JSON with one line for each part, so that a change shows where it is."""
    parts = (f"{json.dumps(key)}: {json.dumps(plain(value), ensure_ascii=False)}"
             for key, value in measured.items())
    return "{\n" + ",\n".join(parts) + "\n}\n"


def from_text(text):
    """What was measured."""
    return revived(json.loads(text))
