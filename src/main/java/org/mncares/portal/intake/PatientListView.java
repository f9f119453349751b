package org.mncares.portal.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.core.PatientListId;

/**
 * A patient list as pages and other modules see it; it names no patient.
 *
 * @param id the list
 * @param careSystem whose list it is
 * @param cohort for which cohort
 * @param status where it stands
 * @param upload what was uploaded, when and by whom
 * @param counts what its check counted
 * @param table what kind of table it is, null before the check
 * @param ruleCatalogue version of the rules it was checked under
 * @param checkedAt when its check ended
 * @param failureCode code of the rule for which it could not be taken or read
 * @param submittedAt when it was attested and submitted
 * @param review the study's answer
 * @param closedAt when it was over
 * @param undone that the study withdrew its acceptance, if it did
 * @param takenOverFrom the care system from which its clinics came, when it stands for
 * them without a file
 * @param originalErasedAt when its file was erased, null as long as it is kept
 * @param clinics its clinics by number, each with what the list says of it
 */
public record PatientListView(PatientListId id, CareSystemId careSystem, CohortId cohort, ListStatus status,
		Upload upload, ListCounts counts, @Nullable FoundTable table, @Nullable String ruleCatalogue,
		@Nullable Instant checkedAt, @Nullable String failureCode, @Nullable Instant submittedAt,
		@Nullable Review review, @Nullable Instant closedAt, @Nullable Undone undone,
		@Nullable CareSystemId takenOverFrom, @Nullable Instant originalErasedAt, Map<Long, ClinicAnswer> clinics) {

	public PatientListView

	{
		clinics = Map.copyOf(clinics);
	}

	/** Whether it came as a file; a list without one says that there is nobody. */
	public boolean hasFile() {
		return this.upload.fileName() != null;
	}

	/** Whether it waits for a person to say which of its columns is which. */
	public boolean waitsForColumns() {
		return this.status == ListStatus.NEEDS_CORRECTION && this.failureCode != null
				&& FoundTable.isOfHeader(this.failureCode) && this.table != null && this.table.openColumns() > 0;
	}

	/** Whether it was checked and can still be changed by its own people. */
	public boolean isOpenForCorrection() {
		boolean open = this.status == ListStatus.NEEDS_CORRECTION || this.status == ListStatus.READY;
		return open && this.failureCode == null && this.table != null;
	}

	/** The columns of the file in their order, as {@link FoundTable#keys}. */
	public List<String> columnKeys() {
		return (this.table != null) ? this.table.keys() : List.of();
	}

	/** Whether the file could not be read as a table at all. */
	public boolean isUnreadable() {
		return this.failureCode != null;
	}

}
