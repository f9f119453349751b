// Draws a chart from a table that stands in the page; fragments/charts.html says how the table is marked.
(function () {
	'use strict';
	if (!window.Chart) {
		return;
	}

	const NAMES = { lake: '--bar', plain: '--bar-plain', bad: '--bar-bad', medical: '--model-medical', social: '--model-social',
		mixed: '--model-mixed', open: '--model-open' };

	function token(name) {
		return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
	}

	// Medical is hatched and Mixed is dotted, so that the models are told apart without colour.
	function fill(key) {
		const colour = token(NAMES[key] || NAMES.lake);
		if (key !== 'medical' && key !== 'mixed') {
			return colour;
		}
		const tile = document.createElement('canvas');
		tile.width = tile.height = 10;
		const pen = tile.getContext('2d');
		pen.fillStyle = colour;
		pen.fillRect(0, 0, 10, 10);
		pen.strokeStyle = pen.fillStyle = token('--card');
		pen.globalAlpha = 0.55;
		pen.beginPath();
		if (key === 'medical') {
			[-10, 0, 10].forEach((x) => { pen.moveTo(x, 0); pen.lineTo(x + 10, 10); });
			pen.stroke();
		}
		else {
			pen.arc(5, 5, 1.4, 0, 7);
			pen.fill();
		}
		return pen.createPattern(tile, 'repeat');
	}

	function text(cell) {
		return cell.textContent.trim().replace(/\s+/g, ' ');
	}

	function number(cell) {
		const value = parseFloat((cell.dataset.value || text(cell)).replace(/[, %\u00a0]/g, ''));
		return Number.isNaN(value) ? null : value;
	}

	function read(table) {
		const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => !('chartSkip' in row.dataset));
		const heads = table.tHead.rows[table.tHead.rows.length - 1].cells;
		const colours = (table.dataset.chartColors || 'lake').split(',');
		return {
			labels: rows.map((row) => text(row.cells[Number(table.dataset.chartLabels || 0)])),
			series: (table.dataset.chartValues || '1').split(',').map((column, at) => ({
				label: text(heads[Number(column)]),
				key: colours[at % colours.length].trim(),
				data: rows.map((row) => number(row.cells[Number(column)])),
			})),
		};
	}

	function settings(table, data) {
		const line = table.dataset.chart === 'line';
		const grid = { color: token('--line') };
		return {
			type: line ? 'line' : 'bar',
			data: {
				labels: data.labels,
				datasets: data.series.map((one) => ({ label: one.label, data: one.data, backgroundColor: fill(one.key),
					borderColor: token(NAMES[one.key] || NAMES.lake), borderWidth: line ? 2.5 : 0, borderRadius: 4, tension: 0.2,
					pointRadius: data.labels.length > 40 ? 0 : 3, maxBarThickness: 26 })),
			},
			options: {
				indexAxis: line ? 'x' : 'y', animation: false, responsive: true, maintainAspectRatio: false, color: token('--ink'),
				plugins: { legend: { display: data.series.length > 1, position: 'bottom', labels: { color: token('--ink') } } },
				scales: {
					x: { beginAtZero: true, grid: grid, ticks: { color: token('--ink-2') } },
					y: { beginAtZero: true, grid: line ? grid : { display: false }, ticks: { color: token('--ink-2'), autoSkip: line } },
				},
			},
		};
	}

	function tool(label, act) {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'btn btn-link btn-sm p-0';
		button.textContent = label;
		button.addEventListener('click', () => act(button));
		return button;
	}

	function save(canvas, name) {
		const copy = document.createElement('canvas');
		copy.width = canvas.width;
		copy.height = canvas.height;
		const pen = copy.getContext('2d');
		pen.fillStyle = token('--card');
		pen.fillRect(0, 0, copy.width, copy.height);
		pen.drawImage(canvas, 0, 0);
		const link = document.createElement('a');
		link.href = copy.toDataURL('image/png');
		link.download = name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') + '.png';
		link.click();
	}

	function draw(table) {
		const name = table.caption ? text(table.caption) : 'Chart';
		const shown = table.closest('.table-wrap') || table;
		const data = read(table);
		const box = document.createElement('div');
		const canvas = document.createElement('canvas');
		box.className = 'chart';
		canvas.setAttribute('role', 'img');
		canvas.setAttribute('aria-label', name + '. The table has the same figures.');
		box.append(canvas);
		const tools = document.createElement('div');
		tools.className = 'chart-tools';
		const toggle = tool('Show table', (button) => {
			shown.hidden = !shown.hidden;
			button.textContent = shown.hidden ? 'Show table' : 'Hide table';
			button.setAttribute('aria-expanded', String(!shown.hidden));
		});
		tools.append(tool('Save as image', () => save(canvas, name)), toggle);
		shown.before(tools, box);
		shown.hidden = !('chartOpen' in table.dataset);
		toggle.textContent = shown.hidden ? 'Show table' : 'Hide table';
		toggle.setAttribute('aria-expanded', String(!shown.hidden));
		// One row of bars needs its height: the box follows the number of rows in steps that the style sheet knows.
		if (table.dataset.chart !== 'line') {
			box.dataset.rows = String(Math.min(60, Math.ceil(data.labels.length * data.series.length / 5) * 5));
		}
		let chart = new window.Chart(canvas, settings(table, data));
		window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
			chart.destroy();
			chart = new window.Chart(canvas, settings(table, data));
		});
	}

	window.Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
	document.querySelectorAll('table[data-chart]').forEach(draw);
})();
