package org.mncares.portal.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What a workbook says of its parts: the sheets in the order of their tabs, the table of
 * texts, the formats, and the day from which it counts.
 *
 * @param sheets at least one
 * @param texts where the table of texts stands; null where there is none
 * @param styles where the formats stand; null where there are none
 * @param from1904 whether days are counted from 1904-01-01
 */
record WorkbookContents(List<WorkbookSheet> sheets, @Nullable String texts, @Nullable String styles, boolean from1904) {

	private static final String FOLDER = "xl/";

	private static final int MOST_SHEETS = 500;

	static WorkbookContents of(WorkbookFile file) throws IOException, UnreadableTable {
		Map<String, Relation> relations = relations(file);
		List<WorkbookSheet> sheets = new ArrayList<>();
		boolean from1904 = false;
		try (XmlPart workbook = file.part(FOLDER + "workbook.xml")) {
			while (workbook != null && workbook.nextTag()) {
				if (workbook.isStart() && workbook.name().equals("workbookPr")) {
					from1904 = workbook.flag("date1904");
				}
				else if (workbook.isStart() && workbook.name().equals("sheet")) {
					Relation relation = relations.get(Objects.requireNonNullElse(workbook.attribute("id"), ""));
					if (relation != null && relation.isSheet() && sheets.size() < MOST_SHEETS) {
						String state = workbook.attribute("state");
						sheets.add(new WorkbookSheet(Objects.requireNonNullElse(workbook.attribute("name"), ""),
								relation.part(), state == null || state.equals("visible")));
					}
				}
			}
		}
		if (sheets.isEmpty()) {
			file.in(FOLDER + "worksheets/").forEach((part) -> sheets.add(new WorkbookSheet("", part, true)));
		}
		sheets.removeIf((sheet) -> !file.has(sheet.part()));
		if (sheets.isEmpty()) {
			throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK);
		}
		return new WorkbookContents(List.copyOf(sheets), part(file, relations, "/sharedStrings", "sharedStrings.xml"),
				part(file, relations, "/styles", "styles.xml"), from1904);
	}

	private static @Nullable String part(WorkbookFile file, Map<String, Relation> relations, String type,
			String usual) {
		for (Relation relation : relations.values()) {
			if (relation.type().endsWith(type) && file.has(relation.part())) {
				return relation.part();
			}
		}
		return file.has(FOLDER + usual) ? FOLDER + usual : null;
	}

	private static Map<String, Relation> relations(WorkbookFile file) throws IOException, UnreadableTable {
		Map<String, Relation> relations = new HashMap<>();
		try (XmlPart part = file.part(FOLDER + "_rels/workbook.xml.rels")) {
			while (part != null && part.nextTag()) {
				String id = part.isStart() ? part.attribute("Id") : null;
				String target = part.isStart() ? part.attribute("Target") : null;
				if (id != null && target != null && relations.size() < 10_000) {
					relations.put(id, new Relation(String.valueOf(part.attribute("Type")), inArchive(target)));
				}
			}
		}
		return relations;
	}

	private static String inArchive(String target) {
		String path = target.replace('\\', '/');
		if (path.startsWith("/")) {
			return path.substring(1);
		}
		return path.startsWith("./") ? FOLDER + path.substring(2) : FOLDER + path;
	}

	/**
	 * What a part is to the workbook.
	 *
	 * @param type a URI
	 * @param part where it stands in the archive
	 */
	private record Relation(String type, String part) {

		boolean isSheet() {
			return this.type.endsWith("/worksheet");
		}

	}

}
