package org.mncares.portal.payor.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mncares.portal.PortalTest;
import org.mncares.portal.identity.ActingAs;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.TestPeople;
import org.mncares.portal.payor.NewPayor;
import org.mncares.portal.payor.PayorContacts;
import org.mncares.portal.payor.PayorPartners;
import org.mncares.portal.payor.PayorView;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * The pages of payor partners with what people really type.
 */
@PortalTest
class PayorPagesTests {

	private static final AtomicInteger NUMBER = new AtomicInteger();

	private final String suffix = "pp" + NUMBER.incrementAndGet();

	private final Caller administrator = TestPeople.administrator();

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private PayorPartners partners;

	@Autowired
	private PayorContacts contacts;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "name||Enter the payor", "name|a\u0007b|control character",
					"name|Self Pay|already says that a patient has no payor", "shortName||Enter a short name",
					"code|a-b|1 to 10 letters and digits", "code|12345678901|1 to 10 letters",
					"joinedOn|2021-02-31|day that exists", "joinedOn|02/31/2021|day that exists",
					"joinedOn|0021-03-01|2000 to 2100", "joinedOn|yesterday|day that exists",
					"memberIdPattern|(a+)+|made of letters", "memberIdPattern|[A-Z|made of letters",
					"aliases|uninsured|already says that a patient has no payor", "aliases|--|already says" })
	void eachWrongFieldSaysWhatToDo(String field, String value, String sentence) {
		Map<String, String> typed = typed("W");
		typed.put(field, (value != null) ? value : "");
		assertThat(post("/admin/payors/new", typed)).hasStatus(422)
			.bodyText()
			.contains("There is a problem", sentence, "#" + field);
	}

	@Test
	void longNamesAreRefusedAndScriptsAreText() {
		Map<String, String> typed = typed("L");
		typed.put("name", "<script>alert(1)</script>" + "x".repeat(300));
		assertThat(post("/admin/payors/new", typed)).hasStatus(422)
			.bodyText()
			.contains("Shorten this to 200 characters")
			.doesNotContain("<script>alert");
	}

	@Test
	void whatIsTakenSaysWhoHasIt() {
		PayorView holder = register("H", "Held " + this.suffix);
		Map<String, String> typed = typed("T");
		typed.put("code", holder.code().toLowerCase(Locale.ROOT));
		typed.put("aliases", "Free one\nHELD-" + this.suffix);
		assertThat(post("/admin/payors/new", typed)).hasStatus(409)
			.bodyText()
			.contains("#code", "#aliases", "already means " + holder.name(), "Free one");
		assertThat(post("/admin/payors/" + holder.code() + "/aliases", Map.of("alias", "Not available"))).hasStatus(422)
			.bodyText()
			.contains("It cannot mean a payor");
		PayorView other = register("O");
		assertThat(post("/admin/payors/" + other.code() + "/aliases", Map.of("alias", "held " + this.suffix)))
			.hasStatus(409)
			.bodyText()
			.contains("already means " + holder.name(), "alias-error");
		assertThat(post("/admin/payors/" + holder.code() + "/aliases/removal", Map.of("alias", holder.name())))
			.hasStatus(422);
	}

	@Test
	void registeringShowsFirstWhatItChanges() {
		Map<String, String> typed = typed("E");
		assertThat(post("/admin/payors/new", typed)).hasStatusOk()
			.bodyText()
			.contains("Nothing is saved yet", "Save and re-apply names", "Save only", "rules for small counts");
		assertThat(codes()).doesNotContain(typed.get("code"));
		typed.put("saving", "only");
		assertThat(post("/admin/payors/new", typed)).hasStatus3xxRedirection()
			.hasRedirectedUrl("/admin/payors/" + typed.get("code"));
		assertThat(codes()).contains(typed.get("code"));
		assertThat(post("/admin/payors/new", typed)).as("sent twice").hasStatus(409);
	}

	@Test
	void aLeaveIsSavedAndTakenBack() {
		PayorView payor = register("V");
		String path = "/admin/payors/" + payor.code() + "/edit";
		Map<String, String> typed = typed(payor);
		typed.put("leftOn", "2019-12-31");
		assertThat(post(path, typed)).hasStatus(422).bodyText().contains("Are the two swapped?");
		typed.put("leftOn", "2021-06-01");
		assertThat(post(path, typed)).hasStatusOk().bodyText().contains("What ", "Save only");
		typed.put("saving", "reapply");
		assertThat(post(path, typed)).hasStatus3xxRedirection();
		assertThat(view(payor.code()).leftOn()).isEqualTo(LocalDate.of(2021, 6, 1));
		Map<String, String> back = typed(view(payor.code()));
		back.put("leftOn", "");
		back.put("saving", "only");
		assertThat(post(path, back)).hasStatus3xxRedirection();
		assertThat(view(payor.code()).leftOn()).isNull();
	}

	@Test
	void theSecondOfTwoKeepsWhatTheyTypedAndSeesWhatIsStored() {
		PayorView payor = register("C");
		String path = "/admin/payors/" + payor.code() + "/edit";
		Map<String, String> first = typed(payor);
		first.put("memberIdPattern", "F\\d{9}");
		Map<String, String> second = typed(payor);
		second.put("memberIdPattern", "S\\d{9}");
		assertThat(post(path, first)).hasStatus3xxRedirection();
		assertThat(post(path, second)).hasStatus(409)
			.bodyText()
			.contains("Somebody else changed this payor", "Stored now", "F\\d{9}", "S\\d{9}");
		second.put("revision", Long.toString(view(payor.code()).revision()));
		assertThat(post(path, second)).hasStatus3xxRedirection();
		assertThat(view(payor.code()).memberIdPattern()).isEqualTo("S\\d{9}");
	}

	@Test
	void examplesShowWhichMatchBeforeAnythingIsSaved() {
		PayorView payor = register("X");
		Map<String, String> typed = typed(payor);
		typed.put("try", "pattern");
		typed.put("memberIdPattern", "[A-Z]{2}\\d{4}");
		typed.put("examples", "AB1234\nab1234\r\n\nAB12345");
		assertThat(post("/admin/payors/" + payor.code() + "/edit", typed)).hasStatusOk()
			.bodyText()
			.contains("1 of 3 examples match", "Does not match", "Nothing is saved yet");
		assertThat(view(payor.code()).memberIdPattern()).isNull();
		typed.put("memberIdPattern", "(a|aa)+$");
		assertThat(post("/admin/payors/new", typed)).hasStatusOk().bodyText().contains("made of letters");
		typed.put("examples", "A\n".repeat(60));
		typed.put("memberIdPattern", "A");
		assertThat(post("/admin/payors/new", typed)).bodyText()
			.contains("50 of 50 examples match", "only the first 50");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "|kim@payor.example||Enter the person", "Kim|kim@payor||e-mail address",
					"Kim|'a@b.example\nBcc: c@d.example'||control character", "Kim|kim payor.example||e-mail address",
					"Kim|||one way to reach", "Kim||555-0100|area code", "Kim||call me|area code" })
	void aContactCanBeReached(String name, String email, String phone, String sentence) {
		PayorView payor = register("K");
		Map<String, String> typed = new LinkedHashMap<>();
		typed.put("name", (name != null) ? name : "");
		typed.put("email", (email != null) ? email : "");
		typed.put("phone", (phone != null) ? phone : "");
		assertThat(post("/admin/payors/" + payor.code() + "/contacts/new", typed)).hasStatus(422)
			.bodyText()
			.contains(sentence);
	}

	@Test
	void contactsAreAddedChangedAndRemoved() {
		PayorView payor = register("N");
		String path = "/admin/payors/" + payor.code() + "/contacts";
		assertThat(post(path + "/new", Map.of("name", "Kim O'Brien", "email", "kim@payor.example")))
			.hasStatus3xxRedirection();
		long id = ActingAs.call(this.administrator, () -> this.contacts.of(payor).getFirst().id());
		Map<String, String> edit = Map.of("name", "Kim O'Brien", "phone", "(612) 555-0100 x12", "revision", "0");
		assertThat(post(path + "/" + id, edit)).hasStatus3xxRedirection();
		assertThat(post(path + "/" + id, edit)).hasStatus(409)
			.bodyText()
			.contains("Somebody else changed this contact");
		PayorView other = register("Q");
		assertThat(post("/admin/payors/" + other.code() + "/contacts/" + id + "/removal", Map.of())).hasStatus(404);
		assertThat(post(path + "/" + id + "/removal", Map.of())).hasStatus3xxRedirection();
		assertThat(post(path + "/" + id + "/removal", Map.of())).hasStatus(404);
	}

	@Test
	void onlyAdministratorsComeHere() {
		for (String path : List.of("/admin/payors/new", "/admin/payors/mappings", "/admin/payors/re-application",
				"/admin/unmatched-payors", "/admin/unmatched-payors/check-again")) {
			assertThat(this.mvc.get().uri(path).with(TestPeople.signedIn(TestPeople.analyst())).exchange())
				.hasStatus(403);
		}
		for (String path : List.of("/admin/payors/NOBODY", "/admin/payors/mappings/99999/revocation",
				"/admin/payors/re-application?cohort=nobody", "/admin/payors/%3Cscript%3E")) {
			assertThat(this.mvc.get().uri(URI.create(path)).with(TestPeople.signedIn(this.administrator)).exchange())
				.as(path)
				.hasStatus(404);
		}
	}

	private Map<String, String> typed(String letter) {
		Map<String, String> typed = new LinkedHashMap<>();
		typed.put("name", "Typed " + letter + this.suffix);
		typed.put("shortName", "T" + letter + this.suffix);
		typed.put("code", letter + NUMBER.incrementAndGet());
		typed.put("joinedOn", "2021-03-01");
		return typed;
	}

	private static Map<String, String> typed(PayorView payor) {
		Map<String, String> typed = new LinkedHashMap<>();
		typed.put("name", payor.name());
		typed.put("shortName", payor.shortName());
		typed.put("code", payor.code());
		typed.put("joinedOn", payor.joinedOn().toString());
		typed.put("revision", Long.toString(payor.revision()));
		return typed;
	}

	private PayorView register(String letter, String... aliases) {
		String code = letter + "P" + NUMBER.incrementAndGet();
		ActingAs.run(this.administrator,
				() -> this.partners.register(new NewPayor(code, "Payor " + letter + this.suffix,
						"P" + letter + this.suffix, LocalDate.of(2020, 1, 1), null, List.of(aliases))));
		return view(code);
	}

	private PayorView view(String code) {
		return ActingAs.call(this.administrator, () -> this.partners.payor(code));
	}

	private List<String> codes() {
		return ActingAs.call(this.administrator, () -> this.partners.all().stream().map(PayorView::code).toList());
	}

	private MvcTestResult post(String path, Map<String, String> typed) {
		var request = this.mvc.post().uri(path).with(csrf()).with(TestPeople.signedIn(this.administrator));
		typed.forEach(request::param);
		return request.exchange();
	}

}
