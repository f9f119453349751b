package org.mncares.portal.dashboard.edition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.cohort.CohortView;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.organization.ClinicView;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.payor.PayorPartners;
import org.mncares.portal.payor.PayorView;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Writes the rows of an edition, in the transaction in hand.
 */
@Component
class WriteEdition {

	private final JdbcClient jdbc;

	private final Cohorts cohorts;

	private final OrganizationDirectory organizations;

	private final PayorPartners payors;

	private final DecidePeople decide;

	WriteEdition(JdbcClient jdbc, Cohorts cohorts, OrganizationDirectory organizations, PayorPartners payors,
			DecidePeople decide) {
		this.jdbc = jdbc;
		this.cohorts = cohorts;
		this.organizations = organizations;
		this.payors = payors;
		this.decide = decide;
	}

	/**
	 * Writes an edition of the Historical Cohort.
	 * @return its id
	 */
	long write(NewEdition edition) {
		CohortView cohort = this.cohorts.historical();
		long id = writeEdition(edition, cohort);
		writeClinics(id, cohort);
		for (String sql : List.of(EditionSql.CONDITIONS, EditionSql.ANSWERS, EditionSql.PEOPLE, EditionSql.MONTHS,
				EditionSql.LISTS)) {
			statement(sql, id, cohort).update();
		}
		writePayors(id);
		this.decide.write(id, cohort.id(), this.organizations.careSystems(edition.asOf()));
		return id;
	}

	private long writeEdition(NewEdition edition, CohortView cohort) {
		return this.jdbc.sql(EditionSql.EDITION)
			.param("kind", edition.kind())
			.param("name", edition.name())
			.param("note", edition.note())
			.param("cohort", cohort.id().value())
			.param("cohortName", cohort.name())
			.param("asOf", edition.asOf())
			.param("madeAt", edition.at().atOffset(java.time.ZoneOffset.UTC))
			.param("madeBy", edition.by())
			.param("vintage", this.organizations.rucaVintage())
			.param("largeAbove", this.organizations.largeAbove())
			.query(Long.class)
			.single();
	}

	private void writeClinics(long id, CohortView cohort) {
		List<ClinicView> clinics = this.organizations.clinics();
		Map<String, Integer> ruca = this.organizations.rucaCodes();
		statement(EditionSql.CLINICS, id, cohort)
			.param("ids", clinics.stream().map((clinic) -> clinic.id().value()).toArray(Long[]::new))
			.param("codes", texts(clinics, ClinicView::code))
			.param("names", texts(clinics, ClinicView::name))
			.param("cities", texts(clinics, (clinic) -> clinic.address().city()))
			.param("zips", texts(clinics, (clinic) -> clinic.address().zip()))
			.param("rucaCodes", texts(clinics, (clinic) -> text(ruca.get(clinic.address().zip()))))
			.param("locations", texts(clinics, (clinic) -> clinic.location().name()))
			.param("levels", texts(clinics, (clinic) -> clinic.certification().level().name()))
			.update();
	}

	private void writePayors(long id) {
		List<PayorView> partners = this.payors.all();
		this.jdbc.sql(EditionSql.PAYORS)
			.param("edition", id)
			.param("ids", partners.stream().map((payor) -> payor.id().value()).toArray(Long[]::new))
			.param("names", texts(partners, PayorView::name))
			.param("shortNames", texts(partners, PayorView::shortName))
			.param("joined", texts(partners, (payor) -> payor.joinedOn().toString()))
			.param("left", texts(partners, (payor) -> text(payor.leftOn())))
			.update();
	}

	private StatementSpec statement(String sql, long id, CohortView cohort) {
		return this.jdbc.sql(sql).param("edition", id).param("cohort", cohort.id().value());
	}

	static <T> @Nullable String[] texts(List<T> things, Function<T, @Nullable String> text) {
		return things.stream().map(text).toArray(String[]::new);
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? Objects.toString(value) : null;
	}

}
