package org.mncares.portal.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mncares.portal.core.CareSystemId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How far agreements cover the care systems that the scope in hand sees.
 */
@Service
@Transactional(readOnly = true)
public class AgreementOverview {

	private final OrganizationDirectory directory;

	private final Agreements agreements;

	AgreementOverview(OrganizationDirectory directory, Agreements agreements) {
		this.directory = directory;
		this.agreements = agreements;
	}

	/** All care systems by name, as of a day. */
	public List<CoveredSystem> of(LocalDate day) {
		Map<CareSystemId, List<AgreementView>> agreements = this.agreements.all()
			.stream()
			.collect(Collectors.groupingBy(AgreementView::careSystem));
		return this.directory.careSystems(day)
			.stream()
			.map((system) -> CoveredSystem.of(system, agreements.getOrDefault(system.id(), List.of()), day))
			.toList();
	}

	/** One care system, as of a day. */
	public CoveredSystem of(CareSystemId careSystem, LocalDate day) {
		return CoveredSystem.of(this.directory.careSystem(careSystem, day), this.agreements.ofCareSystem(careSystem),
				day);
	}

	/**
	 * A care system and how far agreements cover it.
	 *
	 * @param code the care system's code
	 * @param name its name
	 * @param clinics its open clinics; without any nobody has to do anything
	 * @param cover how far its agreements reach
	 * @param agreements all of them, the newest first
	 */
	public record CoveredSystem(String code, String name, int clinics, Cover cover, List<AgreementView> agreements) {

		static CoveredSystem of(CareSystemView system, List<AgreementView> agreements, LocalDate day) {
			return new CoveredSystem(system.code(), system.name(), system.clinics(), Cover.of(agreements, day),
					agreements);
		}

		/** Whether an agreement is missing, or ends soon. */
		public boolean needsAction() {
			return this.clinics > 0 && this.cover.needsAction();
		}

	}

}
