package org.mncares.portal.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.AtOnce;
import org.mncares.portal.PortalTest;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.message.MailSettings;
import org.mncares.portal.message.SecretLinks.LinkGone;
import org.mncares.portal.message.TestMail;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Invitations: who may give which, that a link works once and in its time, and what two
 * who use it at once come to.
 */
@PortalTest
class InvitationTests {

	private static final CareSystemId SYSTEM = new CareSystemId(71);

	private static final String PASSWORD = "nine slow otters drift east";

	@Autowired
	private InvitePeople invite;

	@Autowired
	private AcceptInvitation accept;

	@Autowired
	private People people;

	@Autowired
	private InvitationLinks links;

	@Autowired
	private InvitationRepository invitations;

	@Autowired
	private HandOnLinks handOn;

	@Autowired
	private Accounts accounts;

	@Autowired
	private MailSettings mail;

	@Autowired
	private TestMail testMail;

	@Autowired
	private TestDatabase database;

	private Owner owner;

	private final Caller administrator = TestPeople.administrator();

	@BeforeEach
	void look() {
		this.owner = new Owner(this.database);
	}

	@Test
	void aManagerGivesNoRoleOfTheStudyAndNoneElsewhere() {
		Caller manager = TestPeople.manager(SYSTEM);
		for (NewInvitation forbidden : List.of(Invited.analyst(),
				new NewInvitation(Invited.address(), "Bo", "", Role.ADMIN, null, false),
				Invited.staff(new CareSystemId(72), false))) {
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> ActingAs.call(manager, () -> this.invite.invite(forbidden)));
		}
		for (Caller other : List.of(TestPeople.staff(SYSTEM), TestPeople.analyst())) {
			assertThatExceptionOfType(AccessDeniedException.class)
				.isThrownBy(() -> ActingAs.call(other, () -> this.invite.invite(Invited.staff(SYSTEM, false))));
		}
		assertThat(ActingAs.call(manager, () -> this.invite.invite(Invited.staff(SYSTEM, true)))).isPositive();
	}

	@Test
	void whatIsWrongIsSaidForAllAndNobodyIsInvited() {
		NewInvitation good = Invited.analyst();
		NewInvitation known = ofAddress(TestPeople.open(this.accounts, Role.ANALYST, null).email());
		NewInvitation invited = Invited.staff(SYSTEM, false);
		ActingAs.call(TestPeople.manager(SYSTEM), () -> this.invite.invite(invited));
		List<NewInvitation> people = List.of(good, known, ofAddress(invited.email()), ofAddress("bo@\nclinic.example"),
				ofAddress(good.email()));
		assertThatExceptionOfType(CannotInvite.class).isThrownBy(() -> admin(() -> this.invite.inviteAll(people)))
			.satisfies(
					(ex) -> assertThat(ex.problems()).extracting(InvitationProblem::index).containsExactly(1, 2, 3, 4));
		assertThat(this.owner.texts("select email from invitation where email = '" + good.email() + "'")).isEmpty();
	}

	@Test
	void aManagerDoesNotLearnWhoIsElsewhere() {
		NewInvitation invited = Invited.staff(SYSTEM, false);
		Caller manager = TestPeople.manager(SYSTEM);
		ActingAs.call(manager, () -> this.invite.invite(invited));
		String colleague = TestPeople.open(this.accounts, Role.CARE_SYSTEM, SYSTEM).email();
		String analyst = TestPeople.open(this.accounts, Role.ANALYST, null).email();
		for (String elsewhere : List.of(invited.email(), colleague, analyst)) {
			assertThat(refusal(TestPeople.manager(new CareSystemId(73)), elsewhere))
				.isEqualTo("This address cannot be invited from here. Ask the study team.");
		}
		assertThat(refusal(manager, invited.email())).startsWith("This e-mail address has been invited already.");
		assertThat(refusal(manager, colleague)).startsWith("There is already an account");
		assertThat(refusal(manager, analyst)).startsWith("This address cannot be invited from here.");
	}

	@Test
	void theLinkOpensAnAccountOnceAsInvited() {
		NewInvitation person = Invited.staff(SYSTEM, true);
		long id = admin(() -> this.invite.invite(person));
		String token = token(id);
		InvitationView seen = this.accept.find(token).orElseThrow();
		assertThat(seen.isOpen()).isTrue();
		assertThat(seen.role()).isEqualTo("Care system manager");
		assertThatExceptionOfType(UnfitPassword.class)
			.isThrownBy(() -> this.accept.accept(token, "Bo Manager", "", "short", "local"));
		Caller opened = this.accept.accept(token, "Bo Manager", "Lead", PASSWORD, "10.1.2.3");
		assertThat(opened.managedCareSystem()).isEqualTo(SYSTEM);
		assertThat(opened.email()).isEqualTo(person.email());
		assertThat(opened.name()).isEqualTo("Bo Manager");
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> this.accept.accept(token, "Bo", "", PASSWORD, "local"));
		assertThat(this.accept.find(token).orElseThrow().phase()).isEqualTo(InvitationView.Phase.ACCEPTED);
		assertThat(this.owner.texts("select action || ' ' || actor_name || ' ' || actor_address from audit_entry "
				+ "where subject in ('invitation/" + id + "', 'account/" + opened.account() + "') order by id"))
			.containsExactly("invitation.sent Kim Ånder local", "invitation.accepted Bo Manager 10.1.2.3",
					"account.opened Bo Manager 10.1.2.3");
	}

	@Test
	void theDatabaseHoldsNoLink() {
		long id = admin(() -> this.invite.invite(Invited.analyst()));
		String secret = token(id).substring(token(id).indexOf('-') + 1);
		assertThat(this.owner.texts("select i::text from invitation i where id = " + id)).hasSize(1)
			.noneMatch((row) -> row.contains(secret));
		assertThat(this.owner
			.texts("select m::text from outgoing_message m where reference like 'invitation/" + id + "/%'")).hasSize(1)
			.noneMatch((row) -> row.contains(secret))
			.allMatch((row) -> row.contains("[link]"));
	}

	@Test
	void withoutAMailServerALinkIsSeenOnce() {
		long id = admin(() -> this.invite.invite(Invited.analyst()));
		long later = admin(() -> this.invite.invite(Invited.analyst()));
		assertThat(admin(() -> this.handOn.one(id))).hasValueSatisfying((link) -> assertThat(link).endsWith(token(id)));
		assertThat(admin(() -> this.handOn.one(id))).isEmpty();
		assertThat(admin(() -> this.handOn.all())).extracting((one) -> one.invitation().id())
			.contains(later)
			.doesNotContain(id);
		assertThat(admin(() -> this.handOn.all())).isEmpty();
		assertThat(admin(() -> this.handOn.unseen())).isZero();
		admin(() -> run(() -> this.invite.sendAgain(id)));
		assertThat(admin(() -> this.handOn.one(id))).isPresent();
		assertThatExceptionOfType(AccessDeniedException.class)
			.isThrownBy(() -> ActingAs.call(TestPeople.manager(SYSTEM), () -> this.handOn.all()));
	}

	@Test
	void withAMailServerTheLinkGoesToThePersonOnly() throws Exception {
		try (TestMail.Server server = this.testMail.start()) {
			long id = admin(() -> this.invite.invite(Invited.staff(SYSTEM, true)));
			assertThat(server.await(1)).isTrue();
			assertThat(server.received().getFirst().getContent().toString()).contains("/invitations/" + token(id),
					"Kim Ånder", "Care system manager");
			assertThat(admin(() -> this.handOn.one(id))).isEmpty();
			assertThat(admin(() -> this.handOn.all())).isEmpty();
		}
	}

	@Test
	void aForgedTokenOpensNothing() {
		long id = admin(() -> this.invite.invite(Invited.analyst()));
		long other = admin(() -> this.invite.invite(Invited.analyst()));
		String secret = token(id).substring(token(id).indexOf('-') + 1);
		for (String forged : List.of("", "x", id + "-", id + "-" + "A".repeat(43), other + "-" + secret,
				"0" + token(id), token(id) + "A", "999999999999999999999-" + secret, "-" + secret)) {
			assertThat(this.accept.find(forged)).as(forged).isEmpty();
			assertThatExceptionOfType(NotFound.class)
				.isThrownBy(() -> this.accept.accept(forged, "Bo", "", PASSWORD, "local"));
		}
	}

	@Test
	void sentAgainTheOldLinkIsDead() {
		long id = admin(() -> this.invite.invite(Invited.analyst()));
		String first = token(id);
		admin(() -> run(() -> this.invite.sendAgain(id)));
		assertThat(this.accept.find(first)).isEmpty();
		assertThat(this.accept.find(token(id))).isPresent();
		assertThatExceptionOfType(LinkGone.class).isThrownBy(() -> this.links.link("invitation/" + id + "/1"));
		assertThat(this.links.link("invitation/" + id + "/2")).endsWith("/invitations/" + token(id))
			.startsWith(this.mail.address());
	}

	@Test
	void afterItsTimeAndAfterAWithdrawalItOpensNothing() {
		long late = admin(() -> this.invite.invite(Invited.analyst()));
		this.owner
			.run("update invitation set sent_at = now() - interval '8 days', expires_at = now() - interval '1 day' "
					+ "where id = " + late);
		assertThat(this.accept.find(token(late)).orElseThrow().phase()).isEqualTo(InvitationView.Phase.EXPIRED);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> this.accept.accept(token(late), "Bo", "", PASSWORD, "local"));
		assertThatExceptionOfType(LinkGone.class).isThrownBy(() -> this.links.link("invitation/" + late + "/1"));
		assertThat(admin(() -> this.people.untaken(Instant.now())).expired()).isPositive();
		admin(() -> run(() -> this.invite.sendAgain(late)));
		assertThat(this.accept.find(token(late)).orElseThrow().isOpen()).isTrue();
		String token = token(late);
		admin(() -> run(() -> this.invite.withdraw(late)));
		assertThat(this.accept.find(token).orElseThrow().phase()).isEqualTo(InvitationView.Phase.WITHDRAWN);
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> this.accept.accept(token, "Bo", "", PASSWORD, "local"));
		assertThatExceptionOfType(Conflict.class).isThrownBy(() -> admin(() -> run(() -> this.invite.sendAgain(late))));
	}

	@Test
	void anAddressThatHasGotAnAccountMeanwhileKeepsIt() {
		NewInvitation person = Invited.analyst();
		long id = admin(() -> this.invite.invite(person));
		Scopes.call(Scope.ADMINISTRATION,
				() -> this.accounts.open(new NewAccount(person.email(), "Bo Other", "", PASSWORD, Role.ANALYST, null)));
		assertThatExceptionOfType(Conflict.class)
			.isThrownBy(() -> this.accept.accept(token(id), "Bo", "", PASSWORD, "local"))
			.withMessageContaining("already an account");
		assertThat(this.accept.hasAccount(person.email())).isTrue();
	}

	@Test
	void oneOfTwoWhoAcceptAtOnceGetsTheAccount() throws Exception {
		NewInvitation person = Invited.analyst();
		long id = admin(() -> this.invite.invite(person));
		String token = token(id);
		assertThat(AtOnce.succeeded(() -> this.accept.accept(token, "Bo One", "", PASSWORD, "local"),
				() -> this.accept.accept(token, "Bo Two", "", PASSWORD, "local")))
			.containsExactlyInAnyOrder(true, false);
		assertThat(this.owner.texts("select name from account where email = '" + person.email() + "'")).hasSize(1);
	}

	@Test
	void oneOfTwoWhoInviteTheSameAtOnceDoes() throws Exception {
		NewInvitation person = Invited.analyst();
		Callable<Long> invitation = () -> admin(() -> this.invite.invite(person));
		assertThat(AtOnce.succeeded(invitation, invitation)).containsExactlyInAnyOrder(true, false);
		assertThat(this.owner.texts("select id from invitation where email = '" + person.email() + "'")).hasSize(1);
	}

	@Test
	void hundredsAreInvitedTogether() {
		List<NewInvitation> people = IntStream.range(0, 430)
			.mapToObj((number) -> Invited.staff(new CareSystemId(1 + number % 43), number % 10 == 0))
			.toList();
		List<Long> ids = admin(() -> this.invite.inviteAll(people));
		assertThat(ids).hasSize(430).doesNotHaveDuplicates();
		assertThat(
				admin(() -> this.people.count(new PeopleFilter("newcomer", "MANAGER", 1L, PersonLine.State.INVITED))))
			.isPositive();
	}

	private String refusal(Caller inviter, String email) {
		CareSystemId system = inviter.managedCareSystem();
		return ActingAs
			.call(inviter,
					() -> this.invite
						.problems(List.of(new NewInvitation(email, "Bo", "", Role.CARE_SYSTEM, system, false))))
			.getFirst()
			.sentence();
	}

	private static NewInvitation ofAddress(String email) {
		return new NewInvitation(email, "Bo", "", Role.ANALYST, null, false);
	}

	private String token(long id) {
		String link = Scopes.call(Scope.SIGN_IN, () -> this.links.of(this.invitations.findById(id).orElseThrow()));
		return link.substring(link.lastIndexOf('/') + 1);
	}

	private <T> T admin(Supplier<T> work) {
		return ActingAs.call(this.administrator, work::get);
	}

	private static Optional<Object> run(Runnable work) {
		work.run();
		return Optional.empty();
	}

}
