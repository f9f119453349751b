package org.mncares.portal.precheck;

import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.profile.CheckProfile;
import org.mncares.portal.intake.rule.Finding;
import org.mncares.portal.intake.rule.Outcome;
import org.mncares.portal.intake.rule.Rule;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The report as scripts read it.
 *
 * @param file the list's name
 * @param result how the check ended
 * @param exit the exit code
 * @param rules version of the rules
 * @param careSystem code of the care system of the profile
 * @param profileMadeAt when the profile was made
 * @param remarks what a person should know about the profile
 * @param format what kind of table it is
 * @param rows rows read
 * @param eligible rows in order and of the cohort
 * @param funnel the other rows by what became of them
 * @param ofFile what was found about the list as a whole
 * @param findings what was found in rows, the gravest first
 * @param notChecked codes of rules that only the portal can check
 */
record JsonReport(String file, Exit result, int exit, String rules, String careSystem, Instant profileMadeAt,
		List<String> remarks, @Nullable String format, long rows, long eligible, List<Step> funnel, List<OfFile> ofFile,
		List<Group> findings, List<String> notChecked) {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	static JsonReport of(CheckedList list, String name, CheckProfile profile, List<String> remarks, boolean values) {
		return new JsonReport(name, list.exit(), list.exit().code(), Rule.CATALOGUE_VERSION,
				profile.careSystem().code(), profile.madeAt(), remarks,
				(list.format() != null) ? list.format().label() : null, list.tally().rows(), list.eligible(),
				Stream
					.concat(Stream.of(new Step(Outcome.ERROR, null, list.rowsInError())), list.notEligible()
						.entrySet()
						.stream()
						.map((reason) -> new Step(Outcome.NOT_ELIGIBLE, reason.getKey().code(), reason.getValue())))
					.filter((step) -> step.rows() > 0)
					.toList(),
				list.ofFile().stream().map((finding) -> OfFile.of(finding, list.unreadableRow())).toList(),
				list.tally()
					.groups()
					.stream()
					.map((group) -> Group.of(group, list.letters(group.column()), values))
					.toList(),
				List.of(Rule.IN_ANOTHER_LIST.code(), Rule.OBJECTED.code()));
	}

	void write(PrintStream out) {
		out.println(JSON.writeValueAsString(this));
	}

	/**
	 * Rows that came to the same end.
	 *
	 * @param outcome what became of them
	 * @param code code of the reason for which they are not eligible
	 * @param rows how many
	 */
	record Step(Outcome outcome, @Nullable String code, long rows) {
	}

	/**
	 * A finding about the list as a whole.
	 *
	 * @param column key of our column that it is about
	 * @param header name of the file's column that it is about
	 * @param text what is wrong and what to do
	 * @param row the row where reading ended
	 */
	record OfFile(String code, String severity, @Nullable String column, @Nullable String header, String text,
			@Nullable Long row) {

		private static OfFile of(Finding finding, long row) {
			return new OfFile(finding.rule().code(), finding.severity().name(),
					(finding.column() != null) ? finding.column().key() : null, finding.value(), finding.sentence(),
					(row > 0) ? Long.valueOf(row) : null);
		}

	}

	/**
	 * Findings of one rule in one column.
	 *
	 * @param column key of our column
	 * @param letters the letters of the file's column
	 * @param cells how many findings
	 * @param rows in how many rows
	 * @param firstRows the first of these rows
	 * @param values the most frequent values, masked unless asked for, and how often each
	 * stands there
	 */
	record Group(String code, String severity, @Nullable String column, @Nullable String letters, String title,
			String advice, long cells, long rows, List<Long> firstRows, List<Map.Entry<String, Long>> values) {

		private static Group of(FindingGroup group, @Nullable String letters, boolean values) {
			Rule rule = group.rule();
			return new Group(rule.code(), rule.severity().name(),
					(group.column() != null) ? group.column().key() : null, letters, rule.title(), rule.advice(),
					group.cells(), group.rows(), group.firstRows(), group.values(values));
		}

	}

}
