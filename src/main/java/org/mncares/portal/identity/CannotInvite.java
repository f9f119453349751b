package org.mncares.portal.identity;

import java.util.List;

import org.mncares.portal.web.Conflict;

/**
 * Some of those who were to be invited cannot be: nobody was.
 */
public class CannotInvite extends Conflict {

	private static final long serialVersionUID = 1L;

	private final transient List<InvitationProblem> problems;

	CannotInvite(List<InvitationProblem> problems) {
		super(problems.getFirst().sentence());
		this.problems = List.copyOf(problems);
	}

	/** All that is wrong, in the order of the people. */
	public List<InvitationProblem> problems() {
		return this.problems;
	}

}
