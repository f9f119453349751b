package org.mncares.portal.demo;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * What happens to the demonstration surveys: they are answered and signed, and some are
 * returned.
 */
@Component
@ConditionalOnDemonstration
class DemoSurveyEvents {

	/** Everything that happens to the surveys. */
	List<DemoEvent> of(DemoStudy study) {
		return List.of();
	}

}
