package org.mncares.portal.audit.web;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mncares.portal.PortalTest;
import org.mncares.portal.audit.Actor;
import org.mncares.portal.audit.AuditedEvent;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;
import org.mncares.portal.identity.TestPeople;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * The trail as an administrator reads it.
 */
@PortalTest
class AuditPageTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationEventPublisher events;

	@ParameterizedTest
	@ValueSource(strings = { "from=31.02.2021", "to=x", "careSystem=abc", "outcome=MAYBE",
			"careSystem=99999999999999999999", "to=%2B999999999-12-31", "from=%2B300000-01-01", "list=1x" })
	void saysThatAFieldCannotBeReadAndShowsTheRest(String query) throws Exception {
		assertThat(page("/admin/audit?" + query)).contains("could not be read");
	}

	@Test
	void whatNoTextCanHoldIsRefused() throws Exception {
		this.mvc
			.perform(get(java.net.URI.create("/admin/audit?person=%00"))
				.with(TestPeople.signedIn(TestPeople.administrator())))
			.andExpect(status().isBadRequest());
	}

	@Test
	void anEmptyAnswerSaysWhatToDo() throws Exception {
		assertThat(page("/admin/audit?subject=" + UUID.randomUUID())).contains("No entry fits");
	}

	@Test
	void whatStrangersTypedIsShownAsText() throws Exception {
		String subject = publish("<script>alert(1)</script>");
		assertThat(page("/admin/audit?subject=" + subject)).contains("&lt;script&gt;").doesNotContain("<script>alert");
	}

	@Test
	void exportsWhatTheFilterLeavesWithFormulasNeutralised() throws Exception {
		String subject = publish("=cmd|' /C calc'!A0");
		String csv = page("/admin/audit.csv?subject=" + subject);
		assertThat(csv).startsWith("\uFEFFid,at,account").contains("'=cmd|").doesNotContain(",=cmd");
		assertThat(csv.lines()).hasSize(2);
	}

	@Test
	void showsOldAndNewValuesSideBySide() throws Exception {
		String subject = publish("Kim");
		assertThat(page("/admin/audit?subject=" + subject)).contains("<del>Blue &lt;Plan&gt;</del>",
				"<ins>Blue Plan</ins>", "3 clinics");
		assertThat(page("/admin/audit.csv?subject=" + subject)).contains("old_values,new_values", "name: Blue <Plan>");
	}

	@Test
	void findsOneListAndNotThoseWhoseNumberBeginsLikeIt() throws Exception {
		long list = Math.abs(UUID.randomUUID().getMostSignificantBits() >> 8);
		Scopes.run(Scope.STUDY, () -> {
			this.events.publishEvent(new Step("Kim", "patient-list/" + list));
			this.events.publishEvent(new Step("Kim", "patient-list/" + list + "0"));
		});
		String csv = page("/admin/audit.csv?list=" + list);
		assertThat(csv.lines().filter((line) -> line.contains("patient-list/"))).hasSize(1);
	}

	@Test
	void pagesByFiftyAndKeepsTheFilter() throws Exception {
		String subject = "test/" + UUID.randomUUID();
		for (int i = 0; i < 51; i++) {
			Scopes.run(Scope.STUDY, () -> this.events.publishEvent(new Step("Kim", subject)));
		}
		String first = page("/admin/audit?subject=" + subject);
		String older = first.replaceAll("(?s).*href=\"(/admin/audit\\?[^\"]*before=\\d+)\".*", "$1")
			.replace("&amp;", "&");
		assertThat(older).contains("subject=");
		assertThat(page(older).split("test\\.done", -1)).hasSizeLessThan(first.split("test\\.done", -1).length);
	}

	private String publish(String name) {
		String subject = "test/" + UUID.randomUUID();
		Scopes.run(Scope.STUDY, () -> this.events.publishEvent(new Step(name, subject)));
		return subject;
	}

	private String page(String path) throws Exception {
		return this.mvc.perform(get(java.net.URI.create(path)).with(TestPeople.signedIn(TestPeople.administrator())))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
	}

	private record Step(String name, String subject) implements AuditedEvent {

		@Override
		public String action() {
			return "test.done";
		}

		@Override
		public @Nullable Actor actor() {
			return new Actor(null, this.name, "none", "192.0.2.1");
		}

		@Override
		public Map<String, String> details() {
			return Map.of("name.old", "Blue <Plan>", "name.new", "Blue Plan", "note", "3 clinics");
		}

	}

}
