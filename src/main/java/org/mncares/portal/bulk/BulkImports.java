package org.mncares.portal.bulk;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;

import org.mncares.portal.audit.AuditTrail;
import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.audit.CurrentActor;
import org.mncares.portal.core.Sha256;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in files and reports what they would change; saves what somebody confirms, all of
 * it or nothing.
 */
@Service
@Transactional
public class BulkImports {

	/** The largest file that is taken: 50,000 clinics have less than half of it. */
	public static final int MOST_BYTES = 20 << 20;

	private final BulkTables tables;

	private final CheckImport check;

	private final ImportRows imports;

	private final ImportLines lines;

	private final AuditTrail trail;

	private final CurrentActor actor;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	BulkImports(BulkTables tables, CheckImport check, ImportRows imports, ImportLines lines, AuditTrail trail,
			CurrentActor actor, ApplicationEventPublisher events, Clock clock) {
		this.tables = tables;
		this.check = check;
		this.imports = imports;
		this.lines = lines;
		this.trail = trail;
		this.actor = actor;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Reads a file and keeps it with its report; nothing of it is saved yet.
	 * @return the number of the import
	 * @throws NotFound when nothing of this kind can be imported
	 */
	public long receive(String kind, String fileName, byte[] content) {
		BulkReport report = this.check.check(this.tables.table(kind), content);
		String name = fileName.isBlank() ? "table" : fileName;
		long id = this.imports.add(kind, name, Sha256.hex(content), content, this.actor.get().name(), now(), report);
		this.lines.replace(id, report.lines());
		this.events.publishEvent(BulkEvent.of("uploaded", id, kind, name, report.counts()));
		return id;
	}

	/**
	 * Saves what a report says, or makes the report anew where what is stored has changed
	 * since; to confirm again what is saved does nothing.
	 * @param revision of the report that the person saw
	 * @return whether it is saved; if not, there is a new report
	 * @throws NotFound when there is no such import
	 * @throws Conflict when it cannot be confirmed
	 */
	public boolean confirm(long id, long revision) {
		ImportView seen = this.imports.lock(id).orElseThrow(() -> new NotFound("import"));
		if (seen.state() == ImportState.CONFIRMED) {
			return true;
		}
		byte[] content = this.imports.content(id);
		if (content == null) {
			throw new Conflict("The file of this import is gone, because nobody confirmed it for 30 days."
					+ " Nothing was saved; upload it again.");
		}
		BulkTable table = this.tables.table(seen.kind());
		table.hold();
		BulkReport report = this.check.check(table, content);
		if (seen.revision() != revision || !report.fingerprint().equals(seen.fingerprint())) {
			renew(id, report);
			return false;
		}
		if (!report.isReady()) {
			throw new Conflict(
					"There is nothing in this import that could be saved. Correct the file and upload it again.");
		}
		Collection<? extends AuditedEvent> changes = table.apply(report.toSave());
		this.trail.recordAll(changes);
		this.lines.remove(id);
		this.imports.confirm(id, this.actor.get().name(), now());
		this.events.publishEvent(BulkEvent.of("confirmed", id, seen.kind(), seen.fileName(), report.counts()));
		return true;
	}

	/**
	 * Makes the report anew against what is stored now.
	 * @throws NotFound when there is no such import
	 */
	public void check(long id) {
		ImportView seen = this.imports.lock(id).orElseThrow(() -> new NotFound("import"));
		byte[] content = this.imports.content(id);
		if (content != null) {
			renew(id, this.check.check(this.tables.table(seen.kind()), content));
		}
	}

	private void renew(long id, BulkReport report) {
		this.imports.renew(id, report, now());
		this.lines.replace(id, report.lines());
	}

	private Instant now() {
		return this.clock.instant();
	}

}
