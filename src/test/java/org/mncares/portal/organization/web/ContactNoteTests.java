package org.mncares.portal.organization.web;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mncares.portal.PortalTest;
import org.mncares.portal.Rows;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.organization.ContactNote;
import org.mncares.portal.organization.ContactNotes;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.SomeOrganizations;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * Contact notes are the administrators' alone, and stay as they were written.
 */
@PortalTest
class ContactNoteTests {

	private final Caller administrator = TestPeople.administrator();

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Organizations organizations;

	@Autowired
	private OrganizationDirectory directory;

	@Autowired
	private ContactNotes notes;

	@Autowired
	private Rows rows;

	private CareSystemId careSystem;

	private String code;

	@BeforeEach
	void aCareSystem() {
		this.careSystem = SomeOrganizations.careSystem(this.organizations);
		this.code = Scopes.call(Scope.ADMINISTRATION,
				() -> this.directory.careSystem(this.careSystem, LocalDate.of(2021, 7, 1)).code());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " \r\n ", "His number is 123-45-6789.", "123456789", "no 123 45 6789", "123.45.6789",
			"a\u0000b" })
	void refusesWhatDoesNotBelongInANote(String text) throws Exception {
		this.mvc.perform(as(this.administrator, post(path())).param("text", text))
			.andExpect(status().isUnprocessableContent());
		assertThat(written()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Call 612-555-0100 next week", "ZIP 55113-1234", "List of 1234567890 rows",
			"They promise it by 2021-10-31", "<b>Jane</b> of IT & co." })
	void takesWhatPeopleWrite(String text) throws Exception {
		this.mvc.perform(as(this.administrator, post(path())).param("text", text))
			.andExpect(status().is3xxRedirection());
		assertThat(written()).extracting(ContactNote::text).containsExactly(text);
	}

	@Test
	void aNoteThatIsTooLongComesBackWithWhatWasTyped() throws Exception {
		String page = this.mvc.perform(as(this.administrator, post(path())).param("text", "y".repeat(2_001)))
			.andExpect(status().isUnprocessableContent())
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(page).contains("shorten it to at most 2,000", "y".repeat(2_001));
	}

	@Test
	void aNoteIsStruckOutOnceWithAReasonAndStaysReadable() throws Exception {
		ActingAs.run(this.administrator, () -> this.notes.write(this.careSystem, this.code, "They send it soon"));
		String strike = path() + "/" + written().getFirst().id() + "/strike";
		this.mvc.perform(as(this.administrator, get(strike))).andExpect(status().isOk());
		this.mvc.perform(as(this.administrator, post(strike)).param("text", " "))
			.andExpect(status().isUnprocessableContent());
		this.mvc.perform(as(this.administrator, post(strike)).param("text", "Another system"))
			.andExpect(status().is3xxRedirection());
		this.mvc.perform(as(this.administrator, post(strike)).param("text", "Again")).andExpect(status().isConflict());
		this.mvc.perform(as(this.administrator, get(strike))).andExpect(status().isNotFound());
		assertThat(page(this.administrator)).contains("They send it soon", "Struck out by Kim Ånder", "Another system");
	}

	@Test
	void nobodyElseSeesANote() throws Exception {
		ActingAs.run(this.administrator, () -> this.notes.write(this.careSystem, this.code, "A promise"));
		assertThat(page(this.administrator)).contains("A promise", "Read and write contact notes");
		for (Caller other : List.of(TestPeople.analyst(), TestPeople.staff(this.careSystem))) {
			assertThat(page(other)).doesNotContain("A promise", "Contact notes");
			this.mvc.perform(as(other, get(path()))).andExpect(status().isForbidden());
			this.mvc.perform(as(other, post(path())).param("text", "Mine")).andExpect(status().isForbidden());
			assertThat(count(other.scope())).isZero();
		}
		assertThat(count(Scope.STUDY_JOB)).isZero();
		assertThat(count(Scope.SIGN_IN)).isZero();
		assertThat(count(Scope.ADMINISTRATION)).isOne();
	}

	@Test
	void theDatabaseLetsNobodyChangeWhatWasWritten() {
		ActingAs.run(this.administrator, () -> this.notes.write(this.careSystem, this.code, "A promise"));
		for (String sql : List.of("update contact_note set text = 'Other'", "update contact_note set written_by = 'X'",
				"delete from contact_note")) {
			assertThatThrownBy(() -> this.rows.update(Scope.ADMINISTRATION, sql))
				.hasRootCauseMessage("ERROR: permission denied for table contact_note");
		}
	}

	private List<ContactNote> written() {
		return ActingAs.call(this.administrator, () -> this.notes.about(this.careSystem, 10));
	}

	private long count(Scope scope) {
		return this.rows.one(scope, Long.class, "select count(*) from contact_note where care_system_id = ?",
				this.careSystem.value());
	}

	private String path() {
		return "/admin/care-systems/" + this.code + "/notes";
	}

	private String page(Caller person) throws Exception {
		return this.mvc.perform(as(person, get("/care-systems/" + this.code)))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private static MockHttpServletRequestBuilder as(Caller person, MockHttpServletRequestBuilder request) {
		return request.with(csrf()).with(TestPeople.signedIn(person));
	}

}
