package org.mncares.portal.organization;

import java.util.List;
import java.util.Objects;

/**
 * What would follow if clinics moved.
 *
 * @param move which, from where and to where
 * @param notes by kind
 */
public record MovePreview(ClinicMove move, List<MoveNote> notes) {

	public MovePreview {
		notes = List.copyOf(notes);
	}

	/** Whether something has to be done before. */
	public boolean isBlocked() {
		return !obstacles().isEmpty();
	}

	/** What goes with the clinics. */
	public List<String> goes() {
		return of(MoveNote.Kind.MOVES);
	}

	/** What is decided or counted anew. */
	public List<String> changes() {
		return of(MoveNote.Kind.FOLLOWS);
	}

	/** What stays with the former care system. */
	public List<String> stays() {
		return of(MoveNote.Kind.STAYS);
	}

	/** What has to be done before. */
	public List<String> obstacles() {
		return of(MoveNote.Kind.OBSTACLE);
	}

	/** Tells whether the same clinics would still move when it is confirmed. */
	public String seen() {
		return Integer
			.toHexString(Objects.hash(this.move.from().id().value(), this.move.to().id().value(), this.move.codes()));
	}

	private List<String> of(MoveNote.Kind kind) {
		return this.notes.stream().filter((note) -> note.kind() == kind).map(MoveNote::text).toList();
	}

}
