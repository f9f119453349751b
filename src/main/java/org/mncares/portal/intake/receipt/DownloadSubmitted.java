package org.mncares.portal.intake.receipt;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

import org.mncares.portal.core.PatientListId;
import org.mncares.portal.intake.PatientList;
import org.mncares.portal.intake.PatientListEvent;
import org.mncares.portal.intake.PatientLists;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands a care system what it submitted, as long as nothing of it was erased.
 */
@Service
public class DownloadSubmitted {

	private final PatientLists lists;

	private final Receipts receipts;

	private final ApplicationEventPublisher events;

	DownloadSubmitted(PatientLists lists, Receipts receipts, ApplicationEventPublisher events) {
		this.lists = lists;
		this.receipts = receipts;
		this.events = events;
	}

	/** Whether it can be downloaded. */
	@Transactional(readOnly = true)
	public boolean isKept(PatientListId id) {
		return this.receipts.isKept(this.lists.require(id).id());
	}

	/**
	 * Records the download; call it before {@link #write}.
	 * @throws NotFound when the list was never submitted as a file
	 * @throws Conflict when rows of it were erased
	 */
	@Transactional
	public void announce(PatientListId id) {
		PatientList list = this.lists.require(id);
		if (this.receipts.of(id).isEmpty() || !list.view().hasFile()) {
			throw new NotFound("submitted file");
		}
		if (!this.receipts.isKept(id)) {
			throw new Conflict("What was submitted cannot be downloaded any more: identifiers in it were erased when "
					+ "their time was over, or it was submitted before its content was recorded.");
		}
		this.events.publishEvent(PatientListEvent.of("submitted-downloaded", list));
	}

	/** Writes the file; streams. */
	@Transactional(readOnly = true)
	public void write(PatientListId id, OutputStream output) {
		try {
			this.receipts.write(this.lists.require(id).id(), output);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
