package org.mncares.portal.organization.web;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.organization.Location;
import org.mncares.portal.organization.OrganizationDirectory;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.RucaImport;
import org.mncares.portal.organization.RucaVintages;
import org.mncares.portal.organization.SomeOrganizations;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * Vintages of rural-urban codes are imported, looked at, and put to use.
 */
@PortalTest
class RucaPagesTests {

	private static final String OF_2010 = "ZIP_CODE,STATE,ZIP_TYPE,RUCA1,RUCA2\n''55113'',MN,Zip Code Area,1,1\n"
			+ "''55604'',MN,Zip Code Area,10,10\n";

	private static final String OF_2020 = "ZIPCode,State,ZIPCodeType,POName,PrimaryRUCA,SecondaryRUCA\n"
			+ "55113,MN,ZIP Code Area,Roseville,4,4.2\n55604,MN,ZIP Code Area,Grand Marais,10,10.2\n";

	private static final AtomicInteger NUMBER = new AtomicInteger();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Organizations organizations;

	@Autowired
	private OrganizationDirectory directory;

	@Autowired
	private RucaImport imports;

	@Autowired
	private RucaVintages vintages;

	private CareSystemId system;

	private String code;

	@BeforeEach
	void codesOf2010() {
		Scopes.run(Scope.ADMINISTRATION,
				() -> this.imports.read(new ByteArrayInputStream(OF_2010.getBytes(StandardCharsets.UTF_8))));
		this.system = SomeOrganizations.careSystem(this.organizations);
		SomeOrganizations.clinic(this.organizations, this.system);
		this.code = Scopes.call(Scope.ADMINISTRATION,
				() -> this.directory.careSystem(this.system, LocalDate.of(2021, 7, 1)).code());
	}

	@AfterEach
	void backTo2010() {
		Scopes.run(Scope.ADMINISTRATION, () -> {
			if (!this.vintages.inUse().equals("2010")) {
				this.vintages.use("2010", this.vintages.inUse());
			}
		});
	}

	@Test
	void wrongFilesAndNamesAreSaidAndNothingIsKept() {
		assertThat(upload("2010", OF_2010)).hasStatus(409).bodyText().contains("There is a vintage named 2010 already");
		assertThat(upload("", OF_2010)).hasStatus(422).bodyText().contains("Enter a name for the vintage");
		assertThat(upload("../x", OF_2010)).hasStatus(422).bodyText().contains("letters, digits, dots and hyphens");
		assertThat(upload("bad", OF_2010 + "''55057'',Minnesota,Area,4,4\n")).hasStatus(422)
			.bodyText()
			.contains("Row 4", "two capital letters", "Nothing was imported");
		assertThat(upload("empty", "")).hasStatus(422).bodyText().contains("USDA&#39;s file");
		assertThat(upload("words", "what, is, this\n")).hasStatus(422).bodyText().contains("The columns are not");
		for (String name : new String[] { "bad", "empty", "words" }) {
			assertThat(get("/admin/ruca/" + name)).as(name).hasStatus(404);
		}
	}

	@Test
	void aVintageChangesNothingUntilItIsPutToUse() {
		String name = "2020-" + NUMBER.incrementAndGet();
		assertThat(upload(name, OF_2020)).hasRedirectedUrl("/admin/ruca/" + name);
		assertThat(location()).isEqualTo(Location.URBAN);
		assertThat(get("/admin/ruca/" + name)).hasStatusOk().bodyText().contains(this.code, "55113", "Urban", "Rural");
		assertThat(post("/admin/ruca/" + name + "/use", Map.of("before", "1999"))).hasStatus(409)
			.bodyText()
			.contains("Another vintage was put to use meanwhile");
		assertThat(post("/admin/ruca/" + name + "/use", Map.of("before", "2010"))).hasRedirectedUrl("/admin/ruca");
		assertThat(location()).isEqualTo(Location.RURAL);
		assertThat(get("/care-systems/" + this.code)).bodyText().contains("RUCA " + name);
		assertThat(get("/admin/ruca")).bodyText().contains(name, "In use", "2010", "Kept");
		assertThat(post("/admin/ruca/" + name + "/removal", Map.of())).hasStatus(409);
	}

	@Test
	void oneThatWasNeverInUseIsRemoved() {
		String name = "unused-" + NUMBER.incrementAndGet();
		assertThat(upload(name, OF_2020)).hasStatus3xxRedirection();
		assertThat(post("/admin/ruca/" + name + "/removal", Map.of())).hasStatus3xxRedirection();
		assertThat(get("/admin/ruca/" + name)).hasStatus(404);
		assertThat(post("/admin/ruca/2010/removal", Map.of())).hasStatus(409);
	}

	private Location location() {
		return Scopes.call(Scope.ADMINISTRATION,
				() -> this.directory.careSystem(this.system, LocalDate.of(2021, 7, 1)).location());
	}

	private MvcTestResult upload(String name, String content) {
		String body = "--xXx\r\nContent-Disposition: form-data; name=\"vintage\"\r\n\r\n" + name
				+ "\r\n--xXx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"codes.csv\"\r\n"
				+ "Content-Type: text/csv\r\n\r\n" + content + "\r\n--xXx--\r\n";
		return this.mvc.post()
			.uri("/admin/ruca")
			.contentType(MediaType.parseMediaType("multipart/form-data; boundary=xXx"))
			.content(body.getBytes(StandardCharsets.UTF_8))
			.with(csrf())
			.with(TestPeople.signedIn(TestPeople.administrator()))
			.exchange();
	}

	private MvcTestResult post(String path, Map<String, String> fields) {
		var request = this.mvc.post().uri(path).with(csrf()).with(TestPeople.signedIn(TestPeople.administrator()));
		fields.forEach(request::param);
		return request.exchange();
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(path).with(TestPeople.signedIn(TestPeople.administrator())).exchange();
	}

}
