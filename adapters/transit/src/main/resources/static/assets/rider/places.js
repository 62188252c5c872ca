'use strict';

/* Names while one types: a combobox with a list (ARIA Authoring Practices, Combobox). Without this script it is a plain field. */
window.musubiPlaces = (function () {
  const words = document.getElementById('main').dataset;
  const WAIT = 180;

  async function find(text) {
    const asked = new URLSearchParams({q: text, limit: '8', lang: words.lang});
    const answer = await fetch(`/transit/places?${asked}`, {headers: {Accept: 'application/json'}});
    return answer.ok ? (await answer.json()).places : [];
  }

  function field(end, told) {
    const box = document.querySelector(`[data-end="${end}"]`);
    const input = box.querySelector('input[type="text"]');
    const id = box.querySelector('input[type="hidden"]');
    const list = box.querySelector('.choices');
    let places = [];
    let at = -1;
    let waiting = 0;
    let asked = 0;

    function close() {
      list.hidden = true;
      at = -1;
      input.setAttribute('aria-expanded', 'false');
      input.removeAttribute('aria-activedescendant');
    }

    /* What was typed since counts, and not what was chosen before. */
    function set(chosen, label) {
      id.value = chosen;
      id.disabled = chosen === '';
      input.value = label;
      close();
    }

    function item(place, number) {
      const row = document.createElement('li');
      row.id = `${end}-choice-${number}`;
      row.setAttribute('role', 'option');
      row.setAttribute('aria-selected', 'false');
      const label = document.createElement('span');
      label.textContent = place.name;
      const more = document.createElement('small');
      more.textContent = place.kana && place.kana !== place.name && words.lang === 'ja' ? place.kana : '';
      row.append(label, more);
      row.addEventListener('mousedown', event => {
        event.preventDefault();
        set(place.id, place.name);
      });
      return row;
    }

    function open() {
      const rows = places.map(item);
      if (!rows.length) {
        const none = document.createElement('li');
        none.className = 'quiet';
        none.setAttribute('role', 'option');
        none.setAttribute('aria-disabled', 'true');
        none.setAttribute('aria-selected', 'false');
        none.textContent = words.noChoice;
        rows.push(none);
      }
      list.replaceChildren(...rows);
      list.hidden = false;
      at = -1;
      input.setAttribute('aria-expanded', 'true');
      told(places.length ? words.choices.replace('{0}', places.length) : words.noChoice);
    }

    function look() {
      clearTimeout(waiting);
      const text = input.value.trim();
      const number = ++asked;
      if (text === '') {
        close();
        return;
      }
      waiting = setTimeout(async () => {
        const found = await find(text).catch(() => []);
        if (number === asked && document.activeElement === input) {
          places = found;
          open();
        }
      }, WAIT);
    }

    function move(step) {
      if (list.hidden || !places.length) {
        look();
        return;
      }
      at = (at + step + places.length + (at < 0 && step < 0 ? 1 : 0)) % places.length;
      Array.from(list.children).forEach((row, number) => {
        row.setAttribute('aria-selected', String(number === at));
        if (number === at) {
          input.setAttribute('aria-activedescendant', row.id);
          row.scrollIntoView({block: 'nearest'});
        }
      });
    }

    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', list.id);
    input.addEventListener('input', event => {
      id.value = '';
      id.disabled = true;
      if (!event.isComposing) {
        look();
      }
    });
    input.addEventListener('compositionend', look);
    input.addEventListener('blur', close);
    input.addEventListener('keydown', event => {
      if (event.isComposing) {
        return;
      }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        move(event.key === 'ArrowDown' ? 1 : -1);
      } else if (event.key === 'Enter' && at >= 0) {
        event.preventDefault();
        set(places[at].id, places[at].name);
      } else if (event.key === 'Escape' && !list.hidden) {
        event.preventDefault();
        close();
      }
    });
    if (id.dataset.chosen) {
      set(id.dataset.chosen, input.value);
    }
    return {set, get: () => [id.disabled ? '' : id.value, input.value], focus: () => input.focus()};
  }

  return {field};
})();
