package org.mncares.portal.identity;

import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.mncares.portal.AtOnce;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * When a care system ends, nobody is left behind in it.
 */
@PortalTest
class MoveStaffTests {

	private static final CareSystemId ENDED = new CareSystemId(91);

	private static final CareSystemId INTO = new CareSystemId(92);

	@Autowired
	private MoveStaff moves;

	@Autowired
	private InvitePeople invite;

	@Autowired
	private AcceptInvitation accept;

	@Autowired
	private InvitationLinks links;

	@Autowired
	private InvitationRepository invitations;

	@Autowired
	private Accounts accounts;

	@Autowired
	private TransactionTemplate transaction;

	private final Caller administrator = TestPeople.administrator();

	@Test
	void whoTakesUpAnInvitationMeanwhileIsMovedToo() throws Exception {
		NewInvitation person = Invited.staff(ENDED, false);
		String token = token(ActingAs.call(this.administrator, () -> this.invite.invite(person)));
		Future<Integer> moved = Scopes.call(Scope.SIGN_IN, () -> this.transaction.execute((status) -> {
			this.accept.accept(token, "Bo Staff", "", "nine slow otters drift east", "local");
			return AtOnce.waiting(() -> ActingAs.call(this.administrator, () -> this.moves.move(ENDED, INTO)));
		}));
		assertThat(moved.get(10, TimeUnit.SECONDS)).isOne();
		assertThat(
				Scopes.call(Scope.ADMINISTRATION, () -> this.accounts.find(person.email())).orElseThrow().careSystem())
			.isEqualTo(INTO);
	}

	private String token(long id) {
		String link = Scopes.call(Scope.SIGN_IN, () -> this.links.of(this.invitations.findById(id).orElseThrow()));
		return link.substring(link.lastIndexOf('/') + 1);
	}

}
