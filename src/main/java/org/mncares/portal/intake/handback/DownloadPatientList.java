package org.mncares.portal.intake.handback;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.Participation;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.core.StudyTime;
import org.mncares.portal.database.PortalHome;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.intake.Originals;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientListView;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.intake.file.RowFindings;
import org.mncares.portal.intake.file.Template;
import org.mncares.portal.intake.memory.ColumnMemory;
import org.mncares.portal.intake.overlay.ListCorrections;
import org.mncares.portal.intake.report.ReportQueries;
import org.mncares.portal.intake.report.ReportRows;
import org.mncares.portal.intake.rule.ColumnChoices;
import org.mncares.portal.intake.rule.ColumnMapping;
import org.mncares.portal.table.TableFormat;
import org.mncares.portal.table.TableOverlay;
import org.mncares.portal.table.UnreadableTable;
import org.mncares.portal.web.Conflict;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What can be downloaded: the template, and a list with a column that says what is wrong.
 */
@Service
public class DownloadPatientList {

	private static final String WORKBOOK = new TableFormat.Workbook().label();

	private final PatientLists lists;

	private final Originals originals;

	private final ReportRows rows;

	private final ReportQueries reports;

	private final ListCorrections corrections;

	private final Cohorts cohorts;

	private final Participation participation;

	private final ColumnMemory columns;

	private final CurrentCaller caller;

	private final PortalHome home;

	private final ApplicationEventPublisher events;

	private final TransactionTemplate transaction;

	private final TransactionTemplate reading;

	DownloadPatientList(PatientLists lists, Originals originals, ReportRows rows, ReportQueries reports,
			ListCorrections corrections, Cohorts cohorts, Participation participation, ColumnMemory columns,
			CurrentCaller caller, PortalHome home, ApplicationEventPublisher events,
			PlatformTransactionManager transactions) {
		this.lists = lists;
		this.originals = originals;
		this.rows = rows;
		this.reports = reports;
		this.corrections = corrections;
		this.cohorts = cohorts;
		this.participation = participation;
		this.columns = columns;
		this.caller = caller;
		this.home = home;
		this.events = events;
		this.transaction = new TransactionTemplate(transactions);
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
	}

	/** The template with the clinics of the caller's care system. */
	public Template template() {
		return this.reading.execute((status) -> new Template(
				this.participation.participating(this.cohorts.historical().id(), this.caller.get().ownCareSystem())
					.stream()
					.map((clinic) -> new Template.Clinic(clinic.code(), clinic.name()))
					.toList()));
	}

	/**
	 * Records the download and says under which name it comes; call it before
	 * {@link #write}.
	 * @throws Conflict when the original was erased, or the file could not be read
	 */
	public String announce(PatientListId id) {
		return this.transaction.execute((status) -> {
			PatientListView list = this.lists.require(id).view();
			if (list.isUnreadable() || !list.status().hasReport() || !this.originals.exist(id)) {
				throw new Conflict("The file of this list is not available: it could not be read, or was erased.");
			}
			this.events.publishEvent(
					new PatientListEvent("downloaded", id, list.careSystem(), PatientListEvent.Outcome.DONE, Map.of()));
			return "list-" + id + "-problems" + extension(list);
		});
	}

	/** Writes the original with its problems column; streams. */
	public void write(PatientListId id, OutputStream output) {
		this.reading.executeWithoutResult((status) -> {
			try (Stream<RowFindings> findings = this.rows.byRow(id)) {
				ColumnChoices choices = this.columns.choices(this.lists.owner(id));
				new HandBack(() -> this.originals.open(id), choices, overlay(id), this.home.folder("work"))
					.write(findings.iterator(), summary(this.lists.require(id).view()), output);
			}
			catch (IOException | UnreadableTable ex) {
				throw new IllegalStateException("The list could not be written", ex);
			}
		});
	}

	/** What was corrected here stands in the file that the person takes home. */
	private TableOverlay overlay(PatientListId id) {
		return this.corrections.of(id).over(ColumnMapping.ofKeys(this.lists.require(id).view().columnKeys()));
	}

	private ListSummary summary(PatientListView list) {
		List<ListSummary.Problem> problems = this.reports.report(list)
			.groups()
			.stream()
			.filter((group) -> group.isError() || group.isWarning())
			.map((group) -> new ListSummary.Problem(group.rule(), group.column(), group.cells(), group.rows()))
			.toList();
		Instant checked = (list.checkedAt() != null) ? list.checkedAt() : list.upload().at();
		return new ListSummary(list.id().toString(), StudyTime.day(checked), list.counts().rowsRead(),
				list.counts().rowsLeftOut(), problems);
	}

	/**
	 * What is written is a workbook without programs, whatever the person's own was
	 * called.
	 */
	private static String extension(PatientListView list) {
		if (list.table() != null && WORKBOOK.equals(list.table().format())) {
			return ".xlsx";
		}
		String fileName = list.upload().fileName();
		int dot = (fileName != null) ? fileName.lastIndexOf('.') : -1;
		String ending = (fileName != null && dot >= 0) ? fileName.substring(dot) : "";
		return ending.matches("\\.[A-Za-z]{2,4}") ? ending : ".csv";
	}

}
