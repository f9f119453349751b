package org.mncares.portal.cohort.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.cohort.CohortView;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.ReapplyCoverage;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.Formats;
import org.mncares.portal.web.NotFound;
import org.mncares.portal.web.Notice;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Re-applies the names of payors to accepted patients, after showing what that changes.
 */
@Controller
@RequestMapping("/admin/payors/re-application")
class ReapplyController {

	private final Cohorts cohorts;

	private final ReapplyCoverage reapply;

	private final ReapplyPages pages;

	private final Formats formats;

	ReapplyController(Cohorts cohorts, ReapplyCoverage reapply, ReapplyPages pages, Formats formats) {
		this.cohorts = cohorts;
		this.reapply = reapply;
		this.pages = pages;
		this.formats = formats;
	}

	@GetMapping
	String ask(@RequestParam(required = false) @Nullable String cohort, Model model) {
		return show(cohort, model);
	}

	@PostMapping
	String apply(@RequestParam String cohort, @RequestParam String fingerprint, Model model, RedirectAttributes next,
			HttpServletResponse response) {
		CohortView view = this.cohorts.cohort(cohort);
		try {
			long patients = this.reapply.apply(view.id(), fingerprint);
			next.addFlashAttribute("flash",
					Notice.done("Names were re-applied: the coverage of "
							+ this.formats.count(patients, "patient", "patients")
							+ " changed. Dashboards follow by themselves."));
			return "redirect:/admin/payors/re-application?cohort=" + view.code();
		}
		catch (Conflict ex) {
			response.setStatus(HttpServletResponse.SC_CONFLICT);
			model.addAttribute("problem", Notice.warning(ex.getMessage()));
			return show(cohort, model);
		}
	}

	private String show(@Nullable String code, Model model) {
		List<CohortView> all = this.cohorts.all();
		model.addAttribute("cohorts", all);
		if (!all.isEmpty() || code != null) {
			model.addAttribute("page", this.pages.page(chosen(all, code)));
		}
		return "cohort/re-application";
	}

	/** Where none is asked for it is the Historical Cohort, or the first. */
	private static CohortView chosen(List<CohortView> all, @Nullable String code) {
		String wanted = (code != null) ? code : Cohorts.HISTORICAL;
		return all.stream().filter((cohort) -> cohort.code().equals(wanted)).findFirst().orElseGet(() -> {
			if (code != null) {
				throw new NotFound("cohort");
			}
			return all.getFirst();
		});
	}

}
