package org.mncares.portal.intake.upload.web;

import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.upload.ReceivePatientList;
import org.mncares.portal.web.Formats;

import org.springframework.stereotype.Component;

/**
 * Says why a file was not taken, so that a person at a clinic knows what to do.
 */
@Component
class UploadTrouble {

	private static final String FILE = "file";

	private static final String AGREEMENT = "agreement";

	private final ReceivePatientList receive;

	private final Formats formats;

	UploadTrouble(ReceivePatientList receive, Formats formats) {
		this.receive = receive;
		this.formats = formats;
	}

	Problem of(Rule rule) {
		String what = switch (rule) {
			case EMPTY_FILE -> "No file was chosen, or the file is empty. Choose the file that holds the list.";
			case FILE_TOO_LARGE -> "The file is larger than the limit of "
					+ this.formats.bytes(this.receive.maximumBytes()) + ". " + rule.advice();
			case UPLOAD_CUT_OFF -> "The upload was cut off before it was complete. Nothing of it was kept. "
					+ "Check your connection and upload the file again.";
			default -> rule.title() + ". " + rule.advice();
		};
		return new Problem((rule == Rule.NO_AGREEMENT) ? AGREEMENT : FILE, what, rule.code());
	}

	Problem stillChecking(PatientListView list) {
		return new Problem(FILE, "List " + list.id() + " is still being checked. Wait for its report, then upload "
				+ "the next file. Nothing of this one was kept.", "");
	}

	Problem noClinic() {
		return new Problem("clinics", "Choose at least one clinic. Nothing of your file was kept: choose it again.",
				"");
	}

	/**
	 * What is wrong with an upload.
	 *
	 * @param field the field that it is about
	 * @param text what is wrong and what to do
	 * @param code code of the rule, empty when none has one
	 */
	record Problem(String field, String text, String code) {

		/** The text with its code. */
		public String full() {
			return this.code.isEmpty() ? this.text : this.text + " (" + this.code + ")";
		}

		public boolean isAbout(String other) {
			return this.field.equals(other);
		}

	}

}
