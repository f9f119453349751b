package org.mncares.portal.web.shell;

import java.util.Comparator;
import java.util.List;

import org.mncares.portal.web.HomeSections;
import org.mncares.portal.web.HomeTask;
import org.mncares.portal.web.HomeTasks;
import org.mncares.portal.web.PageSection;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The home page: a person's own tasks, and what features have to say below them.
 */
@Controller
class HomeController {

	private final ObjectProvider<HomeTasks> contributors;

	private final ObjectProvider<HomeSections> sections;

	HomeController(ObjectProvider<HomeTasks> contributors, ObjectProvider<HomeSections> sections) {
		this.contributors = contributors;
		this.sections = sections;
	}

	@GetMapping("/")
	String home(Model model) {
		List<HomeTask> tasks = this.contributors.orderedStream()
			.flatMap((contributor) -> contributor.tasks().stream())
			.sorted(Comparator.comparingInt(HomeTask::order))
			.toList();
		model.addAttribute("tasks", tasks);
		model.addAttribute("contributed",
				this.sections.orderedStream()
					.flatMap((contributor) -> contributor.sections().stream())
					.sorted(Comparator.comparingInt(PageSection::order))
					.toList());
		return "home";
	}

}
