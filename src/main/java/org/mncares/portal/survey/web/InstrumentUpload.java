package org.mncares.portal.survey.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.mncares.portal.survey.InstrumentRefused;

/**
 * Reads the file of an instrument as the import form sends it.
 */
final class InstrumentUpload {

	/** The form that follows the preview carries the file along. */
	static final int MOST_BYTES = 1024 * 1024;

	private static final String WHERE = "file";

	private InstrumentUpload() {
	}

	/**
	 * The file's bytes.
	 * @throws InstrumentRefused when there is no file, or one that is too large
	 */
	static byte[] read(HttpServletRequest request) {
		try {
			if (JakartaServletFileUpload.isMultipartContent(request)) {
				JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> upload = new JakartaServletFileUpload<>();
				upload.setHeaderCharset(StandardCharsets.UTF_8);
				return file(upload.getItemIterator(request));
			}
		}
		catch (IOException ex) {
			throw new InstrumentRefused(WHERE, "The upload was cut off. Choose the file again.");
		}
		throw new InstrumentRefused(WHERE, "Choose the file that holds the questionnaire.");
	}

	private static byte[] file(FileItemInputIterator parts) throws IOException {
		while (parts.hasNext()) {
			FileItemInput part = parts.next();
			if (!part.isFormField() && part.getName() != null && !part.getName().isBlank()) {
				return bytes(part);
			}
		}
		throw new InstrumentRefused(WHERE, "Choose the file that holds the questionnaire.");
	}

	private static byte[] bytes(FileItemInput part) throws IOException {
		try (InputStream input = part.getInputStream()) {
			byte[] bytes = input.readNBytes(MOST_BYTES + 1);
			if (bytes.length > MOST_BYTES) {
				input.transferTo(OutputStream.nullOutputStream());
				throw new InstrumentRefused(WHERE,
						"The file is larger than 1 MB. An instrument of that size cannot be asked.");
			}
			return bytes;
		}
	}

}
