package org.mncares.portal.demo;

import java.util.List;

import org.mncares.portal.web.Notice;
import org.mncares.portal.web.Notices;
import org.mncares.portal.web.StatusTag;

import org.springframework.stereotype.Component;

/**
 * Says above every page that all data are invented.
 */
@Component
@ConditionalOnDemonstration
class DemoNotice implements Notices {

	private static final Notice NOTICE = new Notice(
			"Demonstration: all care systems, clinics and people here are invented. Do not upload real patients.",
			StatusTag.Tone.WARN);

	@Override
	public List<Notice> notices() {
		return List.of(NOTICE);
	}

}
