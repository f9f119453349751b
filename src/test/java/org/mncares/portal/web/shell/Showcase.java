package org.mncares.portal.web.shell;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.web.HomeTask;
import org.mncares.portal.web.HomeTasks;
import org.mncares.portal.web.NavigationItem;
import org.mncares.portal.web.Notice;
import org.mncares.portal.web.Notices;
import org.mncares.portal.web.ShownPerson;
import org.mncares.portal.web.StatusTag.Tone;
import org.mncares.portal.web.StatusTag;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A small application of the shell alone, with pages of {@link ShowcaseTests}. It bears
 * no stereotype, so that the portal's own scan passes it by.
 */
@EnableAutoConfiguration
@ComponentScan("org.mncares.portal.web")
class Showcase {

	static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	@Bean
	SecurityFilterChain everythingOpen(HttpSecurity http) {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(POLICY)))
			.addFilterBefore(new Staff(), AuthorizationFilter.class)
			.build();
	}

	@Bean
	NavigationItem lists() {
		return new NavigationItem(10, "Patient lists", "/patient-lists", Set.of("CARE_SYSTEM"));
	}

	@Bean
	NavigationItem current() {
		return new NavigationItem(20, "Showcase", "/showcase", Set.of("CARE_SYSTEM"));
	}

	@Bean
	NavigationItem administration() {
		return new NavigationItem(30, "Accounts", "/admin/accounts", Set.of("ADMIN"));
	}

	@Bean
	Notices demonstration() {
		return () -> List.of(new Notice("Demonstration data: all care systems and people are invented.", Tone.INFO));
	}

	@Bean
	HomeTasks tasks() {
		return () -> List.of(
				new HomeTask(1, "Correct your Historical Cohort patient list",
						"41 cells need a correction before you can submit by Oct 31, 2021.",
						new StatusTag("Needs correction", Tone.WARN), "/patient-lists/3", "41"),
				new HomeTask(2, "Answer the organizational survey", "Submitted on Jun 3, 2021. Nothing more to do.",
						new StatusTag("Submitted", Tone.OK), "/surveys", null));
	}

	/** Signs a staff member in, without a question. */
	static class Staff extends OncePerRequestFilter {

		@Override
		protected boolean shouldNotFilterErrorDispatch() {
			return false;
		}

		@Override
		protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			SecurityContextHolder.getContext()
				.setAuthentication(new TestingAuthenticationToken(new Person("J. Staff", "Care system staff"), "",
						"ROLE_CARE_SYSTEM"));
			chain.doFilter(request, response);
		}

	}

	record Person(String name, String capacity) implements ShownPerson {

	}

}
