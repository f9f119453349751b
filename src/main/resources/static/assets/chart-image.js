// Saves a drawn chart as a picture that can leave the portal: always light, with its title, what it was counted from and its source.
(function () {
	'use strict';

	const WIDTH = 1200;
	const MARGIN = 40;

	function computed(name) {
		return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
	}

	// The colour as the style sheet gives it for light pages, whatever the person's setting.
	function light(name) {
		let value = '';
		for (const sheet of document.styleSheets) {
			for (const rule of sheet.cssRules) {
				if (rule.selectorText === ':root') {
					value = rule.style.getPropertyValue(name).trim() || value;
				}
			}
		}
		const other = /^var\((--[\w-]+)\)$/.exec(value);
		return other ? light(other[1]) : value;
	}

	function words(selector) {
		return [...document.querySelectorAll(selector)].map((part) => part.textContent.trim().replace(/\s+/g, ' ')).filter(Boolean).join(' · ');
	}

	function lines(pen, sentence, width) {
		const found = [''];
		sentence.split(' ').forEach((word) => {
			const longer = (found[found.length - 1] + ' ' + word).trim();
			if (pen.measureText(longer).width > width && found[found.length - 1]) {
				found.push(word);
			}
			else {
				found[found.length - 1] = longer;
			}
		});
		return found.filter(Boolean);
	}

	function slug(name) {
		return name.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').substring(0, 120);
	}

	// Where a page has no element of its own for it, the sentence below its heading says what the figures are of.
	function origin() {
		return words('[data-chart-source]') || words('.heading > .muted');
	}

	function save(image) {
		const family = getComputedStyle(document.body).fontFamily;
		const canvas = document.createElement('canvas');
		const pen = canvas.getContext('2d');
		const fonts = ['650 28px ' + family, '17px ' + family, '14px ' + family];
		const source = 'Source: Minnesota Care Coordination Effectiveness Study (MNCARES), Study Portal. ' + words('.banners p');
		const texts = [image.title, origin(), source].map((sentence, at) => {
			pen.font = fonts[at];
			return lines(pen, sentence, WIDTH - 2 * MARGIN);
		});
		const top = MARGIN + texts[0].length * 36 + texts[1].length * 25 + 14;
		canvas.width = WIDTH * 2;
		canvas.height = (top + image.height + texts[2].length * 21 + MARGIN) * 2;
		pen.scale(2, 2);
		pen.fillStyle = light('--card');
		pen.fillRect(0, 0, canvas.width, canvas.height);
		const drawn = document.createElement('canvas');
		drawn.width = WIDTH - 2 * MARGIN;
		drawn.height = image.height;
		image.render(drawn);
		pen.drawImage(drawn, MARGIN, top, WIDTH - 2 * MARGIN, image.height);
		let y = MARGIN;
		pen.textBaseline = 'top';
		texts.forEach((part, at) => {
			pen.font = fonts[at];
			pen.fillStyle = light(at === 0 ? '--ink' : '--ink-2');
			y = at === 2 ? top + image.height + 14 : y;
			part.forEach((line) => {
				pen.fillText(line, MARGIN, y);
				y += [36, 25, 21][at];
			});
		});
		const link = document.createElement('a');
		link.href = canvas.toDataURL('image/png');
		link.download = slug(image.file || image.title + ' ' + origin()) + '.png';
		link.click();
	}

	window.portalImage = { computed, light, save };
})();
