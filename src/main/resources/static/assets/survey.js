// Saves the answers of a survey section as they are given, and says at each field what became of it.
// The form works without it: "Save and continue" sends all of it.
(function () {
	'use strict';

	const form = document.querySelector('form[data-survey]');
	if (!form) {
		return;
	}
	const questions = [...form.querySelectorAll('[data-key]')];
	const byKey = new Map(questions.map((question) => [question.dataset.key, question]));
	const overall = form.querySelector('[data-saving]');
	const waiting = new Map();
	const typed = new Set();
	const refused = new Set();
	let sending = false;
	let over = false;
	let timer = 0;
	let trouble = '';
	let leaving = false;

	function controls(question) {
		return [...question.querySelectorAll('[name^="answers["], [name^="several["], [name^="other["]')];
	}

	/** What the person has chosen or typed, as the form would send it. */
	function given(question) {
		return controls(question)
			.filter((control) => !['radio', 'checkbox'].includes(control.type) || control.checked)
			.map((control) => [control.name, control.value]);
	}

	function value(question) {
		return given(question).map((pair) => pair[1]).filter((text) => text.trim() !== '').join('\n');
	}

	function put(question, texts) {
		controls(question).forEach((control) => {
			if (['radio', 'checkbox'].includes(control.type)) {
				control.checked = texts.includes(control.value);
			}
			else {
				control.value = texts[0] || '';
			}
		});
		ask();
	}

	/** A question that others decide about is shown when they say so. */
	function ask() {
		questions.forEach((question) => {
			if (question.dataset.when) {
				const asked = meets(question);
				question.toggleAttribute('data-off', !asked);
				controls(question).forEach((control) => control.disabled = !asked);
			}
		});
		count();
	}

	function meets(question) {
		const met = question.dataset.when.split('\n').map((line) => {
			const [link, operator, expected] = line.split('|');
			const clinic = question.dataset.key.split('_')[1];
			const other = byKey.get(clinic ? link + '_' + clinic : link) || byKey.get(link);
			return !other || compare(other.hasAttribute('data-off') ? '' : value(other), operator, expected);
		});
		return 'whenAny' in question.dataset ? met.some(Boolean) : met.every(Boolean);
	}

	function compare(actual, operator, expected) {
		if (operator === 'exists') {
			return (actual !== '') === (expected === 'true');
		}
		const same = actual !== '' && actual.split('\n').some((one) => one === expected || (one.trim() !== '' && Number(one) === Number(expected)));
		return same === (operator === '=');
	}

	function count() {
		const counter = form.querySelector('[data-count]');
		const asked = questions.filter((question) => 'required' in question.dataset && !question.hasAttribute('data-off'));
		if (counter) {
			counter.textContent = asked.filter((question) => value(question) !== '').length + ' of ' + asked.length + ' answered';
		}
		form.dispatchEvent(new CustomEvent('survey:count'));
	}

	function say(question, text, tone) {
		const place = question.querySelector('[data-saved]');
		if (place) {
			place.textContent = text;
			place.dataset.tone = tone || '';
		}
	}

	function sayOverall(text, tone) {
		if (overall.textContent !== text) {
			overall.textContent = text;
		}
		overall.dataset.tone = tone || '';
	}

	function fault(question, message) {
		const place = question.querySelector('[data-fault]');
		place.textContent = message;
		place.hidden = !message;
		place.id = 'fault-' + question.dataset.key;
		question.querySelector('.field-error:not([data-fault])')?.remove();
		question.querySelector('.field')?.classList.toggle('field-bad', Boolean(message));
		controls(question).forEach((control) => {
			const others = (control.getAttribute('aria-describedby') || '').split(' ').filter((id) => id && id !== place.id && !id.endsWith('-error'));
			const described = message ? others.concat(place.id) : others;
			control.toggleAttribute('aria-invalid', false);
			if (message) {
				control.setAttribute('aria-invalid', 'true');
			}
			if (described.length > 0) {
				control.setAttribute('aria-describedby', described.join(' '));
			}
			else {
				control.removeAttribute('aria-describedby');
			}
		});
	}

	function queue(question, delay) {
		if (over || question.hasAttribute('data-conflict')) {
			return;
		}
		waiting.set(question.dataset.key, question);
		say(question, trouble || 'Saving…', trouble ? 'bad' : '');
		window.clearTimeout(timer);
		timer = window.setTimeout(send, delay);
	}

	/** What is not asked is not sent: an answer from before stays where it is. */
	function revisions(list) {
		return list.filter((question) => !question.hasAttribute('data-off')).map((question) => question.dataset.key + ':' + question.dataset.revision).join(' ');
	}

	async function send() {
		if (sending || waiting.size === 0) {
			return;
		}
		sending = true;
		const batch = [...waiting.values()].filter((question) => !question.hasAttribute('data-off'));
		waiting.clear();
		if (batch.length === 0) {
			sending = false;
			return;
		}
		const left = new Set(batch);
		try {
			for (const part of await refusedWhole(batch) ? batch.map((question) => [question]) : []) {
				if (over || await refusedWhole(part)) {
					part.forEach(cannot);
				}
				part.forEach((question) => left.delete(question));
			}
			trouble = '';
			form.querySelector('[data-signed-out]').hidden = true;
			sayAll();
		}
		catch (problem) {
			[...left].filter((question) => !waiting.has(question.dataset.key)).forEach((question) => waiting.set(question.dataset.key, question));
			if (problem.message !== 'signed out') {
				trouble = 'Not saved yet, trying again';
			}
			waiting.forEach((question) => say(question, trouble, 'bad'));
			sayOverall(trouble, 'bad');
		}
		sending = false;
		if (waiting.size > 0) {
			window.clearTimeout(timer);
			timer = window.setTimeout(send, trouble ? 4000 : 0);
		}
	}

	/**
	 * Sends answers and settles each. True where all were refused because one is not there any more: nothing of them is
	 * saved. After the survey was submitted nothing is sent again.
	 */
	async function refusedWhole(part) {
		const before = new Map(part.map((question) => [question, value(question)]));
		const body = new URLSearchParams([['_csrf', form.elements._csrf.value], ['revisions', revisions(part)]]);
		part.flatMap(given).forEach(([name, text]) => body.append(name, text));
		const answer = await fetch(form.dataset.survey, { method: 'POST', body, redirect: 'error',
			headers: { 'HX-Request': 'true', Accept: 'application/json' }, signal: AbortSignal.timeout(20000) });
		if (answer.status === 401 || answer.status === 403) {
			await signedOut();
			throw new Error('signed out');
		}
		over = over || answer.status === 409;
		if (over) {
			waiting.clear();
		}
		if (answer.status === 404 || over) {
			return true;
		}
		if (!answer.ok) {
			throw new Error(answer.status);
		}
		(await answer.json()).forEach((result) => settle(byKey.get(result.key), result, before));
		return false;
	}

	/** What can never be saved keeps nobody on the page. */
	function cannot(question) {
		typed.delete(question);
		refused.delete(question);
		waiting.delete(question.dataset.key);
		say(question, 'Not saved', 'bad');
		form.querySelector('[data-over]').hidden = false;
	}

	function asked(question) {
		return !question.hasAttribute('data-off');
	}

	function sayAll() {
		const wrong = [...refused].filter(asked).length;
		if (!form.querySelector('[data-over]').hidden) {
			sayOverall(over ? 'The survey was submitted or changed meanwhile' : 'Not all is saved: see the message above', 'bad');
		}
		else if (form.querySelector('[data-conflict]')) {
			sayOverall('A colleague changed an answer: choose which one stands', 'bad');
		}
		else if (wrong > 0) {
			sayOverall(wrong === 1 ? '1 answer is not saved: see the message at it.' : wrong + ' answers are not saved: see the messages at them.', 'bad');
		}
		else {
			sayOverall('All changes are saved', '');
		}
	}

	function settle(question, result, before) {
		if (!question) {
			return;
		}
		question.dataset.revision = result.revision ?? question.dataset.revision;
		fault(question, result.state === 'REFUSED' ? result.message : '');
		if (result.state === 'CONFLICT') {
			conflict(question, result);
		}
		else {
			const untouched = !waiting.has(question.dataset.key) && before.get(question) === value(question);
			say(question, result.state === 'REFUSED' ? 'Not saved' : result.message, result.state === 'REFUSED' ? 'bad' : 'ok');
			if (result.state === 'REFUSED') {
				refused.add(question);
			}
			else {
				refused.delete(question);
			}
			if (untouched && result.state === 'SAVED') {
				typed.delete(question);
			}
			if (untouched && result.state === 'SAVED' && document.activeElement.closest('[data-key]') !== question) {
				put(question, result.values);
			}
		}
	}

	/** Two people gave different answers: the second one decides. */
	function conflict(question, result) {
		const box = document.getElementById('conflict').content.cloneNode(true).firstElementChild;
		const [theirs, mine] = box.querySelectorAll('button');
		box.querySelector('p').textContent = result.message;
		theirs.textContent = 'Keep ' + result.theirsText;
		mine.textContent = 'Use ' + (result.mineText || 'mine');
		[theirs, mine].forEach((button) => button.type = 'button');
		theirs.addEventListener('click', () => {
			close();
			put(question, result.theirs);
			fault(question, '');
			typed.delete(question);
			refused.delete(question);
			say(question, 'Kept ' + result.theirsText, 'ok');
			controls(question)[0].focus();
		});
		mine.addEventListener('click', () => {
			close();
			queue(question, 0);
			controls(question)[0].focus();
		});
		function close() {
			box.remove();
			question.removeAttribute('data-conflict');
			question.dataset.revision = result.current;
			if (!form.querySelector('[data-conflict]')) {
				sayOverall('', '');
			}
		}
		question.querySelector('.conflict')?.remove();
		question.setAttribute('data-conflict', '');
		say(question, '', '');
		question.append(box);
	}

	/** The session is over, or another one has begun: whoever is signed in now must be of the same care system. */
	async function signedOut() {
		const answer = await fetch(form.action, { headers: { 'HX-Request': 'true' }, redirect: 'error' });
		const page = answer.ok ? new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('form[data-survey]') : null;
		const same = page && page.dataset.careSystem === form.dataset.careSystem;
		if (same) {
			form.elements._csrf.value = page.elements._csrf.value;
			trouble = 'Not saved yet, trying again';
		}
		else {
			trouble = 'Not saved: you are signed out';
		}
		form.querySelector('[data-signed-out]').hidden = Boolean(same);
	}

	form.addEventListener('input', (event) => {
		const question = event.target.closest('[data-key]');
		if (question) {
			typed.add(question);
			ask();
			if (event.target.matches('input:not([type=radio], [type=checkbox]), textarea')) {
				queue(question, 1200);
			}
		}
	});
	form.addEventListener('change', (event) => {
		const question = event.target.closest('[data-key]');
		// What was typed may be saved before the field is left.
		if (question && typed.has(question)) {
			ask();
			queue(question, 0);
		}
	});
	// The page is left when all is saved; what cannot be saved yet stays in sight.
	form.addEventListener('submit', (event) => {
		if (trouble && waiting.size > 0) {
			event.preventDefault();
			sayOverall(trouble, 'bad');
			send();
			return;
		}
		if (!event.defaultPrevented) {
			form.elements.revisions.value = revisions(questions);
			leaving = true;
		}
	});
	window.addEventListener('beforeunload', (event) => {
		if (!leaving && !over && (waiting.size > 0 || sending || [...typed].some(asked))) {
			event.preventDefault();
		}
	});
	['focus', 'online'].forEach((name) => window.addEventListener(name, () => {
		if (trouble) {
			window.clearTimeout(timer);
			send();
		}
	}));
	window.addEventListener('pageshow', () => leaving = false);

	window.surveyForm = { byKey, value, put, queue, questions, touch: (question) => typed.add(question) };
	form.classList.add('scripted');
	form.querySelectorAll('[data-scripted]').forEach((part) => part.hidden = false);
	ask();
})();
