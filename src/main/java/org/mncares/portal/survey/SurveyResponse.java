package org.mncares.portal.survey;

import java.time.Instant;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.web.Conflict;

/**
 * What a care system answers: open until it is signed, and again when the study returns
 * it. It stays with the version of the instrument with which it was begun.
 */
@Entity
@Table(name = "survey_response")
class SurveyResponse {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long careSystemId;

	private int instrumentVersion;

	@Enumerated(EnumType.STRING)
	private SurveyState state = SurveyState.OPEN;

	private Instant openedAt = Instant.EPOCH;

	private String openedBy = "";

	private long revision;

	@Embedded
	private Tally tally = new Tally(0, 0);

	@Version
	private long version;

	/** For JPA only. */
	protected SurveyResponse() {
	}

	long id() {
		if (this.id == null) {
			throw new IllegalStateException("Not saved yet");
		}
		return this.id;
	}

	CareSystemId careSystem() {
		return new CareSystemId(this.careSystemId);
	}

	int instrumentVersion() {
		return this.instrumentVersion;
	}

	SurveyState state() {
		return this.state;
	}

	Instant openedAt() {
		return this.openedAt;
	}

	String openedBy() {
		return this.openedBy;
	}

	long revision() {
		return this.revision;
	}

	Tally tally() {
		return this.tally;
	}

	/**
	 * Requires that answers can be changed.
	 * @throws Conflict when it was submitted
	 */
	void requireOpen() {
		if (!this.state.isOpen()) {
			throw new Conflict("The survey has been submitted, so its answers cannot be changed any more. To correct"
					+ " one, ask the study to return the survey.");
		}
	}

	/** Takes note that answers changed. */
	void changed(Tally tally) {
		requireOpen();
		this.revision++;
		this.tally = tally;
	}

	/**
	 * Requires that nothing changed since a person looked.
	 * @param seen the revision that they saw
	 * @throws Conflict when it was submitted, or changed since then
	 */
	void requireUnchanged(long seen) {
		requireOpen();
		if (seen != this.revision) {
			throw new Conflict("The answers changed after you opened the review page, perhaps by a colleague."
					+ " Look through them again, then sign.");
		}
	}

	/**
	 * Submits it.
	 * @throws Conflict when it was submitted already
	 */
	void submit(Tally tally) {
		requireOpen();
		this.state = SurveyState.SUBMITTED;
		this.tally = tally;
	}

	/**
	 * Opens it again.
	 * @throws Conflict when there is nothing to return
	 */
	void sendBack() {
		if (this.state != SurveyState.SUBMITTED) {
			throw new Conflict("This survey is now \"" + this.state.label()
					+ "\", so there is nothing to return. Somebody may have been quicker.");
		}
		this.state = SurveyState.RETURNED;
		this.revision++;
	}

}
