package org.mncares.portal.identity.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.Role;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Every route of the portal and who may ask for it. What is not named here is closed.
 */
final class Routes {

	/** The routes; the first that fits decides. */
	static final List<Rule> RULES = List.of(
	// @formatter:off
			open("/sign-in"),
			open("/sign-in/refused"),
			open("/error"),
			open("/actuator/health"),
			open("/favicon.ico"),
			open("/invitations/*"),
			open("/password-reset"),
			open("/password-reset/*"),
			open("/receipts/verify"),
			open("/assets/**"),
			open("/webjars/**"),

			signedIn("/"),
			signedIn("/account"),
			signedIn("/sign-out"),
			signedIn("/help/**"),
			signedIn("/clinics"),
			signedIn("/clinics/*"),
			signedIn("/care-systems"),
			signedIn("/care-systems/*"),

			only("/patient-lists/**", Role.CARE_SYSTEM),
			only("/objections/**", Role.CARE_SYSTEM),
			only("/agreements/**", Role.CARE_SYSTEM),
			managers("/colleagues/**"),
			managers("/who-looked/**"),
			only("/review/**", Role.ADMIN),
			only("/surveys/responses/*/return", Role.ADMIN),
			only("/surveys/responses/*/review", Role.ADMIN),
			only("/surveys/responses/**", Role.ANALYST, Role.ADMIN),
			only("/surveys/responses.csv", Role.ANALYST, Role.ADMIN),
			signedIn("/surveys"),
			only("/surveys/**", Role.CARE_SYSTEM),
			only("/classification/**", Role.ANALYST, Role.ADMIN),
			only("/data-cuts/**", Role.ANALYST, Role.ADMIN),
			only("/dashboards/**", Role.ANALYST, Role.ADMIN),
			only("/admin/**", Role.ADMIN));
	// @formatter:on

	private Routes() {
	}

	static void apply(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		for (Rule rule : RULES) {
			var route = requests.requestMatchers(rule.matcher());
			if (rule.open()) {
				route.permitAll();
			}
			else {
				route.hasAnyRole(rule.authorities());
			}
		}
		requests.anyRequest().denyAll();
	}

	/** The rule that decides about a request, if its route is named. */
	static Optional<Rule> ruleFor(HttpServletRequest request) {
		return RULES.stream().filter((rule) -> rule.matcher().matches(request)).findFirst();
	}

	private static Rule open(String pattern) {
		return new Rule(pattern, true, List.of(), false);
	}

	private static Rule signedIn(String pattern) {
		return new Rule(pattern, false, List.of(Role.values()), false);
	}

	private static Rule only(String pattern, Role... roles) {
		return new Rule(pattern, false, List.of(roles), false);
	}

	/** For the managers among a care system's staff. */
	private static Rule managers(String pattern) {
		return new Rule(pattern, false, List.of(Role.CARE_SYSTEM), true);
	}

	/**
	 * Who may ask for the paths of a pattern.
	 *
	 * @param pattern the pattern of paths
	 * @param open whether everybody may, signed in or not
	 * @param roles who may, where it is not open
	 * @param managersOnly whether of a care system's staff its managers only
	 */
	record Rule(String pattern, boolean open, List<Role> roles, boolean managersOnly) {

		/** Whether a person may ask. */
		boolean admits(Caller caller) {
			return this.open || (this.roles.contains(caller.role()) && (caller.manager() || !this.managersOnly));
		}

		String[] authorities() {
			return this.managersOnly ? new String[] { "MANAGER" }
					: this.roles.stream().map(Role::name).toArray(String[]::new);
		}

		PathPatternRequestMatcher matcher() {
			return PathPatternRequestMatcher.pathPattern(this.pattern);
		}

	}

}
