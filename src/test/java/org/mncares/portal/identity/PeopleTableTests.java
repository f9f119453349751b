package org.mncares.portal.identity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.TestDatabase;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.SomeOrganizations;
import org.mncares.portal.web.CareSystemNames;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Inviting many people by a table, through the pages of imports: everything wrong in one
 * pass, all or nobody, and the links once.
 */
@PortalTest
class PeopleTableTests {

	private static final String HEADER = "E-mail,Name,Job title,Role,Care system code,Manager\n";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Accounts accounts;

	@Autowired
	private InvitePeople invite;

	@Autowired
	private Organizations organizations;

	@Autowired
	private CareSystemNames names;

	@Autowired
	private TestDatabase database;

	private Caller administrator;

	private Owner owner;

	private List<String> codes;

	@BeforeEach
	void open() {
		this.owner = new Owner(this.database);
		this.administrator = TestPeople.open(this.accounts, Role.ADMIN, null);
		this.codes = new ArrayList<>();
		for (int number = 0; number < 3; number++) {
			CareSystemId system = SomeOrganizations.careSystem(this.organizations);
			this.codes.add(Scopes.call(Scope.ADMINISTRATION, () -> this.names.find(system).orElseThrow().code()));
		}
	}

	@Test
	void everythingThatIsWrongIsSaidAndNobodyIsInvited() throws Exception {
		String invited = Invited.address();
		ActingAs.call(this.administrator,
				() -> this.invite.invite(new NewInvitation(invited, "Bo", "", Role.ANALYST, null, false)));
		String good = Invited.address();
		String report = page(upload(HEADER + good + ",Good One,,staff," + this.codes.getFirst() + ",yes\n"
				+ "not an address,Two,,staff," + this.codes.getFirst() + ",no\n" + Invited.address()
				+ ",Three,,chief,,\n" + Invited.address() + ",Four,,staff,NO-SUCH,\n" + Invited.address()
				+ ",Five,,staff,,\n" + Invited.address() + ",Six,,analyst," + this.codes.getFirst() + ",no\n"
				+ Invited.address() + ",Seven,,analyst,,yes\n" + invited + ",Bo Other,,analyst,,no\n"));
		assertThat(report).contains("not an e-mail address", "none of the values", "no care system with this code",
				"Staff need the code", "belong to no care system", "Only staff of a care system", "does not change");
		assertThat(this.owner.texts("select 1 from invitation where email = '" + good + "'")).isEmpty();
	}

	@Test
	void confirmedAllAreInvitedAndTheLinksAreGivenOnce() throws Exception {
		StringBuilder file = new StringBuilder(HEADER);
		List<String> emails = new ArrayList<>();
		for (int number = 0; number < 30; number++) {
			emails.add(Invited.address());
			file.append(emails.getLast().toUpperCase(Locale.ROOT))
				.append(",Nguyễn ")
				.append(number)
				.append(",,staff,")
				.append(this.codes.get(number % 3))
				.append((number < 3) ? ",yes\n" : ",no\n");
		}
		String address = upload(file.toString());
		this.mvc
			.perform(MockMvcRequestBuilders.post(address)
				.param("revision", page(address).replaceAll("(?s).*name=\"revision\"[^>]*value=\"(\\d+)\".*", "$1"))
				.with(csrf())
				.with(TestPeople.signedIn(this.administrator)))
			.andReturn();
		assertThat(this.owner.texts("select email from invitation where email in ('" + String.join("', '", emails)
				+ "') and state = 'OPEN'"))
			.hasSize(30);
		assertThat(page("/admin/accounts")).contains("to hand on");
		String links = links();
		assertThat(links).contains("email,name,care_system,expires,link").contains(emails).contains("/invitations/");
		assertThat(links()).doesNotContain(emails.getFirst());
		assertThat(page("/admin/accounts")).doesNotContain("to hand on");
	}

	private String links() throws Exception {
		return this.mvc
			.perform(MockMvcRequestBuilders.post("/admin/accounts/links")
				.with(csrf())
				.with(TestPeople.signedIn(this.administrator)))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

	private String upload(String file) throws Exception {
		String body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\n\r\n" + file
				+ "\r\n--x--\r\n";
		MockHttpServletResponse answer = this.mvc
			.perform(MockMvcRequestBuilders.post("/admin/imports/people")
				.contentType("multipart/form-data; boundary=x")
				.content(body.getBytes(StandardCharsets.UTF_8))
				.with(csrf())
				.with(TestPeople.signedIn(this.administrator)))
			.andReturn()
			.getResponse();
		assertThat(answer.getRedirectedUrl()).as(answer.getContentAsString()).startsWith("/admin/imports/");
		return answer.getRedirectedUrl();
	}

	private String page(String path) throws Exception {
		return this.mvc.perform(MockMvcRequestBuilders.get(path).with(TestPeople.signedIn(this.administrator)))
			.andReturn()
			.getResponse()
			.getContentAsString(StandardCharsets.UTF_8);
	}

}
