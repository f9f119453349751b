package org.mncares.portal.dashboard;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.dashboard.StudyToday.Change;
import org.mncares.portal.dashboard.StudyToday.ModelCount;
import org.mncares.portal.dashboard.edition.EditionView;
import org.mncares.portal.dashboard.edition.Filters;
import org.mncares.portal.dashboard.models.ModelFindings;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the study at a glance from an edition. What changed is told by care system and
 * never in people: the difference of two counts would give small ones away.
 */
@Service
@Transactional(readOnly = true)
public class StudyTodayQuery {

	private static final Duration WEEK = Duration.ofDays(7);

	private static final int MOST = 12;

	private static final int LATEST = 3;

	private static final String CHANGES = """
			select at, text, href from (
			    select max(a.accepted_at) as at, s.name || ': the list of '
			               || case count(*) when 1 then '1 clinic' else count(*) || ' clinics' end || ' was accepted' as text,
			           '/dashboards/progress' as href
			      from accepted_answer a
			      join edition_care_system s on s.edition_id = :edition and s.care_system_id = a.care_system_id
			     where a.cohort_id = :cohort
			     group by s.care_system_id, s.name, a.list_id
			    union all
			    select survey_signed_at, name || ' signed its survey'
			               || case when survey_number > 1 then ' again (version ' || survey_number || ')' else '' end,
			           '/surveys/responses/' || code
			      from edition_care_system where edition_id = :edition and survey_signed_at is not null
			    union all
			    select max(c.decided_at), s.name || ': '
			               || case count(*) when 1 then '1 clinic was' else count(*) || ' clinics were' end || ' classified',
			           '/care-systems/' || s.code
			      from edition_clinic c
			      join edition_care_system s on s.edition_id = c.edition_id and s.care_system_id = c.care_system_id
			     where c.edition_id = :edition and c.decided_at is not null
			     group by s.code, s.name, date_trunc('day', c.decided_at)
			    union all
			    select made_at, 'The data cut "' || name || '" was made', '/data-cuts/' || id
			      from edition where kind = 'CUT'
			    union all
			    select p.joined_on::timestamp at time zone 'America/Chicago', p.name || ' joined as a payor partner',
			           '/dashboards/coverage'
			      from edition_payor p where p.edition_id = :edition and p.joined_on <= :asOf
			) change
			 order by at desc, text limit :limit""";

	private final ProgressDashboard progress;

	private final ModelFindings models;

	private final JdbcClient jdbc;

	private final Clock clock;

	StudyTodayQuery(ProgressDashboard progress, ModelFindings models, JdbcClient jdbc, Clock clock) {
		this.progress = progress;
		this.models = models;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** The study as an edition has it. */
	public StudyToday today(EditionView edition) {
		Instant since = this.clock.instant().minus(WEEK);
		List<Change> changes = changes(edition);
		List<Change> week = changes.stream().filter((change) -> change.at().isAfter(since)).toList();
		return new StudyToday(edition, this.progress.progress(edition), surveys(edition), models(edition),
				week.isEmpty() ? changes.stream().limit(LATEST).toList() : week, !week.isEmpty());
	}

	private List<Change> changes(EditionView edition) {
		return this.jdbc.sql(CHANGES)
			.param("edition", edition.id())
			.param("cohort", edition.cohort().value())
			.param("asOf", edition.asOf())
			.param("limit", MOST)
			.query((row, at) -> new Change(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3)))
			.list();
	}

	private int surveys(EditionView edition) {
		return this.jdbc
			.sql("select count(*) from edition_care_system where edition_id = ? and survey_state = 'SUBMITTED'")
			.param(edition.id())
			.query(Integer.class)
			.single();
	}

	private List<ModelCount> models(EditionView edition) {
		return this.models.figures(edition.id(), Filters.NONE)
			.classes()
			.stream()
			.filter((line) -> line.clinics() > 0 || line.model() != CareModelClass.NOT_YET_CLASSIFIED)
			.map((line) -> new ModelCount(line.model().label(), line.clinics()))
			.toList();
	}

}
