package org.mncares.portal.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.core.AccountId;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.ManageAccounts;
import org.mncares.portal.identity.People;
import org.mncares.portal.identity.PeopleFilter;
import org.mncares.portal.web.CareSystemName;
import org.mncares.portal.web.CareSystemNames;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.NotFound;
import org.mncares.portal.web.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The people of a care system, for its manager: who they are, inviting and removing them.
 */
@Controller
@RequestMapping("/colleagues")
class ColleaguesController {

	private static final String BASE = "/colleagues";

	private static final String LIST = "Colleagues";

	private static final int MOST = 500;

	private final People people;

	private final ManageAccounts accounts;

	private final CareSystemNames names;

	private final InvitationDesk desk;

	private final CurrentCaller caller;

	private final Formats formats;

	ColleaguesController(People people, ManageAccounts accounts, CareSystemNames names, InvitationDesk desk,
			CurrentCaller caller, Formats formats) {
		this.people = people;
		this.accounts = accounts;
		this.names = names;
		this.desk = desk;
		this.caller = caller;
		this.formats = formats;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("system", ownSystem());
		model.addAttribute("own", this.caller.get().account().value());
		model.addAttribute("rows",
				this.people.list(PeopleFilter.ALL, 0, MOST)
					.stream()
					.map((person) -> PersonRow.of(person, "", this.formats))
					.toList());
		return "identity/colleagues";
	}

	@GetMapping("/new")
	String ask(Model model) {
		model.addAttribute("form", new PersonForm("", "", "", Position.CARE_SYSTEM.name(), "", ""));
		return form(model);
	}

	/** Whatever the form says of a care system: it is the manager's own. */
	@PostMapping("/new")
	String invite(@ModelAttribute("form") PersonForm form, BindingResult problems, Model model, RedirectAttributes next,
			HttpServletResponse response) {
		PersonForm own = form.within(ownSystem().code());
		String done = this.desk.invite(own, BASE, problems, next, response);
		return (done != null) ? done : form(model);
	}

	@GetMapping("/{id:\\d{1,18}}/removal")
	String askToRemove(@PathVariable long id, Model model) {
		model.addAttribute("account", this.accounts.account(new AccountId(id)));
		return "identity/remove-colleague";
	}

	@PostMapping("/{id:\\d{1,18}}/removal")
	String remove(@PathVariable long id, RedirectAttributes next) {
		this.accounts.disable(new AccountId(id));
		next.addFlashAttribute("flash", Notice.done("Your colleague was removed and signed out everywhere."));
		return "redirect:" + BASE;
	}

	@PostMapping("/{id:\\d{1,18}}/return")
	String takeBack(@PathVariable long id, RedirectAttributes next) {
		try {
			this.accounts.enable(new AccountId(id));
			next.addFlashAttribute("flash",
					Notice.done("Your colleague can sign in again, by the password that they had."));
		}
		catch (Conflict ex) {
			next.addFlashAttribute("flash", Notice.warning(ex.getMessage()));
		}
		return "redirect:" + BASE;
	}

	@GetMapping("/invitations/{id:\\d{1,18}}")
	String invitation(@PathVariable long id, Model model) {
		return this.desk.page(id, BASE, LIST, model);
	}

	@PostMapping("/invitations/{id:\\d{1,18}}/sending")
	String sendAgain(@PathVariable long id, RedirectAttributes next) {
		return this.desk.sendAgain(id, BASE, next);
	}

	@PostMapping("/invitations/{id:\\d{1,18}}/withdrawal")
	String withdraw(@PathVariable long id, RedirectAttributes next) {
		return this.desk.withdraw(id, BASE, next);
	}

	private CareSystemName ownSystem() {
		return this.names.find(this.caller.get().managedCareSystem()).orElseThrow(() -> new NotFound("care system"));
	}

	private String form(Model model) {
		model.addAttribute("base", BASE);
		model.addAttribute("list", LIST);
		model.addAttribute("system", ownSystem());
		model.addAttribute("positions", Position.choicesOfManagers());
		model.addAttribute("mailed", this.desk.sendsMail());
		return "identity/invite";
	}

}
