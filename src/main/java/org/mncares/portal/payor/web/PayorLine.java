package org.mncares.portal.payor.web;

import java.time.LocalDate;

import org.mncares.portal.payor.PayorView;
import org.mncares.portal.web.StatusTag;
import org.mncares.portal.web.StatusTag.Tone;

/**
 * A payor as a row of the list.
 *
 * @param payor the payor
 * @param tag whether it is a partner on the day of the page
 */
record PayorLine(PayorView payor, StatusTag tag) {

	static PayorLine of(PayorView payor, LocalDate day) {
		if (day.isBefore(payor.joinedOn())) {
			return new PayorLine(payor, new StatusTag("Not joined yet", Tone.INFO));
		}
		boolean left = payor.leftOn() != null && !day.isBefore(payor.leftOn());
		return new PayorLine(payor, left ? new StatusTag("Left", Tone.PLAIN) : new StatusTag("Partner", Tone.OK));
	}

}
