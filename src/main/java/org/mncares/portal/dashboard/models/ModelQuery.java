package org.mncares.portal.dashboard.models;

import java.util.List;

import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.classification.rule.OwnDecision;
import org.mncares.portal.dashboard.edition.Filters;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the organizations and clinics of an edition.
 */
@Component
class ModelQuery {

	static final String ORGANIZATIONS = """
			select s.reported_class, s.size, s.location, count(*)
			  from edition_care_system s
			 where s.edition_id = :edition and %s
			 group by 1, 2, 3""".formatted(Filters.NONE.sql("s"));

	static final String CLINICS = """
			select c.reported_class, c.own_decision, count(*)
			  from edition_care_system s
			  join edition_clinic c using (edition_id, care_system_id)
			 where s.edition_id = :edition and %s
			 group by 1, 2""".formatted(Filters.NONE.sql("s"));

	private final JdbcClient jdbc;

	ModelQuery(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<OrganizationCount> organizations(long edition, Filters filters) {
		return this.jdbc.sql(ORGANIZATIONS)
			.params(filters.params())
			.param("edition", edition)
			.query((row, number) -> new OrganizationCount(CareModelClass.valueOf(row.getString(1)), row.getString(2),
					row.getString(3), row.getInt(4)))
			.list();
	}

	List<ClinicCount> clinics(long edition, Filters filters) {
		return this.jdbc.sql(CLINICS)
			.params(filters.params())
			.param("edition", edition)
			.query((row, number) -> new ClinicCount(CareModelClass.valueOf(row.getString(1)),
					OwnDecision.valueOf(row.getString(2)), row.getInt(3)))
			.list();
	}

	/**
	 * How many organizations are of a kind.
	 */
	record OrganizationCount(CareModelClass model, String size, String location, int organizations) {
	}

	/**
	 * How many clinics are of a kind.
	 */
	record ClinicCount(CareModelClass model, OwnDecision own, int clinics) {
	}

}
