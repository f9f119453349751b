// Adds to a plain file form: dropping a file, a warning before a file that is too large is sent, and progress.
(function () {
	'use strict';

	function size(bytes) {
		const units = ['bytes', 'kB', 'MB', 'GB'];
		let unit = 0;
		while (bytes >= 1000 && unit < units.length - 1) {
			bytes /= 1000;
			unit++;
		}
		return (unit ? bytes.toFixed(1).replace('.0', '') : bytes) + ' ' + units[unit];
	}

	function setUp(zone) {
		const input = zone.querySelector('input[type=file]');
		const error = zone.querySelector('[data-file-error]');
		const chosen = document.createElement('p');
		chosen.className = 'dropzone-chosen mb-0';
		chosen.setAttribute('role', 'status');
		zone.append(chosen);
		zone.querySelector('[data-drop-hint]').hidden = false;

		function tell(problem) {
			error.textContent = problem;
			input.toggleAttribute('aria-invalid', Boolean(problem));
			zone.parentElement.classList.toggle('field-bad', Boolean(problem));
		}

		function show() {
			const file = input.files[0];
			const limit = Number(input.dataset.maxBytes);
			chosen.textContent = file ? file.name + ', ' + size(file.size) : '';
			tell(file && limit && file.size > limit
				? 'This file has ' + size(file.size) + ', but at most ' + size(limit) + ' can be sent. Choose a smaller one.' : '');
		}

		['dragenter', 'dragover'].forEach((name) => zone.addEventListener(name, (event) => {
			event.preventDefault();
			zone.classList.add('over');
		}));
		['dragleave', 'drop'].forEach((name) => zone.addEventListener(name, () => zone.classList.remove('over')));
		zone.addEventListener('drop', (event) => {
			event.preventDefault();
			if (event.dataTransfer.files.length > 1) {
				tell('Drop one file only.');
				return;
			}
			if (event.dataTransfer.files.length === 1) {
				input.files = event.dataTransfer.files;
				show();
			}
		});
		input.addEventListener('change', show);
		if (input.form && 'upload' in input.form.dataset) {
			input.form.addEventListener('submit', (event) => submit(event, input, error, tell, chosen));
		}
	}

	function submit(event, input, error, tell, chosen) {
		const form = input.form;
		event.preventDefault();
		event.stopPropagation();
		if (form.dataset.sending) {
			return;
		}
		if (!input.files.length || error.textContent) {
			tell(error.textContent || 'Choose a file first.');
			input.focus();
			return;
		}
		send(form, tell, chosen, event.submitter);
	}

	// Sends by XMLHttpRequest for its progress; where the answer cannot be followed, the plain form is sent instead.
	function send(form, tell, chosen, submitter) {
		const bar = document.createElement('progress');
		bar.max = 100;
		bar.setAttribute('aria-label', 'Upload');
		chosen.after(bar);
		form.dataset.sending = 'true';
		const request = new XMLHttpRequest();
		request.open('POST', form.action);
		request.setRequestHeader('Accept', 'text/html');
		request.upload.addEventListener('progress', (event) => {
			if (event.lengthComputable) {
				bar.value = 100 * event.loaded / event.total;
				chosen.textContent = size(event.loaded) + ' of ' + size(event.total) + ' sent';
			}
		});
		request.addEventListener('load', () => arrive(request, form));
		request.addEventListener('error', () => {
			delete form.dataset.sending;
			bar.remove();
			tell('The upload was cut off before it was complete, and nothing was stored. Check your connection and send it again.');
		});
		request.send(new FormData(form, submitter));
	}

	// After a redirect the browser goes to where it led; an answer in place (a form with errors, an error page) is shown.
	function arrive(request, form) {
		const redirected = request.responseURL && request.responseURL !== new URL(form.action, document.baseURI).href;
		if (redirected && request.status < 400) {
			window.location.assign(request.responseURL);
			return;
		}
		const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
		const main = answer.getElementById('main');
		if (!main) {
			delete form.dataset.sending;
			form.submit();
			return;
		}
		document.title = answer.title;
		document.getElementById('main').replaceWith(document.adoptNode(main));
		document.querySelectorAll('#main [data-dropzone]').forEach(setUp);
		document.dispatchEvent(new CustomEvent('htmx:load', { detail: { elt: main } }));
		window.htmx?.process(main);
		window.scrollTo(0, 0);
		main.focus();
	}

	document.querySelectorAll('[data-dropzone]').forEach(setUp);
})();
