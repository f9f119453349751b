// What every page gets on top of working without it.
(function () {
	'use strict';

	function each(root, selector, act) {
		if (root.matches && root.matches(selector)) {
			act(root);
		}
		root.querySelectorAll(selector).forEach(act);
	}

	function addCopyButton(cell) {
		if (!navigator.clipboard || cell.nextElementSibling?.classList.contains('copy')) {
			return;
		}
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'copy';
		button.setAttribute('aria-label', 'Copy ' + cell.dataset.copy);
		const icon = document.createElement('i');
		icon.className = 'bi bi-copy';
		icon.setAttribute('aria-hidden', 'true');
		button.append(icon);
		button.addEventListener('click', () => navigator.clipboard.writeText(cell.dataset.copy)
			.then(() => icon.className = 'bi bi-check2'));
		cell.after(button);
	}

	function enhance(root) {
		each(root, '[data-error-summary]', (summary) => summary.focus());
		// Who has gone on to another field meanwhile stays there.
		each(root, '[data-focus]', (place) => {
			if (!document.activeElement || document.activeElement === document.body) {
				place.focus();
			}
		});
		each(root, '[data-copy]', addCopyButton);
		each(root, '[data-print]', (button) => {
			button.hidden = false;
			button.addEventListener('click', () => window.print());
		});
		each(root, 'select[data-submit]', (select) => select.addEventListener('change', () => select.form.requestSubmit()));
	}

	// A form sends once; a second click while it is under way does nothing.
	document.addEventListener('submit', (event) => {
		const form = event.target;
		if (event.defaultPrevented || form.method !== 'post') {
			return;
		}
		if (form.dataset.sent) {
			event.preventDefault();
			return;
		}
		form.dataset.sent = 'true';
		if (event.submitter?.dataset.busy) {
			event.submitter.textContent = event.submitter.dataset.busy;
		}
		window.setTimeout(() => delete form.dataset.sent, 5000);
	});
	window.addEventListener('pageshow', () => document.querySelectorAll('form[data-sent]')
		.forEach((form) => delete form.dataset.sent));

	// The menu of administration closes as menus do.
	const more = document.querySelector('.sections .more');
	if (more) {
		document.addEventListener('click', (event) => {
			if (!more.contains(event.target)) {
				more.open = false;
			}
		});
		more.addEventListener('keydown', (event) => {
			if (event.key === 'Escape') {
				more.open = false;
				more.querySelector('summary').focus();
			}
		});
	}

	enhance(document);
	document.addEventListener('htmx:load', (event) => enhance(event.detail.elt));
})();
