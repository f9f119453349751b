package org.mncares.portal.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.organization.AgreementTerms;
import org.mncares.portal.organization.AgreementType;
import org.mncares.portal.organization.Agreements;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.organization.CareSystemView;
import org.mncares.portal.organization.PdfDocument;

import org.springframework.stereotype.Component;

/**
 * Records one agreement for each care system of the demonstration study, each with a
 * document that says what it is.
 */
@Component
@ConditionalOnDemonstration
class DemoAgreements {

	private static final LocalDate FROM = LocalDate.of(2021, 1, 4);

	private final Agreements agreements;

	private final OrganizationDirectory directory;

	private final DemoPeople people;

	DemoAgreements(Agreements agreements, OrganizationDirectory directory, DemoPeople people) {
		this.agreements = agreements;
		this.directory = directory;
		this.people = people;
	}

	/** Records all; as the administrator, in the scope of administration. */
	void record() {
		ActingAs.run(this.people.knownAdministrator(), () -> this.directory.careSystems(FROM).forEach(this::record));
	}

	private void record(CareSystemView system) {
		AgreementTerms terms = new AgreementTerms(AgreementType.DATA_USE, "demonstration", "Demo Signer",
				"Demonstration only, signed by nobody", FROM, null);
		String name = "demonstration-agreement-" + system.code().toLowerCase(Locale.ROOT) + ".pdf";
		this.agreements.record(system.id(), terms, new PdfDocument(name, pdf(system.code())));
	}

	/** A page of text, in the smallest form that programs open. */
	static byte[] pdf(String code) {
		String text = "BT /F1 18 Tf 72 700 Td (Demonstration data use agreement) Tj 0 -30 Td (Care system " + code
				+ ") Tj 0 -30 Td (Invented for the demonstration study. It binds nobody.) Tj ET";
		List<String> objects = List.of("<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
				"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
						+ " /Resources << /Font << /F1 5 0 R >> >> >>",
				"<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
				"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		write(file, "%PDF-1.4\n");
		List<Integer> offsets = new ArrayList<>();
		for (int i = 0; i < objects.size(); i++) {
			offsets.add(file.size());
			write(file, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
		}
		int table = file.size();
		write(file, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
		offsets.forEach((offset) -> write(file, String.format(Locale.ROOT, "%010d 00000 n \n", offset)));
		write(file, "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" + table + "\n%%EOF\n");
		return file.toByteArray();
	}

	private static void write(ByteArrayOutputStream file, String text) {
		file.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
	}

}
