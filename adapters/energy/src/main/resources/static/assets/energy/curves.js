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

  function series(table, place) {
    const rows = Array.from(table.tBodies[0].rows);
    const shown = Array.from(table.tHead.rows[0].cells).map((head, column) => ({head, column}))
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
        })
      }));
    if (rows.some(row => row.dataset.gap)) {
      const most = Math.max(1, ...shown.flatMap(it => it.data).map(kWh => kWh || 0));
      shown.push({
        name: place.dataset.gap,
        type: 'bar',
        barGap: '-100%',
        itemStyle: {color: colour('--warn'), opacity: .3},
        data: rows.map(row => row.dataset.gap ? most : null)
      });
    }
    return shown;
  }

  /* A gap is as high as the highest bar, and has no number. */
  function tip(place, parts) {
    const lines = parts.filter(it => it.value !== null && it.value !== undefined)
      .map(it => it.seriesName === place.dataset.gap ? it.seriesName : `${it.seriesName}: ${Math.abs(it.value)}`);
    return [parts[0].axisValue].concat(lines).join('\n');
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
      tooltip: {trigger: 'axis', renderMode: 'richText', formatter: parts => tip(place, parts)},
      xAxis: {type: 'category', axisLine: {onZero: false},
        data: Array.from(table.tBodies[0].rows).map(row => row.cells[1].textContent)},
      yAxis: {type: 'value', splitLine: {lineStyle: {color: colour('--line')}}},
      series: series(table, place)
    });
  }

  window.addEventListener('resize', () => chart && chart.resize());
  window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  draw();
})();
