package org.mncares.portal.identity.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.mncares.portal.core.Neutral;
import org.mncares.portal.identity.HandOnLinks.HandedOn;
import org.mncares.portal.web.CareSystemName;
import org.mncares.portal.web.CareSystemNames;

/**
 * The links of invitations as a file, to hand each on to its person.
 */
final class LinksCsv {

	private LinksCsv() {
	}

	static String of(List<HandedOn> links, CareSystemNames names) {
		StringWriter text = new StringWriter();
		try (CsvWriter csv = CsvWriter.builder().build(text)) {
			csv.writeRecord("email", "name", "care_system", "expires", "link");
			for (HandedOn one : links) {
				String system = (one.invitation().careSystem() != null)
						? names.find(one.invitation().careSystem()).map(CareSystemName::code).orElse("") : "";
				csv.writeRecord(Neutral.write(one.invitation().email()), Neutral.write(one.invitation().name()), system,
						one.invitation().expiresAt().toString(), one.link());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return text.toString();
	}

}
