'use strict';

/* The week of a tariff is painted: choose a price, then click or drag over hours, or use the arrow keys and the space bar. What is
   painted stands in a hidden field, day type by day type; all days of one type change together, as the price list has them. */
document.addEventListener('DOMContentLoaded', () => {
  const grid = document.querySelector('table.paint');
  const hidden = grid && document.getElementById(grid.dataset.hours);
  if (!hidden) {
    return;
  }
  const hours = new Map();
  hidden.value.split(';').filter(row => row).forEach(row => {
    const [type, numbers] = row.split(':');
    hours.set(type, numbers.split(',').map(Number));
  });
  const rows = [...grid.tBodies[0].rows].map(row => [...row.querySelectorAll('td[data-hour]')]);
  const brush = number => document.getElementById('brush-' + number);
  const chosen = () => Number(document.querySelector('input[name="brush"]:checked').value);
  const price = number => number === 0 ? grid.dataset.own
    : (document.querySelector('[data-price="' + number + '"]') || { value: '' }).value;

  const show = cell => {
    const numbers = hours.get(cell.dataset.type);
    const number = numbers ? numbers[cell.dataset.hour] : 0;
    const mark = brush(number).dataset;
    cell.textContent = mark.letter;
    cell.className = 'hour c' + mark.colour;
    cell.setAttribute('aria-label', cell.dataset.time + ': ' + mark.letter + ' ' + price(number));
  };
  const showAll = type => rows.flat().filter(cell => !type || cell.dataset.type === type).forEach(show);
  const keep = () => {
    hidden.value = [...hours].map(([type, numbers]) => type + ':' + numbers.join(',')).join(';');
  };
  const paint = cell => {
    const numbers = hours.get(cell.dataset.type);
    if (numbers) {
      numbers[cell.dataset.hour] = chosen();
      rows.forEach(row => row.filter(each => each.dataset.type === cell.dataset.type && each.dataset.hour === cell.dataset.hour).forEach(show));
      keep();
    }
  };

  let current = rows[0][0];
  const enter = (cell, focus) => {
    current.tabIndex = -1;
    current = cell;
    current.tabIndex = 0;
    if (focus) {
      current.focus();
    }
  };
  let painting = false;
  grid.addEventListener('pointerdown', event => {
    const cell = event.target.closest('td[data-hour]');
    if (cell) {
      painting = event.pointerType !== 'touch';
      enter(cell, true);
      paint(cell);
      if (painting) {
        event.preventDefault();
      }
    }
  });
  grid.addEventListener('pointerover', event => {
    const cell = event.target.closest('td[data-hour]');
    if (painting && cell && event.buttons === 1) {
      paint(cell);
    }
  });
  document.addEventListener('pointerup', () => {
    painting = false;
  });

  const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -24], End: [0, 24] };
  grid.addEventListener('keydown', event => {
    const cell = event.target.closest('td[data-hour]');
    if (!cell || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const step = steps[event.key];
    if (step) {
      const row = rows.findIndex(each => each.includes(cell));
      const down = Math.min(Math.max(row + step[0], 0), rows.length - 1);
      const right = Math.min(Math.max(rows[row].indexOf(cell) + step[1], 0), 23);
      enter(rows[down][right], true);
      if (event.shiftKey) {
        paint(current);
      }
      event.preventDefault();
    } else if (event.key === ' ' || event.key === 'Enter') {
      paint(cell);
      event.preventDefault();
    } else {
      const named = document.querySelector('input[name="brush"][data-letter="' + CSS.escape(event.key.toUpperCase()) + '"]');
      if (named && event.key.length === 1) {
        named.checked = true;
      }
    }
  });
  grid.addEventListener('click', event => {
    const button = event.target.closest('[data-fill]');
    if (button) {
      hours.get(button.dataset.fill).fill(chosen());
      showAll(button.dataset.fill);
      keep();
    }
  });
  document.querySelectorAll('[data-price]').forEach(field => field.addEventListener('input', () => showAll()));
  showAll();
  enter(current, false);
});
