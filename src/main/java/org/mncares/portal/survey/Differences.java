package org.mncares.portal.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.organization.ClinicView;

/**
 * Compares two sets of answers: only what is asked counts.
 */
final class Differences {

	private Differences() {
	}

	/**
	 * What differs, in the order of the questions.
	 * @param clinics to name them
	 */
	static List<Difference> between(Sheet before, Sheet after, Collection<ClinicView> clinics) {
		Map<AnswerKey, Question> earlier = answered(before);
		Map<AnswerKey, Question> later = answered(after);
		Map<AnswerKey, Question> all = new LinkedHashMap<>(later);
		earlier.forEach(all::putIfAbsent);
		List<Section> order = after.instrument().sections();
		List<Difference> differences = new ArrayList<>();
		for (Section section : order) {
			all.values()
				.stream()
				.filter((question) -> question.section().linkId().equals(section.linkId()))
				.forEach((question) -> {
					String was = spoken(earlier.get(question.key()));
					String is = spoken(later.get(question.key()));
					if (!was.equals(is)) {
						differences.add(difference(question, was, is, clinics));
					}
				});
		}
		return differences;
	}

	private static Map<AnswerKey, Question> answered(Sheet sheet) {
		Map<AnswerKey, Question> answered = new LinkedHashMap<>();
		sheet.answered().forEach((question) -> answered.put(question.key(), question));
		return answered;
	}

	private static String spoken(@Nullable Question question) {
		return (question != null) ? question.item().spoken(question.values()) : "";
	}

	private static Difference difference(Question question, String was, String is, Collection<ClinicView> clinics) {
		ClinicId id = question.key().clinic();
		return clinics.stream()
			.filter((clinic) -> clinic.id().equals(id))
			.findFirst()
			.map((clinic) -> new Difference(question.section().title(), question.item(), clinic.code(), clinic.name(),
					was, is))
			.orElseGet(() -> new Difference(question.section().title(), question.item(), null, null, was, is));
	}

}
