package org.mncares.portal;

import org.flywaydb.core.api.exception.FlywayValidateException;
import org.mncares.portal.core.CannotStart;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Finds the reason for which the portal cannot start among the causes of a failure.
 */
class CannotStartAnalyzer implements FailureAnalyzer {

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			String reason = reason(cause);
			if (reason != null) {
				return new FailureAnalysis(reason, null, cause);
			}
		}
		return null;
	}

	private static @Nullable String reason(Throwable cause) {
		return switch (cause) {
			case CannotStart known -> known.getMessage();
			case PortInUseException taken -> "Port " + taken.getPort()
					+ " is in use: stop what runs there, or choose another by --server.port=8081.";
			case FlywayValidateException differs ->
				"The database does not fit this version of the portal: it was made by a newer one, or its migrations were"
						+ " changed. Start the newer portal, or name another folder by portal.home.";
			default -> null;
		};
	}

}
