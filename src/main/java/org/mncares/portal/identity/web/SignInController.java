package org.mncares.portal.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mncares.portal.identity.SignedIn;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The sign-in page. The form itself is taken by the security chain.
 */
@Controller
class SignInController {

	@GetMapping("/sign-in")
	String signIn(HttpServletRequest request, Model model) {
		if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn) {
			return "redirect:/";
		}
		model.addAttribute("expired", request.getParameter("expired") != null);
		model.addAttribute("signedOut", request.getParameter("signed-out") != null);
		return "identity/sign-in";
	}

	/** Only the security chain leads here, after a refused attempt. */
	@RequestMapping(path = "/sign-in/refused", method = { RequestMethod.GET, RequestMethod.POST })
	String refused(@RequestAttribute(name = RefuseSignIn.PROBLEM, required = false) @Nullable String problem,
			@RequestParam(defaultValue = "") String email, Model model) {
		if (problem == null) {
			return "redirect:/sign-in";
		}
		model.addAttribute("problem", problem);
		model.addAttribute("email", email);
		return "identity/sign-in";
	}

}
