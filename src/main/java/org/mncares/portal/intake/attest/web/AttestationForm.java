package org.mncares.portal.intake.attest.web;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.intake.ClinicAnswer.Kind;
import org.mncares.portal.intake.ClinicStanding;
import org.mncares.portal.intake.attest.AttestationStatement;
import org.mncares.portal.intake.attest.ChangeAnswer;
import org.mncares.portal.intake.attest.Signature;

import org.springframework.validation.Errors;

/**
 * What a person fills in to attest a list. The password is never shown again.
 *
 * @param seen the counts that the page showed, see {@link AttestationPage#seen()}
 * @param answers {@code NIL} or {@code TO_FOLLOW} by the number of the clinic
 * @param statements the names of the statements that were ticked
 * @param printedName the name as printed
 * @param printedTitle the title as printed
 * @param password the person's password, given again
 * @param changeExpected whether a large change is expected
 * @param changeReason why it came about
 */
record AttestationForm(String seen, Map<String, String> answers, List<String> statements, String printedName,
		String printedTitle, String password, Boolean changeExpected, String changeReason) {

	private static final Map<String, Kind> ANSWERS = Map.of("NIL", Kind.NIL, "TO_FOLLOW", Kind.TO_FOLLOW);

	AttestationForm(@Nullable String seen, @Nullable Map<String, String> answers, @Nullable List<String> statements,
			@Nullable String printedName, @Nullable String printedTitle, @Nullable String password,
			@Nullable Boolean changeExpected, @Nullable String changeReason) {
		this.seen = text(seen);
		// Filled by the binder after the form is made.
		this.answers = (answers != null) ? new HashMap<>(answers) : new HashMap<>();
		this.statements = (statements != null) ? List.copyOf(statements) : List.of();
		this.printedName = text(printedName);
		this.printedTitle = text(printedTitle);
		this.password = text(password);
		this.changeExpected = Boolean.TRUE.equals(changeExpected);
		this.changeReason = text(changeReason);
	}

	static AttestationForm of(Caller caller, AttestationPage page) {
		return new AttestationForm(page.seen(), null, null, caller.name(), caller.title(), null, null, null);
	}

	/** Finds everything that is missing at once. */
	void check(AttestationPage page, Errors problems) {
		if (!this.seen.equals(page.seen())) {
			problems.reject("changed", "The list has changed since you opened this page. Look at the counts again.");
		}
		page.clinics()
			.stream()
			.filter((clinic) -> clinic.asksForAnswer() && !ANSWERS.containsKey(answer(clinic)))
			.forEach((clinic) -> problems.rejectValue("answers[" + clinic.clinic() + "]", "missing", "Say for "
					+ clinic.name() + " whether it has no eligible patients or whether they are to follow."));
		if (page.change().change().asksForAnswer() && !change().isGiven()) {
			problems.rejectValue("changeExpected", "missing",
					"Say that the change is expected, or write why it came about.");
		}
		if (change().isTooLong()) {
			problems.rejectValue("changeReason", "long", "Shorten this to " + ChangeAnswer.LONGEST + " characters.");
		}
		if (agreed().size() < AttestationStatement.values().length) {
			problems.rejectValue("statements", "missing",
					"Tick each statement. If one is not true, correct the list instead of submitting it.");
		}
		require(problems, "printedName", this.printedName, "Write your name as it is to be printed.");
		require(problems, "printedTitle", this.printedTitle, "Write your title as it is to be printed.");
		require(problems, "password", this.password, "Type your password again: it is your signature.");
	}

	Map<ClinicId, Kind> given(AttestationPage page) {
		return page.clinics()
			.stream()
			.filter((clinic) -> ANSWERS.containsKey(answer(clinic)))
			.collect(Collectors.toMap(ClinicStanding::clinic,
					(clinic) -> Objects.requireNonNull(ANSWERS.get(answer(clinic)))));
	}

	Signature signature() {
		return new Signature(this.printedName, this.printedTitle, agreed(), this.password, change());
	}

	private ChangeAnswer change() {
		return new ChangeAnswer(this.changeExpected, this.changeReason);
	}

	private Set<AttestationStatement> agreed() {
		Set<AttestationStatement> agreed = EnumSet.noneOf(AttestationStatement.class);
		for (AttestationStatement statement : AttestationStatement.values()) {
			if (this.statements.contains(statement.name())) {
				agreed.add(statement);
			}
		}
		return agreed;
	}

	private String answer(ClinicStanding clinic) {
		return this.answers.getOrDefault(clinic.clinic().toString(), "");
	}

	private static void require(Errors problems, String field, String value, String message) {
		if (value.isBlank()) {
			problems.rejectValue(field, "missing", message);
		}
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	@Override
	public String toString() {
		return "AttestationForm[]";
	}

}
