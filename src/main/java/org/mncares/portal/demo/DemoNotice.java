package org.mncares.portal.demo;

import java.util.List;

import org.mncares.portal.web.Notice;
import org.mncares.portal.web.Notices;
import org.mncares.portal.web.StatusTag;

import org.springframework.stereotype.Component;

/**
 * Says above every page that all data are invented, and how far they are there.
 */
@Component
@ConditionalOnDemonstration
class DemoNotice implements Notices {

	private static final Notice NOTICE = new Notice(
			"Demonstration: all care systems, clinics and people here are invented. Do not upload real patients.",
			StatusTag.Tone.WARN);

	private final DemoProgress progress;

	DemoNotice(DemoProgress progress) {
		this.progress = progress;
	}

	@Override
	public List<Notice> notices() {
		return this.progress.percent()
			.map((percent) -> List.of(NOTICE,
					new Notice(
							"The demonstration study is being loaded: " + percent
									+ " %. Pages fill as it goes; figures are complete in a minute.",
							StatusTag.Tone.INFO)))
			.orElse(List.of(NOTICE));
	}

}
