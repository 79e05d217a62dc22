#!/usr/bin/env python3
"""The shipped content packs are of the published schemas, and broken ones are not. Usage: schemas.py ASSETS"""
import copy
import json
import pathlib
import sys
import tomllib

import jsonschema


def load(path):
    return tomllib.loads(path.read_text(encoding="utf-8"))


def validator(assets, name):
    schema = json.loads((assets / "schemas" / name).read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(schema)


def field(pack, key):
    return next(each for each in pack["field"] if each.get("key") == key)


# What each does to 住民票; all must be refused.
BROKEN = {
    "no owner": lambda pack: pack.pop("owner"),
    "no facts": lambda pack: pack.pop("facts"),
    "fact without its source": lambda pack: pack["facts"].pop("source"),
    "date in words": lambda pack: pack["facts"].update(checked_on="1 Nov"),
    "unknown key": lambda pack: pack.update(minuts=3),
    "minutes in quotes": lambda pack: pack.update(minutes="3"),
    "fee nobody knows": lambda pack: pack.update(fee="copy"),
    "way nobody knows": lambda pack: pack["post"].update(can="maybe"),
    "paper in quotes alone": lambda pack: pack.update(prints="memo-vaccine"),
    "guide that asks": lambda pack: pack.update(kind="guide"),
    "type nobody knows": lambda pack: field(pack, "j.who").update(type="txt"),
    "choice without choices": lambda pack: field(pack, "j.kind").pop("choices"),
    "text with choices": lambda pack: field(pack, "j.who").update(choices=[{"code": "a"}]),
    "code with a space": lambda pack: field(pack, "j.kind")["choices"][0].update(code="so me"),
    "default and copy": lambda pack: field(pack, "j.style").update(copy="v.name"),
    "condition without is": lambda pack: field(pack, "j.who").update(when=[{"key": "j.kind"}]),
    "columns in a text": lambda pack: field(pack, "j.who").update(column=[{"key": "a", "type": "text"}]),
}


def main():
    assets = pathlib.Path(sys.argv[1])
    procedures = validator(assets, "procedure.schema.json")
    situations = validator(assets, "situation.schema.json")
    faults = []
    packs = sorted((assets / "procedures").glob("*.toml"))
    for path in packs:
        if path.name != "blocks.toml":
            faults += [f"{path.name}: {error.json_path}: {error.message}" for error in procedures.iter_errors(load(path))]
    for path in sorted((assets / "situations").glob("[0-9]*.toml")):
        faults += [f"{path.name}: {error.json_path}: {error.message}" for error in situations.iter_errors(load(path))]
    good = load(assets / "procedures" / "juminhyo.toml")
    for name, breaks in BROKEN.items():
        pack = copy.deepcopy(good)
        breaks(pack)
        if procedures.is_valid(pack):
            faults.append(f"control: '{name}' was not refused")
    print("\n".join(faults) or f"{len(packs) - 1} procedures are of the schema, {len(BROKEN)} broken ones are not")
    return 1 if faults else 0


sys.exit(main())
