package org.mncares.portal.survey.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import ca.uhn.fhir.parser.DataFormatException;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Questionnaire;
import org.mncares.portal.survey.Instrument;
import org.mncares.portal.survey.InstrumentRefused;
import org.mncares.portal.survey.Section;

/**
 * Reads an instrument from a FHIR R4 Questionnaire, and refuses what the portal cannot
 * ask; {@code docs/instruments.md} says what it can.
 */
public final class InstrumentReader {

	private static final Pattern VERSION = Pattern.compile("[1-9]\\d{0,3}");

	private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{0,39}");

	private InstrumentReader() {
	}

	/**
	 * Reads a file.
	 * @throws InstrumentRefused with all that the portal cannot ask
	 */
	public static Instrument read(byte[] file) {
		Questionnaire questionnaire = parse(FileShape.check(file));
		Problems problems = new Problems();
		checkHead(questionnaire, problems);
		List<Section> sections = new ArrayList<>();
		questionnaire.getItem().forEach((item) -> sections.add(SectionReader.read(item, problems)));
		if (sections.isEmpty()) {
			problems.add("questionnaire", "There is nothing to ask. Give at least one group with a question.");
		}
		Links.check(questionnaire, sections, problems);
		problems.refuse();
		return new Instrument(code(questionnaire), Integer.parseInt(questionnaire.getVersion()), questionnaire.getUrl(),
				questionnaire.getTitle().strip(), sections);
	}

	private static Questionnaire parse(String text) {
		try {
			return Fhir.parser().parseResource(Questionnaire.class, text);
		}
		catch (DataFormatException ex) {
			throw new InstrumentRefused("file",
					"This is no valid FHIR R4 Questionnaire: " + Texts.shortened(String.valueOf(ex.getMessage())));
		}
		catch (RuntimeException ex) {
			// The library stumbles, for instance, over null where an object belongs.
			throw new InstrumentRefused("file", "This is no valid FHIR R4 Questionnaire: a part of it has another form"
					+ " than FHIR gives it. Have a FHIR validator find it.");
		}
	}

	private static void checkHead(Questionnaire questionnaire, Problems problems) {
		if (!questionnaire.hasUrl() || !CODE.matcher(code(questionnaire)).matches()) {
			problems.add("url", "Give the canonical address of the instrument. It ends in the instrument's name:"
					+ " small letters, digits and hyphens.");
		}
		if (!questionnaire.hasVersion() || !VERSION.matcher(questionnaire.getVersion()).matches()) {
			problems.add("version", "Give the version as a whole number, such as \"2\".");
		}
		Texts.require("title", questionnaire.getTitle(), problems);
		if (questionnaire.getStatus() != PublicationStatus.ACTIVE) {
			problems.add("status", "Only an active instrument is asked. Set its status to \"active\".");
		}
	}

	private static String code(Questionnaire questionnaire) {
		String url = questionnaire.hasUrl() ? questionnaire.getUrl() : "";
		return url.substring(url.lastIndexOf('/') + 1);
	}

}
