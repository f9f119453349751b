package org.mncares.portal.dashboard.web;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.dashboard.edition.Editions;
import org.mncares.portal.dashboard.edition.Filters;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads which edition and which care systems the address of a dashboard asks for. A cut
 * that does not exist is not found; a filter that means nothing is left out.
 */
@Component
class ShownResolver implements HandlerMethodArgumentResolver {

	private static final Set<String> OWN = Set.of("cut", "size", "location", "model", "page");

	private static final int LONGEST = 200;

	private final Editions editions;

	ShownResolver(Editions editions) {
		this.editions = editions;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType().equals(Shown.class);
	}

	@Override
	public Shown resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		Map<String, String> query = new TreeMap<>();
		request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));
		HttpServletRequest http = java.util.Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
		Shown shown = new Shown(this.editions.asked(query.get("cut")), Filters.of(query), this.editions.cuts(),
				http.getRequestURI(), others(query));
		if (container != null) {
			container.addAttribute("shown", shown);
		}
		return shown;
	}

	private static Map<String, String> others(Map<String, String> query) {
		Map<String, String> others = new TreeMap<>(query);
		others.keySet().removeAll(OWN);
		others.values().removeIf((value) -> value.isBlank() || value.length() > LONGEST);
		others.keySet().removeIf((name) -> !name.matches("[a-zA-Z]{1,20}"));
		return others;
	}

}
