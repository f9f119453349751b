package org.mncares.portal.intake.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.table.CellText;
import org.mncares.portal.table.RawRow;
import org.mncares.portal.table.TableOverlay;

/**
 * The corrections of a list, laid over its rows as they are read: later ones win. The
 * file itself never changes. Safe for several threads.
 */
public final class Corrections {

	public static final Corrections NONE = new Corrections(List.of());

	private final Map<Long, Map<Column, Step>> cells = new HashMap<>();

	private final Map<Column, Map<String, List<Step>>> values = new EnumMap<>(Column.class);

	private final Set<Column> columns = EnumSet.noneOf(Column.class);

	private Corrections(List<Correction> corrections) {
		for (int order = 0; order < corrections.size(); order++) {
			Correction correction = corrections.get(order);
			Step step = new Step(order, correction.now());
			this.columns.add(correction.column());
			if (correction.row() != null) {
				this.cells.computeIfAbsent(correction.row(), (row) -> new EnumMap<>(Column.class))
					.put(correction.column(), step);
			}
			else {
				this.values.computeIfAbsent(correction.column(), (column) -> new HashMap<>())
					.computeIfAbsent(correction.old(), (old) -> new ArrayList<>(1))
					.add(step);
			}
		}
	}

	/** The corrections in the order in which they were made. */
	public static Corrections of(List<Correction> corrections) {
		return corrections.isEmpty() ? NONE : new Corrections(corrections);
	}

	/** The columns of a file, and behind them those that only corrections fill. */
	ColumnMapping columns(ColumnMapping mapping) {
		return mapping.with(this.columns.stream().filter((column) -> !mapping.has(column)).toList());
	}

	/**
	 * The row as it is with its corrections; the row itself where nothing changes.
	 * @param mapping with the columns that only corrections fill, see {@link #columns}
	 */
	public RawRow applied(RawRow row, ColumnMapping mapping) {
		if (this.columns.isEmpty()) {
			return row;
		}
		Map<Column, Step> ofRow = this.cells.getOrDefault(row.number(), Map.of());
		String[] cells = row.cells();
		boolean corrected = false;
		for (Column column : this.columns) {
			int index = mapping.indexOf(column);
			String text = CellText.tidy(row.cell(index));
			String now = now(text, ofRow.get(column), this.values.getOrDefault(column, Map.of()));
			if (index >= 0 && !now.equals(text) && !isOptOut(column, text)) {
				cells = (corrected && index < cells.length) ? cells : copy(cells, index);
				cells[index] = now;
				corrected = true;
			}
		}
		return corrected ? row.with(cells) : row;
	}

	/**
	 * Lays them over a file that is written once more; columns that only corrections fill
	 * stand behind its own.
	 */
	public TableOverlay over(ColumnMapping file) {
		int own = file.header().size();
		List<Column> more = this.columns.stream().filter((column) -> !file.has(column)).toList();
		ColumnMapping with = file.with(more);
		return new TableOverlay() {

			@Override
			public List<String> header(List<String> header) {
				return Stream.concat(header.stream(), more.stream().map(Column::key)).toList();
			}

			@Override
			public RawRow row(RawRow row) {
				RawRow corrected = applied(row, with);
				if (more.isEmpty()) {
					return corrected;
				}
				Stream<String> cells = IntStream.range(0, own).mapToObj(corrected::cell);
				Stream<String> added = more.stream().map((column) -> corrected.cell(with.indexOf(column)));
				Stream<String> rest = IntStream.range(own, row.cells().length).mapToObj(row::cell);
				return corrected.with(Stream.of(cells, added, rest).flatMap((part) -> part).toArray(String[]::new));
			}

		};
	}

	/**
	 * What the cells of a row say with its corrections, tidied.
	 * @param file the columns of the file
	 */
	public Map<Column, String> cells(RawRow row, ColumnMapping file) {
		Map<Column, String> texts = new EnumMap<>(Column.class);
		for (Column column : Column.ofTemplate()) {
			texts.put(column, cell(row, file, column));
		}
		return texts;
	}

	/**
	 * What one cell of a row says with its corrections, tidied; empty for a blank and for
	 * a column that the file does not have.
	 */
	public String cell(RawRow row, ColumnMapping file, Column column) {
		String text = CellText.tidy(row.cell(file.indexOf(column)));
		return isOptOut(column, text) ? text : now(text, this.cells.getOrDefault(row.number(), Map.of()).get(column),
				this.values.getOrDefault(column, Map.of()));
	}

	private static String now(String text, @Nullable Step ofCell, Map<String, List<Step>> ofValues) {
		String now = (ofCell != null) ? ofCell.now() : text;
		int order = (ofCell != null) ? ofCell.order() : -1;
		Step next = next(ofValues, now, order);
		while (next != null) {
			now = next.now();
			order = next.order();
			next = next(ofValues, now, order);
		}
		return now;
	}

	private static @Nullable Step next(Map<String, List<Step>> ofValues, String text, int after) {
		for (Step step : ofValues.getOrDefault(text, List.of())) {
			if (step.order() > after) {
				return step;
			}
		}
		return null;
	}

	/** What the file says of an objection to research is never taken back here. */
	private static boolean isOptOut(Column column, String text) {
		return column == Column.RESEARCH_OPT_OUT && text.equalsIgnoreCase("Y");
	}

	/** A copy in which there is a place for a cell. */
	private static String[] copy(String[] cells, int index) {
		String[] copy = Arrays.copyOf(cells, Math.max(cells.length, index + 1));
		Arrays.fill(copy, cells.length, copy.length, "");
		return copy;
	}

	/**
	 * A correction in its place among the others.
	 *
	 * @param order which one it is
	 * @param now what stands there after it
	 */
	private record Step(int order, String now) {
	}

}
