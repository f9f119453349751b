package org.mncares.portal.intake.remind;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.ManageAccounts;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.intake.ListStatus;
import org.mncares.portal.intake.SomeStudy;
import org.mncares.portal.intake.SomeStudy.Member;
import org.mncares.portal.intake.review.ReviewPatientList;
import org.mncares.portal.intake.review.UndoAcceptance;
import org.mncares.portal.message.MessageDesk;
import org.mncares.portal.message.MessageKind;
import org.mncares.portal.message.MessageState;
import org.mncares.portal.message.MessageView;
import org.mncares.portal.message.TestMail;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/**
 * Staff hear of answers to their lists, and of what is still missing, once.
 */
@PortalTest
@Import(SomeStudy.class)
class ReminderTests {

	private final Caller administrator = TestPeople.administrator();

	@Autowired
	private SomeStudy study;

	@Autowired
	private ReviewPatientList review;

	@Autowired
	private UndoAcceptance undo;

	@Autowired
	private RemindCareSystems reminders;

	@Autowired
	private MessageDesk messages;

	@Autowired
	private ManageAccounts accounts;

	@Autowired
	private TestMail mail;

	@Autowired
	private MockMvc mvc;

	@AfterEach
	void noServer() {
		this.mail.none();
	}

	@Test
	void staffHearThatTheirListWasReturnedButNotWhy() throws Exception {
		Member member = this.study.member(1);
		PatientListId list = submitted(member);
		try (TestMail.Server server = this.mail.start()) {
			ActingAs.run(this.administrator, () -> this.review.sendBack(list, "Take out Zylberschlag, row 3"));
			assertThat(server.await(1)).isTrue();
			assertThat(server.received()).hasSize(1);
			String text = server.received().getFirst().getContent().toString();
			assertThat(text).contains("list " + list, "/patient-lists/" + list).doesNotContain("Zylberschlag", "row 3");
			assertThat(server.received().getFirst().getAllRecipients()[0].toString()).contains(member.staff().email());
		}
	}

	@Test
	void staffHearThatTheirListWasAccepted() {
		Member member = this.study.member(1);
		PatientListId list = submitted(member);
		this.study.accept(list);
		assertThat(about(MessageKind.LIST_ACCEPTED, "patient-list/" + list + "/")).singleElement()
			.satisfies((message) -> {
				assertThat(message.recipientAddress()).isEqualTo(member.staff().email());
				assertThat(message.careSystem()).isEqualTo(member.careSystem());
				assertThat(message.state()).isEqualTo(MessageState.NOT_SENT);
			});
	}

	@Test
	void staffHearThatAnAcceptanceWasWithdrawnButNotWhy() throws Exception {
		Member member = this.study.member(1);
		PatientListId list = submitted(member);
		this.study.accept(list);
		try (TestMail.Server server = this.mail.start()) {
			ActingAs.run(this.administrator, () -> this.undo.undo(list, "Zylberschlag, row 3 is too young"));
			assertThat(server.await(1)).isTrue();
			assertThat(server.received()).singleElement().satisfies((mail) -> {
				assertThat(mail.getAllRecipients()[0].toString()).contains(member.staff().email());
				assertThat(mail.getSubject()).doesNotContain("Zylberschlag");
				assertThat(mail.getContent().toString())
					.contains("withdrawn its acceptance of list " + list, "/patient-lists/" + list)
					.doesNotContain("Zylberschlag", "row 3", "young");
			});
		}
		assertThat(about(MessageKind.ACCEPTANCE_WITHDRAWN, "patient-list/" + list + "/")).hasSize(1);
	}

	@Test
	void withoutAServerNobodyIsReminded() throws Exception {
		Member member = this.study.member(1);
		String page = ask(get("/admin/reminders"), 200);
		assertThat(page).contains(member.staff().email(), "sends no e-mail").doesNotContain("Send reminder");
		assertThat(ask(post("/admin/reminders").param("number", "1").param("fingerprint", "x"), 409))
			.contains("has no mail server");
	}

	@Test
	void whoIsRemindedWasShownAndHearsItOnceForEachReminder() throws Exception {
		Member missing = this.study.member(2);
		Member done = this.study.member(1);
		this.study.accept(submitted(done));
		Member withoutPeople = lonely();
		try (TestMail.Server server = this.mail.start()) {
			String page = ask(get("/admin/reminders?number=999"), 200);
			assertThat(page).contains(missing.staff().email(), "all of your 2 clinics", "Nobody has an account")
				.doesNotContain(done.staff().email());
			assertThat(withoutPeople.staff()).isNotNull();
			int number = Integer.parseInt(hidden("number", page));
			Member late = this.study.member(1);
			String changed = ask(send(page), 409);
			assertThat(changed).contains("Something changed since", late.staff().email());
			assertThat(reminder(missing, number)).isEmpty();
			ask(send(changed), 302);
			assertThat(reminder(missing, number)).isPresent();
			assertThat(reminder(done, number)).isEmpty();
			Awaitility.await().until(() -> reminder(missing, number).orElseThrow().state() == MessageState.SENT);
			assertThat(ask(send(changed), 409)).contains("nothing was sent");
			assertThat(ask(get("/admin/reminders"), 200)).contains("got it on", "has reminder " + number + " already",
					"Prepare reminder " + (number + 1));
			ask(send(ask(get("/admin/reminders?number=" + (number + 1)), 200)), 302);
			assertThat(reminder(missing, number + 1)).isPresent();
			assertThat(reminder(late, number)).isPresent();
			Awaitility.await().until(() -> reminder(missing, number + 1).orElseThrow().state() == MessageState.SENT);
			assertThat(server.received()).extracting((one) -> one.getAllRecipients()[0].toString())
				.filteredOn((recipient) -> recipient.contains(missing.staff().email()))
				.hasSize(2);
		}
	}

	@Test
	void whoseAcceptanceWasWithdrawnIsRemindedAgain() {
		Member member = this.study.member(2);
		ClinicId first = member.clinics().getFirst();
		PatientListId earlier = this.study.upload(member,
				SomeStudy.HEADER + member.eligible(0, 4) + member.eligible(1, 5));
		this.study.submit(member, earlier, Map.of());
		this.study.accept(earlier);
		PatientListId newer = this.study.upload(member, SomeStudy.HEADER + member.eligible(0, 6), first);
		this.study.submit(member, newer, Map.of());
		this.study.accept(newer);
		assertThat(missing(member)).isEmpty();
		ActingAs.run(this.administrator, () -> this.undo.undo(newer, "The wrong year."));
		assertThat(this.study.view(earlier).status()).isEqualTo(ListStatus.ACCEPTED);
		assertThat(missing(member)).singleElement()
			.satisfies((answer) -> assertThat(answer.open()).containsExactly(member.codes().getFirst()));
	}

	private List<MissingAnswer> missing(Member member) {
		return ActingAs.call(this.administrator, () -> this.reminders.plan(1))
			.systems()
			.stream()
			.map(ReminderPlan.ReminderSystem::missing)
			.filter((answer) -> answer.careSystem().id().equals(member.careSystem()))
			.toList();
	}

	@Test
	void onlyAdministratorsPlan() {
		org.assertj.core.api.Assertions
			.assertThatExceptionOfType(org.springframework.security.access.AccessDeniedException.class)
			.isThrownBy(() -> ActingAs.call(TestPeople.analyst(), () -> this.reminders.plan(1)));
	}

	/** A care system whose only person may not sign in any more. */
	private Member lonely() {
		Member member = this.study.member(1);
		ActingAs.run(this.administrator, () -> this.accounts.disable(member.staff().account()));
		return member;
	}

	private PatientListId submitted(Member member) {
		PatientListId list = this.study.upload(member, SomeStudy.HEADER + member.eligible(0, 4));
		this.study.submit(member, list, Map.of());
		return list;
	}

	private Optional<MessageView> reminder(Member member, int number) {
		return about(MessageKind.REMINDER, "reminder/").stream()
			.filter((message) -> message.reference().endsWith("/" + number))
			.filter((message) -> message.recipientAddress().equals(member.staff().email()))
			.findFirst();
	}

	private List<MessageView> about(MessageKind kind, String reference) {
		return Scopes.call(Scope.ADMINISTRATION, () -> this.messages.about(kind, reference));
	}

	private MockHttpServletRequestBuilder send(String page) {
		return post("/admin/reminders").param("number", hidden("number", page))
			.param("fingerprint", hidden("fingerprint", page));
	}

	private static String hidden(String name, String page) {
		Matcher matcher = Pattern.compile("name=\"" + name + "\" value=\"(\\w+)\"").matcher(page);
		assertThat(matcher.find()).as(name).isTrue();
		return matcher.group(1);
	}

	private String ask(MockHttpServletRequestBuilder request, int status) throws Exception {
		var response = this.mvc.perform(request.with(csrf()).with(TestPeople.signedIn(this.administrator)))
			.andReturn()
			.getResponse();
		assertThat(response.getStatus()).isEqualTo(status);
		return response.getContentAsString();
	}

}
