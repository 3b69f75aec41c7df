'use strict';

/* Sends a chosen file at once, shows how far it is, and puts the key under which the server keeps it into the form. */
document.addEventListener('change', (event) => {
  const field = event.target.closest('.upload');
  if (!field || event.target.type !== 'file' || !event.target.files.length) {
    return;
  }
  const file = event.target.files[0];
  const form = event.target.form;
  const key = field.querySelector('input[type="hidden"]');
  const bar = field.querySelector('progress');
  const state = field.querySelector('[data-state]');
  const buttons = form.querySelectorAll('input[type="submit"], button');
  const request = new XMLHttpRequest();
  const say = (words) => { state.textContent = words; };
  const wait = (waiting) => {
    bar.hidden = !waiting;
    buttons.forEach((button) => { button.disabled = waiting; });
  };
  key.value = '';
  wait(true);
  say(field.dataset.sending);
  request.open('POST', field.dataset.to + '?name=' + encodeURIComponent(file.name));
  request.setRequestHeader('X-Tariscope-Form', form.querySelector('input[name="csrf"]').value);
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.upload.addEventListener('progress', (sent) => {
    if (sent.lengthComputable) {
      bar.value = sent.loaded / sent.total;
      say(field.dataset.sending + ' ' + Math.floor(100 * sent.loaded / sent.total) + ' %');
    }
  });
  request.addEventListener('load', () => {
    wait(false);
    const type = request.getResponseHeader('Content-Type') || '';
    if (request.status === 200 && type.startsWith('text/plain')) {
      key.value = request.responseText;
      say(field.dataset.sent + ' ' + file.name);
    } else {
      say(type.startsWith('text/plain') ? request.responseText : field.dataset.broken);
    }
  });
  request.addEventListener('error', () => {
    wait(false);
    say(field.dataset.broken);
  });
  request.send(file);
});
