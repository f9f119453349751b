package org.mncares.portal.classification.web;

import org.mncares.portal.classification.DraftDefinition;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import jakarta.servlet.http.HttpServletResponse;

/**
 * Drafts of a definition: changed, previewed, published or discarded.
 */
@Controller
class DraftController {

	private final DraftDefinition drafts;

	DraftController(DraftDefinition drafts) {
		this.drafts = drafts;
	}

	@PostMapping("/classification/drafts")
	String begin() {
		return "redirect:/classification/drafts/" + this.drafts.begin();
	}

	@GetMapping("/classification/drafts/{id}")
	String page(@PathVariable String id, Model model) {
		int draft = PathNumber.of(id, "draft");
		model.addAttribute("draft", this.drafts.draft(draft));
		model.addAttribute("form", DraftForm.of(this.drafts.draft(draft), this.drafts.possible()));
		return "classification/draft";
	}

	@PostMapping("/classification/drafts/{id}")
	String change(@PathVariable String id, @RequestParam MultiValueMap<String, String> fields, Model model,
			HttpServletResponse response) {
		int draft = PathNumber.of(id, "draft");
		DraftForm form = DraftForm.typed(fields, this.drafts.possible());
		model.addAttribute("draft", this.drafts.draft(draft));
		model.addAttribute("form", form);
		if (!form.problems().isEmpty()) {
			return "classification/draft";
		}
		try {
			this.drafts.change(draft, form.change());
		}
		catch (Conflict conflict) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("conflict", conflict.getMessage());
			return "classification/draft";
		}
		return "redirect:/classification/drafts/{id}/preview";
	}

	@GetMapping("/classification/drafts/{id}/preview")
	String preview(@PathVariable String id, Model model) {
		model.addAttribute("preview", this.drafts.preview(PathNumber.of(id, "draft")));
		return "classification/preview";
	}

	@PostMapping("/classification/drafts/{id}/publication")
	String publish(@PathVariable String id, @RequestParam(defaultValue = "") String fingerprint,
			RedirectAttributes next) {
		this.drafts.publish(PathNumber.of(id, "draft"), fingerprint);
		next.addFlashAttribute("flash", Notice.done("Published. All clinics were decided by what is current now."));
		return "redirect:/classification";
	}

	@PostMapping("/classification/drafts/{id}/discard")
	String discard(@PathVariable String id, @RequestParam(defaultValue = "") String revision, RedirectAttributes next) {
		this.drafts.discard(PathNumber.of(id, "draft"),
				revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : 0);
		next.addFlashAttribute("flash", Notice.done("The draft was discarded. Nothing else has changed."));
		return "redirect:/classification";
	}

}
