// Draws a chart from a table that stands in the page; fragments/charts.html says how the table is marked.
(function () {
	'use strict';
	if (!window.Chart) {
		return;
	}

	const NAMES = { lake: '--bar', plain: '--bar-plain', bad: '--bar-bad', medical: '--model-medical', social: '--model-social',
		mixed: '--model-mixed', open: '--model-open', all: '--bar', meets: '--own-meets', not: '--own-not' };
	const PATTERNS = { medical: 'hatched', mixed: 'dotted', not: 'ruled', open: 'crossed', plain: 'dotted', bad: 'ruled' };
	const { computed, light, save } = window.portalImage;

	// So that series are told apart without colour: Medical is hatched, Medical/Social plain, Mixed dotted.
	function fill(key, token) {
		const colour = token(NAMES[key] || NAMES.lake);
		if (!PATTERNS[key]) {
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
		if (PATTERNS[key] === 'dotted') {
			pen.arc(5, 5, 1.6, 0, 7);
			pen.fill();
			return pen.createPattern(tile, 'repeat');
		}
		if (PATTERNS[key] === 'ruled') {
			pen.moveTo(0, 5);
			pen.lineTo(10, 5);
		}
		else {
			[-10, 0, 10].forEach((x) => { pen.moveTo(x, 0); pen.lineTo(x + 10, 10); });
		}
		if (PATTERNS[key] === 'crossed') {
			[0, 10, 20].forEach((x) => { pen.moveTo(x, 0); pen.lineTo(x - 10, 10); });
		}
		pen.stroke();
		return pen.createPattern(tile, 'repeat');
	}

	function text(cell) {
		return cell.textContent.trim().replace(/\s+/g, ' ');
	}

	function number(cell) {
		const value = parseFloat((cell.dataset.value || text(cell)).replace(/[, %\u00a0]/g, ''));
		return Number.isNaN(value) ? null : value;
	}

	// One series for each column of values; of a stack, one for each row.
	function read(table) {
		const rows = [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => !('chartSkip' in row.dataset));
		const heads = table.tHead.rows[table.tHead.rows.length - 1].cells;
		const colours = (table.dataset.chartColors || 'lake').split(',');
		const names = rows.map((row) => text(row.cells[Number(table.dataset.chartLabels || 0)]));
		const columns = (table.dataset.chartValues || '1').split(',').map(Number);
		if (table.dataset.chart === 'stack') {
			return { labels: [''], series: rows.map((row, at) => ({ label: names[at], key: colours[at % colours.length].trim(),
				data: [number(row.cells[columns[0]])], texts: [text(row.cells[columns[0]])] })) };
		}
		return { labels: names, series: columns.map((column, at) => ({ label: heads[column].dataset.series || text(heads[column]),
			key: colours[at % colours.length].trim(), data: rows.map((row) => number(row.cells[column])),
			texts: rows.map((row) => text(row.cells[column])) })) };
	}

	// Lines break at spaces and after slashes.
	function wrapped(label, letters) {
		const lines = [''];
		label.match(/[^\s/]*\/|[^\s/]+|\s+/g).forEach((piece) => {
			const line = lines[lines.length - 1];
			if (line && (line + piece).trimEnd().length > letters) {
				lines.push(piece.trimStart());
			}
			else {
				lines[lines.length - 1] = line + piece;
			}
		});
		return lines;
	}

	function letters(width) {
		return width < 560 ? 17 : width < 900 ? 30 : 42;
	}

	// The figure at the end of each bar, above each column and inside each part of a stack.
	function figures(kind, series, token) {
		return { id: 'figures', afterDatasetsDraw(chart) {
			const pen = chart.ctx;
			pen.save();
			pen.font = '600 12px ' + window.Chart.defaults.font.family;
			pen.textBaseline = 'middle';
			series.forEach((one, at) => chart.getDatasetMeta(at).data.forEach((bar, index) => {
				const words = one.texts[index];
				if (one.data[index] === null || (kind !== 'bar' && one.data[index] === 0)) {
					return;
				}
				const width = pen.measureText(words).width;
				pen.fillStyle = token('--ink');
				if (kind === 'bar') {
					pen.fillText(words, bar.x + 6, bar.y);
				}
				else if (kind === 'column') {
					pen.fillText(words, bar.x - width / 2, bar.y - 9);
				}
				else if (bar.x - bar.base > width + 12) {
					const middle = (bar.x + bar.base) / 2;
					pen.fillStyle = token(NAMES[one.key] || NAMES.lake);
					pen.fillRect(middle - width / 2 - 5, bar.y - 10, width + 10, 20);
					pen.fillStyle = token('--on-model');
					pen.fillText(words, middle - width / 2, bar.y + 1);
				}
			}));
			pen.restore();
		} };
	}

	function scales(kind, table, token) {
		const unit = table.dataset.chartUnit || '';
		const named = (axis) => ({ display: Boolean(table.dataset[axis]), text: table.dataset[axis], color: token('--ink-2') });
		const value = { beginAtZero: true, grid: { color: token('--line') }, title: named('chartValueTitle'), border: { display: false },
			suggestedMax: Number(table.dataset.chartMax) || undefined, grace: kind === 'column' ? '8%' : 0,
			ticks: { color: token('--ink-2'), precision: 0, callback: (tick) => tick.toLocaleString('en-US') + unit } };
		const group = { grid: { display: false }, title: named('chartLabelTitle'), ticks: { color: token('--ink'), autoSkip: kind === 'line',
			callback(tick) { return kind === 'bar' ? wrapped(this.getLabelForValue(tick), letters(this.chart.width)) : this.getLabelForValue(tick); } } };
		if (kind === 'stack') {
			return { x: { stacked: true, display: false, max: undefined }, y: { stacked: true, display: false } };
		}
		return kind === 'bar' ? { x: value, y: group } : { x: group, y: value };
	}

	// A table that marks its rows with their colours is its chart's legend.
	function marked(table) {
		return table.querySelector('.model-mark') !== null;
	}

	function settings(table, data, token, image) {
		const kind = table.dataset.chart;
		const line = kind === 'line';
		const config = {
			type: line ? 'line' : 'bar',
			data: {
				labels: data.labels,
				datasets: data.series.map((one) => ({ label: one.label, data: one.data, backgroundColor: fill(one.key, token),
					borderColor: token(NAMES[one.key] || NAMES.lake), borderWidth: line ? 2.5 : 0, borderRadius: kind === 'stack' ? 0 : 4,
					tension: 0.2, pointRadius: data.labels.length > 40 ? 0 : 3, maxBarThickness: kind === 'bar' ? 20 : 64,
					categoryPercentage: kind === 'bar' ? 0.78 : 0.9, barPercentage: kind === 'stack' ? 1 : 0.88 })),
			},
			options: {
				indexAxis: kind === 'bar' || kind === 'stack' ? 'y' : 'x', animation: false, responsive: !image, maintainAspectRatio: false,
				color: token('--ink'), layout: { padding: { right: kind === 'bar' ? 58 : 0 } },
				plugins: { legend: { display: data.series.length > 1 && (kind !== 'stack' || image || !marked(table)), position: 'bottom',
					labels: { color: token('--ink'), padding: 14 } } },
				scales: scales(kind, table, token),
			},
			plugins: line ? [] : [figures(kind, data.series, token)],
		};
		if (kind === 'stack') {
			config.options.scales.x.max = data.series.reduce((sum, one) => sum + (one.data[0] || 0), 0);
		}
		if (image) {
			config.options.devicePixelRatio = 2;
		}
		return config;
	}

	// Bars need room for themselves and for the lines of their labels.
	function height(kind, data, width, legend) {
		if (kind !== 'bar') {
			return kind === 'stack' ? (legend ? 100 : 56) : 340;
		}
		const most = letters(width);
		const group = Math.max(data.series.length * 23 + 14, ...data.labels.map((label) => wrapped(label, most).length * 15 + 8));
		return data.labels.length * group + 76;
	}

	function tool(label, act) {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'btn btn-link btn-sm p-0';
		button.textContent = label;
		button.addEventListener('click', () => act(button));
		return button;
	}

	function saveImage(table, data, name) {
		const kind = table.dataset.chart;
		const tall = height(kind, data, 1200, true) + (kind === 'stack' || kind === 'bar' ? 20 : 100);
		save({ title: name, file: table.dataset.chartFile, height: tall, render(canvas) {
			new window.Chart(canvas, settings(table, data, light, true));
		} });
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
		tools.append(tool('Save as image', () => saveImage(table, data, name)), toggle);
		shown.before(tools, box);
		shown.hidden = !('chartOpen' in table.dataset);
		toggle.textContent = shown.hidden ? 'Show table' : 'Hide table';
		toggle.setAttribute('aria-expanded', String(!shown.hidden));
		box.style.height = height(table.dataset.chart, data, box.clientWidth, !marked(table)) + 'px';
		let chart = new window.Chart(canvas, settings(table, data, computed, false));
		window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
			chart.destroy();
			chart = new window.Chart(canvas, settings(table, data, computed, false));
		});
	}

	window.Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
	document.querySelectorAll('table[data-chart]').forEach(draw);
})();
