package org.mncares.portal.survey;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

import org.mncares.portal.core.Sha256;
import org.mncares.portal.database.Scope;
import org.mncares.portal.database.Scopes;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Puts the first version of the organizational survey in place at the first start. Its
 * file is not read as FHIR here: that would delay each start, and a test does it.
 */
@Component
@Order(0)
class FirstInstrument implements ApplicationRunner {

	private static final ClassPathResource FILE = new ClassPathResource("survey/organizational-1.json");

	private final InstrumentFiles files;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	FirstInstrument(InstrumentFiles files, TransactionTemplate transaction, ApplicationEventPublisher events,
			Clock clock) {
		this.files = files;
		this.transaction = transaction;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public void run(ApplicationArguments arguments) throws IOException {
		String text = FILE.getContentAsString(StandardCharsets.UTF_8);
		Scopes.run(Scope.ADMINISTRATION, () -> this.transaction.executeWithoutResult((status) -> place(text)));
	}

	/** Two nodes may start at once: one of them places it. */
	private void place(String text) {
		InstrumentFile file = new InstrumentFile(1, text, Sha256.hex(text), "portal", this.clock.instant());
		if (this.files.keep(file)) {
			this.events.publishEvent(SurveyEvent.imported(file));
		}
	}

}
