package org.mncares.portal.organization.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.organization.AgreementTerms;
import org.mncares.portal.organization.AgreementType;
import org.mncares.portal.organization.PdfDocument;
import org.mncares.portal.web.Choice;
import org.mncares.portal.web.FormUpload;
import org.mncares.portal.web.Typed;

import org.springframework.validation.BindingResult;

/**
 * What an administrator types to record an agreement; the file stands beside it.
 *
 * @param type the kind's name
 * @param textVersion which version of the text was signed
 * @param signerName who signed
 * @param signerTitle the signer's title
 * @param from the first day
 * @param to the last day, or blank
 * @param file never holds anything: what is wrong with the file is said at it
 */
record AgreementForm(@Nullable String type, @Nullable String textVersion, @Nullable String signerName,
		@Nullable String signerTitle, @Nullable String from, @Nullable String to, @Nullable String file) {

	static final AgreementForm EMPTY = new AgreementForm(null, null, null, null, null, null, null);

	static AgreementForm of(FormUpload upload) {
		return new AgreementForm(upload.field("type"), upload.field("textVersion"), upload.field("signerName"),
				upload.field("signerTitle"), upload.field("from"), upload.field("to"), null);
	}

	static List<Choice> types() {
		return Arrays.stream(AgreementType.values()).map((type) -> Choice.of(type.name(), type.label())).toList();
	}

	/** What was agreed, or null when a field is wrong. */
	@Nullable AgreementTerms terms(BindingResult problems) {
		Typed typed = new Typed(problems);
		AgreementType kind = typed.choice("type", this.type, AgreementType.class, "what kind of agreement it is");
		String version = typed.line("textVersion", this.textVersion, "the version of the text that was signed",
				AgreementTerms.LONGEST_VERSION);
		String name = typed.line("signerName", this.signerName, "the name of the person who signed",
				AgreementTerms.LONGEST_NAME);
		String title = typed.line("signerTitle", this.signerTitle, "the title of the person who signed",
				AgreementTerms.LONGEST_NAME);
		LocalDate first = typed.date("from", this.from, "the first day");
		LocalDate last = typed.optionalDate("to", this.to, "the last day");
		typed.ordered(first, last, "to", "The last day is before the first day. Correct one of them.");
		if (problems.hasErrors()) {
			return null;
		}
		return new AgreementTerms(Objects.requireNonNull(kind), version, name, title, Objects.requireNonNull(first),
				last);
	}

	/** The signed document, or null when there is none that can be kept. */
	static @Nullable PdfDocument document(FormUpload upload, BindingResult problems) {
		Typed typed = new Typed(problems);
		if (upload.isTooLarge()) {
			typed.wrong("file", "The file is larger than 10 MB. Scan the agreement at a lower resolution.");
			return null;
		}
		if (upload.file().isEmpty()) {
			typed.wrong("file", "Choose the signed agreement as a PDF file.");
			return null;
		}
		FormUpload.File file = upload.file().get();
		if (!PdfDocument.isPdf(file.bytes())) {
			typed.wrong("file", "This file is no PDF, whatever its name says. Scan or save the agreement as a PDF.");
			return null;
		}
		return new PdfDocument(file.name(), file.bytes());
	}

}
