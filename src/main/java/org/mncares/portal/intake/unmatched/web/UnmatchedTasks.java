package org.mncares.portal.intake.unmatched.web;

import java.util.List;
import java.util.Set;

import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.intake.unmatched.UnmatchedPayors;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.HomeTask;
import org.mncares.portal.web.HomeTasks;
import org.mncares.portal.web.NavigationItem;
import org.mncares.portal.web.StatusTag;
import org.mncares.portal.web.StatusTag.Tone;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The way to the unmatched values, for administrators: their task and their entry of the
 * navigation.
 */
@Configuration(proxyBeanMethods = false)
class UnmatchedTasks {

	private static final int ORDER = 40;

	@Bean
	NavigationItem unmatchedPayorsEntry() {
		return new NavigationItem(71, "Unmatched payors", "/admin/unmatched-payors", Set.of(Role.ADMIN.name()));
	}

	@Bean
	HomeTasks unmatchedPayorsTask(CurrentCaller caller, UnmatchedPayors unmatched, Formats formats) {
		return () -> (caller.get().role() == Role.ADMIN) ? List.of(task(unmatched.waiting().size(), formats))
				: List.of();
	}

	private static HomeTask task(int waiting, Formats formats) {
		if (waiting == 0) {
			return new HomeTask(ORDER, "Unmatched payors", "Every payor in a patient list is known.",
					new StatusTag("Nothing to do", Tone.OK), "/admin/unmatched-payors", "0");
		}
		return new HomeTask(ORDER, "Unmatched payors",
				formats.count(waiting, "written payor matches", "written payors match")
						+ " no partner. Map each to a partner or another payor, or keep it apart.",
				new StatusTag("To decide", Tone.INFO), "/admin/unmatched-payors", formats.number(waiting));
	}

}
