package org.mncares.portal.intake.columns;

import java.util.List;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.intake.rule.Rule;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a report asks about the dates of a list, and what was answered.
 */
@Service
@Transactional(readOnly = true)
public class DateQuestions {

	/** One date that proves the day first, and one that is a day either way. */
	private static final String QUESTIONS = """
			select column_key, count(*) as cells,
			       coalesce(min(value) filter (where value ~ '^(1[3-9]|2[0-9]|3[01])[/.]'), min(value)) as proof,
			       min(value) filter (where value ~ '^0?([1-9]|1[0-2])/') as either
			  from patient_list_finding
			 where list_id = :list and code = :code and row_number is not null and value is not null
			 group by column_key order by column_key""";

	private final PatientLists lists;

	private final JdbcClient jdbc;

	DateQuestions(PatientLists lists, JdbcClient jdbc) {
		this.lists = lists;
		this.jdbc = jdbc;
	}

	/** The columns of a list that wait for an answer. */
	public List<DateQuestion> open(PatientListId id) {
		return this.lists.require(id).dates().undecided().isEmpty() ? List.of()
				: this.jdbc.sql(QUESTIONS)
					.param("list", id.value())
					.param("code", Rule.DATE_UNDECIDED.code())
					.query((row, number) -> new DateQuestion(Column.match(row.getString(1)).orElseThrow(),
							row.getLong(2), row.getString(3), row.getString(4)))
					.list();
	}

	/** What was answered before, by column. */
	public List<Answer> answered(PatientListId id) {
		var orders = this.lists.require(id).dates();
		return Column.ofTemplate()
			.stream()
			.filter(orders::isAnswered)
			.map((column) -> new Answer(column, orders.dayFirst().contains(column)))
			.toList();
	}

	/**
	 * An answer that was given.
	 *
	 * @param column the column
	 * @param isDayFirst whether the day comes first, else the month
	 */
	public record Answer(Column column, boolean isDayFirst) {
	}

}
