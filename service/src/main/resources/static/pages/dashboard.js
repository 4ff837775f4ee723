// Draws each plot from the table that stands with it; without this script the tables say it all.
const colours = getComputedStyle(document.documentElement);
const ink = getComputedStyle(document.body).color;
const LONGEST = 48; // a longer label is cut where nobody sees it; the table has all of it
const lines = [
  { colour: colours.getPropertyValue('--open'), dash: [], point: 'circle' },
  { colour: colours.getPropertyValue('--good'), dash: [8, 4], point: 'rect' },
  { colour: colours.getPropertyValue('--stop'), dash: [2, 4], point: 'triangle' },
];

for (const canvas of document.querySelectorAll('canvas[data-chart]')) {
  const table = document.getElementById(canvas.dataset.table);
  const columns = canvas.dataset.columns.split(',').map(Number);
  const rows = [...table.tBodies[0].rows].slice(0, Number(canvas.dataset.rows ?? Infinity));
  const heads = [...table.tHead.rows[0].cells].map((cell) => cell.textContent.trim());
  const isBar = canvas.dataset.chart === 'bar';
  const label = (row) => {
    const text = (row.cells[0].querySelector('a') ?? row.cells[0]).textContent.trim();
    return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  };
  canvas.parentElement.classList.add(isBar ? 'drawn-bar' : 'drawn');
  new Chart(canvas, {
    type: canvas.dataset.chart,
    data: {
      labels: rows.map(label),
      datasets: columns.map((column, at) => ({
        label: heads[column],
        data: rows.map((row) => (row.cells[column].textContent === '–' ? null : Number(row.cells[column].textContent))),
        borderColor: lines[at].colour,
        backgroundColor: lines[at].colour,
        borderDash: lines[at].dash,
        pointStyle: lines[at].point,
        pointRadius: 5,
        maxBarThickness: 18,
      })),
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: isBar ? 'y' : 'x',
      color: ink,
      scales: {
        x: { ticks: { color: ink, precision: 0 }, beginAtZero: true },
        y: { ticks: { color: ink, precision: 0 }, beginAtZero: true },
      },
      plugins: { legend: { display: columns.length > 1, labels: { color: ink, usePointStyle: true } } },
    },
  });
}
