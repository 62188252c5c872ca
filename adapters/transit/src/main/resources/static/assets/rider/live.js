'use strict';

/* What moves, and what operators have to say: asked for every some seconds, as long as the page is seen. */
window.musubiLive = (function () {
  const EVERY = 10000;
  const OLD = 300; // seconds after which a position says nothing any more
  const words = document.getElementById('main').dataset;
  const vehicles = new Map();
  let layer = null;
  let map = null;
  let operators = null;
  let waiting = 0;

  async function json(path) {
    const answer = await fetch(path, {headers: {Accept: 'application/json'}});
    return answer.ok ? answer.json() : null;
  }

  /* Only feeds that somebody sends: what is not there is not asked for again and again. */
  async function sending() {
    const feeds = await json('/transit/feeds');
    const all = feeds ? feeds.feeds.map(it => it.operator) : [];
    const states = await Promise.all(all.map(it => json(`/transit/feeds/${encodeURIComponent(it)}/realtime`).catch(() => null)));
    return all.filter((_, at) => states[at]);
  }

  function feed(operator, kind) {
    return json(`/transit/feeds/${encodeURIComponent(operator)}/${kind}.json`).then(it => it && it.entity || []).catch(() => []);
  }

  function put(key, at, label, symbol, turn) {
    const known = vehicles.get(key);
    if (known) {
      known.marker.setLatLng(at);
      known.seen = turn;
      return;
    }
    const marker = window.L.marker(at, {icon: window.musubiMap.icon('vehicle', window.musubiMap.symbol(symbol), 26), keyboard: false, title: label});
    marker.bindTooltip(label, {direction: 'top'});
    layer.addLayer(marker);
    vehicles.set(key, {marker, seen: turn});
  }

  function show(entities, turn) {
    const now = Date.now() / 1000;
    let newest = 0;
    let count = 0;
    entities.forEach(({operator, entity}) => {
      const told = entity.vehicle;
      const time = told ? Number(told.timestamp || 0) : 0;
      if (!told || !told.position || time && now - time > OLD) {
        return;
      }
      const route = told.trip && (told.trip.routeId || told.trip.route_id) || '';
      const id = told.vehicle && (told.vehicle.label || told.vehicle.id) || entity.id;
      put(`${operator}:${entity.id}`, [told.position.latitude, told.position.longitude], `${route} ${id}`.trim(), window.musubiMap.kind(`${operator}:${route}`), turn);
      newest = Math.max(newest, time);
      count++;
    });
    vehicles.forEach((it, key) => {
      if (it.seen !== turn) {
        layer.removeLayer(it.marker);
        vehicles.delete(key);
      }
    });
    const place = document.getElementById('vehicles');
    const clock = newest ? new Date(newest * 1000).toLocaleTimeString(words.lang, {hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false, timeZone: 'Asia/Tokyo'}) : '';
    place.textContent = count ? `${words.vehicles.replace('{0}', count)} ${clock ? words.vehiclesAt.replace('{0}', clock) : ''}` : '';
  }

  function said(text) {
    const all = text && text.translation || [];
    const own = all.find(it => (it.language || '').startsWith(words.lang)) || all.find(it => !it.language) || all[0];
    return own ? own.text : '';
  }

  function holds(alert) {
    const now = Date.now() / 1000;
    const periods = alert.activePeriod || alert.active_period || [];
    return !periods.length || periods.some(it => Number(it.start || 0) <= now && (!it.end || now < Number(it.end)));
  }

  function notices(entities) {
    const section = document.getElementById('notices');
    const lines = entities.map(({entity}) => entity.alert).filter(it => it && holds(it)).map(it => {
      const line = document.createElement('li');
      const head = document.createElement('strong');
      head.textContent = said(it.headerText || it.header_text);
      const text = document.createElement('p');
      text.textContent = said(it.descriptionText || it.description_text);
      line.append(head, text);
      return line;
    });
    section.querySelector('ul').replaceChildren(...lines);
    section.hidden = !lines.length;
  }

  async function of(kind) {
    const all = await Promise.all(operators.map(async operator =>
      (await feed(operator, kind)).map(entity => ({operator, entity}))));
    return all.flat();
  }

  async function look() {
    clearTimeout(waiting);
    if (document.visibilityState === 'visible') {
      operators = operators || await sending();
      if (operators.length) {
        const [moving, saying] = await Promise.all([of('vehicle-positions'), of('alerts')]);
        show(moving, Date.now());
        notices(saying);
      }
    }
    waiting = setTimeout(() => look().catch(() => {}), EVERY);
  }

  function begin(on) {
    map = on;
    layer = window.L.layerGroup().addTo(map);
    document.addEventListener('visibilitychange', () => look().catch(() => {}));
    look().catch(() => {});
  }

  return {begin};
})();
