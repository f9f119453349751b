package org.mncares.portal.survey.web;

import jakarta.servlet.http.HttpServletRequest;
import org.mncares.portal.survey.InstrumentRefused;
import org.mncares.portal.web.FormUpload;

/**
 * Reads the file of an instrument as the import form sends it.
 */
final class InstrumentUpload {

	/** The form that follows the preview carries the file along. */
	static final int MOST_BYTES = 1024 * 1024;

	private InstrumentUpload() {
	}

	/**
	 * The file's bytes.
	 * @throws InstrumentRefused when there is no file, or one that is too large
	 */
	static byte[] read(HttpServletRequest request) {
		FormUpload form = form(request);
		if (form.isTooLarge()) {
			throw refused("The file is larger than 1 MB. An instrument of that size cannot be asked.");
		}
		return form.file()
			.map(FormUpload.File::bytes)
			.orElseThrow(() -> refused("Choose the file that holds the questionnaire."));
	}

	private static FormUpload form(HttpServletRequest request) {
		try {
			return FormUpload.read(request, MOST_BYTES);
		}
		catch (FormUpload.CutOff ex) {
			throw refused("The upload was cut off. Choose the file again.");
		}
	}

	private static InstrumentRefused refused(String sentence) {
		return new InstrumentRefused("file", sentence);
	}

}
