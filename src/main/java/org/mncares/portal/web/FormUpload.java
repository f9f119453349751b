package org.mncares.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload2.core.DiskFileItem;
import org.apache.commons.fileupload2.core.DiskFileItemFactory;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.jspecify.annotations.Nullable;

/**
 * A form with one file that fits in memory: an agreement, a table of clinics. Its form
 * names {@code enctype="multipart/form-data"} and carries the token in its address:
 * {@code th:action="@{/path(_csrf=${_csrf.token})}"}.
 */
public final class FormUpload {

	private static final int LONGEST_FIELD = 10_000;

	private static final int MOST_FIELDS = 200;

	private final Map<String, String> fields = new HashMap<>();

	private final int maximumBytes;

	private @Nullable File file;

	private boolean tooLarge;

	private FormUpload(int maximumBytes) {
		this.maximumBytes = maximumBytes;
	}

	/**
	 * Reads a form to its end.
	 * @param maximumBytes the largest file that is kept; of a larger one nothing is
	 * @throws CutOff when it did not arrive whole
	 */
	public static FormUpload read(HttpServletRequest request, int maximumBytes) {
		FormUpload form = new FormUpload(maximumBytes);
		try {
			FileItemInputIterator parts = parts(request);
			if (parts != null) {
				form.take(parts);
			}
		}
		catch (IOException ex) {
			throw new CutOff();
		}
		return form;
	}

	/** The parts of a form as they arrive; null when what arrives is no such form. */
	public static @Nullable FileItemInputIterator parts(HttpServletRequest request) throws IOException {
		if (!JakartaServletFileUpload.isMultipartContent(request)) {
			return null;
		}
		JakartaServletFileUpload<DiskFileItem, DiskFileItemFactory> upload = new JakartaServletFileUpload<>();
		upload.setHeaderCharset(StandardCharsets.UTF_8);
		return upload.getItemIterator(request);
	}

	/** The file, if one was chosen that is not empty and not too large. */
	public Optional<File> file() {
		return Optional.ofNullable(this.file);
	}

	/** Whether a file came that is larger than what is kept. */
	public boolean isTooLarge() {
		return this.tooLarge;
	}

	/** What was typed in a field, stripped; empty when it is not there. */
	public String field(String name) {
		return this.fields.getOrDefault(name, "");
	}

	/** All fields by name. */
	public Map<String, String> fields() {
		return Map.copyOf(this.fields);
	}

	private void take(FileItemInputIterator parts) throws IOException {
		while (parts.hasNext()) {
			FileItemInput part = parts.next();
			String name = fileName(part);
			try (InputStream input = part.getInputStream()) {
				if (part.isFormField()) {
					takeField(part.getFieldName(), input);
				}
				else if (!name.isBlank()) {
					takeFile(name, input);
				}
			}
		}
	}

	/**
	 * The name that a part's file has, also one that this machine could not give a file;
	 * blank when none was chosen.
	 */
	public static String fileName(FileItemInput part) {
		try {
			return Objects.requireNonNullElse(part.getName(), "");
		}
		catch (InvalidPathException ex) {
			return Objects.requireNonNullElse(ex.getInput(), "").replace("\0", "");
		}
	}

	private void takeField(String name, InputStream input) throws IOException {
		if (this.fields.size() == MOST_FIELDS) {
			throw new IOException("Too many fields");
		}
		this.fields.put(name, new String(input.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8).strip());
	}

	private void takeFile(String name, InputStream input) throws IOException {
		byte[] bytes = input.readNBytes(this.maximumBytes + 1);
		if (bytes.length > this.maximumBytes) {
			this.tooLarge = true;
		}
		else if (bytes.length > 0) {
			this.file = new File(tidy(name), bytes);
		}
	}

	/** Some browsers send the whole path. */
	private static String tidy(String name) {
		String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
		String plain = last.replaceAll("\\p{Cntrl}", "");
		return (plain.length() > 200) ? plain.substring(plain.length() - 200) : plain;
	}

	/** An uploaded file. */
	public static final class File {

		private final String name;

		private final byte[] bytes;

		File(String name, byte[] bytes) {
			this.name = name;
			this.bytes = bytes;
		}

		/** As the person named it, without folders. */
		public String name() {
			return this.name;
		}

		/** Its content. */
		public byte[] bytes() {
			return this.bytes.clone();
		}

	}

	/** A form did not arrive whole. */
	public static class CutOff extends Conflict {

		private static final long serialVersionUID = 1L;

		CutOff() {
			super("The upload was cut off before it was complete. Nothing was saved; send it again.");
		}

	}

}
