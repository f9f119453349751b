package org.mncares.portal.identity.web;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.mncares.portal.PortalTest;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.identity.TestPeople;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * No route is open or closed by accident.
 */
@PortalTest
class RoutesTests {

	private static final Set<String> OPEN = Set.of("/sign-in", "/sign-in/refused", "/error", "/invitations/{token}",
			"/password-reset", "/password-reset/{token}", "/receipts/verify");

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mappings;

	@Autowired
	private MockMvc mvc;

	@Test
	void everyRouteOfAControllerIsNamed() {
		assertThat(patterns()).isNotEmpty()
			.allSatisfy((pattern) -> assertThat(Routes.ruleFor(request(pattern))).as(pattern).isPresent());
	}

	@Test
	void onlySignInInvitationsResetsAndErrorsAreOpen() {
		assertThat(patterns()).filteredOn((pattern) -> Routes.ruleFor(request(pattern)).orElseThrow().open())
			.isSubsetOf(OPEN);
	}

	@Test
	void aStrangerIsAskedToSignInOnEveryOtherRoute() throws Exception {
		for (String pattern : patterns()) {
			if (!OPEN.contains(pattern)) {
				for (HttpMethod method : List.of(HttpMethod.GET, HttpMethod.POST)) {
					var response = this.mvc
						.perform(MockMvcRequestBuilders.request(method, example(pattern)).with(csrf()))
						.andReturn()
						.getResponse();
					assertThat(response.getStatus()).as(method + " " + pattern).isEqualTo(302);
					assertThat(response.getRedirectedUrl()).startsWith("/sign-in");
				}
			}
		}
	}

	@Test
	void aRoleThatIsNotNamedIsRefusedOnEveryRoute() throws Exception {
		List<Caller> people = List.of(TestPeople.staff(new CareSystemId(1)), TestPeople.manager(new CareSystemId(1)),
				TestPeople.analyst(), TestPeople.administrator());
		for (String pattern : patterns()) {
			Routes.Rule rule = Routes.ruleFor(request(pattern)).orElseThrow();
			for (Caller person : people) {
				if (!rule.admits(person)) {
					int status = this.mvc
						.perform(MockMvcRequestBuilders.post(example(pattern))
							.with(csrf())
							.with(TestPeople.signedIn(person)))
						.andReturn()
						.getResponse()
						.getStatus();
					assertThat(status).as(person.role() + " " + pattern).isEqualTo(403);
				}
			}
		}
	}

	@Test
	void aRouteThatIsNotNamedDoesNotExist() throws Exception {
		for (String path : List.of("/nonsense", "/actuator", "/actuator/env", "/patient-listsx", "/clinics/a/b")) {
			int status = this.mvc
				.perform(MockMvcRequestBuilders.get(path).with(TestPeople.signedIn(TestPeople.administrator())))
				.andReturn()
				.getResponse()
				.getStatus();
			assertThat(status).as(path).isEqualTo(404);
		}
	}

	@Test
	void patientListsAreForStaffOnlyAndTheirReviewForAdministratorsOnly() {
		assertThat(Routes.ruleFor(request("/patient-lists/7/rows")).orElseThrow().roles())
			.containsExactly(Role.CARE_SYSTEM);
		assertThat(Routes.ruleFor(request("/review/7")).orElseThrow().roles()).containsExactly(Role.ADMIN);
		assertThat(Routes.ruleFor(request("/dashboards/progress")).orElseThrow().roles()).containsExactly(Role.ANALYST,
				Role.ADMIN);
	}

	@Test
	void colleaguesAndWhoLookedAreForManagersOnly() {
		CareSystemId system = new CareSystemId(1);
		for (String path : List.of("/colleagues", "/colleagues/7/removal", "/who-looked")) {
			Routes.Rule rule = Routes.ruleFor(request(path)).orElseThrow();
			assertThat(List.of(TestPeople.staff(system), TestPeople.analyst(), TestPeople.administrator()))
				.noneMatch(rule::admits);
			assertThat(rule.admits(TestPeople.manager(system))).isTrue();
			assertThat(rule.authorities()).containsExactly("MANAGER");
		}
	}

	private Set<String> patterns() {
		Set<String> patterns = new TreeSet<>();
		this.mappings.getHandlerMethods().keySet().forEach((mapping) -> patterns.addAll(mapping.getPatternValues()));
		return patterns;
	}

	private static String example(String pattern) {
		String path = pattern.replaceAll("\\{[^}]+}", "1");
		return path.isEmpty() ? "/" : path;
	}

	private static MockHttpServletRequest request(String pattern) {
		MockHttpServletRequest request = new MockHttpServletRequest("GET", example(pattern));
		request.setServletPath(example(pattern));
		return request;
	}

}
