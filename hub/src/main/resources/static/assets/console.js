'use strict';

/* The picture of the last day is drawn from the table beside it, which has the same figures for those who do not see it. */
(function () {
  const SHAPES = {accepted: 'bar', delivered: 'line', rejected: 'bar'};
  const COLOURS = {accepted: '--accent', delivered: '--good', rejected: '--bad'};
  let chart = null;

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  }

  function series(table) {
    return Array.from(table.tHead.rows[0].cells).map((head, column) => ({head, column}))
      .filter(({head}) => head.dataset.series)
      .map(({head, column}) => ({
        name: head.textContent,
        type: SHAPES[head.dataset.series],
        symbol: head.dataset.series === 'delivered' ? 'diamond' : 'none',
        symbolSize: 7,
        barMaxWidth: 22,
        itemStyle: {color: colour(COLOURS[head.dataset.series])},
        data: Array.from(table.tBodies[0].rows).map(row => Number(row.cells[column].dataset.value))
      }));
  }

  function draw() {
    const place = document.getElementById('chart');
    const table = document.querySelector('#hours table');
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
      xAxis: {type: 'category', data: Array.from(table.tBodies[0].rows).map(row => row.cells[0].textContent)},
      yAxis: {type: 'value', minInterval: 1, splitLine: {lineStyle: {color: colour('--line')}}},
      series: series(table)
    });
  }

  function selectAll(event) {
    if (event.target.matches('[data-select-all]')) {
      event.target.closest('table').querySelectorAll('tbody input[type=checkbox]')
        .forEach(box => { box.checked = event.target.checked; });
    }
  }

  document.addEventListener('change', selectAll);
  document.addEventListener('htmx:afterSettle', event => {
    if (event.target.id === 'hours') {
      draw();
    }
  });
  window.addEventListener('resize', () => chart && chart.resize());
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  draw();
})();
