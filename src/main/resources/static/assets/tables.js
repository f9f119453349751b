// Tables of words that do not fit a narrow window: each row becomes a block whose cells name their column.
(function () {
	'use strict';

	const narrow = window.matchMedia('(max-width: 43rem)');

	/** The name of each column, or null where the table is no plain one. */
	function columns(table) {
		if (!table.tHead || table.tHead.rows.length !== 1 || table.querySelector('[rowspan]')) {
			return null;
		}
		return [...table.tHead.rows[0].cells].flatMap((cell) => {
			const hidden = cell.children.length === 1 && cell.firstElementChild.classList.contains('visually-hidden');
			return new Array(cell.colSpan).fill(hidden ? '' : cell.textContent.trim());
		});
	}

	/** Tables of figures are compared column by column: they stay, and scroll; but what is to be clicked is seen. */
	function isOfFigures(table) {
		return table.tHead.querySelectorAll('.num').length > 2 && !table.querySelector('tbody td :is(a, button)');
	}

	function name(table, names) {
		table.setAttribute('role', 'table');
		table.querySelectorAll('thead, tbody, tfoot').forEach((group) => group.setAttribute('role', 'rowgroup'));
		for (const row of table.rows) {
			row.setAttribute('role', 'row');
			let at = 0;
			for (const cell of row.cells) {
				const header = cell.tagName === 'TH';
				cell.setAttribute('role', header ? (cell.scope === 'col' ? 'columnheader' : 'rowheader') : 'cell');
				if (!header && names[at]) {
					cell.dataset.column = names[at];
				}
				cell.classList.toggle('blank', !header && !cell.textContent.trim() && !cell.querySelector('input, select, svg, img'));
				at += cell.colSpan;
			}
		}
	}

	function fit(table) {
		table.classList.remove('stacked');
		const wrap = table.closest('.table-wrap');
		if (!narrow.matches || wrap.scrollWidth <= wrap.clientWidth + 1) {
			return;
		}
		const names = columns(table);
		if (names && !isOfFigures(table)) {
			name(table, names);
			table.classList.toggle('questions', names.some((each) => each.length > 32));
			table.classList.add('stacked');
		}
	}

	function fitAll(root) {
		root.querySelectorAll('.table-wrap table.q').forEach(fit);
	}

	fitAll(document);
	narrow.addEventListener('change', () => fitAll(document));
	document.addEventListener('toggle', (event) => event.target.open && fitAll(event.target), true);
	document.addEventListener('htmx:load', (event) => fitAll(event.detail.elt));
})();
