#!/usr/bin/python3
"""python-readability (Debian: python3-readability) over the annotated pages, for comparison:
   /usr/bin/python3 bench/peers/readability.py ../shared/data/pages/core readability-py.jsonl"""
import gzip, json, logging, sys, time
sys.path.pop(0)  # this file carries the library's name
import lxml.html
from readability import Document

logging.disable(logging.CRITICAL)
folder, out = sys.argv[1:3]
before, pages = time.process_time(), 0
with open(out, 'w') as answers:
    for line in open(folder + '/manifest.jsonl'):
        page = json.loads(line)
        pages += 1
        try:
            document = Document(gzip.open(folder + '/' + page['path']).read().decode('utf8', 'replace'))
            tree = lxml.html.fromstring(document.summary(html_partial=True))
            for block in tree.iter('p', 'li', 'h1', 'h2', 'h3', 'h4', 'blockquote', 'div', 'br'):
                block.tail = '\n' + (block.tail or '')
            answers.write(json.dumps({'id': page['id'], 'title': document.short_title(), 'body': tree.text_content()}) + '\n')
        except Exception:
            pass  # a page it cannot read counts as an empty answer
print(f'{pages / (time.process_time() - before):.1f} pages a second of processor time')
