'use strict';

/* The curve of the day is drawn from the table below it, which has the same figures for those who do not see it. */
(function () {
  const COLOURS = {imported: '--accent', exported: '--good'};
  let chart = null;

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function value(cell) {
    return cell.dataset.value === undefined ? null : Number(cell.dataset.value);
  }

  /* Runs of half hours of which nobody knows what was taken. */
  function gaps(rows, column) {
    const runs = [];
    rows.forEach((row, at) => {
      if (value(row.cells[column]) !== null) {
        return;
      }
      const last = runs[runs.length - 1];
      if (last && last[1] === at - 1) {
        last[1] = at;
      } else {
        runs.push([at, at]);
      }
    });
    return runs;
  }

  function series(table, place, text) {
    const rows = Array.from(table.tBodies[0].rows);
    return Array.from(table.tHead.rows[0].cells).map((head, column) => ({head, column}))
      .filter(({head}) => head.dataset.series)
      .map(({head, column}) => ({
        name: head.textContent,
        type: 'bar',
        barGap: '-100%',
        barCategoryGap: '12%',
        itemStyle: {color: colour(COLOURS[head.dataset.series])},
        data: rows.map(row => {
          const kWh = value(row.cells[column]);
          return head.dataset.series === 'exported' && kWh !== null ? -kWh : kWh;
        }),
        markArea: head.dataset.series !== 'imported' ? undefined : {
          silent: true,
          itemStyle: {color: colour('--warn-soft')},
          label: Object.assign({position: 'insideTop'}, text, {color: colour('--warn')}),
          data: gaps(rows, column).map(([from, to]) => [{name: place.dataset.gap, xAxis: from}, {xAxis: to}])
        }
      }));
  }

  function draw() {
    const place = document.getElementById('curve');
    const table = document.getElementById('slots');
    if (!place || !table || !window.echarts) {
      return;
    }
    chart = chart || window.echarts.init(place);
    const text = {color: colour('--quiet'), fontFamily: getComputedStyle(document.body).fontFamily};
    chart.setOption({
      animation: false,
      textStyle: text,
      grid: {left: 8, right: 8, top: 40, bottom: 4, containLabel: true},
      legend: {top: 0, left: 0, textStyle: text},
      tooltip: {trigger: 'axis', renderMode: 'richText'},
      xAxis: {type: 'category', axisLine: {onZero: false},
        data: Array.from(table.tBodies[0].rows).map(row => row.cells[1].textContent)},
      yAxis: {type: 'value', name: 'kWh', splitLine: {lineStyle: {color: colour('--line')}}},
      series: series(table, place, text)
    });
  }

  window.addEventListener('resize', () => chart && chart.resize());
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  draw();
})();
