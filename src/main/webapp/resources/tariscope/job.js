'use strict';

/* Reads the page again each second while a job runs and shows how far it is; when it is over, goes to what came of it. */
document.addEventListener('DOMContentLoaded', () => {
  const look = async () => {
    const here = document.querySelector('.job');
    if (!here) {
      return;
    }
    try {
      const answer = await fetch(window.location.href, {headers: {Accept: 'text/html'}});
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const there = page.querySelector('.job');
      if (!there || answer.redirected) {
        window.location.replace(window.location.href);
        return;
      }
      here.replaceChildren(...there.childNodes);
    } catch (unreachable) {
      // The server may be back at the next look.
    }
    window.setTimeout(look, 1000);
  };
  window.setTimeout(look, 500);
});
