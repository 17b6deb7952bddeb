#!/usr/bin/env python3
"""Compiles the counties of the USA into data/world/places-counties.tsv. Standard library only.

    tools/world/counties.py counties-10m.json

The file is the TopoJSON of the npm package us-atlas: the Census Bureau's county boundaries. Each county gets the middle of its area.
Independent cities, which the gazetteer has as towns, and the municipalities of Puerto Rico are left out.
Running it twice on the same source gives the same bytes.
"""
import json, os, sys

OUT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "data", "world", "places-counties.tsv"))
HEAD = "# Counties of the USA and what stands for them in Louisiana and Alaska. US Census Bureau (public domain) as carried by us-atlas (ISC); coordinates are the middle of the area."


def decode(topology):
    (sx, sy), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * sx + tx - (360 if x * sx + tx > 0 else 0), y * sy + ty)) # the Aleutians reach across the antimeridian
        yield points


def ring(arcs, indices):
    points = []
    for i in indices:
        part = arcs[i] if i >= 0 else arcs[~i][::-1]
        points += part[1:] if points else part
    return points


def middle(rings):
    area = x = y = 0.0
    for points in rings:
        for (x0, y0), (x1, y1) in zip(points, points[1:]):
            cross = x0 * y1 - x1 * y0
            area, x, y = area + cross, x + (x0 + x1) * cross, y + (y0 + y1) * cross
    return (y / (3 * area), x / (3 * area))


def kind(fips, name):
    if fips.startswith("22"): return "Parish"
    if fips.startswith("02"): return "" if name in ("Anchorage", "Juneau", "Sitka", "Skagway", "Wrangell", "Yakutat") else "Borough"
    return "County"


def main():
    topology = json.load(open(sys.argv[1], encoding="utf-8"))
    states = {g["id"]: g["properties"]["name"] for g in topology["objects"]["states"]["geometries"]}
    arcs, rows = list(decode(topology)), []
    for county in topology["objects"]["counties"]["geometries"]:
        fips, name = county["id"], county["properties"]["name"]
        state = states[fips[:2]]
        if not kind(fips, name) or int(fips[2:]) >= 510 or fips[:2] in ("60", "66", "69", "72", "78") or state == "District of Columbia": continue
        polygons = county["arcs"] if county["type"] == "MultiPolygon" else [county["arcs"]]
        lat, lon = middle([ring(arcs, polygon[0]) for polygon in polygons])
        rows.append((state, f"{name} {kind(fips, name)}", f"{lat:.2f}", f"{lon:.2f}"))
    with open(OUT, "w", encoding="utf-8", newline="\n") as out:
        print(HEAD, file=out)
        print("name\taliases\tkind\tiso3\tadmin1\tlat\tlon\tpopulation\tsource", file=out)
        for state, name, lat, lon in sorted(rows): print(name, "", "county", "USA", state, lat, lon, "", "us-atlas", sep="\t", file=out)
    print(len(rows), "counties")


main()
