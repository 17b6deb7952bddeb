#!/usr/bin/env python3
"""Compiles tests/Entente.Coding.Tests/Time/datetime-specs.tsv: expression, page date and value pairs
from the English DateTime specifications of Microsoft Recognizers-Text (MIT), where one expression has one value
that TIMEX3 can write. Usage: port_specs.py FOLDER-OF-JSON > datetime-specs.tsv"""
import json, pathlib, re, sys

SIMPLE = re.compile(r"^(\d{4}(-\d\d(-\d\d)?|-W\d\d(-WE)?|-(SP|SU|FA|WI))?|P(T)?\d+[YMWDHS])$")
rows = set()
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
    if not re.match(r"(DateParser|DatePeriodParser|DurationParser|MergedParser|DateTimeModel)\.json", path.name):
        continue
    for case in json.loads(path.read_text(encoding="utf-8-sig")):
        if len(case.get("Results", [])) != 1 or not case.get("Context"):
            continue
        result = case["Results"][0]
        value = result.get("Value") or result.get("Resolution") or {}
        if "values" in value:
            found = {v.get("timex") for v in value["values"]}
            kinds = {v.get("type") for v in value["values"]} | ({"mod"} if any(v.get("Mod") for v in value["values"]) else set())
        else:
            found, kinds = {value.get("Timex")}, {result.get("Type") or result.get("TypeName")}
        if len(found) != 1 or not kinds <= {"date", "daterange", "duration"}:
            continue
        timex = found.pop() or ""
        text = case["Input"]
        if SIMPLE.match(timex) and "\t" not in text and "\n" not in text:
            rows.add((text, case["Context"]["ReferenceDateTime"][:10], result["Text"], timex))
print("# Facts from the English DateTime specifications of Microsoft Recognizers-Text (MIT), compiled by tools/time/port_specs.py: text, page date, words, value")
for row in sorted(rows):
    print("\t".join(row))
