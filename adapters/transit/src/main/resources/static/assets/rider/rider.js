'use strict';

/* The page without a reload: the form asks for the answer alone, the address follows, and the trip that is open is drawn. */
document.addEventListener('DOMContentLoaded', () => {
  const main = document.getElementById('main');
  const words = main.dataset;
  const form = document.getElementById('ask');
  const place = document.getElementById('trips');
  const status = document.getElementById('told');
  const told = text => { status.textContent = text; };
  const ends = {from: window.musubiPlaces.field('from', told), to: window.musubiPlaces.field('to', told)};
  let running = null;

  main.classList.add('on');

  function query() {
    const asked = new URLSearchParams();
    const chips = Array.from(form.querySelectorAll('[name="by"]'));
    const all = chips.every(it => it.checked);
    new FormData(form).forEach((value, name) => {
      const needless = value === '' || name === 'by' && all || name === 'when' && value === 'now'
        || name === 'time' && form.elements.when.value === 'now';
      if (!needless) {
        asked.append(name, value);
      }
    });
    return asked;
  }

  function opened() {
    return place.querySelector('details.trip[open]');
  }

  /* What the answer took for start and goal stands in the form, so that it is not looked up again. */
  function adopt() {
    const found = place.querySelector('.ends');
    if (found) {
      ends.from.set(found.dataset.from, found.dataset.fromName);
      ends.to.set(found.dataset.to, found.dataset.toName);
    }
  }

  async function answer(asked, focus) {
    if (running) {
      running.abort();
    }
    running = new AbortController();
    told(words.searching);
    place.setAttribute('aria-busy', 'true');
    try {
      const got = await fetch(`/transit/trips?${asked}`,
        {signal: running.signal, headers: {Accept: 'text/html', 'X-Requested-With': 'XMLHttpRequest'}});
      if (!got.ok) {
        throw new Error(String(got.status));
      }
      const fresh = new DOMParser().parseFromString(await got.text(), 'text/html');
      place.replaceChildren(...fresh.body.childNodes);
      adopt();
      const list = place.querySelector('.trips');
      told(list ? list.dataset.told : '');
      window.musubiMap.show(opened());
      const title = document.getElementById('trips-title');
      if (focus && title) {
        title.focus();
      }
    } catch (trouble) {
      if (trouble.name !== 'AbortError') {
        const note = document.createElement('p');
        note.className = 'wrong';
        note.setAttribute('role', 'alert');
        note.textContent = words.failed;
        place.replaceChildren(note);
      }
    } finally {
      place.removeAttribute('aria-busy');
    }
  }

  async function ask() {
    const asked = query();
    window.history.pushState(null, '', `/transit?${asked}`);
    await answer(asked, true);
    window.history.replaceState(null, '', `/transit?${query()}`);
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    ask();
  });

  document.getElementById('swap').addEventListener('click', () => {
    const [from, to] = [ends.from.get(), ends.to.get()];
    ends.from.set(...to);
    ends.to.set(...from);
  });

  form.querySelectorAll('.here').forEach(button => button.addEventListener('click', () => {
    const end = ends[button.closest('.end').dataset.end];
    if (!navigator.geolocation) {
      told(words.hereFailed);
      return;
    }
    navigator.geolocation.getCurrentPosition(
      at => end.set(`${at.coords.latitude.toFixed(5)},${at.coords.longitude.toFixed(5)}`, words.here),
      () => {
        told(words.hereFailed);
        end.focus();
      },
      {maximumAge: 60000, timeout: 10000});
  }));

  /* The back button brings the question before, and its answer. */
  window.addEventListener('popstate', () => {
    const asked = new URLSearchParams(window.location.search);
    const by = asked.getAll('by');
    ends.from.set(asked.get('from') || '', asked.get('fromName') || '');
    ends.to.set(asked.get('to') || '', asked.get('toName') || '');
    form.querySelectorAll('[name="by"]').forEach(it => { it.checked = !by.length || by.includes(it.value); });
    form.elements.when.value = asked.get('when') || 'now';
    if (asked.get('time')) {
      form.elements.time.value = asked.get('time');
    }
    form.elements.stepFree.checked = asked.get('stepFree') === 'true';
    form.elements.gentle.checked = asked.get('gentle') === 'true';
    answer(asked, false);
  });

  place.addEventListener('toggle', event => {
    if (event.target.matches('details.trip') && event.target.open) {
      place.querySelectorAll('details.trip[open]').forEach(it => { it.open = it === event.target; });
      window.musubiMap.show(event.target);
      const asked = query();
      if (event.target.dataset.number !== '1') {
        asked.set('pick', event.target.dataset.number);
      }
      window.history.replaceState(null, '', `/transit?${asked}`);
    }
  }, true);

  adopt();
  window.musubiMap.begin((end, id, label) => {
    ends[end].set(id, label);
    const [other] = ends[end === 'from' ? 'to' : 'from'].get();
    if (other) {
      ask();
    } else {
      ends[end === 'from' ? 'to' : 'from'].focus();
    }
  }).then(map => {
    if (map) {
      window.musubiMap.show(opened());
      window.musubiLive.begin(map, told);
    }
  });
});
