package org.mncares.portal.classification.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The two definitions of the study, for tests.
 */
final class Definitions {

	static final Condition SOCIAL_WORKER = new Condition("social-worker", "There is a social worker",
			"clinic-social-worker");

	static final Condition LICENSED = new Condition("social-worker-licensed", "One is licensed",
			"clinic-social-worker-licensed");

	static final Condition COORDINATES = new Condition("social-worker-coordinates", "Is responsible",
			"clinic-social-worker-coordinates");

	static final Condition INTERACTS = new Condition("social-worker-interacts", "Routinely interacts",
			"clinic-social-worker-interacts");

	static final Definition EARLIER = new Definition(1, "Earlier", LocalDate.of(2018, 1, 1),
			List.of(LICENSED, COORDINATES, INTERACTS));

	static final Definition REFINED = new Definition(2, "Refined", LocalDate.of(2021, 6, 1),
			List.of(SOCIAL_WORKER, COORDINATES, INTERACTS));

	static final Map<String, String> ALL_YES = Map.of("clinic-social-worker", "true", "clinic-social-worker-licensed",
			"true", "clinic-social-worker-coordinates", "true", "clinic-social-worker-interacts", "true");

	private Definitions() {
	}

}
