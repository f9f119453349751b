package org.mncares.portal.web.shell;

import java.util.Comparator;
import java.util.List;

import org.mncares.portal.web.HomeTask;
import org.mncares.portal.web.HomeTasks;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The home page: a person's own tasks.
 */
@Controller
class HomeController {

	private final ObjectProvider<HomeTasks> contributors;

	HomeController(ObjectProvider<HomeTasks> contributors) {
		this.contributors = contributors;
	}

	@GetMapping("/")
	String home(Model model) {
		List<HomeTask> tasks = this.contributors.orderedStream()
			.flatMap((contributor) -> contributor.tasks().stream())
			.sorted(Comparator.comparingInt(HomeTask::order))
			.toList();
		model.addAttribute("tasks", tasks);
		return "home";
	}

}
