package org.mncares.portal.web.shell;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.web.ContactLine;
import org.mncares.portal.web.ContactLines;
import org.mncares.portal.web.NavigationItem;
import org.mncares.portal.web.Notice;
import org.mncares.portal.web.Notices;
import org.mncares.portal.web.ShownPerson;
import org.mncares.portal.web.StatusTag;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * What the layout shows around every page. The layout asks this bean, not the model:
 * error pages have no model of a controller.
 */
@Component
class Shell {

	/** Entries of administrators from here on are gathered in a menu, to fit a line. */
	private static final int ADMINISTRATION = 45;

	/** The same for care systems: what is not one of their two tasks. */
	private static final int OWN_CARE_SYSTEM = 30;

	private static final Logger log = LoggerFactory.getLogger(Shell.class);

	private final ObjectProvider<NavigationItem> items;

	private final ObjectProvider<Notices> notices;

	private final ObjectProvider<ContactLines> contacts;

	private final HttpServletRequest request;

	Shell(ObjectProvider<NavigationItem> items, ObjectProvider<Notices> notices, ObjectProvider<ContactLines> contacts,
			HttpServletRequest request) {
		this.items = items;
		this.notices = notices;
		this.contacts = contacts;
		this.request = request;
	}

	/** The sections that the signed-in person may open; none when nobody is. */
	public List<NavigationLink> navigation() {
		Set<String> authorities = authorities();
		List<NavigationItem> shown = this.items.stream()
			.filter((item) -> item.roles().stream().anyMatch((role) -> authorities.contains("ROLE_" + role)))
			.sorted(Comparator.comparingInt(NavigationItem::order))
			.toList();
		NavigationItem current = current(shown);
		int gathered = gatheredFrom(authorities);
		return shown.stream()
			.map((item) -> new NavigationLink(item.label(), item.href(), item.equals(current),
					item.order() >= gathered))
			.toList();
	}

	/** What the menu at the end of the line is called. */
	public String menu() {
		return authorities().contains("ROLE_ADMIN") ? "Administration" : "Our care system";
	}

	/** The signed-in person, or null when nobody is. */
	public @Nullable ShownPerson person() {
		Authentication authentication = authentication();
		if (authentication == null) {
			return null;
		}
		return (authentication.getPrincipal() instanceof ShownPerson person) ? person
				: new NamedOnly(authentication.getName());
	}

	/**
	 * What everybody should know; a contributor that fails is left out, also on an error
	 * page.
	 */
	public List<Notice> notices() {
		return this.notices.orderedStream().flatMap(this::ask).toList();
	}

	/**
	 * Whom people ask, or null; left out where it cannot be read, on an error page too.
	 */
	public @Nullable ContactLine contact() {
		try {
			return this.contacts.orderedStream().flatMap((known) -> known.contact().stream()).findFirst().orElse(null);
		}
		catch (RuntimeException ex) {
			log.warn("The contact details cannot be read ({})", ex.getClass().getName());
			return null;
		}
	}

	/** A tone by its name, for fixed sentences in templates. */
	public StatusTag.Tone tone(String name) {
		return StatusTag.Tone.valueOf(name);
	}

	private Stream<Notice> ask(Notices contributor) {
		try {
			return contributor.notices().stream();
		}
		catch (RuntimeException ex) {
			log.warn("{} gives no notices", contributor.getClass().getSimpleName(), ex);
			return Stream.empty();
		}
	}

	private static int gatheredFrom(Set<String> authorities) {
		if (authorities.contains("ROLE_ADMIN")) {
			return ADMINISTRATION;
		}
		return authorities.contains("ROLE_CARE_SYSTEM") ? OWN_CARE_SYSTEM : Integer.MAX_VALUE;
	}

	private @Nullable NavigationItem current(List<NavigationItem> shown) {
		Object failed = this.request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String uri = (failed != null) ? failed.toString() : this.request.getRequestURI();
		String path = uri.substring(this.request.getContextPath().length());
		return shown.stream()
			.filter((item) -> path.equals(item.href()) || path.startsWith(item.href() + "/"))
			.max(Comparator.comparingInt((item) -> item.href().length()))
			.orElse(null);
	}

	private static Set<String> authorities() {
		Authentication authentication = authentication();
		if (authentication == null) {
			return Set.of();
		}
		return authentication.getAuthorities()
			.stream()
			.map(GrantedAuthority::getAuthority)
			.filter((authority) -> authority != null)
			.collect(Collectors.toSet());
	}

	private static @Nullable Authentication authentication() {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		boolean anonymous = authentication == null || authentication instanceof AnonymousAuthenticationToken;
		return anonymous ? null : authentication;
	}

	/**
	 * A person of whom only a name is known.
	 *
	 * @param name the name
	 */
	record NamedOnly(String name) implements ShownPerson {

		@Override
		public String capacity() {
			return "";
		}

	}

}
