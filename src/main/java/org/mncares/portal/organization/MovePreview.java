package org.mncares.portal.organization;

import java.util.List;

import org.mncares.portal.core.Sha256;

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

	/**
	 * Stands for all that it says, so that what changed before it is confirmed is
	 * noticed: clinics, and how many patients, accounts and lists are concerned.
	 */
	public String seen() {
		StringBuilder said = new StringBuilder().append(this.move.from().id())
			.append(' ')
			.append(this.move.to().id())
			.append(' ')
			.append(this.move.codes());
		this.notes.forEach((note) -> said.append('\n').append(note.kind()).append(' ').append(note.text()));
		return Sha256.hex(said.toString());
	}

	private List<String> of(MoveNote.Kind kind) {
		return this.notes.stream().filter((note) -> note.kind() == kind).map(MoveNote::text).toList();
	}

}
