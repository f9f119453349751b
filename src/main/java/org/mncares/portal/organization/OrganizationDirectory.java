package org.mncares.portal.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.web.NotFound;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks up care systems and clinics, with their size and location classes. The scope in
 * hand decides which are seen: for staff another system's are not there.
 */
@Service
@Transactional(readOnly = true)
public class OrganizationDirectory {

	private final OrganizationRows rows;

	private final SizeDefinitions sizes;

	OrganizationDirectory(OrganizationRows rows, SizeDefinitions sizes) {
		this.rows = rows;
		this.sizes = sizes;
	}

	/** All care systems as of a date, by name. */
	public List<CareSystemView> careSystems(LocalDate asOf) {
		Map<CareSystemId, List<ClinicView>> clinics = this.rows.clinics()
			.stream()
			.collect(Collectors.groupingBy(ClinicView::careSystem));
		int largeAbove = largeAbove();
		return this.rows.careSystems()
			.stream()
			.map((row) -> row.asOf(asOf, clinics.getOrDefault(row.id(), List.of()), largeAbove))
			.toList();
	}

	/**
	 * A care system as of a date.
	 * @throws NotFound when there is none with this code in the scope in hand
	 */
	public CareSystemView careSystem(String code, LocalDate asOf) {
		return careSystem(this.rows.careSystem(Texts.code(code)).orElseThrow(() -> new NotFound("care system")), asOf);
	}

	/**
	 * A care system as of a date.
	 * @throws NotFound when there is none with this id in the scope in hand
	 */
	public CareSystemView careSystem(CareSystemId id, LocalDate asOf) {
		return careSystem(this.rows.careSystem(id).orElseThrow(() -> new NotFound("care system")), asOf);
	}

	/** All clinics, closed and uncertified ones included, by code. */
	public List<ClinicView> clinics() {
		return this.rows.clinics();
	}

	/** A care system's clinics, closed and uncertified ones included, by code. */
	public List<ClinicView> clinics(CareSystemId careSystem) {
		return this.rows.clinics(careSystem);
	}

	/**
	 * A clinic.
	 * @throws NotFound when there is none with this code in the scope in hand
	 */
	public ClinicView clinic(String code) {
		return this.rows.clinic(Texts.code(code)).orElseThrow(() -> new NotFound("clinic"));
	}

	/** The number of certified clinics above which a care system is large. */
	public int largeAbove() {
		return this.sizes.current().largeAbove();
	}

	/** The revision of the rural-urban commuting area codes in use. */
	public String rucaVintage() {
		return this.rows.rucaVintage();
	}

	/** The primary rural-urban commuting area codes in use, by ZIP code. */
	public Map<String, Integer> rucaCodes() {
		return this.rows.rucaCodes();
	}

	private CareSystemView careSystem(CareSystemRow row, LocalDate asOf) {
		return row.asOf(asOf, clinics(row.id()), largeAbove());
	}

}
