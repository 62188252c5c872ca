'use strict';

/* Both pictures are drawn from what stands beside them as text, for those who do not see them. */
(function () {
  const COLOURS = ['#3f6fb0', '#d98324', '#5a9a6f', '#b4558d', '#8a6d3b', '#4aa3a8', '#9a7fd1', '#7a7f87'];
  const charts = {};

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function chart(place) {
    charts[place.id] = charts[place.id] || window.echarts.init(place);
    return charts[place.id];
  }

  function text() {
    return {color: colour('--quiet'), fontFamily: getComputedStyle(document.body).fontFamily};
  }

  function value(cell) {
    return cell.dataset.value === undefined ? null : Number(cell.dataset.value);
  }

  function series(table) {
    const rows = Array.from(table.tBodies[0].rows);
    const heads = Array.from(table.tHead.rows[0].cells).map((head, column) => ({head, column}));
    const of = kind => heads.filter(({head}) => head.dataset.series === kind);
    const bars = of('source').map(({head, column}, index) => ({
      name: head.textContent,
      type: 'bar',
      stack: 'all',
      barMaxWidth: 34,
      itemStyle: {color: COLOURS[index % COLOURS.length]},
      data: rows.map(row => value(row.cells[column]))
    }));
    const lines = of('yen').map(({head, column}) => ({
      name: head.textContent,
      type: 'line',
      yAxisIndex: 1,
      symbol: 'diamond',
      symbolSize: 8,
      lineStyle: {color: colour('--ink'), type: 'dashed'},
      itemStyle: {color: colour('--ink')},
      data: rows.map(row => value(row.cells[column]))
    }));
    return bars.concat(lines);
  }

  function drawMonths() {
    const place = document.getElementById('months-chart');
    const table = document.getElementById('months');
    if (!place || !table || table.tBodies[0].rows.length === 0) {
      return;
    }
    const axis = name => ({type: 'value', name, nameTextStyle: text(), axisLabel: text(), splitLine: {lineStyle: {color: colour('--line')}}});
    const narrow = place.clientWidth < 500;
    chart(place).setOption({
      animation: false,
      textStyle: text(),
      grid: {left: 8, right: 8, top: narrow ? 96 : 70, bottom: 4, containLabel: true},
      legend: {top: 0, left: 0, type: narrow ? 'scroll' : 'plain', textStyle: text()},
      tooltip: {trigger: 'axis', renderMode: 'richText', confine: true,
        formatter: parts => [parts[0].axisValue].concat(parts.filter(it => it.value !== null && it.value !== undefined)
          .map(it => `${it.seriesName}: ${Number(it.value).toLocaleString(undefined, {maximumFractionDigits: 3})}`)).join('\n')},
      xAxis: {type: 'category', axisLabel: text(), data: Array.from(table.tBodies[0].rows).map(row => row.cells[0].textContent)},
      yAxis: [axis(place.dataset.left), {...axis(place.dataset.right), splitLine: {show: false}}],
      series: series(table)
    }, true);
  }

  function drawGauge() {
    const place = document.getElementById('gauge');
    if (!place) {
      return;
    }
    const now = Number(place.dataset.value);
    const most = Number(place.dataset.most);
    const end = Math.max(most * 4 / 3, Math.ceil(now / 500) * 500);
    chart(place).setOption({
      animation: false,
      textStyle: text(),
      series: [{
        type: 'gauge',
        min: 0,
        max: end,
        radius: '96%',
        center: ['50%', '60%'],
        startAngle: 205,
        endAngle: -25,
        splitNumber: 4,
        axisLine: {lineStyle: {width: 14, color: [[most / end, colour('--good')], [1, colour('--bad')]]}},
        axisTick: {show: false},
        splitLine: {length: 14, lineStyle: {color: colour('--paper')}},
        axisLabel: {...text(), distance: 20, formatter: it => Math.round(it).toLocaleString()},
        pointer: {itemStyle: {color: colour('--ink')}},
        detail: {color: colour('--ink'), fontSize: 18, offsetCenter: [0, '42%'], formatter: it => `${Math.round(it).toLocaleString()} kL`},
        data: [{value: now}]
      }]
    }, true);
  }

  function draw() {
    if (window.echarts) {
      drawMonths();
      drawGauge();
    }
  }

  /* The full build, which alone draws a gauge, comes with the page and after this. */
  window.addEventListener('load', draw);
  window.addEventListener('resize', () => Object.values(charts).forEach(it => it.resize()));
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
})();

/* A file is sent as it is, first to be looked at, then to be taken; what stands on the page says how it is to be read. */
(function () {
  const form = document.getElementById('sending');
  const place = document.getElementById('looked');
  if (!form || !place) {
    return;
  }
  let changed = false;

  function body() {
    const file = form.elements.file.files[0];
    return file || (form.elements.text.value.trim() === '' ? null : new Blob([form.elements.text.value], {type: 'text/csv'}));
  }

  /* Columns are said only where somebody changed one: else the words of the table, and what is remembered, say it. */
  function query(take) {
    const asked = new URLSearchParams();
    new FormData(form).forEach((value, name) => {
      const isColumn = name === 'column' || name === 'headLine';
      if (typeof value === 'string' && value !== '' && !['_csrf', 'text', 'act'].includes(name)
          && (!isColumn || changed) && (name !== 'remember' || take)) {
        asked.append(name, value);
      }
    });
    return asked.toString();
  }

  function say(text) {
    const told = document.createElement('p');
    told.className = 'wrong';
    told.setAttribute('role', 'alert');
    told.textContent = text;
    place.replaceChildren(told);
  }

  async function send(take) {
    const bytes = body();
    if (!bytes) {
      say(form.dataset.nothing);
      return;
    }
    const answer = await fetch(`/emissions/upload/${take ? 'take' : 'look'}?${query(take)}`, {
      method: 'POST',
      headers: {'X-CSRF-TOKEN': form.elements._csrf.value, 'Content-Type': 'application/octet-stream', Accept: 'text/html', 'X-Requested-With': 'XMLHttpRequest'},
      body: bytes
    });
    if (!answer.ok || answer.redirected) {
      say(form.dataset.wrong.replace('{0}', answer.status));
      return;
    }
    place.replaceChildren(...new DOMParser().parseFromString(await answer.text(), 'text/html').body.childNodes);
    place.focus();
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    send(event.submitter && event.submitter.value === 'take').catch(() => say(form.dataset.wrong.replace('{0}', '–')));
  });
  place.addEventListener('change', event => {
    changed = changed || event.target.name === 'column' || event.target.name === 'headLine';
  });
  form.elements.file.addEventListener('change', () => {
    changed = false;
    place.replaceChildren();
  });
})();
