package org.mncares.portal.demo;

import java.util.List;
import java.util.Objects;

import org.mncares.portal.cohort.WithdrawPatient;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The demonstration patients who object to research after their list was accepted.
 */
@Component
@ConditionalOnDemonstration
class DemoObjections {

	private final JdbcClient jdbc;

	private final WithdrawPatient withdraw;

	DemoObjections(JdbcClient jdbc, WithdrawPatient withdraw) {
		this.jdbc = jdbc;
		this.withdraw = withdraw;
	}

	/** Withdraws them; within a transaction in the scope of administration. */
	void withdrawAll() {
		List<String> studyIds = this.jdbc.sql("""
				select p.study_id from patient p join patient_identity i on i.patient_id = p.id
				 where i.patient_number like 'DEMO-%-7000_' and p.status = 'ENROLLED' order by i.patient_number""")
			.query((row, number) -> Objects.requireNonNull(row.getString(1)))
			.list();
		studyIds.forEach((id) -> this.withdraw.withdraw(id, List.of()));
	}

}
