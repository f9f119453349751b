package org.mncares.portal.payor.web;

import java.time.Clock;
import java.time.LocalDate;

import org.mncares.portal.payor.PayorPartners;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The payor partners and what people write for them.
 */
@Controller
class PayorController {

	private final PayorPartners partners;

	private final Clock clock;

	PayorController(PayorPartners partners, Clock clock) {
		this.partners = partners;
		this.clock = clock;
	}

	@GetMapping("/admin/payors")
	String list(Model model) {
		LocalDate today = LocalDate.now(this.clock);
		model.addAttribute("payors", this.partners.all().stream().map((payor) -> PayorLine.of(payor, today)).toList());
		return "payor/payors";
	}

}
