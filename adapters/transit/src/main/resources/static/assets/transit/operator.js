'use strict';

/* How realtime fares, asked for every ten seconds; the same figures stand in a table for those who do not see the picture. */
(function () {
  const EVERY = 10000;
  const section = document.getElementById('realtime');
  if (!section) {
    return;
  }
  const words = section.dataset;
  const told = document.getElementById('realtime-told');
  const table = document.getElementById('realtime-table');
  const frame = document.getElementById('realtime-chart-frame');
  const STATES = {FRESH: 'state-delivered', LATE: 'state-parked', SILENT: 'state-denied'};
  let chart = null;

  function say(text) {
    told.textContent = text;
    told.hidden = text === '';
    table.hidden = text !== '';
    frame.hidden = frame.hidden || text !== '';
  }

  function cell(row, text, className) {
    const made = row.insertCell();
    made.className = className || '';
    made.textContent = text;
    return made;
  }

  function kind(feed) {
    return words[feed.kind.replace(/-(.)/g, (_, letter) => letter.toUpperCase())] || feed.kind;
  }

  function percent(share) {
    return `${(share * 100).toLocaleString(document.documentElement.lang, {maximumFractionDigits: 1})} %`;
  }

  function matched(feed) {
    const of = feed.match;
    return of && typeof of.rate === 'number' ? percent(of.rate) : feed.lastDay && feed.kind !== 'alerts' ? percent(feed.lastDay.matchRate) : '–';
  }

  function line(body, feed) {
    const row = body.insertRow();
    const head = document.createElement('th');
    head.scope = 'row';
    head.textContent = kind(feed);
    row.append(head);
    const state = document.createElement('span');
    state.className = `state ${STATES[feed.freshness] || ''}`;
    state.textContent = words[feed.freshness.toLowerCase()] || feed.freshness;
    cell(row, '').append(state);
    cell(row, words.seconds.replace('{0}', feed.age.toLocaleString()), 'number');
    cell(row, feed.entities.toLocaleString(), 'number');
    cell(row, matched(feed), 'number');
    cell(row, feed.lastDay ? String(feed.lastDay.score) : '–', 'number');
    const rules = feed.lastDay ? Object.entries(feed.lastDay.rules) : [];
    const place = cell(row, rules.length ? '' : '–');
    rules.forEach(([code, count]) => {
      const rule = document.createElement('code');
      rule.className = 'rule';
      rule.textContent = `${code} × ${count}`;
      place.append(rule);
    });
  }

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function draw(feeds) {
    const hours = Array.from(new Set(feeds.flatMap(it => (it.hours || []).map(hour => hour.hour)))).sort();
    frame.hidden = hours.length < 2 || !window.echarts;
    if (frame.hidden) {
      return;
    }
    const place = document.getElementById('realtime-chart');
    chart = chart || window.echarts.init(place);
    chart.resize();
    const text = {color: colour('--quiet'), fontFamily: getComputedStyle(document.body).fontFamily};
    const symbols = ['circle', 'diamond', 'triangle'];
    chart.setOption({
      animation: false,
      textStyle: text,
      legend: {top: 0, left: 0, textStyle: text},
      grid: {left: 8, right: 16, top: place.clientWidth < 560 ? 24 * feeds.length + 16 : 40, bottom: 4, containLabel: true},
      tooltip: {trigger: 'axis', renderMode: 'richText'},
      xAxis: {type: 'category', data: hours.map(it => new Date(it).toLocaleTimeString(document.documentElement.lang, {hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tokyo'}))},
      yAxis: {type: 'value', min: 0, max: 100, splitLine: {lineStyle: {color: colour('--line')}}},
      series: feeds.map((feed, at) => ({name: kind(feed), type: 'line', symbol: symbols[at % symbols.length], symbolSize: 8, connectNulls: false,
        data: hours.map(it => (feed.hours.find(hour => hour.hour === it) || {score: null}).score)}))
    }, true);
  }

  async function look() {
    if (document.visibilityState === 'visible') {
      const answer = await fetch(`/transit/feeds/${encodeURIComponent(words.operator)}/realtime`, {headers: {Accept: 'application/json'}});
      if (answer.ok) {
        const report = await answer.json();
        const body = document.createElement('tbody');
        report.feeds.forEach(it => line(body, it));
        table.querySelector('tbody').replaceWith(body);
        say('');
        draw(report.feeds);
      } else {
        say(answer.status === 404 ? words.none : words.failed);
      }
    }
  }

  function again() {
    look().catch(() => say(words.failed)).finally(() => setTimeout(again, EVERY));
  }

  window.addEventListener('resize', () => chart && chart.resize());
  again();
})();
