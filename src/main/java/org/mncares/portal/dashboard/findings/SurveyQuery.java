package org.mncares.portal.dashboard.findings;

import java.util.Collection;
import java.util.List;

import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.dashboard.edition.Filters;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the survey answers of an edition's organizations.
 */
@Component
class SurveyQuery {

	static final String ORGANIZATIONS = """
			select s.reported_class, count(*)
			  from edition_care_system s
			 where s.edition_id = :edition and %s
			 group by 1""".formatted(Filters.NONE.sql("s"));

	/** What is neither yes nor no is no answer. */
	static final String YES_AND_NO = """
			select a.link_id, s.reported_class, count(distinct s.care_system_id) filter (where a.value = 'true'),
			       count(distinct s.care_system_id)
			  from edition_care_system s
			  join edition_answer a using (edition_id, care_system_id)
			 where s.edition_id = :edition and %s
			   and a.link_id = any(:items) and a.value in ('true', 'false')
			 group by 1, 2""".formatted(Filters.NONE.sql("s"));

	static final String NUMBERS = """
			select s.reported_class, a.value::bigint
			  from edition_care_system s
			  join edition_answer a using (edition_id, care_system_id)
			 where s.edition_id = :edition and %s
			   and a.link_id = :item and a.value ~ '^[0-9]{1,9}$'""".formatted(Filters.NONE.sql("s"));

	private final JdbcClient jdbc;

	SurveyQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<OrganizationCount> organizations(long edition, Filters filters) {
		return this.jdbc.sql(ORGANIZATIONS)
			.params(filters.params())
			.param("edition", edition)
			.query((row, number) -> new OrganizationCount(CareModelClass.valueOf(row.getString(1)), row.getInt(2)))
			.list();
	}

	List<YesAndNo> yesAndNo(long edition, Filters filters, Collection<String> items) {
		return this.jdbc.sql(YES_AND_NO)
			.params(filters.params())
			.param("edition", edition)
			.param("items", items.toArray(String[]::new))
			.query((row, number) -> new YesAndNo(row.getString(1), CareModelClass.valueOf(row.getString(2)),
					row.getInt(3), row.getInt(4)))
			.list();
	}

	List<NumberGiven> numbers(long edition, Filters filters, String item) {
		return this.jdbc.sql(NUMBERS)
			.params(filters.params())
			.param("edition", edition)
			.param("item", item)
			.query((row, number) -> new NumberGiven(CareModelClass.valueOf(row.getString(1)), row.getLong(2)))
			.list();
	}

	/** How many organizations are of a class. */
	record OrganizationCount(CareModelClass model, int organizations) {
	}

	/**
	 * How many organizations of a class said yes to a question, and how many answered.
	 */
	record YesAndNo(String linkId, CareModelClass model, int yes, int answered) {
	}

	/** A number that an organization of a class gave. */
	record NumberGiven(CareModelClass model, long number) {
	}

}
