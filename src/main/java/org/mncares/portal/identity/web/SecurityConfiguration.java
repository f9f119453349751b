package org.mncares.portal.identity.web;

import java.time.InstantSource;

import org.mncares.portal.identity.SignInSettings;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * The security chain.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
			+ "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	private static final String PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

	@Bean
	SecurityFilterChain portalChain(HttpSecurity http, SignInSettings settings, ApplicationEventPublisher events) {
		return http.authorizeHttpRequests(Routes::apply)
			.formLogin((form) -> form.loginPage("/sign-in")
				.usernameParameter("email")
				.passwordParameter("password")
				.failureHandler(new RefuseSignIn()))
			.logout((logout) -> logout.logoutUrl("/sign-out")
				.addLogoutHandler(new AuditSignOut(events))
				.logoutSuccessUrl("/sign-in?signed-out"))
			.requestCache((cache) -> cache.requestCache(new RememberPage()))
			.exceptionHandling((refusals) -> refusals.authenticationEntryPoint(new AskToSignIn())
				.accessDeniedHandler(new RefuseAccess(events)))
			.headers(SecurityConfiguration::headers)
			.addFilterAfter(new LimitSession(settings.longestSession(), InstantSource.system()),
					SecurityContextHolderFilter.class)
			.addFilterAfter(new BindCaller(), AuthorizationFilter.class)
			.build();
	}

	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.NO_REFERRER))
			.permissionsPolicyHeader((policy) -> policy.policy(PERMISSIONS_POLICY))
			.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
	}

}
