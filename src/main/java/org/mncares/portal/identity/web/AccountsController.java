package org.mncares.portal.identity.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.identity.HandOnLinks;
import org.mncares.portal.identity.People;
import org.mncares.portal.identity.PeopleFilter;
import org.mncares.portal.web.CareSystemName;
import org.mncares.portal.web.CareSystemNames;
import org.mncares.portal.web.Choice;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.Paging;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
 * All people with an account or an invitation, and inviting them, for administrators.
 */
@Controller
@RequestMapping("/admin/accounts")
class AccountsController {

	static final String BASE = "/admin/accounts";

	private static final String LIST = "People";

	private static final int SIZE = 50;

	private final People people;

	private final CareSystemNames names;

	private final InvitationDesk desk;

	private final HandOnLinks links;

	private final Formats formats;

	AccountsController(People people, CareSystemNames names, InvitationDesk desk, HandOnLinks links, Formats formats) {
		this.people = people;
		this.names = names;
		this.desk = desk;
		this.links = links;
		this.formats = formats;
	}

	@GetMapping
	String list(@ModelAttribute("query") PeopleQuery query, Model model) {
		PeopleFilter filter = query.filter(this.names);
		Paging paging = new Paging(query.number(), SIZE, this.people.count(filter), query.href());
		Map<CareSystemId, String> systems = this.names.all()
			.stream()
			.collect(Collectors.toMap(CareSystemName::id, CareSystemName::name));
		model.addAttribute("paging", paging);
		model.addAttribute("rows", this.people.list(filter, paging.offset(), paging.size())
			.stream()
			.map((person) -> PersonRow.of(person,
					(person.careSystem() != null) ? systems.getOrDefault(person.careSystem(), "") : "", this.formats))
			.toList());
		model.addAttribute("unseen", this.links.unseen());
		model.addAttribute("narrowed", query.narrows(this.names));
		model.addAttribute("search", query.search());
		model.addAttribute("positions", Position.choices());
		model.addAttribute("systems", systems(this.names));
		return "identity/people";
	}

	/** A form, because the links are handed out once. */
	@PostMapping("/links")
	ResponseEntity<String> links() {
		return ResponseEntity.ok()
			.contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
			.header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"invitation-links.csv\"")
			.body(LinksCsv.of(this.links.all(), this.names));
	}

	@GetMapping("/new")
	String ask(Model model) {
		model.addAttribute("form", PersonForm.EMPTY);
		return form(model);
	}

	@PostMapping("/new")
	String invite(@ModelAttribute("form") PersonForm form, BindingResult problems, Model model, RedirectAttributes next,
			HttpServletResponse response) {
		String done = this.desk.invite(form, BASE, problems, next, response);
		return (done != null) ? done : form(model);
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

	private String form(Model model) {
		model.addAttribute("base", BASE);
		model.addAttribute("list", LIST);
		model.addAttribute("positions", Position.choices());
		model.addAttribute("systems", systems(this.names));
		model.addAttribute("mailed", this.desk.sendsMail());
		return "identity/invite";
	}

	static List<Choice> systems(CareSystemNames names) {
		return names.standing().stream().map((name) -> Choice.of(name.code(), name.label())).toList();
	}

}
