package org.mncares.portal.intake.receipt.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mncares.portal.identity.TooManyAttempts;
import org.mncares.portal.intake.receipt.PastedHash;
import org.mncares.portal.intake.receipt.VerifyReceipt;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where anybody who holds a receipt asks whether it stands. A code in the address fills
 * the field and nothing else.
 */
@Controller
class VerifyController {

	private static final int LONGEST_SHOWN = 60;

	private final VerifyReceipt verify;

	VerifyController(VerifyReceipt verify) {
		this.verify = verify;
	}

	@GetMapping("/receipts/verify")
	String ask(@RequestParam(defaultValue = "") String code, Model model) {
		return show(code, "", model);
	}

	@PostMapping("/receipts/verify")
	String answer(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String hash,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		Optional<PastedHash> pasted = PastedHash.read(hash);
		boolean unreadable = pasted.isEmpty() && !hash.isBlank();
		if (code.isBlank()) {
			model.addAttribute("codeProblem", "Type the code of the receipt.");
		}
		if (unreadable) {
			model.addAttribute("hashProblem", "A SHA-256 has 64 digits and letters from a to f. Copy it as a whole.");
		}
		if (code.isBlank() || unreadable) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return show(code, hash, model);
		}
		try {
			Optional<VerifyReceipt.Answer> found = this.verify.verify(code, pasted.orElse(null),
					request.getRemoteAddr());
			model.addAttribute("asked", true);
			model.addAttribute("answer", found.orElse(null));
		}
		catch (TooManyAttempts wait) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.waitFor().toSeconds()));
			model.addAttribute("codeProblem",
					"Too many codes were tried from here. Wait a quarter of an hour, then try again.");
		}
		return show(code, hash, model);
	}

	/** What is too long to be a code or a hash is not shown again. */
	private static String show(String code, String hash, Model model) {
		model.addAttribute("code", (code.length() <= LONGEST_SHOWN) ? code : "");
		model.addAttribute("hash", (hash.length() <= 2 * LONGEST_SHOWN) ? hash : "");
		return "intake/verify";
	}

}
