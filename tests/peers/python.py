"""python.py SCHEMA DEFS FOLDER: the records below a folder, by jsonschema with
libyaml's loader."""

import os
import sys

import jsonschema
import yaml


def load(path):
    with open(path, "rb") as f:
        return yaml.load(f, yaml.CSafeLoader)


schema, defs, folder = sys.argv[1:]
kind = jsonschema.Draft202012Validator
base = "file:///schema/types/it.yaml"
validator = kind(
    load(schema),
    resolver=jsonschema.RefResolver(
        base, load(schema), {"file:///schema/defs.yaml": load(defs)}),
    format_checker=kind.FORMAT_CHECKER)
failed = False
for place, _, names in os.walk(folder):
    for name in names:
        path = os.path.join(place, name)
        for error in validator.iter_errors(load(path)):
            failed = True
            print(path, error.message)
sys.exit(failed)
