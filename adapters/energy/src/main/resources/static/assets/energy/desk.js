'use strict';

/* Pictures of events over the 48 half hours of a day. Each is drawn from a table or a form, which has the same figures. */
(function () {
  const SLOTS = 48;
  const LINE = 34;
  const charts = [];

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function time(slot) {
    return `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 ? '30' : '00'}`;
  }

  function chart(place) {
    const known = charts.find(it => it.getDom() === place);
    if (known) {
      return known;
    }
    const fresh = window.echarts.init(place);
    charts.push(fresh);
    return fresh;
  }

  function base() {
    const text = {color: colour('--quiet'), fontFamily: getComputedStyle(document.body).fontFamily};
    return {
      animation: false,
      textStyle: text,
      legend: {top: 0, left: 0, textStyle: text},
      yAxis: {splitLine: {lineStyle: {color: colour('--line')}}}
    };
  }

  /* How dark a half hour is: by its place between the least and the most of its own event. */
  function shades(cells) {
    const figures = cells.map(it => it.dataset.value === undefined ? null : Math.abs(Number(it.dataset.value)));
    const known = figures.filter(it => it !== null);
    const least = Math.min(...known);
    const most = Math.max(...known);
    return figures.map(it => it === null || most === least ? .6 : .2 + .8 * (it - least) / (most - least));
  }

  /* What of a figure fits into a half hour. */
  function short(cell) {
    if (cell.dataset.value === undefined) {
      return '';
    }
    const figure = Number(cell.dataset.value);
    const text = String(Math.abs(figure) < 10 ? Math.round(figure * 10) / 10 : Math.round(figure));
    return text.length < 5 ? text : '';
  }

  /* Between two colours of the page, both #rrggbb or #rgb. */
  function mixed(one, other, share) {
    const parts = name => {
      const hex = colour(name).slice(1);
      return hex.length === 3 ? Array.from(hex, it => parseInt(it + it, 16)) : [0, 2, 4].map(at => parseInt(hex.slice(at, at + 2), 16));
    };
    const to = parts(other);
    return `rgb(${parts(one).map((it, at) => Math.round(it * share + to[at] * (1 - share))).join(',')})`;
  }

  /* One bar of the length 1 for each half hour, all of a line on one stack. */
  function timeline() {
    const place = document.getElementById('timeline');
    const table = document.getElementById('lines');
    if (!place || !table) {
      return;
    }
    const rows = Array.from(table.tBodies[0].rows).reverse();
    const cells = rows.map(row => Array.from(row.cells).slice(1));
    const shade = cells.map(shades);
    const wide = place.parentElement.clientWidth > 1000;
    place.style.height = `${rows.length * LINE + 56}px`;
    const it = chart(place);
    it.resize();
    const now = place.dataset.now === undefined ? null : Number(place.dataset.now) / 30;
    const common = base();
    it.setOption({
      ...common,
      legend: {show: false},
      grid: {left: 8, right: 24, top: 8, bottom: 4, containLabel: true},
      tooltip: {trigger: 'item', renderMode: 'richText',
        formatter: part => `${part.name}\n${part.seriesIndex + 1} ${time(part.seriesIndex)}: ${cells[part.dataIndex][part.seriesIndex].dataset.words}`},
      xAxis: {type: 'value', min: 0, max: SLOTS, interval: wide ? 4 : 12,
        axisLabel: {formatter: slot => slot % 2 ? '' : `${slot / 2}:00`}, splitLine: {lineStyle: {color: colour('--line')}}},
      yAxis: {type: 'category', data: rows.map(row => row.cells[0].textContent), axisTick: {show: false},
        axisLabel: {width: wide ? 220 : 110, overflow: 'truncate', color: colour('--ink')}},
      series: Array.from({length: SLOTS}, (_, slot) => ({
        type: 'bar',
        stack: 'day',
        barWidth: LINE - 12,
        data: rows.map((row, line) => {
          const words = cells[line][slot].dataset.words;
          return {value: 1, itemStyle: words
            ? {color: mixed('--accent', '--paper', shade[line][slot]), borderColor: colour('--paper'), borderWidth: wide ? 1 : 0}
            : {color: 'transparent'}, tooltip: {show: Boolean(words)},
            label: {show: wide && Boolean(words), formatter: short(cells[line][slot]), fontSize: 10,
              color: shade[line][slot] > .55 ? colour('--accent-ink') : colour('--ink')}};
        }),
        markLine: slot === 0 && now !== null
          ? {silent: true, symbol: 'none', label: {show: false}, lineStyle: {color: colour('--bad')}, data: [{xAxis: now}]}
          : undefined
      }))
    }, true);
    it.off('click');
    it.on('click', part => {
      const page = rows[part.dataIndex].dataset.page;
      if (page) {
        window.location.assign(page);
      }
    });
  }

  /* Values hold until the next half hour. */
  function steps(place, series) {
    const it = chart(place);
    const common = base();
    const colours = ['--accent', '--good', '--warn'];
    it.setOption({
      ...common,
      grid: {left: 8, right: 24, top: 40, bottom: 4, containLabel: true},
      tooltip: {trigger: 'axis', renderMode: 'richText'},
      xAxis: {type: 'category', boundaryGap: false, axisLine: {onZero: false},
        data: Array.from({length: SLOTS + 1}, (_, slot) => slot === SLOTS ? '24:00' : time(slot))},
      yAxis: series.map((_, index) => ({type: 'value', position: index ? 'right' : 'left',
        splitLine: {show: !index, lineStyle: {color: colour('--line')}}})),
      series: series.map((one, index) => ({
        name: one.name,
        type: 'line',
        step: 'end',
        symbol: 'none',
        yAxisIndex: index,
        lineStyle: {width: 2, type: index ? 'dashed' : 'solid'},
        areaStyle: index ? undefined : {opacity: .15},
        itemStyle: {color: colour(colours[index % colours.length])},
        data: one.data.concat(one.data[SLOTS - 1])
      }))
    }, true);
  }

  function values() {
    const place = document.getElementById('values-chart');
    const table = document.getElementById('values');
    if (!place || !table) {
      return;
    }
    const rows = Array.from(table.tBodies[0].rows);
    const series = Array.from(table.tHead.rows[0].cells).map((head, column) => ({head, column}))
      .filter(({head}) => head.dataset.series)
      .map(({head, column}) => ({name: head.textContent,
        data: rows.map(row => row.cells[column].dataset.value === undefined ? null : Number(row.cells[column].dataset.value))}));
    if (series.length) {
      steps(place, series.slice(0, 3));
    }
  }

  function typed(text) {
    return text.normalize('NFKC').replace(/[−▲△]/g, '-').split(/[\s,;、]+/).filter(Boolean).map(Number);
  }

  /* What somebody types is drawn as far as it can be read; the hub says what is wrong with it. */
  function preview() {
    const place = document.getElementById('preview');
    const form = document.getElementById('sheet');
    if (!place || !form) {
      return;
    }
    const first = Number(form.elements.first.value) - 1;
    const last = Number(form.elements.last.value);
    const series = Array.from(form.querySelectorAll('textarea')).map(area => {
      const read = typed(area.value);
      return {name: area.dataset.label, data: Array.from({length: SLOTS}, (_, slot) => {
        const value = slot < first || slot >= last ? undefined : read[read.length === 1 ? 0 : slot - first];
        return Number.isFinite(value) ? value : null;
      })};
    }).filter(one => one.data.some(value => value !== null));
    if (series.length) {
      place.style.display = 'block';
      steps(place, series);
    } else {
      place.style.display = 'none';
    }
  }

  function draw() {
    if (window.echarts) {
      timeline();
      values();
      preview();
    }
  }

  let waiting = 0;
  window.addEventListener('resize', () => {
    charts.forEach(it => it.resize());
    clearTimeout(waiting);
    waiting = setTimeout(timeline, 200);
  });
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  document.addEventListener('input', event => event.target.closest('#sheet') && preview());
  draw();
})();
