package org.mncares.portal.identity.web;

import jakarta.servlet.DispatcherType;
import org.mncares.portal.identity.SignInSettings;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Sessions in PostgreSQL, shared by all nodes, over after 30 minutes without a request.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "spring_session", maxInactiveIntervalInSeconds = SessionConfiguration.IDLE_SECONDS,
		cleanupCron = "30 */5 * * * *")
class SessionConfiguration {

	static final int IDLE_SECONDS = 30 * 60;

	@Bean
	CookieSerializer sessionCookie(SignInSettings settings) {
		DefaultCookieSerializer cookie = new DefaultCookieSerializer();
		cookie.setUseHttpOnlyCookie(true);
		cookie.setSameSite("Lax");
		// Unless it is set, the cookie is for HTTPS only as soon as the request is.
		if (settings.secureCookie()) {
			cookie.setUseSecureCookie(true);
		}
		return cookie;
	}

	/** Error pages are drawn for the person who is signed in, too. */
	@Bean
	FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(SessionRepositoryFilter<?> filter) {
		FilterRegistrationBean<SessionRepositoryFilter<?>> registration = new FilterRegistrationBean<>(filter);
		registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC);
		registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
		return registration;
	}

}
