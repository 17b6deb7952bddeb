'use strict';
(function () {
  var form = document.getElementById('filter'), words = document.getElementById('filter-words'), count = document.getElementById('filter-count');
  var events = Array.prototype.slice.call(document.querySelectorAll('details.event'));
  var texts = events.map(function (e) { return e.textContent.toLowerCase(); });
  form.hidden = false;
  form.addEventListener('submit', function (e) { e.preventDefault(); });
  words.addEventListener('input', function () {
    var asked = words.value.toLowerCase().split(' ').filter(function (w) { return w !== ''; }), shown = 0;
    events.forEach(function (e, i) {
      e.hidden = !asked.every(function (w) { return texts[i].includes(w); });
      if (!e.hidden) shown += 1;
    });
    document.querySelectorAll('section.month').forEach(function (m) { m.hidden = m.querySelector('details.event:not([hidden])') === null; });
    count.textContent = asked.length === 0 ? '' : shown + ' of ' + events.length;
  });
  document.getElementById('open-all').addEventListener('click', function (e) {
    var open = e.target.textContent === 'Open all';
    events.forEach(function (d) { d.open = open; });
    e.target.textContent = open ? 'Close all' : 'Open all';
  });
  function reveal() {
    var target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
    if (target === null) return;
    for (var at = target; at !== null; at = at.parentElement) {
      if (at.tagName === 'DETAILS') { at.open = true; at.hidden = false; }
      if (at.classList.contains('month')) at.hidden = false;
    }
    target.scrollIntoView();
  }
  window.addEventListener('hashchange', reveal);
  window.addEventListener('beforeprint', function () { events.forEach(function (d) { d.open = true; }); });
  reveal();
}());
