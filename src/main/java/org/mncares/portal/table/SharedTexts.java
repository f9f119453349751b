package org.mncares.portal.table;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import javax.xml.stream.XMLStreamConstants;

import org.jspecify.annotations.Nullable;

/**
 * A workbook's table of texts, to which its cells point. A long one stands in a file that
 * is gone on close, so that memory does not grow with it: only the place of each 32nd
 * text is kept, and the texts that were asked for last.
 */
final class SharedTexts implements Closeable {

	/** Each this many texts, the place of one is known. */
	static final int STEP = 32;

	private static final int CACHED = 1 << 14;

	private static final int LONGEST_CACHED = 100;

	private final Arena arena;

	private final @Nullable TemporaryFile file;

	private final MemorySegment bytes;

	private final long[] places;

	private final int count;

	private final int[] cachedIndexes = new int[CACHED];

	private final String[] cached = new String[CACHED];

	private byte[] buffer = new byte[256];

	private int lastIndex = -1;

	private long lastEnd;

	/**
	 * @param bytes each text as its length in three bytes and its UTF-8
	 * @param places where each 32nd of them begins
	 * @param file in which the bytes stand; null where they are in memory
	 */
	SharedTexts(Arena arena, MemorySegment bytes, long[] places, int count, @Nullable TemporaryFile file) {
		this.arena = arena;
		this.bytes = bytes;
		this.places = places;
		this.count = count;
		this.file = file;
	}

	/**
	 * Reads the table.
	 * @param part the part in which it stands; null where there is none
	 * @param temporary a folder for the file of a long one
	 */
	static SharedTexts read(@Nullable XmlPart part, FileLimits limits, Path temporary)
			throws IOException, UnreadableTable {
		try (SharedTextsWriter writer = new SharedTextsWriter(temporary)) {
			StringBuilder text = new StringBuilder(128);
			boolean shown = false;
			int event = (part != null) ? part.next() : XMLStreamConstants.END_DOCUMENT;
			while (part != null && event != XMLStreamConstants.END_DOCUMENT) {
				if (event == XMLStreamConstants.START_ELEMENT) {
					switch (part.name()) {
						case "si" -> text.setLength(0);
						case "t" -> shown = true;
						case "rPh" -> skip(part);
						default -> {
						}
					}
				}
				else if (event == XMLStreamConstants.END_ELEMENT) {
					shown = false;
					if (part.name().equals("si")) {
						writer.add(EscapedText.read(text));
					}
				}
				else if (shown && event == XMLStreamConstants.CHARACTERS) {
					part.appendTo(text);
					if (text.length() > limits.cellCharacters()) {
						throw new UnreadableTable(TableProblem.CELL_TOO_LONG);
					}
				}
				event = part.next();
			}
			return writer.finish();
		}
	}

	/** How a text is pronounced is no part of it. */
	static void skip(XmlPart part) throws IOException, UnreadableTable {
		int depth = 1;
		while (depth > 0 && part.nextTag()) {
			depth += part.isStart() ? 1 : -1;
		}
	}

	/** A text by its place in the table. */
	String get(int index) throws UnreadableTable {
		if (index < 0 || index >= this.count) {
			throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK);
		}
		int slot = index & (CACHED - 1);
		String cached = this.cached[slot];
		if (cached != null && this.cachedIndexes[slot] == index) {
			return cached;
		}
		String text = load(index);
		if (text.length() <= LONGEST_CACHED) {
			this.cached[slot] = text;
			this.cachedIndexes[slot] = index;
		}
		return text;
	}

	/** Cells mostly point to one text after the other. */
	private String load(int index) {
		boolean follows = this.lastIndex >= 0 && index > this.lastIndex && index - this.lastIndex <= STEP;
		int at = follows ? this.lastIndex + 1 : index - index % STEP;
		long place = follows ? this.lastEnd : this.places[index / STEP];
		int length = length(place);
		for (; at < index; at++) {
			place += 3L + length;
			length = length(place);
		}
		if (length > this.buffer.length) {
			this.buffer = new byte[Math.max(length, this.buffer.length * 2)];
		}
		MemorySegment.copy(this.bytes, ValueLayout.JAVA_BYTE, place + 3, this.buffer, 0, length);
		this.lastIndex = index;
		this.lastEnd = place + 3 + length;
		return new String(this.buffer, 0, length, StandardCharsets.UTF_8);
	}

	private int length(long place) {
		return (this.bytes.get(ValueLayout.JAVA_BYTE, place) & 0xff) << 16
				| (this.bytes.get(ValueLayout.JAVA_BYTE, place + 1) & 0xff) << 8
				| (this.bytes.get(ValueLayout.JAVA_BYTE, place + 2) & 0xff);
	}

	@Override
	public void close() throws IOException {
		this.arena.close();
		if (this.file != null) {
			this.file.close();
		}
	}

}
