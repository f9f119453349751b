package org.mncares.portal.payor.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.payor.MappingView;
import org.mncares.portal.payor.PayorMappings;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Notice;
import org.mncares.portal.web.Typed;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What was decided about written payors: by whom, when and why, and taking it back.
 */
@Controller
@RequestMapping("/admin/payors/mappings")
class MappingController {

	private static final int LONGEST_REASON = 500;

	private final PayorMappings mappings;

	MappingController(PayorMappings mappings) {
		this.mappings = mappings;
	}

	@GetMapping
	String all(Model model) {
		model.addAttribute("mappings", this.mappings.all());
		return "payor/mappings";
	}

	@GetMapping("/{id:\\d{1,18}}/revocation")
	String ask(@PathVariable long id, Model model) {
		MappingView mapping = this.mappings.mapping(id);
		if (!mapping.stands()) {
			throw new Conflict("This mapping was revoked already, by " + mapping.revokedBy() + ".");
		}
		model.addAttribute("mapping", mapping);
		return "payor/revocation";
	}

	@PostMapping("/{id:\\d{1,18}}/revocation")
	String revoke(@PathVariable long id, @RequestParam(required = false) @Nullable String reason, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		MappingView mapping = this.mappings.mapping(id);
		String why = Typed.text(reason);
		if (why.isEmpty() || why.length() > LONGEST_REASON) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			model.addAttribute("mapping", mapping);
			model.addAttribute("reason", why);
			model.addAttribute("problem", "Say why the mapping is revoked, in up to 500 characters.");
			return "payor/revocation";
		}
		this.mappings.revoke(id, why);
		next.addFlashAttribute("flash",
				Notice.done("The mapping was revoked. Where a list holds the value, it waits for a decision again."));
		return "redirect:/admin/payors/mappings";
	}

}
