'use strict';

/* The console of a method: writes the curl line of what stands in the form, sends it, and shows what the API answers. */
document.addEventListener('DOMContentLoaded', () => {
  const console = document.querySelector('.console');
  if (!console) {
    return;
  }
  const form = console.querySelector('form');
  const field = (name) => console.querySelector('#' + name);
  const {verb, base, csv} = console.dataset;
  const withFile = console.dataset.file === 'true';
  const body = field('body');
  const quoted = (text) => "'" + text.replaceAll("'", "'\\''") + "'";
  const type = () => (withFile ? 'text/csv' : field('format').value);
  const accept = () => (csv === 'true' ? 'text/csv' : field('format').value);

  const showCurl = () => {
    const parts = ['curl', '-H "Authorization: Bearer $TOKEN"', '-H ' + quoted('Accept: ' + accept())];
    if (verb === 'POST') {
      parts.push('-H ' + quoted('Content-Type: ' + type()));
      parts.push(withFile ? '--data-binary @deck.csv' : '-d ' + quoted(body.value));
    }
    parts.push(quoted(base + field('target').value));
    field('curl').textContent = parts.join(' \\\n  ');
  };

  const indented = (text, contentType) => {
    try {
      return contentType.includes('json') ? JSON.stringify(JSON.parse(text), null, 2) : text;
    } catch (unreadable) {
      return text;
    }
  };

  const show = async (answer, begun) => {
    const text = await answer.text();
    const kind = answer.headers.get('Content-Type') || '';
    field('status').textContent = 'HTTP ' + answer.status + ' · ' + kind + ' · ' + Math.round(performance.now() - begun) + ' ms';
    field('status').className = answer.ok ? 'notice info' : 'notice warn';
    field('answer').textContent = kind.includes('html') ? console.dataset.broken : indented(text, kind);
  };

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    field('status').textContent = console.dataset.working;
    field('answer').textContent = '';
    const sent = new URLSearchParams({user: field('user').value, verb, target: field('target').value, accept: accept(), type: type()});
    if (body) {
      sent.set('body', body.value);
    }
    const begun = performance.now();
    try {
      await show(await fetch(console.dataset.to, {
        method: 'POST', body: sent, headers: {'X-Tariscope-Form': form.querySelector('input[name="csrf"]').value},
      }), begun);
    } catch (failed) {
      field('status').textContent = console.dataset.broken;
    }
  });
  field('format').addEventListener('change', () => {
    if (body && !withFile) {
      body.value = field('format').value === 'application/xml' ? console.dataset.xml : console.dataset.json;
    }
  });
  console.addEventListener('input', showCurl);
  console.addEventListener('change', showCurl);
  showCurl();
});
