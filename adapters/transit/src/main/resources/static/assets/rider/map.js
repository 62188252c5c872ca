'use strict';

/* The map: streets, lines and stops of the city's own tiles, and on it the trip that is open. Nothing comes from another host. */
window.musubiMap = (function () {
  const LEVELS = [10, 12, 14];
  const SIZE = 256;
  const MODES = {RAIL: 'rail', SUBWAY: 'rail', TRAM: 'rail', MONORAIL: 'rail', FERRY: 'ferry', TAXI: 'shuttle'};
  const DASHES = {walk: '1 11', scooter: '10 8', bicycle: '10 8', shuttle: '18 6'};
  const words = document.getElementById('main').dataset;
  const loaded = new Map();
  const kinds = new Map();
  let map = null;
  let sheet = null;
  let stopLayer = null;
  let tripLayer = null;
  let tileLayer = null;
  let taken = () => {};

  function colour(name) {
    return getComputedStyle(document.getElementById('main')).getPropertyValue(name).trim();
  }

  /* An encoded polyline of precision 5. */
  function points(text) {
    const found = [];
    let at = 0;
    let lat = 0;
    let lon = 0;
    const next = () => {
      let shift = 0;
      let value = 0;
      let part;
      do {
        part = text.charCodeAt(at++) - 63;
        value |= (part & 31) << shift;
        shift += 5;
      } while (part >= 32);
      return value & 1 ? ~(value >> 1) : value >> 1;
    };
    while (at < text.length) {
      lat += next();
      lon += next();
      found.push([lat / 1e5, lon / 1e5]);
    }
    return found;
  }

  function level(zoom) {
    return LEVELS.filter(it => it <= Math.max(zoom, LEVELS[0])).pop();
  }

  /* The tile of a level that a square of the screen lies in; larger ones are shown by several squares. */
  function load(z, x, y) {
    const key = `${z}/${x}/${y}`;
    if (!loaded.has(key)) {
      loaded.set(key, fetch(`/transit/map/${key}?v=${encodeURIComponent(sheet.version)}`)
        .then(answer => answer.ok ? answer.json() : {streets: [], routes: [], stops: []})
        .then(tile => {
          tile.streets.forEach(it => { it.points = points(it.line); });
          tile.routes.forEach(it => {
            it.points = points(it.line);
            kinds.set(it.id, MODES[it.mode] || 'bus');
          });
          return tile;
        })
        .catch(() => {
          loaded.delete(key);
          return {streets: [], routes: [], stops: []};
        }));
    }
    return loaded.get(key);
  }

  function sources(coords) {
    const own = level(coords.z);
    if (own <= coords.z) {
      const shift = coords.z - own;
      return [load(own, coords.x >> shift, coords.y >> shift)];
    }
    const many = 1 << (own - coords.z);
    if (many > 4) {
      return [];
    }
    const all = [];
    for (let x = 0; x < many; x++) {
      for (let y = 0; y < many; y++) {
        all.push(load(own, coords.x * many + x, coords.y * many + y));
      }
    }
    return all;
  }

  function path(pen, line, coords) {
    const world = SIZE * 2 ** coords.z;
    pen.beginPath();
    line.forEach(([lat, lon], at) => {
      const sine = Math.sin(lat * Math.PI / 180);
      const x = (lon + 180) / 360 * world - coords.x * SIZE;
      const y = (.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world - coords.y * SIZE;
      if (at) {
        pen.lineTo(x, y);
      } else {
        pen.moveTo(x, y);
      }
    });
  }

  function stroke(pen, tile, kind, coords, style, width, dash) {
    pen.strokeStyle = style;
    pen.lineWidth = width;
    pen.setLineDash(dash || []);
    tile.streets.filter(it => it.kind === kind).forEach(it => {
      path(pen, it.points, coords);
      pen.stroke();
    });
  }

  function rails(pen, line, coords, width) {
    pen.setLineDash([]);
    pen.strokeStyle = colour('--map-rail');
    pen.lineWidth = width + 2;
    path(pen, line, coords);
    pen.stroke();
    pen.strokeStyle = colour('--map-ground');
    pen.lineWidth = width;
    pen.setLineDash([9, 9]);
    pen.stroke();
    pen.setLineDash([]);
  }

  function draw(pen, tile, coords) {
    const near = Math.max(0, coords.z - 12);
    const wide = 1 + near * .9;
    pen.lineJoin = 'round';
    pen.lineCap = 'butt';
    if (coords.z >= 14) {
      stroke(pen, tile, 'foot', coords, colour('--map-foot'), 1.5, [4, 3]);
      stroke(pen, tile, 'steps', coords, colour('--map-steps'), 3.5, [2, 2]);
    }
    pen.lineCap = 'round';
    [['minor', 1], ['street', 1.5], ['main', 2.2]].forEach(([kind, much]) =>
      stroke(pen, tile, kind, coords, colour('--map-edge'), wide * much + 1.5));
    [['minor', 1], ['street', 1.5]].forEach(([kind, much]) =>
      stroke(pen, tile, kind, coords, colour('--map-street'), wide * much));
    stroke(pen, tile, 'main', coords, colour('--map-main'), wide * 2.2);
    tile.streets.filter(it => it.kind === 'rail').forEach(it => rails(pen, it.points, coords, 2));
    pen.lineCap = 'round';
    tile.routes.forEach(it => {
      if (MODES[it.mode] === 'rail') {
        rails(pen, it.points, coords, 3);
        return;
      }
      pen.strokeStyle = it.color ? `#${it.color}` : colour('--bus');
      pen.globalAlpha = .55;
      pen.lineWidth = Math.max(2, wide);
      path(pen, it.points, coords);
      pen.stroke();
      pen.globalAlpha = 1;
    });
  }

  function tiles() {
    const Layer = window.L.GridLayer.extend({
      createTile(coords, done) {
        const square = document.createElement('canvas');
        const dense = window.devicePixelRatio || 1;
        square.width = SIZE * dense;
        square.height = SIZE * dense;
        const pen = square.getContext('2d');
        pen.scale(dense, dense);
        Promise.all(sources(coords)).then(all => {
          all.forEach(tile => draw(pen, tile, coords));
          done(null, square);
        });
        return square;
      }
    });
    return new Layer({tileSize: SIZE, minZoom: 9, maxZoom: 18, attribution: sheet.attribution[words.lang] || ''});
  }

  /* Those in sight, from the tiles that are shown. */
  async function stops() {
    const zoom = map.getZoom();
    const z = level(zoom);
    const sight = map.getBounds().pad(.1);
    const scale = 2 ** z;
    const column = lon => Math.floor((lon + 180) / 360 * scale);
    const row = lat => Math.floor((1 - Math.asinh(Math.tan(lat * Math.PI / 180)) / Math.PI) / 2 * scale);
    const wanted = [];
    for (let x = column(sight.getWest()); x <= column(sight.getEast()); x++) {
      for (let y = row(sight.getNorth()); y <= row(sight.getSouth()); y++) {
        wanted.push(load(z, x, y));
      }
    }
    const found = (await Promise.all(wanted.slice(0, 64))).flatMap(it => it.stops)
      .filter(it => sight.contains([it.lat, it.lon]));
    stopLayer.clearLayers();
    found.forEach(it => mark(it, zoom));
  }

  function isStation(stop) {
    return stop.modes.some(it => MODES[it] === 'rail');
  }

  function mark(stop, zoom) {
    const station = isStation(stop);
    if (!station && zoom < 12) {
      return;
    }
    const dot = window.L.circleMarker([stop.lat, stop.lon], {
      radius: station ? 7 : zoom < 14 ? 3.5 : 5.5,
      weight: station ? 4 : 2.5,
      color: colour(station ? '--rail' : '--bus'),
      fillColor: colour('--paper'),
      fillOpacity: 1,
      bubblingMouseEvents: false
    });
    dot.on('click', () => ask(`stop:${stop.id}`, name(stop), [stop.lat, stop.lon]));
    if (zoom >= 15 || station && zoom >= 12) {
      dot.bindTooltip(name(stop), {permanent: true, direction: 'right', className: 'stop-name', offset: [6, 0]});
    }
    stopLayer.addLayer(dot);
  }

  function name(stop) {
    return words.lang === 'en' && stop.en || stop.name;
  }

  /* Whether one starts or ends here. */
  function ask(id, label, place) {
    const box = document.createElement('div');
    const title = document.createElement('p');
    title.textContent = label;
    box.append(title);
    const popup = window.L.popup({minWidth: 180}).setLatLng(place);
    [['from', words.fromHere], ['to', words.toHere]].forEach(([end, text]) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = text;
      button.addEventListener('click', () => {
        map.closePopup(popup);
        taken(end, id, label);
      });
      box.append(button);
    });
    popup.setContent(box).openOn(map);
    if (id.startsWith('stop:')) {
      departures(id.slice(5)).then(list => {
        if (list) {
          box.append(list);
          popup.update();
        }
      }).catch(() => {});
    }
  }

  function clock(moment) {
    return new Date(moment).toLocaleTimeString(words.lang, {hour: 'numeric', minute: '2-digit', hour12: false, timeZone: 'Asia/Tokyo'});
  }

  /* What leaves next; with the delay where somebody tells. */
  async function departures(stop) {
    const answer = await fetch(`/transit/stops/${encodeURIComponent(stop)}/departures?count=4&lang=${words.lang}`);
    const found = answer.ok ? (await answer.json()).departures : [];
    if (!found.length) {
      return null;
    }
    const list = document.createElement('ol');
    list.className = 'next';
    found.forEach(it => {
      const line = document.createElement('li');
      const time = document.createElement('strong');
      time.textContent = clock(it.time.estimated || it.time.scheduled);
      const late = it.time.estimated ? Math.round((new Date(it.time.estimated) - new Date(it.time.scheduled)) / 60000) : 0;
      const more = [it.route.shortName || it.route.longName, it.headsign,
        it.state === 'CANCELED' ? words.cancelled : late > 0 ? words.late.replace('{0}', late) : ''].filter(Boolean);
      line.append(time, ` ${more.join(' ')}`);
      list.append(line);
    });
    return list;
  }

  function icon(className, content, size) {
    return window.L.divIcon({className, html: content, iconSize: [size, size], iconAnchor: [size / 2, size / 2]});
  }

  function symbol(of) {
    const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', `#symbol-${of}`);
    picture.setAttribute('aria-hidden', 'true');
    picture.append(use);
    return picture;
  }

  function label(text) {
    const span = document.createElement('span');
    span.textContent = text;
    return span;
  }

  /* The legs of the trip that is open; each differs by its dashes and by its symbol, not by its colour alone. */
  function show(trip) {
    if (!map) {
      return;
    }
    tripLayer.clearLayers();
    const legs = trip ? Array.from(trip.querySelectorAll('.leg')) : [];
    const place = text => text.split(',').map(Number);
    let whole = [];
    legs.forEach((leg, at) => {
      const of = leg.dataset.symbol;
      const line = leg.dataset.geometry ? points(leg.dataset.geometry) : [place(leg.dataset.from), place(leg.dataset.to)];
      whole = whole.concat(line);
      const walk = of === 'walk';
      tripLayer.addLayer(window.L.polyline(line, {color: colour('--paper'), weight: walk ? 9 : 13, opacity: .9, interactive: false}));
      tripLayer.addLayer(window.L.polyline(line, {color: colour(`--${of}`), weight: walk ? 5 : 7, dashArray: DASHES[of] || null, interactive: false}));
      if (!walk) {
        tripLayer.addLayer(window.L.marker(line[0], {icon: icon(`mark by-${of}`, symbol(of), 34), keyboard: false, interactive: false}));
      }
      if (at === 0) {
        tripLayer.addLayer(window.L.marker(line[0], {icon: icon('mark start', label('A'), 30), keyboard: false, interactive: false, zIndexOffset: 500}));
      }
      if (at === legs.length - 1) {
        tripLayer.addLayer(window.L.marker(line[line.length - 1], {icon: icon('mark goal', label('B'), 30), keyboard: false, interactive: false, zIndexOffset: 500}));
      }
    });
    if (whole.length) {
      map.fitBounds(window.L.latLngBounds(whole), {padding: [36, 36], maxZoom: 16, animate: false});
    }
  }

  function told(text) {
    const place = document.getElementById('map');
    const note = document.createElement('p');
    note.className = 'empty';
    note.textContent = text;
    place.replaceChildren(note);
  }

  async function begin(onTaken) {
    taken = onTaken;
    const answer = await fetch('/transit/map');
    if (!answer.ok || !window.L) {
      told(words.noMap);
      return null;
    }
    sheet = await answer.json();
    map = window.L.map('map', {zoomControl: false, preferCanvas: true, minZoom: 9, maxZoom: 18, zoomAnimation: false});
    map.attributionControl.setPrefix(false);
    window.L.control.zoom({zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut}).addTo(map);
    const [south, west, north, east] = sheet.bounds.length ? sheet.bounds : [36.5, 140.58, 36.68, 140.72];
    map.fitBounds([[south, west], [north, east]]);
    tileLayer = tiles().addTo(map);
    stopLayer = window.L.layerGroup().addTo(map);
    tripLayer = window.L.featureGroup().addTo(map);
    map.on('moveend', stops);
    map.on('click', it => {
      const place = map.wrapLatLng ? map.wrapLatLng(it.latlng) : it.latlng;
      ask(`${place.lat.toFixed(5)},${place.lng.toFixed(5)}`, words.point, it.latlng);
    });
    map.on('popupopen', it => {
      const close = it.popup.getElement().querySelector('.leaflet-popup-close-button');
      if (close) {
        close.setAttribute('aria-label', words.close);
      }
    });
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
      tileLayer.redraw();
      stops();
    });
    await stops();
    return map;
  }

  return {begin, show, icon, symbol, kind: route => kinds.get(route) || 'bus'};
})();
