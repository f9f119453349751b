package org.mncares.portal.message.web;

import org.mncares.portal.message.MailSettings;
import org.mncares.portal.message.MessageDesk;
import org.mncares.portal.message.MessageView;
import org.mncares.portal.web.CareSystemName;
import org.mncares.portal.web.CareSystemNames;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Notice;
import org.mncares.portal.web.Paging;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The messages that the portal sends, for administrators.
 */
@Controller
@RequestMapping("/admin/messages")
class MessageController {

	private static final int PAGE = 50;

	private final MessageDesk desk;

	private final MailSettings settings;

	private final CareSystemNames names;

	MessageController(MessageDesk desk, MailSettings settings, CareSystemNames names) {
		this.desk = desk;
		this.settings = settings;
		this.names = names;
	}

	@GetMapping
	String list(@ModelAttribute("filter") MessageFilter filter, @RequestParam(defaultValue = "1") String page,
			Model model) {
		Paging paging = new Paging(number(page), PAGE, this.desk.count(filter.states(), filter.kinds()), filter.link());
		model.addAttribute("paging", paging);
		model.addAttribute("messages", this.desk.page(filter.states(), filter.kinds(), paging.number(), PAGE));
		model.addAttribute("mail", this.settings);
		return "message/messages";
	}

	@GetMapping("/{id:\\d{1,18}}")
	String page(@PathVariable long id, Model model) {
		show(id, model);
		model.addAttribute("mail", this.settings);
		return "message/message";
	}

	@PostMapping("/{id:\\d{1,18}}/attempt")
	String tryAgain(@PathVariable long id, RedirectAttributes next) {
		this.desk.tryAgain(id);
		next.addFlashAttribute("flash", Notice.done("The message is queued again: it is sent within a minute."));
		return "redirect:/admin/messages/" + id;
	}

	@GetMapping("/{id:\\d{1,18}}/withdrawal")
	String askToWithdraw(@PathVariable long id, Model model) {
		MessageView message = show(id, model);
		if (!message.canBeWithdrawn()) {
			throw new Conflict("This message cannot be withdrawn: it is now \"" + message.state().label() + "\".");
		}
		return "message/withdrawal";
	}

	@PostMapping("/{id:\\d{1,18}}/withdrawal")
	String withdraw(@PathVariable long id, RedirectAttributes next) {
		this.desk.withdraw(id);
		next.addFlashAttribute("flash", Notice.done("The message was withdrawn: it will not be sent."));
		return "redirect:/admin/messages/" + id;
	}

	private MessageView show(long id, Model model) {
		MessageView message = this.desk.message(id);
		model.addAttribute("message", message);
		if (message.careSystem() != null) {
			model.addAttribute("careSystem",
					this.names.find(message.careSystem()).map(CareSystemName::label).orElse(null));
		}
		return message;
	}

	private static int number(String page) {
		return page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
	}

}
