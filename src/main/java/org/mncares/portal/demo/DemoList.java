package org.mncares.portal.demo;

import java.time.Instant;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;

/**
 * A patient list that a demonstration care system sends, and what becomes of it.
 *
 * @param key names it among the demonstration lists
 * @param system the code of its care system
 * @param part for which of the system's clinics it is; empty for all
 * @param variant what is in it
 * @param format the form of its file
 * @param fileName as its person named it, empty without a file
 * @param uploaded when it was uploaded
 * @param submitted when it was submitted, if it was
 * @param reviewed when the study answered or its person took it back
 * @param outcome what it came to
 * @param patientsEach its patients a clinic where the published figures do not count them
 * @param message what the study wrote when it returned it
 */
record DemoList(String key, String system, String part, Variant variant, Format format, String fileName,
		Instant uploaded, @Nullable Instant submitted, @Nullable Instant reviewed, Outcome outcome, int patientsEach,
		String message) {

	static DemoList of(NamedCsvRecord row) {
		String each = row.getField("patients_each");
		return new DemoList(row.getField("key"), row.getField("system"), row.getField("part"),
				Variant.valueOf(row.getField("variant")), Format.valueOf(row.getField("format")),
				row.getField("file_name"), DemoStudy.at(row.getField("uploaded")), time(row.getField("submitted")),
				time(row.getField("reviewed")), Outcome.valueOf(row.getField("outcome")),
				each.isEmpty() ? 0 : Integer.parseInt(each), row.getField("message"));
	}

	private static @Nullable Instant time(String text) {
		return text.isEmpty() ? null : DemoStudy.at(text);
	}

	boolean hasFile() {
		return this.variant != Variant.NIL;
	}

	/** What is in a list, beside people who are not eligible. */
	enum Variant {

		/** The patients that count in the end. */
		FINAL,
		/**
		 * The same again, for a clinic more: it had attested nil and is to follow now.
		 */
		REVISED,
		/** The same without every fifth of them. */
		SHORT,
		/** The same and six whom a later list does not name. */
		EXTRA,
		/** The same and two who object to research afterwards. */
		OBJECTORS,
		/** The same and three rows with errors, which its person leaves out. */
		LEFT_OUT,
		/** The same with errors. */
		MESSY,
		/** Patients that never come to count. */
		PLAIN,
		/** No file at all: the system attests that it has no patient. */
		NIL

	}

	/** The form of a list's file. */
	enum Format {

		CSV, CSV_BOM, SEMICOLON, TSV, WINDOWS_1252, XLSX, NONE

	}

	/** What a list comes to. */
	enum Outcome {

		ACCEPTED, RETURNED, WITHDRAWN, ABANDONED, SUBMITTED, OPEN

	}

}
