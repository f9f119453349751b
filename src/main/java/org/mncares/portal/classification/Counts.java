package org.mncares.portal.classification;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.mncares.portal.classification.rule.CareModelClass;
import org.mncares.portal.classification.rule.OwnDecision;

/**
 * Participating clinics by own decision and by reported class, kept apart, and care
 * systems by class.
 *
 * @param own clinics by own decision
 * @param clinics clinics by their care system's class
 * @param systems care systems by class
 */
public record Counts(Map<OwnDecision, Integer> own, Map<CareModelClass, Integer> clinics,
		Map<CareModelClass, Integer> systems) {

	/**
	 * Counts what was decided.
	 * @param systems the decisions of participating clinics, a list for each care system
	 */
	static Counts of(Collection<List<Decision>> systems) {
		Map<OwnDecision, Integer> own = new EnumMap<>(OwnDecision.class);
		Map<CareModelClass, Integer> clinics = new EnumMap<>(CareModelClass.class);
		Map<CareModelClass, Integer> classes = new EnumMap<>(CareModelClass.class);
		List.of(OwnDecision.values()).forEach((key) -> own.put(key, 0));
		List.of(CareModelClass.values()).forEach((key) -> {
			clinics.put(key, 0);
			classes.put(key, 0);
		});
		for (List<Decision> system : systems) {
			if (!system.isEmpty()) {
				classes.merge(system.getFirst().reported(), 1, Integer::sum);
			}
			system.forEach((decision) -> {
				own.merge(decision.own(), 1, Integer::sum);
				clinics.merge(decision.reported(), 1, Integer::sum);
			});
		}
		return new Counts(own, clinics, classes);
	}

	/** All participating clinics. */
	public int allClinics() {
		return this.own.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** All care systems with a participating clinic. */
	public int allSystems() {
		return this.systems.values().stream().mapToInt(Integer::intValue).sum();
	}

}
