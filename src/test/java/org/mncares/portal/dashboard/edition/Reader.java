package org.mncares.portal.dashboard.edition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.mncares.portal.dashboard.people.SystemPeople;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody who reads all figures together and solves for what they do not show: a linear
 * program with a variable for the patients of each kind of care systems and each exact
 * set of payors, and one for each care system's patients. What is known beside the
 * figures: which kind each care system is of, and how many of its clinics have patients.
 */
final class Reader {

	private final ExpressionsBasedModel model = new ExpressionsBasedModel();

	private final Map<Cell, Variable> cells = new HashMap<>();

	private final Map<Long, Variable> systems = new HashMap<>();

	private final Map<Long, Unit> units = new HashMap<>();

	private int facts;

	Reader(List<SystemPeople<Unit>> study, Set<Set<Long>> sets) {
		for (SystemPeople<Unit> system : study) {
			this.units.put(system.careSystem(), system.unit());
			Variable total = this.model.newVariable("s" + system.careSystem()).lower(system.submittedClinics());
			if (system.submittedClinics() == 0) {
				total.upper(0);
			}
			this.systems.put(system.careSystem(), total);
		}
		for (Unit unit : Set.copyOf(this.units.values())) {
			Expression adds = newFact().level(0);
			int at = 0;
			for (Set<Long> set : sets) {
				Variable cell = this.model.newVariable(unit + "/" + at++).lower(0);
				this.cells.put(new Cell(unit, set), cell);
				adds.set(cell, 1);
			}
			this.systems.forEach((id, total) -> {
				if (unit.equals(this.units.get(id))) {
					adds.set(total, -1);
				}
			});
		}
	}

	/** Reads a count of people of all care systems that the filters take in. */
	void read(Filters filters, Predicate<Set<Long>> which, long count) {
		Expression fact = newFact().level(count);
		chosen(filters, which).forEach((cell) -> fact.set(cell, 1));
	}

	/** Reads a care system's count. */
	void read(long careSystem, long count) {
		newFact().level(count).set(system(careSystem), 1);
	}

	/** Reads that a care system's count is hidden although zero would show. */
	void readHidden(long careSystem) {
		newFact().lower(1).set(system(careSystem), 1);
	}

	/** The most people that there can be for all that was read. */
	double most(Filters filters, Predicate<Set<Long>> which) {
		return most(chosen(filters, which));
	}

	/** The most patients that a care system can have for all that was read. */
	double most(long careSystem) {
		return most(List.of(system(careSystem)));
	}

	private double most(List<Variable> sum) {
		sum.forEach((variable) -> variable.weight(1));
		Optimisation.Result result = this.model.maximise();
		sum.forEach((variable) -> variable.weight(null));
		if (result.getState() == Optimisation.State.UNBOUNDED) {
			return Double.POSITIVE_INFINITY;
		}
		if (!result.getState().isOptimal()) {
			throw new IllegalStateException("What was read contradicts itself: " + result.getState());
		}
		return sum.stream().mapToDouble((variable) -> result.doubleValue(this.model.indexOf(variable))).sum();
	}

	private List<Variable> chosen(Filters filters, Predicate<Set<Long>> which) {
		List<Variable> chosen = new ArrayList<>();
		this.cells.forEach((cell, variable) -> {
			if (filters.include(cell.unit()) && which.test(cell.covered())) {
				chosen.add(variable);
			}
		});
		return chosen;
	}

	private Variable system(long careSystem) {
		return java.util.Objects.requireNonNull(this.systems.get(careSystem));
	}

	private Expression newFact() {
		return this.model.newExpression("fact " + this.facts++);
	}

	private record Cell(Unit unit, Set<Long> covered) {
	}

}
