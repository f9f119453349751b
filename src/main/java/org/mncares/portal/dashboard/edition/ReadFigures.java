package org.mncares.portal.dashboard.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mncares.portal.dashboard.edition.EditionFigures.Figure;
import org.mncares.portal.dashboard.edition.EditionFigures.Section;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts an edition's figures for its own page and for comparing two.
 */
@Component
@Transactional(readOnly = true)
public class ReadFigures {

	private static final String ORGANIZATIONS = """
			select 0 as place, 'Participating' as label, count(*) from edition_care_system where edition_id = :edition
			union all
			select k.place, k.label, count(s.*) from (values (1, 'MEDICAL', 'Medical'),
			       (2, 'MEDICAL_SOCIAL', 'Medical/Social'), (3, 'MIXED', 'Mixed'), (4, 'NOT_YET_CLASSIFIED', 'Not yet classified')) as k (place, name, label)
			  left join edition_care_system s on s.edition_id = :edition and s.reported_class = k.name
			 group by k.place, k.label
			union all
			select 5, initcap(size) || ', ' || lower(location), count(*) from edition_care_system
			 where edition_id = :edition group by size, location
			 order by place, label""";

	private static final String CLINICS = """
			select 0 as place, 'Participating' as label, count(*) from edition_clinic where edition_id = :edition
			union all
			select k.place, 'Reported as ' || k.label, count(c.*) from (values (1, 'MEDICAL', 'Medical'),
			       (2, 'MEDICAL_SOCIAL', 'Medical/Social'), (3, 'MIXED', 'Mixed'),
			       (4, 'NOT_YET_CLASSIFIED', 'not yet classified')) as k (place, name, label)
			  left join edition_clinic c on c.edition_id = :edition and c.reported_class = k.name
			 group by k.place, k.label
			union all
			select 10 + k.place, k.label, count(c.*) from (values (1, 'MEETS', 'Meet the definition'),
			       (2, 'DOES_NOT_MEET', 'Do not meet it'), (3, 'UNKNOWN', 'Own decision unknown')) as k (place, name, label)
			  left join edition_clinic c on c.edition_id = :edition and c.own_decision = k.name
			 group by k.place, k.label
			union all
			select 20, 'With an overridden condition', count(*) from edition_clinic
			 where edition_id = :edition and overridden
			 order by place""";

	private static final String PROGRESS = """
			select 0 as place, 'Care systems that submitted', count(*) filter (where submitted_clinics > 0)
			  from edition_care_system where edition_id = :edition
			union all
			select k.place, k.label, count(c.*) from (values (1, 'SUBMITTED', 'Clinics submitted'),
			       (2, 'NIL', 'Clinics without eligible patients'), (3, 'TO_FOLLOW', 'Clinics to follow'))
			       as k (place, name, label)
			  left join edition_clinic c on c.edition_id = :edition and c.answer = k.name
			 group by k.place, k.label
			union all
			select 9, 'Accepted lists', count(*) from edition_list where edition_id = :edition
			 order by place""";

	private static final String SURVEY = """
			select 0 as place, 'Care systems that signed', count(survey_number) from edition_care_system
			 where edition_id = :edition
			union all
			select 1, 'Answers of organizations', count(*) from edition_answer where edition_id = :edition
			union all
			select 2, 'Clinics decided', count(decided_at) from edition_clinic where edition_id = :edition
			union all
			select 3, 'Conditions decided', count(*) from edition_condition
			 where edition_id = :edition and state <> 'UNKNOWN'
			 order by place""";

	private final JdbcClient jdbc;

	private final CoverageRows coverage;

	ReadFigures(JdbcClient jdbc, CoverageRows coverage) {
		this.jdbc = jdbc;
		this.coverage = coverage;
	}

	/** The figures of an edition, all care systems together. */
	public EditionFigures of(EditionView edition) {
		return new EditionFigures(List.of(counted("Organizations", ORGANIZATIONS, edition),
				counted("Clinics", CLINICS, edition), counted("Patient lists", PROGRESS, edition), people(edition),
				counted("Survey and decisions", SURVEY, edition)));
	}

	/** Clinics whose reported class or own decision differs between two editions. */
	public List<ChangedClinic> changed(EditionView before, EditionView after) {
		return this.jdbc.sql("""
				select coalesce(b.code, a.code), coalesce(b.name, a.name), b.reported_class, a.reported_class,
				       b.own_decision, a.own_decision
				  from (select * from edition_clinic where edition_id = :before) b
				  full join (select * from edition_clinic where edition_id = :after) a on a.clinic_id = b.clinic_id
				 where (b.reported_class, b.own_decision) is distinct from (a.reported_class, a.own_decision)
				 order by 1""")
			.param("before", before.id())
			.param("after", after.id())
			.query((row, number) -> new ChangedClinic(row.getString(1), row.getString(2),
					ChangedClinic.label(row.getString(3)), ChangedClinic.label(row.getString(4)),
					ChangedClinic.decision(row.getString(5)), ChangedClinic.decision(row.getString(6))))
			.list();
	}

	private Section counted(String title, String sql, EditionView edition) {
		return new Section(title,
				this.jdbc.sql(sql)
					.param("edition", edition.id())
					.query((row, number) -> new Figure(row.getString(2), row.getLong(3)))
					.list());
	}

	private Section people(EditionView edition) {
		PeopleDecision decision = this.coverage.decision(edition);
		Map<Set<Long>, Long> people = this.coverage.people(edition, Filters.NONE);
		List<EditionPayor> payors = this.coverage.payors(edition);
		boolean shown = decision.showsCoverage(Filters.NONE);
		List<Figure> figures = new ArrayList<>();
		figures.add(figure("Eligible patients", people, Set.of(), 0, decision.peopleShown()));
		payors.stream()
			.filter((payor) -> payor.isPartner(edition.asOf()))
			.forEach((payor) -> figures
				.add(figure("Covered by " + payor.shortName(), people, Set.of(payor.id()), 1, shown)));
		Set<Long> partners = PartnerTimes.on(payors, edition.asOf());
		figures.add(figure("Covered by any partner", people, partners, 1, shown));
		figures.add(figure("Covered by two partners", people, partners, 2, shown));
		return new Section("Eligible patients", figures);
	}

	private static Figure figure(String label, Map<Set<Long>, Long> people, Set<Long> partners, int least,
			boolean shown) {
		long count = people.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().stream().filter(partners::contains).count() >= least)
			.mapToLong(Map.Entry::getValue)
			.sum();
		return new Figure(label, shown ? Long.valueOf(count) : null);
	}

}
