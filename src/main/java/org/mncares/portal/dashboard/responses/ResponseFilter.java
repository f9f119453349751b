package org.mncares.portal.dashboard.responses;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.web.Choice;

/**
 * Which care systems are listed, by where they stand; null means all.
 *
 * @param survey where the survey stands
 * @param list the status of the newest list, or {@link #NO_LIST}
 */
public record ResponseFilter(@Nullable SurveyStand survey, @Nullable String list) {

	/** Of care systems that have not begun a list. */
	public static final String NO_LIST = "none";

	/**
	 * Reads the parameters {@code survey} and {@code list}; a value that means nothing is
	 * as if it were not there.
	 */
	public static ResponseFilter of(Map<String, String> query) {
		SurveyStand survey = Arrays.stream(SurveyStand.values())
			.filter((state) -> written(state.name()).equalsIgnoreCase(query.get("survey")))
			.findFirst()
			.orElse(null);
		String list = lists().stream()
			.map(Choice::value)
			.filter((value) -> value.equalsIgnoreCase(query.get("list")))
			.findFirst()
			.orElse(null);
		return new ResponseFilter(survey, list);
	}

	/** Where the survey stands, as the address says it; empty for all. */
	public String chosenSurvey() {
		return (this.survey != null) ? written(this.survey.name()) : "";
	}

	/** Where the newest list stands, as the address says it; empty for all. */
	public String chosenList() {
		return (this.list != null) ? this.list : "";
	}

	/** The states of the survey to choose from. */
	public static List<Choice> surveys() {
		return Arrays.stream(SurveyStand.values())
			.map((state) -> Choice.of(written(state.name()), state.label()))
			.toList();
	}

	/** The states of the newest list to choose from. */
	public static List<Choice> lists() {
		return Stream.concat(Stream.of(Choice.of(NO_LIST, "No list yet")), Arrays.stream(ListStatus.values())
			.map((status) -> Choice.of(written(status.name()), status.tag().text()))).toList();
	}

	boolean includes(ResponseLine line) {
		return (this.survey == null || line.survey() == this.survey) && (this.list == null
				|| this.list.equals((line.list() != null) ? written(line.list().name()) : NO_LIST));
	}

	private static String written(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
