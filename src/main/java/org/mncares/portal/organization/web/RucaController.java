package org.mncares.portal.organization.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.organization.RucaImport;
import org.mncares.portal.organization.RucaImportResult;
import org.mncares.portal.organization.RucaVintages;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.FormUpload;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.Notice;
import org.mncares.portal.web.Typed;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where administrators import vintages of rural-urban commuting area codes, see what one
 * would change, and put it to use.
 */
@Controller
class RucaController {

	private static final int MAXIMUM_BYTES = 20 * 1024 * 1024;

	private final RucaVintages vintages;

	private final RucaImport imports;

	private final Formats formats;

	RucaController(RucaVintages vintages, RucaImport imports, Formats formats) {
		this.vintages = vintages;
		this.imports = imports;
		this.formats = formats;
	}

	@GetMapping("/admin/ruca")
	String list(Model model) {
		RucaForm form = RucaForm.EMPTY;
		return show(form, new BeanPropertyBindingResult(form, "form"), model);
	}

	@PostMapping("/admin/ruca")
	String read(HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes next) {
		FormUpload upload = FormUpload.read(request, MAXIMUM_BYTES);
		RucaForm form = new RucaForm(upload.field("vintage"), null);
		BindingResult problems = new BeanPropertyBindingResult(form, "form");
		String vintage = form.name(upload, problems);
		if (problems.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
			return show(form, problems, model);
		}
		try {
			FormUpload.File file = upload.file().orElseThrow();
			RucaImportResult result = this.imports.keep(vintage, file.name(), file.bytes());
			if (!result.stored()) {
				new Typed(problems).wrong("file", "Nothing was imported: "
						+ this.formats.count(result.refused(), "row is", "rows are") + " wrong. Correct the file.");
				model.addAttribute("result", result);
				response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
				return show(form, problems, model);
			}
			next.addFlashAttribute("flash", Notice.done(this.formats.number(result.read())
					+ " ZIP codes were imported. They change nothing until you put this vintage to use."));
			return "redirect:/admin/ruca/" + vintage;
		}
		catch (Conflict ex) {
			problems.rejectValue("vintage", "taken", ex.getMessage());
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return show(form, problems, model);
		}
	}

	@GetMapping("/admin/ruca/{vintage}")
	String preview(@PathVariable String vintage, Model model) {
		model.addAttribute("vintage", this.vintages.vintage(vintage));
		model.addAttribute("inUse", this.vintages.inUse());
		model.addAttribute("changes", this.vintages.preview(vintage));
		return "organization/ruca-vintage";
	}

	@PostMapping("/admin/ruca/{vintage}/use")
	String use(@PathVariable String vintage, @RequestParam(defaultValue = "") String before, Model model,
			RedirectAttributes next, HttpServletResponse response) {
		try {
			this.vintages.use(vintage, before);
		}
		catch (Conflict ex) {
			model.addAttribute("problem", "Another vintage was put to use meanwhile, so the changes below are new."
					+ " Look at them, then decide again.");
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			return preview(vintage, model);
		}
		next.addFlashAttribute("flash", Notice.done("The vintage " + vintage + " is in use: all locations follow it."));
		return "redirect:/admin/ruca";
	}

	@PostMapping("/admin/ruca/{vintage}/removal")
	String remove(@PathVariable String vintage, RedirectAttributes next) {
		this.vintages.remove(vintage);
		next.addFlashAttribute("flash", Notice.done("The vintage " + vintage + " was removed."));
		return "redirect:/admin/ruca";
	}

	private String show(RucaForm form, BindingResult problems, Model model) {
		model.addAttribute("form", form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", problems);
		model.addAttribute("vintages", this.vintages.all());
		model.addAttribute("inUse", this.vintages.inUse());
		model.addAttribute("maxBytes", MAXIMUM_BYTES);
		return "organization/ruca";
	}

}
