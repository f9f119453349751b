package org.mncares.portal.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of one of its clinics: nothing yet, a count, that there is nobody, or
 * that the patients are to follow. Nil is an answer.
 *
 * @param kind the answer, null before the list is attested
 * @param eligible how many eligible patients it lists for the clinic; more than 0 for
 * {@link Kind#PATIENTS} and only then
 */
@Embeddable
public record ClinicAnswer(@Nullable @Enumerated(EnumType.STRING) @Column(name = "answer") Kind kind, long eligible) {

	/** Not answered yet. */
	static final ClinicAnswer OPEN = new ClinicAnswer(null, 0);

	public ClinicAnswer {
		if (eligible < 0 || (kind != null && (kind == Kind.PATIENTS) != (eligible > 0))) {
			throw new IllegalArgumentException("An answer with patients, and only such an answer, has a count");
		}
	}

	/**
	 * Whether the answer stands for the clinic's whole list, so that it replaces earlier
	 * ones.
	 */
	public boolean isFinal() {
		return this.kind == Kind.PATIENTS || this.kind == Kind.NIL;
	}

	/** The three answers. */
	public enum Kind {

		PATIENTS, NIL, TO_FOLLOW

	}

}
