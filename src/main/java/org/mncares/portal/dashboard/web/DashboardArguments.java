package org.mncares.portal.dashboard.web;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets handlers of dashboards take what their address asks for as an argument.
 */
@Configuration(proxyBeanMethods = false)
class DashboardArguments implements WebMvcConfigurer {

	private final ShownResolver shown;

	DashboardArguments(ShownResolver shown) {
		this.shown = shown;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this.shown);
	}

}
