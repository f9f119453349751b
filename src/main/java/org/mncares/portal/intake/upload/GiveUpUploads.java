package org.mncares.portal.intake.upload;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.IntakeSettings;
import org.mncares.portal.intake.rule.Rule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives up uploads whose receiver is gone, so that no list says for ever that its file is
 * on its way. Needs the scope of administration.
 */
@Service
class GiveUpUploads {

	private static final Logger logger = LoggerFactory.getLogger(GiveUpUploads.class);

	private static final String SILENT = """
			select id from patient_list l
			 where status = 'RECEIVING' and uploaded_at < :before
			   and not exists (select from patient_list_chunk c where c.list_id = l.id and c.received_at >= :before)
			 order by id""";

	private final UploadSteps uploads;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final IntakeSettings settings;

	private final Clock clock;

	GiveUpUploads(UploadSteps uploads, JdbcClient jdbc, TransactionTemplate transaction, IntakeSettings settings,
			Clock clock) {
		this.uploads = uploads;
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.settings = settings;
		this.clock = clock;
	}

	/** Gives up all that are due, each in a transaction of its own. */
	void giveUp() {
		for (PatientListId list : silent()) {
			try {
				this.uploads.fail(list, Rule.UPLOAD_CUT_OFF);
			}
			catch (RuntimeException ex) {
				logger.warn("Upload {} could not be given up: {}", list, ex.getClass().getName());
			}
		}
	}

	private List<PatientListId> silent() {
		return this.transaction.execute((status) -> this.jdbc.sql(SILENT)
			.param("before", Timestamp.from(this.clock.instant().minus(this.settings.uploadTimeout())))
			.query((row, number) -> new PatientListId(row.getLong(1)))
			.list());
	}

}
