package org.mncares.portal.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Finds all reasons for which people cannot be invited, in one pass.
 */
@Component
class InvitationCheck {

	private static final String NOT_FROM_HERE = "This address cannot be invited from here. Ask the study team.";

	private final PeopleScope scope;

	private final AccountRepository accounts;

	private final InvitationRepository invitations;

	InvitationCheck(PeopleScope scope, AccountRepository accounts, InvitationRepository invitations) {
		this.scope = scope;
		this.accounts = accounts;
		this.invitations = invitations;
	}

	List<InvitationProblem> problems(List<NewInvitation> people) {
		List<String> emails = people.stream().map(NewInvitation::email).toList();
		Known known = known(emails);
		Known seen = seen(emails, known);
		List<InvitationProblem> problems = new ArrayList<>();
		Set<String> before = new HashSet<>();
		for (int at = 0; at < people.size(); at++) {
			NewInvitation person = people.get(at);
			add(problems, at, "email", problemOfEmail(person.email(), known, seen, before));
			add(problems, at, "name", PersonRules.problemOfName(person.name()));
			add(problems, at, "title", PersonRules.problemOfTitle(person.title()));
		}
		return problems;
	}

	private static @Nullable String problemOfEmail(String email, Known known, Known seen, Set<String> before) {
		String problem = PersonRules.problemOfEmail(email);
		if (problem != null) {
			return problem;
		}
		if (seen.accounts().contains(email)) {
			return "There is already an account with this e-mail address. Look for it among your people.";
		}
		if (known.accounts().contains(email)) {
			return NOT_FROM_HERE;
		}
		if (seen.invited().contains(email)) {
			return "This e-mail address has been invited already. Send that invitation again, or withdraw it first.";
		}
		if (known.invited().contains(email)) {
			return NOT_FROM_HERE;
		}
		return before.add(email) ? null : "This e-mail address stands here twice. Keep it once.";
	}

	/**
	 * A manager does not see other systems' people; within a transaction the scope stays
	 * as it is.
	 */
	private Known known(List<String> emails) {
		return TransactionSynchronizationManager.isActualTransactionActive() ? ask(emails)
				: Scopes.call(Scope.SIGN_IN, () -> ask(emails));
	}

	/**
	 * What the signed-in person may know of; of others' people not even that they exist.
	 */
	private Known seen(List<String> emails, Known known) {
		return (this.scope.caller().role() == Role.ADMIN) ? known : this.scope.call(() -> ask(emails));
	}

	private Known ask(List<String> emails) {
		return new Known(Set.copyOf(this.accounts.known(emails)), Set.copyOf(this.invitations.open(emails)));
	}

	private static void add(List<InvitationProblem> problems, int index, String field, @Nullable String sentence) {
		if (sentence != null) {
			problems.add(new InvitationProblem(index, field, sentence));
		}
	}

	/**
	 * Addresses that cannot be invited.
	 *
	 * @param accounts which have an account
	 * @param invited which have an open invitation
	 */
	private record Known(Set<String> accounts, Set<String> invited) {
	}

}
