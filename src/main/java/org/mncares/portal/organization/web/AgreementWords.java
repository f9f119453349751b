package org.mncares.portal.organization.web;

import org.mncares.portal.organization.Cover;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.StatusTag;
import org.mncares.portal.web.StatusTag.Tone;

import org.springframework.stereotype.Component;

/**
 * Says how far agreements cover a care system; templates call it {@code @agreementWords}.
 */
@Component("agreementWords")
class AgreementWords {

	private final Formats formats;

	AgreementWords(Formats formats) {
		this.formats = formats;
	}

	/** In a word or two. */
	public StatusTag tag(Cover cover) {
		return switch (cover.state()) {
			case IN_FORCE -> new StatusTag("In force", Tone.OK);
			case ENDS_SOON -> new StatusTag("Ends soon", Tone.WARN);
			case LATER -> new StatusTag("Not yet in force", Tone.WARN);
			case NONE -> new StatusTag("None in force", Tone.BAD);
		};
	}

	/** In a sentence. */
	public String text(Cover cover) {
		return switch (cover.state()) {
			case IN_FORCE -> (cover.day() != null) ? "In force until " + this.formats.date(cover.day()) + "."
					: "In force, without an end.";
			case ENDS_SOON ->
				"In force until " + this.formats.date(cover.day()) + "; after that nothing can be uploaded.";
			case LATER -> "The next agreement begins on " + this.formats.date(cover.day())
					+ "; until then nothing can be uploaded.";
			case NONE -> "No agreement is in force, so no patient list can be uploaded.";
		};
	}

}
