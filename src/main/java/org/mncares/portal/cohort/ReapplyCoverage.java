package org.mncares.portal.cohort;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.mncares.portal.audit.Changes;
import org.mncares.portal.cohort.Reapplication.OfCareSystem;
import org.mncares.portal.cohort.Reapplication.OfPayor;
import org.mncares.portal.core.CareSystemId;
import org.mncares.portal.core.CohortId;
import org.mncares.portal.payor.PayorDirectory;
import org.mncares.portal.payor.PayorPartners;
import org.mncares.portal.payor.PayorView;
import org.mncares.portal.web.Conflict;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Matches what lists wrote as payors of enrolled patients with the names that partners
 * have now; until then patients keep what the names meant when their list was checked.
 * Needs the scope of administration.
 */
@Service
@Transactional(readOnly = true)
public class ReapplyCoverage {

	/** Each coverage as it is and as it would be. */
	private static final String COVERAGES = WrittenPayors.MEANING + """
			, coverage as (
			    select p.id as patient_id, p.care_system_id, v.ordinal, v.kind as old_kind, v.payor_id as old_payor,
			           coalesce(m.kind, v.kind) as kind,
			           case when m.kind is null then v.payor_id else m.payor_id end as payor_id,
			           case v.ordinal when 1 then i.member_id_1 else i.member_id_2 end is not null as member_id
			      from enrolled_patient p
			      join patient_coverage v on v.patient_id = p.id
			      left join patient_identity i on i.patient_id = p.id
			      left join meaning m
			        on m.written = case v.ordinal when 1 then i.payor_1_written else i.payor_2_written end
			     where p.cohort_id = :cohort)
			""";

	private static final String DIFFERENT = " (old_kind, old_payor) is distinct from (kind, payor_id)";

	private static final String BY_PAYOR = COVERAGES + """
			, counted as (
			    select old_kind as kind, old_payor as payor_id, patient_id, true as before from coverage
			     union all
			    select kind, payor_id, patient_id, false from coverage)
			select kind, payor_id, count(distinct patient_id) filter (where before) as before,
			       count(distinct patient_id) filter (where not before) as after
			  from counted group by kind, payor_id order by kind = 'PARTNER' desc, kind, payor_id""";

	private static final String BY_CARE_SYSTEM = COVERAGES + """
			select care_system_id, count(distinct patient_id) as patients,
			       count(*) filter (where kind <> 'PARTNER' and member_id) as member_ids
			  from coverage where""" + DIFFERENT + " group by care_system_id order by care_system_id";

	private static final String CHANGE = "create temporary table coverage_change on commit drop as " + COVERAGES
			+ "select * from coverage where" + DIFFERENT;

	private static final String WRITE = """
			insert into patient_coverage (patient_id, care_system_id, ordinal, kind, payor_id)
			select patient_id, care_system_id, ordinal, kind, payor_id from coverage_change""";

	/** A member ID is kept for partners only. */
	private static final String FORGET = """
			update patient_identity i
			   set member_id_1 = case when x.first then null else i.member_id_1 end,
			       member_id_2 = case when x.second then null else i.member_id_2 end
			  from (select patient_id, bool_or(ordinal = 1) as first, bool_or(ordinal = 2) as second
			          from coverage_change where kind <> 'PARTNER' group by patient_id) x
			 where i.patient_id = x.patient_id""";

	private final CohortDefinitions definitions;

	private final PayorPartners partners;

	private final WrittenPayors written;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReapplyCoverage(CohortDefinitions definitions, PayorPartners partners, WrittenPayors written, JdbcClient jdbc,
			ApplicationEventPublisher events, Clock clock) {
		this.definitions = definitions;
		this.partners = partners;
		this.written = written;
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/** What re-applying names would change; changes nothing. */
	public Reapplication preview(CohortId cohort) {
		PayorDirectory directory = directory();
		List<OfPayor> payors = this.written.statement(BY_PAYOR, cohort, directory)
			.query((row, number) -> new OfPayor(row.getString("kind"), row.getObject("payor_id", Long.class),
					row.getLong("before"), row.getLong("after")))
			.list();
		List<CareSystemChange> systems = this.written.statement(BY_CARE_SYSTEM, cohort, directory)
			.query((row, number) -> new CareSystemChange(
					new OfCareSystem(new CareSystemId(row.getLong("care_system_id")), row.getLong("patients")),
					row.getLong("member_ids")))
			.list();
		return new Reapplication(systems.stream().mapToLong((system) -> system.line().patients()).sum(),
				systems.stream().mapToLong(CareSystemChange::memberIds).sum(), payors,
				systems.stream().map(CareSystemChange::line).toList());
	}

	/**
	 * Re-applies names after a person saw what that changes.
	 * @param fingerprint of the preview that they saw
	 * @return patients whose coverage is another now
	 * @throws Conflict when the cohort is frozen, or something else would change by now
	 */
	@Transactional
	public long apply(CohortId cohort, String fingerprint) {
		lock(cohort);
		if (!preview(cohort).fingerprint().equals(fingerprint)) {
			throw new Conflict("Names, partners or accepted patients changed since you looked. Nothing was changed:"
					+ " look at the new figures below and confirm again.");
		}
		return apply(cohort);
	}

	/**
	 * Re-applies names.
	 * @return patients whose coverage is another now
	 * @throws Conflict when the cohort is frozen
	 */
	@Transactional
	public long apply(CohortId cohort) {
		CohortView view = lock(cohort);
		Reapplication change = preview(cohort);
		this.jdbc.sql("drop table if exists pg_temp.coverage_change").update();
		this.written.statement(CHANGE, cohort, directory()).update();
		this.jdbc.sql("""
				delete from patient_coverage v using coverage_change x
				 where v.patient_id = x.patient_id and v.ordinal = x.ordinal""").update();
		this.jdbc.sql(WRITE).update();
		this.jdbc.sql(FORGET).update();
		this.events.publishEvent(
				new CohortChanged("cohort.coverage-reapplied", "cohort/" + view.code(), null, details(change)));
		return change.patients();
	}

	/** Lists that are being accepted are waited for, and no other begins. */
	private CohortView lock(CohortId id) {
		CohortView cohort = this.definitions.findAndLockById(id.value())
			.orElseThrow(() -> new NotFound("cohort"))
			.view();
		if (cohort.freeze() != null) {
			throw new Conflict(cohort.name() + " is frozen on the data cut \"" + cohort.freeze().cut()
					+ "\", so its patients keep the coverage that they have. Lift the freeze first.");
		}
		return cohort;
	}

	/** In which former partners stay what they were: their dates say when they count. */
	private PayorDirectory directory() {
		return this.partners.directoryOfJoined(LocalDate.now(this.clock));
	}

	private Map<String, String> details(Reapplication change) {
		Map<Long, String> names = this.partners.all()
			.stream()
			.collect(Collectors.toMap((payor) -> payor.id().value(), PayorView::shortName));
		Function<OfPayor, String> name = (line) -> (line.payor() != null)
				? Objects.requireNonNullElse(names.get(line.payor()), "payor " + line.payor())
				: line.kind().toLowerCase(Locale.ROOT);
		Changes changes = new Changes();
		change.payors().forEach((line) -> changes.add(name.apply(line), line.before(), line.after()));
		Map<String, String> details = changes.details();
		details.put("patients", Long.toString(change.patients()));
		details.put("member-ids-erased", Long.toString(change.memberIds()));
		return details;
	}

	private record CareSystemChange(OfCareSystem line, long memberIds) {
	}

}
