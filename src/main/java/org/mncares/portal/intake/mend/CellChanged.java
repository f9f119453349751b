package org.mncares.portal.intake.mend;

import java.util.Map;

import org.mncares.portal.intake.rule.Column;
import org.mncares.portal.web.Conflict;

/**
 * Somebody else changed a cell while a person was typing in it. The message names no
 * value.
 */
public class CellChanged extends Conflict {

	private static final long serialVersionUID = 1L;

	private final transient Map<Column, String> standing;

	CellChanged(Map<Column, String> standing) {
		super("Somebody else changed this row while you were typing. What you typed is still here and nothing was saved:"
				+ " compare it with what stands there now, then save again.");
		this.standing = Map.copyOf(standing);
	}

	/** What stands now in the cells that changed. */
	public Map<Column, String> standing() {
		return this.standing;
	}

}
