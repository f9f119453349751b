package org.mncares.portal.intake;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import org.mncares.portal.core.ClinicId;

/**
 * The clinics that a list is for, each with what the list says of it.
 */
@Embeddable
public class ListClinics {

	@ElementCollection
	@CollectionTable(name = "patient_list_clinic", joinColumns = @JoinColumn(name = "list_id"))
	@MapKeyColumn(name = "clinic_id")
	private Map<Long, ClinicAnswer> answers = new HashMap<>();

	void declare(Collection<ClinicId> clinics) {
		if (clinics.isEmpty()) {
			throw new IllegalArgumentException("A list is for at least one clinic");
		}
		clinics.forEach((clinic) -> this.answers.put(clinic.value(), ClinicAnswer.OPEN));
	}

	void remove(Collection<ClinicId> clinics) {
		clinics.forEach((clinic) -> this.answers.remove(clinic.value()));
	}

	void answer(Map<ClinicId, ClinicAnswer> given) {
		given.forEach((clinic, answer) -> this.answers.put(clinic.value(), answer));
	}

	public Set<ClinicId> ids() {
		return this.answers.keySet().stream().map(ClinicId::new).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * The clinics for which the list stands: those with patients or nil, none that is to
	 * follow.
	 */
	public Set<ClinicId> answered() {
		return this.answers.entrySet()
			.stream()
			.filter((entry) -> entry.getValue().isFinal())
			.map((entry) -> new ClinicId(entry.getKey()))
			.collect(Collectors.toUnmodifiableSet());
	}

	public Map<Long, ClinicAnswer> answers() {
		return Collections.unmodifiableMap(this.answers);
	}

}
