package org.mncares.portal.message.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.message.Contact;
import org.mncares.portal.message.ContactDetails;
import org.mncares.portal.message.MessageKind;
import org.mncares.portal.message.NewMessage;
import org.mncares.portal.message.Outbox;
import org.mncares.portal.message.TestMail;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.SomeOrganizations;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Messages, announcements and contact details as people see and change them.
 */
@PortalTest
class MessagePagesTests {

	private final Caller administrator = TestPeople.administrator();

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Organizations organizations;

	@Autowired
	private Outbox outbox;

	@Autowired
	private Contact contact;

	@Autowired
	private TestMail mail;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Clock clock;

	private String name;

	@BeforeEach
	void aMessage() {
		this.name = "Person " + UUID.randomUUID();
		Scopes.run(Scope.ADMINISTRATION, () -> this.transaction
			.executeWithoutResult((status) -> this.outbox.queue(new NewMessage(MessageKind.PASSWORD_RESET, this.name,
					"person@clinic.example", null, "reset/" + this.name, Map.of("expires", "Jun 3, 2021")))));
	}

	@AfterEach
	void asBefore() {
		this.mail.none();
		Scopes.run(Scope.ADMINISTRATION,
				() -> this.contact.describe(this.contact.stored().revision(), new ContactDetails("", "", "", "")));
	}

	@Test
	void withoutAServerThePageSaysSoAndWhatToSet() throws Exception {
		assertThat(page("/admin/messages?kind=PASSWORD_RESET&state=NOT_SENT")).contains(this.name, "spring.mail.host",
				"sends no e-mail");
		assertThat(page("/admin/messages?kind=REMINDER")).doesNotContain(this.name);
		assertThat(page("/admin/messages?kind=NONSENSE&state=%00&page=-7")).contains("Messages");
		assertThat(page("/admin/messages?page=999999")).contains("Messages");
		String path = path();
		assertThat(page(path)).contains("[link]", "stands in its place", "Not sent").doesNotContain("Try again");
		this.mvc.perform(asAdministrator(post(path + "/attempt"))).andExpect(status().isConflict());
	}

	@Test
	void aMessageThatWasNotSentCanBeTriedOnceThereIsAServer() throws Exception {
		String path = path();
		this.mail.use(1);
		assertThat(page(path)).contains("Try again").doesNotContain("spring.mail.host");
		this.mvc.perform(asAdministrator(post(path + "/attempt"))).andExpect(status().is3xxRedirection());
		assertThat(page(path)).containsAnyOf("Waiting", "Being sent");
	}

	@Test
	void aMessageIsWithdrawnOnce() throws Exception {
		String path = path();
		assertThat(page(path + "/withdrawal")).contains("cannot be undone", this.name);
		this.mvc.perform(asAdministrator(post(path + "/withdrawal"))).andExpect(status().is3xxRedirection());
		this.mvc.perform(asAdministrator(post(path + "/withdrawal"))).andExpect(status().isConflict());
		this.mvc.perform(asAdministrator(get(path + "/withdrawal"))).andExpect(status().isConflict());
		assertThat(page(path)).contains("Withdrawn").doesNotContain("Withdraw it");
		this.mvc.perform(asAdministrator(get("/admin/messages/999999999999"))).andExpect(status().isNotFound());
	}

	@Test
	void onlyAdministratorsSeeMessages() throws Exception {
		for (Caller other : List.of(TestPeople.analyst(), TestPeople.staff(new CareSystemId(1)))) {
			for (String path : List.of("/admin/messages", "/admin/announcements", "/admin/contact",
					"/admin/reminders")) {
				this.mvc.perform(get(path).with(TestPeople.signedIn(other))).andExpect(status().isForbidden());
			}
		}
	}

	@Test
	void eachWrongFieldOfAnAnnouncementHasItsSentence() throws Exception {
		String page = this.mvc
			.perform(asAdministrator(post("/admin/announcements/new")).param("title", "Two\nlines")
				.param("text", "x".repeat(2_001))
				.param("from", "2021-02-31")
				.param("to", "tomorrow")
				.param("audience", "MARTIANS"))
			.andExpect(status().isUnprocessableContent())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("Write it in one line", "shorten it to at most 2,000", "no such day as 2021-02-31",
				"no such day as tomorrow", "Choose who sees it", "x".repeat(2_001));
		assertThat(announce("A", "2021-06-30", "2021-06-01", "ALL")).contains("before the first one");
		assertThat(announce("A", "99999-06-30", "", "ALL")).contains("no such day");
	}

	@Test
	void anAnnouncementIsShownFromItsFirstToItsLastDayToThoseWhomItIsFor() throws Exception {
		LocalDate today = LocalDate.now(this.clock);
		Caller staff = TestPeople.staff(SomeOrganizations.careSystem(this.organizations));
		String shown = announced("<b>Medica</b> joins", today, today, "ALL");
		String early = announced("Tomorrow", today.plusDays(1), null, "ALL");
		String late = announced("Yesterday", today.minusDays(9), today.minusDays(1), "ALL");
		String systems = announced("For systems", today, null, "CARE_SYSTEMS");
		String study = announced("For the study", today.minusDays(1), null, "STUDY");
		assertThat(home(staff)).contains(shown.replace("<", "&lt;").replace(">", "&gt;"), systems)
			.doesNotContain(early, late, study, "<b>Medica");
		for (Caller ofTheStudy : List.of(TestPeople.analyst(), this.administrator)) {
			assertThat(home(ofTheStudy)).contains(study).doesNotContain(early, late, systems);
		}
		String path = pathOf(systems);
		this.mvc.perform(asAdministrator(post(path + "/end"))).andExpect(status().is3xxRedirection());
		this.mvc.perform(asAdministrator(post(path + "/end"))).andExpect(status().isConflict());
		this.mvc.perform(asAdministrator(get(path))).andExpect(status().isConflict());
		assertThat(home(staff)).doesNotContain(systems);
	}

	@Test
	void theSecondOfTwoPeopleEditingSeesWhatIsStoredNow() throws Exception {
		String path = pathOf(announced("Both edit", LocalDate.now(this.clock), null, "ALL"));
		MockHttpServletRequestBuilder edit = asAdministrator(post(path)).param("text", "Text")
			.param("from", "2021-06-01")
			.param("audience", "STUDY")
			.param("revision", "0");
		this.mvc.perform(edit.param("title", "Edited first")).andExpect(status().is3xxRedirection());
		String page = this.mvc
			.perform(asAdministrator(post(path)).param("text", "Mine")
				.param("from", "2021-06-01")
				.param("audience", "STUDY")
				.param("revision", "0")
				.param("title", "Edited second"))
			.andExpect(status().isConflict())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("Somebody else changed this announcement", "Edited first", "Edited second", "Mine",
				"name=\"revision\" value=\"1\"");
	}

	@Test
	void contactDetailsStandOnEveryPageTheSignInPageIncluded() throws Exception {
		assertThat(signInPage()).doesNotContain("Questions?");
		String wrong = this.mvc
			.perform(asAdministrator(post("/admin/contact")).param("name", " ")
				.param("email", "a@b.org\r\nBcc: c@d.org")
				.param("phone", "call me")
				.param("revision", "0"))
			.andExpect(status().isUnprocessableContent())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(wrong).contains("Enter who answers", "This is not an e-mail address",
				"This is not a telephone number");
		save("The <study> team", this.contact.stored().revision()).andExpect(status().is3xxRedirection());
		assertThat(signInPage()).contains("Questions?", "The &lt;study&gt; team", "612-555-0100");
		assertThat(home(TestPeople.analyst())).contains("mailto:study@example.org");
		save("Late", 0).andExpect(status().isConflict());
	}

	private org.springframework.test.web.servlet.ResultActions save(String name, long revision) throws Exception {
		return this.mvc.perform(asAdministrator(post("/admin/contact")).param("name", name)
			.param("email", "study@example.org")
			.param("phone", "612-555-0100")
			.param("hours", "weekdays")
			.param("revision", Long.toString(revision)));
	}

	private String announced(String title, LocalDate from, LocalDate to, String audience) throws Exception {
		String unique = title + " " + UUID.randomUUID();
		announce(unique, from.toString(), (to != null) ? to.toString() : "", audience);
		return unique;
	}

	private String announce(String title, String from, String to, String audience) throws Exception {
		return this.mvc
			.perform(asAdministrator(post("/admin/announcements/new")).param("title", title)
				.param("text", "Text")
				.param("from", from)
				.param("to", to)
				.param("audience", audience))
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private String pathOf(String title) throws Exception {
		return find("(/admin/announcements/\\d+)\">" + Pattern.quote(title), page("/admin/announcements"));
	}

	private String path() throws Exception {
		String page = page("/admin/messages");
		return find("(?s).*(/admin/messages/\\d+)\"(?:(?!/admin/messages/\\d).)*" + this.name, page);
	}

	private static String find(String pattern, String page) {
		Matcher matcher = Pattern.compile(pattern).matcher(page);
		assertThat(matcher.find()).as(pattern).isTrue();
		return matcher.group(1);
	}

	private String signInPage() throws Exception {
		return this.mvc.perform(get("/sign-in")).andReturn().getResponse().getContentAsString();
	}

	private String home(Caller caller) throws Exception {
		return this.mvc.perform(get("/").with(TestPeople.signedIn(caller)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private String page(String path) throws Exception {
		return this.mvc.perform(asAdministrator(get(path)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private MockHttpServletRequestBuilder asAdministrator(MockHttpServletRequestBuilder request) {
		return request.with(csrf()).with(TestPeople.signedIn(this.administrator));
	}

}
