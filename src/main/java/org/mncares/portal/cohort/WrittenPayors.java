package org.mncares.portal.cohort;

import java.util.List;
import java.util.Objects;

import org.mncares.portal.core.CohortId;
import org.mncares.portal.payor.MatchedPayor;
import org.mncares.portal.payor.PayorDirectory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Says for each payor that lists wrote for the enrolled patients of a cohort what it
 * means: few texts for many patients, so that the rest is done in sets.
 */
@Component
class WrittenPayors {

	/** Begins a statement: the texts and what they mean. */
	static final String MEANING = """
			with meaning as (
			    select m.written, m.kind, m.payor_id
			      from unnest(:written::text[], :kinds::text[], :payors::bigint[]) as m (written, kind, payor_id))
			""";

	private static final String WRITTEN = """
			select distinct w.written
			  from enrolled_patient p
			  join patient_identity i on i.patient_id = p.id
			 cross join lateral (values (i.payor_1_written), (i.payor_2_written)) as w (written)
			 where p.cohort_id = :cohort and w.written is not null""";

	private final JdbcClient jdbc;

	WrittenPayors(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A statement that begins with {@link #MEANING}, and its cohort. */
	JdbcClient.StatementSpec statement(String sql, CohortId cohort, PayorDirectory directory) {
		List<String> written = this.jdbc.sql(WRITTEN)
			.param("cohort", cohort.value())
			.query((row, number) -> Objects.requireNonNull(row.getString(1)))
			.list();
		List<MatchedPayor> meanings = written.stream().map(directory::match).toList();
		return this.jdbc.sql(sql)
			.param("cohort", cohort.value())
			.param("written", written.toArray(String[]::new))
			.param("kinds", meanings.stream().map((meaning) -> meaning.kind().name()).toArray(String[]::new))
			.param("payors",
					meanings.stream()
						.map((meaning) -> (meaning.payor() != null) ? meaning.payor().value() : null)
						.toArray(Long[]::new));
	}

}
