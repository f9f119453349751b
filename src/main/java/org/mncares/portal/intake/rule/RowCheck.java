package org.mncares.portal.intake.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.table.CellText;
import org.mncares.portal.table.RawRow;

/**
 * Checks the rows of one file; one pass finds every problem of a row. Not thread-safe:
 * one check, one instance.
 */
public final class RowCheck {

	private static final Person NOBODY = new Person(null, null, null, null, null, null);

	private static final Demographics NO_DEMOGRAPHICS = new Demographics(List.of(), null, null);

	private static final Contact NO_CONTACT = new Contact(null, null, null, null, null, null);

	private final ColumnMapping mapping;

	private final Corrections corrections;

	private final boolean[] named;

	private final boolean hasAddress;

	private final DateRules dates;

	private final ClinicRules clinics;

	private final PayorRules payors;

	private final EligibilityPolicy policy;

	private final SsnWatch ssns;

	private final FormulaWatch formulas;

	private final List<ZeroWatch> zeros;

	/**
	 * @param context what the rules must know
	 * @param mapping a header that is not fatal
	 */
	public RowCheck(ListContext context, ColumnMapping mapping) {
		this(context, mapping, Corrections.NONE);
	}

	/**
	 * @param context what the rules must know
	 * @param file a header that is not fatal
	 * @param corrections what people wrote in the place of what the file says
	 */
	public RowCheck(ListContext context, ColumnMapping file, Corrections corrections) {
		this.mapping = corrections.columns(file);
		this.corrections = corrections;
		this.hasAddress = this.mapping.hasAddress();
		this.dates = new DateRules(context);
		this.clinics = new ClinicRules(context);
		this.payors = new PayorRules(context);
		this.policy = new EligibilityPolicy(context);
		this.ssns = new SsnWatch(file.header());
		this.formulas = new FormulaWatch(file);
		this.zeros = Stream.of(Column.PATIENT_ID, Column.MEMBER_ID_1, Column.MEMBER_ID_2)
			.map((column) -> new ZeroWatch(column, file))
			.toList();
		this.named = new boolean[this.mapping.header().size()];
		for (int i = 0; i < this.named.length; i++) {
			this.named[i] = !CellText.tidy(this.mapping.header().get(i)).isEmpty();
		}
	}

	/**
	 * Checks a row by itself; what only several rows together show is not its business.
	 */
	public CheckedRow check(RawRow read) {
		RawRow raw = this.corrections.applied(read, this.mapping);
		RowText row = new RowText(this.mapping, raw, read);
		if (IdRules.isExample(row)) {
			row.add(Rule.EXAMPLE_ROW, Column.PATIENT_ID, row.given(Column.PATIENT_ID));
			return new CheckedRow(raw.number(), null, null, NOBODY, null, NO_DEMOGRAPHICS, NO_CONTACT, null, null,
					row.findings(), Outcome.ERROR, null, read);
		}
		// A column is what the file says it is, whatever was corrected in it.
		this.ssns.see(read);
		this.formulas.see(read);
		this.zeros.forEach((watch) -> watch.see(read));
		checkLength(row, raw);
		Long clinicId = this.clinics.read(row);
		String patientId = IdRules.patientId(row);
		String last = row.read(Column.LAST_NAME);
		String first = row.read(Column.FIRST_NAME);
		String middle = row.read(Column.MIDDLE_NAME);
		LocalDate born = this.dates.read(row, Column.DATE_OF_BIRTH);
		String sex = Codes.sex(row);
		LocalDate died = this.dates.read(row, Column.DATE_OF_DEATH);
		LocalDate start = this.dates.read(row, Column.CARE_COORDINATION_START);
		this.dates.compare(row, born, start, died);
		Demographics demographics = new Demographics(RaceRules.read(row), Codes.ethnicity(row), Languages.read(row));
		Contact contact = ContactRules.read(row);
		if (died == null && this.hasAddress) {
			ContactRules.complete(row);
		}
		Coverage coverage1 = this.payors.read(row, Column.PAYOR_1, Column.MEMBER_ID_1);
		Coverage coverage2 = this.payors.read(row, Column.PAYOR_2, Column.MEMBER_ID_2);
		this.payors.compare(row, coverage1, coverage2);
		Codes.optOut(row);
		Rule reason = judge(row, born, start);
		List<Finding> findings = row.findings();
		return new CheckedRow(raw.number(), clinicId, patientId, new Person(last, first, middle, born, sex, died),
				start, demographics, contact, coverage1, coverage2, findings, outcome(findings, reason), reason,
				(!raw.equals(read) || isToMend(findings)) ? read : null);
	}

	/** What the columns as a whole have shown, after the last row. */
	public List<Finding> finish() {
		return Stream.of(this.ssns.findings().stream(), this.formulas.findings().stream(),
				this.zeros.stream().map(ZeroWatch::finding).filter(Objects::nonNull), this.dates.findings().stream())
			.flatMap(Function.identity())
			.toList();
	}

	/**
	 * What is known of the order of day and month after the last row. Where it is not
	 * what the context said, a column turned out undecided: the rows have to be checked
	 * once more with these orders, so that no date of it is taken for what it may not be.
	 */
	public DateOrders dates() {
		return this.dates.orders();
	}

	/** A cell with text needs a column with a name above it. */
	private void checkLength(RowText row, RawRow raw) {
		String[] cells = raw.cells();
		for (int i = 0; i < cells.length; i++) {
			if ((i >= this.named.length || !this.named[i]) && !CellText.isBlank(cells[i])) {
				row.add(Finding.of(Rule.ROW_TOO_LONG, cells[i]));
				return;
			}
		}
	}

	/** Adds the reasons and tells the first. */
	private @Nullable Rule judge(RowText row, @Nullable LocalDate born, @Nullable LocalDate start) {
		if (born == null || start == null || start.isBefore(born)) {
			return null;
		}
		List<Rule> reasons = this.policy.reasons(born, start);
		for (Rule reason : reasons) {
			row.add(Finding.of(reason));
		}
		return reasons.isEmpty() ? null : reasons.getFirst();
	}

	private static boolean isToMend(List<Finding> findings) {
		for (Finding finding : findings) {
			if (finding.severity() != Severity.NOT_ELIGIBLE) {
				return true;
			}
		}
		return false;
	}

	private static Outcome outcome(List<Finding> findings, @Nullable Rule reason) {
		for (Finding finding : findings) {
			if (finding.severity().isError()) {
				return Outcome.ERROR;
			}
		}
		return (reason != null) ? Outcome.NOT_ELIGIBLE : Outcome.ELIGIBLE;
	}

}
