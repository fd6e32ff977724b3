#!/usr/bin/python3
"""The shell steps of a CI template, as they stand: steps.py FILE FOLDER.

Writes them to FOLDER/1.sh, FOLDER/2.sh, and so on.
"""
import os
import re
import sys
import textwrap

import yaml


def github(tree):
    for job in tree["jobs"].values():
        yield from (s["run"] for s in job["steps"] if "run" in s)


def gitlab(tree):
    for job in tree.values():
        yield "\n".join(job["script"])


def jenkins(text):
    for script in re.findall(r"sh '''(.*?)'''", text, re.S):
        yield textwrap.dedent(script)


path, folder = sys.argv[1:]
with open(path, encoding="utf-8") as file:
    text = file.read()
if os.path.basename(path) == "Jenkinsfile":
    steps = jenkins(text)
elif "jobs:" in text:
    steps = github(yaml.safe_load(text))
else:
    steps = gitlab(yaml.safe_load(text))
os.makedirs(folder)
for number, script in enumerate(steps, 1):
    with open(f"{folder}/{number}.sh", "w", encoding="utf-8") as file:
        file.write(script + "\n")
