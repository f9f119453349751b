package org.mncares.portal.intake.upload.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.intake.rule.Rule;
import org.mncares.portal.intake.upload.ReceivePatientList;
import org.mncares.portal.intake.upload.ReceivePatientList.Received;
import org.mncares.portal.intake.upload.UploadRefused;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.FormUpload;

/**
 * An upload form as it arrives, read once from front to back: its file goes on while it
 * is read, its fields may stand before or after it.
 */
class MultipartUpload {

	private static final String CLINIC = "clinics";

	/** Says that clinics could be chosen, so that none chosen is not the same as all. */
	private static final String CHOICE_SHOWN = "choose";

	private static final int LONGEST_FIELD = 40;

	private static final int MOST_FIELDS = 2000;

	private final HttpServletRequest request;

	private final Set<Long> clinics = new LinkedHashSet<>();

	private boolean choiceShown;

	private int fields;

	MultipartUpload(HttpServletRequest request) {
		this.request = request;
	}

	/** Which clinics were chosen, as far as the form has been read. */
	Set<Long> clinics() {
		return this.clinics;
	}

	/**
	 * Hands the file on.
	 * @throws UploadRefused when there is no file, or what arrives is not a whole form
	 * @throws Conflict when no clinic was chosen
	 */
	Received receive(ReceivePatientList receiver) {
		try {
			FileItemInputIterator parts = FormUpload.parts(this.request);
			FileItemInput file = (parts != null) ? nextFile(parts) : null;
			if (parts == null || file == null) {
				throw new UploadRefused(Rule.EMPTY_FILE);
			}
			requireClinic();
			try (InputStream bytes = file.getInputStream()) {
				return receiver.receive(FormUpload.fileName(file), bytes, () -> clinicsAfter(parts));
			}
		}
		catch (IOException ex) {
			throw new UploadRefused(Rule.UPLOAD_CUT_OFF);
		}
	}

	/** Reads fields up to the file, or to the end where no file is left. */
	private @Nullable FileItemInput nextFile(FileItemInputIterator parts) throws IOException {
		while (parts.hasNext()) {
			FileItemInput part = parts.next();
			if (part.isFormField()) {
				take(part);
			}
			else if (!FormUpload.fileName(part).isBlank()) {
				return part;
			}
		}
		return null;
	}

	private void take(FileItemInput field) throws IOException {
		if (++this.fields > MOST_FIELDS) {
			throw new IOException("Too many fields");
		}
		String value;
		try (InputStream input = field.getInputStream()) {
			value = new String(input.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
		}
		if (CHOICE_SHOWN.equals(field.getFieldName())) {
			this.choiceShown = true;
		}
		else if (CLINIC.equals(field.getFieldName())) {
			if (!value.matches("[1-9]\\d{0,17}")) {
				throw new Conflict("One of the clinics that you chose cannot be read. Load the page again.");
			}
			this.clinics.add(Long.valueOf(value));
		}
	}

	private void requireClinic() {
		if (this.choiceShown && this.clinics.isEmpty()) {
			throw new NoClinicChosen();
		}
	}

	private Collection<ClinicId> clinicsAfter(FileItemInputIterator parts) {
		try {
			FileItemInput another = nextFile(parts);
			while (another != null) {
				// A second file is not read: a list is one file.
				another = nextFile(parts);
			}
		}
		catch (IOException ex) {
			throw new UploadRefused(Rule.UPLOAD_CUT_OFF);
		}
		requireClinic();
		return this.clinics.stream().map(ClinicId::new).toList();
	}

	/**
	 * The form offered clinics, and none was chosen.
	 */
	static class NoClinicChosen extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
