#!/usr/bin/env python3
"""Packs the pages under tools/samples/warc into samples/archive.warc.gz, one gzip member a record, byte-identical on every run."""
import gzip, hashlib, io, pathlib, uuid

here = pathlib.Path(__file__).resolve().parent
target = here.parent.parent / "samples" / "archive.warc.gz"
pages = [("https://danubetimes.example/world/prague-summit", "2022-10-07T06:30:00Z", "prague-summit.html"),
         ("https://danubetimes.example/world/grain-deal", "2022-07-22T17:00:00Z", "grain-deal.html")]


def record(kind, uri, date, body, media):
    identity = uuid.uuid5(uuid.NAMESPACE_URL, f"{kind} {uri} {date}")
    digest = hashlib.sha1(body).hexdigest().upper()
    head = (f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{identity}>\r\nWARC-Date: {date}\r\n"
            + (f"WARC-Target-URI: {uri}\r\n" if uri else "") + f"X-Sha1: {digest}\r\nContent-Type: {media}\r\nContent-Length: {len(body)}\r\n\r\n")
    return head.encode() + body + b"\r\n\r\n"


def member(data):
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb", mtime=0) as g:
        g.write(data)
    return out.getvalue()


with open(target, "wb") as f:
    f.write(member(record("warcinfo", "", "2024-01-01T00:00:00Z", b"software: tools/samples/make_warc.py\r\n", "application/warc-fields")))
    for uri, date, name in pages:
        html = (here / "warc" / name).read_bytes()
        http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + str(len(html)).encode() + b"\r\n\r\n" + html
        f.write(member(record("response", uri, date, http, "application/http; msgtype=response")))
