package org.mncares.portal.survey.web;

import java.util.Base64;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.survey.ImportRules;
import org.mncares.portal.survey.Instrument;
import org.mncares.portal.survey.InstrumentRefused;
import org.mncares.portal.survey.InstrumentVersion;
import org.mncares.portal.survey.Instruments;
import org.mncares.portal.survey.SurveyDueDay;
import org.mncares.portal.survey.instrument.InstrumentReader;
import org.mncares.portal.web.Notice;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The versions of the survey: what each asks, and the import of another one.
 */
@Controller
class InstrumentController {

	private final Instruments instruments;

	private final SurveyDueDay dueDay;

	InstrumentController(Instruments instruments, SurveyDueDay dueDay) {
		this.instruments = instruments;
		this.dueDay = dueDay;
	}

	@GetMapping("/admin/instruments")
	String list(Model model) {
		model.addAttribute("versions", this.instruments.all());
		model.addAttribute("dueDay", this.dueDay.get().orElse(null));
		model.addAttribute("maxBytes", InstrumentUpload.MOST_BYTES);
		return "survey/instruments";
	}

	@GetMapping("/admin/instruments/{version}")
	String version(@PathVariable String version, Model model) {
		model.addAttribute("instrument", this.instruments.version(VersionNumber.of(version)));
		model.addAttribute("draft", false);
		return "survey/instrument";
	}

	/** Shows what a file asks; nothing of it is kept. */
	@PostMapping("/admin/instruments/preview")
	String preview(HttpServletRequest request, HttpServletResponse response, Model model) {
		try {
			byte[] file = InstrumentUpload.read(request);
			Instrument instrument = InstrumentReader.read(file);
			ImportRules.require(instrument);
			model.addAttribute("instrument", instrument);
			model.addAttribute("file", Base64.getEncoder().encodeToString(file));
		}
		catch (InstrumentRefused ex) {
			return refused(ex, response, model);
		}
		model.addAttribute("draft", true);
		return "survey/instrument";
	}

	@PostMapping("/admin/instruments")
	String use(@RequestParam(defaultValue = "") String questionnaire, HttpServletResponse response, Model model,
			RedirectAttributes next) {
		try {
			InstrumentVersion version = this.instruments.importFile(Base64.getDecoder().decode(questionnaire));
			next.addFlashAttribute("flash", Notice.done("Version " + version.version()
					+ " is in use: responses that begin from now on are asked its questions."));
			return "redirect:/admin/instruments";
		}
		catch (InstrumentRefused ex) {
			return refused(ex, response, model);
		}
		catch (IllegalArgumentException ex) {
			return refused(new InstrumentRefused("file", "It arrived damaged. Choose it again."), response, model);
		}
	}

	private String refused(InstrumentRefused refusal, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("problems", refusal.problems());
		return list(model);
	}

}
