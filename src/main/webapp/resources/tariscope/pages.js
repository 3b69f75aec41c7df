'use strict';

/* Tells the server in which time zone the page is read, and goes to the first field that is wrong. */
document.addEventListener('DOMContentLoaded', () => {
  const zone = document.getElementById('form:zone');
  if (zone) {
    zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone;
  }
  const wrong = document.querySelector('[aria-invalid="true"]');
  if (wrong) {
    wrong.focus();
  }
});
