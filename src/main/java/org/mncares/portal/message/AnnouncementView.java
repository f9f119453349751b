package org.mncares.portal.message;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.web.StatusTag;
import org.mncares.portal.web.StatusTag.Tone;

/**
 * An announcement as pages show it.
 *
 * @param id its number
 * @param said what it says, when and to whom
 * @param endedAt when somebody ended it
 * @param revision for an edit that is based on what is stored now
 */
public record AnnouncementView(long id, AnnouncementText said, @Nullable Instant endedAt, long revision) {

	/** Whether it is on the home page of whom it is for. */
	public boolean isShown(LocalDate day) {
		return this.endedAt == null && !day.isBefore(this.said.from())
				&& (this.said.to() == null || !day.isAfter(this.said.to()));
	}

	/** How it stands on a day. */
	public StatusTag tag(LocalDate day) {
		if (isShown(day)) {
			return new StatusTag("Shown", Tone.OK);
		}
		return (this.endedAt == null && day.isBefore(this.said.from())) ? new StatusTag("To come", Tone.INFO)
				: new StatusTag("Over", Tone.PLAIN);
	}

}
