package org.mncares.portal.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.mncares.portal.cohort.CohortCriteria;
import org.mncares.portal.cohort.Cohorts;
import org.mncares.portal.cohort.NewCohort;
import org.mncares.portal.cohort.Participation;
import org.mncares.portal.cohort.SubmissionPeriod;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.core.DateWindow;
import org.mncares.portal.core.ZipCode;
import org.mncares.portal.organization.Address;
import org.mncares.portal.organization.Certification;
import org.mncares.portal.organization.HchLevel;
import org.mncares.portal.organization.NewCareSystem;
import org.mncares.portal.organization.NewClinic;
import org.mncares.portal.organization.Organizations;
import org.mncares.portal.organization.RucaImport;
import org.mncares.portal.payor.NewPayor;
import org.mncares.portal.payor.PayorPartners;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Registers what the demonstration lists need: places, care systems, clinics, payor
 * partners and cohorts.
 */
@Component
@ConditionalOnDemonstration
class DemoOrganizations {

	private static final LocalDate JOINED = LocalDate.of(2021, 1, 4);

	private final RucaImport ruca;

	private final Organizations organizations;

	private final PayorPartners payors;

	private final Cohorts cohorts;

	private final Participation participation;

	DemoOrganizations(RucaImport ruca, Organizations organizations, PayorPartners payors, Cohorts cohorts,
			Participation participation) {
		this.ruca = ruca;
		this.organizations = organizations;
		this.payors = payors;
		this.cohorts = cohorts;
		this.participation = participation;
	}

	/** Registers all; within one transaction, in the scope of administration. */
	void register(DemoStudy study) {
		importRuca();
		study.payors()
			.forEach((payor) -> this.payors.register(new NewPayor(payor.code(), payor.name(), payor.shortName(),
					payor.joinedOn(), null, payor.aliases())));
		CohortId historical = define(Cohorts.HISTORICAL, "Historical Cohort", LocalDate.of(2018, 1, 1),
				LocalDate.of(2019, 2, 28), LocalDate.of(2021, 6, 1), LocalDate.of(2021, 10, 31));
		CohortId primary = define("primary", "Primary Cohort", LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31),
				LocalDate.of(2022, 6, 1), LocalDate.of(2022, 10, 31));
		study.careSystems().forEach((system) -> register(study, system, historical, primary));
	}

	private void importRuca() {
		try (InputStream file = new ClassPathResource("demo/ruca-2010.csv").getInputStream()) {
			if (!this.ruca.read(file).stored()) {
				throw new IllegalStateException("The demonstration's ZIP codes are wrong");
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private CohortId define(String code, String name, LocalDate first, LocalDate last, LocalDate opens,
			LocalDate closes) {
		return this.cohorts.define(new NewCohort(code, name, new CohortCriteria(new DateWindow(first, last), 18),
				SubmissionPeriod.of(opens, closes)));
	}

	private void register(DemoStudy study, DemoCareSystem system, CohortId historical, CohortId primary) {
		CareSystemId id = this.organizations.register(new NewCareSystem(system.code(), system.name(),
				Address.inMinnesota(system.address(), system.city(), new ZipCode(system.zip()))));
		List<ClinicId> ofHistorical = new ArrayList<>();
		List<ClinicId> leaving = new ArrayList<>();
		List<ClinicId> ofPrimary = new ArrayList<>();
		for (DemoClinic clinic : study.clinics(system.code())) {
			ClinicId registered = register(id, clinic);
			switch (clinic.cohort()) {
				case "historical" -> ofHistorical.add(registered);
				case "left" -> leaving.add(registered);
				case "primary" -> ofPrimary.add(registered);
				default -> {
				}
			}
		}
		join(historical, id, ofHistorical);
		join(historical, id, leaving);
		leaving.forEach((clinic) -> this.participation.leave(historical, id, clinic, LocalDate.of(2021, 5, 31)));
		join(primary, id, ofPrimary);
	}

	private ClinicId register(CareSystemId system, DemoClinic clinic) {
		Certification certification = (clinic.certifiedOn() != null)
				? new Certification(HchLevel.valueOf(clinic.level()), clinic.certifiedOn(), clinic.certifiedUntil())
				: Certification.NONE;
		Address address = Address.inMinnesota(clinic.address(), clinic.city(), new ZipCode(clinic.zip()));
		ClinicId id = this.organizations.register(system,
				new NewClinic(clinic.code(), clinic.name(), address, certification, null));
		if (clinic.closedOn() != null) {
			this.organizations.close(id, clinic.closedOn());
		}
		return id;
	}

	private void join(CohortId cohort, CareSystemId system, List<ClinicId> clinics) {
		if (!clinics.isEmpty()) {
			this.participation.join(cohort, system, clinics, JOINED);
		}
	}

}
