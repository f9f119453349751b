// Adds to the table of clinics: one answer for a whole column with undo, and a filter. The table works without it.
(function () {
	'use strict';

	const table = document.querySelector('table[data-clinics]');
	const survey = window.surveyForm;
	if (!table || !survey) {
		return;
	}
	const form = table.closest('form');
	const rows = [...table.tBodies[0].rows];
	const dialog = document.getElementById('overwrite');
	const undo = document.getElementById('undo');
	const search = document.getElementById('find-clinic');
	const onlyOpen = document.getElementById('only-unanswered');

	function column(link) {
		return survey.questions.filter((question) => question.dataset.key.startsWith(link + '_'));
	}

	function clinics(number) {
		return number === 1 ? '1 clinic' : number + ' clinics';
	}

	function fill(cells, answer, label) {
		const before = cells.map((cell) => [cell, survey.value(cell)]);
		cells.forEach((cell) => set(cell, [answer]));
		undo.querySelector('p').textContent = '“' + label + '” for ' + clinics(cells.length) + '.';
		undo.hidden = false;
		const button = undo.querySelector('button');
		button.onclick = () => {
			before.forEach(([cell, earlier]) => set(cell, earlier ? [earlier] : []));
			undo.hidden = true;
			table.querySelector('input:not(:disabled)').focus();
		};
	}

	function set(cell, answer) {
		survey.put(cell, answer);
		survey.touch(cell);
		survey.queue(cell, 50);
	}

	table.tHead.addEventListener('click', (event) => {
		const button = event.target.closest('button[data-fill]');
		if (!button) {
			return;
		}
		event.preventDefault();
		const [link, answer] = button.dataset.fill.split(':');
		const asked = column(link).filter((cell) => !cell.hasAttribute('data-off'));
		const empty = asked.filter((cell) => survey.value(cell) === '');
		const other = asked.filter((cell) => survey.value(cell) !== '' && survey.value(cell) !== answer);
		if (other.length === 0) {
			fill(empty, answer, button.dataset.label);
			return;
		}
		dialog.querySelector('p').textContent = clinics(other.length) + ' of ' + asked.length + ' already '
			+ (other.length === 1 ? 'has' : 'have') + ' another answer to this question.';
		dialog.querySelector('[value=empty]').hidden = empty.length === 0;
		dialog.returnValue = '';
		dialog.onclose = () => {
			if (dialog.returnValue === 'all') {
				fill(empty.concat(other), answer, button.dataset.label);
			}
			else if (dialog.returnValue === 'empty') {
				fill(empty, answer, button.dataset.label);
			}
			button.focus();
		};
		dialog.showModal();
	});

	dialog.querySelectorAll('button').forEach((button) => button.addEventListener('click', () => dialog.close(button.value)));

	function isOpen(row) {
		return [...row.querySelectorAll('[data-key]')].some((cell) => !cell.hasAttribute('data-off') && survey.value(cell) === '');
	}

	function filter() {
		const wanted = search.value.trim().toLowerCase();
		let shown = 0;
		rows.forEach((row) => {
			const fits = row.dataset.words.toLowerCase().includes(wanted) && (!onlyOpen.checked || isOpen(row) || row.contains(document.activeElement));
			row.hidden = !fits;
			shown += fits ? 1 : 0;
		});
		document.getElementById('shown-clinics').textContent = shown === rows.length ? '' : shown + ' of ' + rows.length + ' clinics shown';
		document.getElementById('no-clinic').hidden = shown > 0;
	}

	search.addEventListener('input', filter);
	search.addEventListener('keydown', (event) => {
		if (event.key === 'Enter') {
			event.preventDefault();
		}
	});
	onlyOpen.addEventListener('change', filter);
	form.addEventListener('survey:count', () => {
		const done = rows.filter((row) => !isOpen(row)).length;
		form.querySelector('[data-count]').textContent = done + ' of ' + clinics(rows.length) + ' complete';
		rows.forEach((row) => row.classList.toggle('complete', !isOpen(row)));
	});
	form.dispatchEvent(new CustomEvent('survey:count'));
})();
