package org.mncares.portal.table;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a workbook's parts for what would make the reading of its cells fill the
 * memory: cells in columns that do not exist, endless texts, texts that are not there.
 */
final class PartScan {

	private static final XMLInputFactory FACTORY = factory();

	private final int longest;

	private long sharedTexts;

	private long highestText = -1;

	private long characters;

	private long number;

	private boolean shared;

	PartScan(FileLimits limits) {
		this.longest = limits.cellCharacters();
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = new InputFactoryImpl();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

	/** Looks through one part; parts that are no cells and no texts do not matter. */
	void scan(PartStream part) throws XMLStreamException, UnreadableTable {
		XMLStreamReader reader = FACTORY.createXMLStreamReader(part);
		try {
			while (reader.hasNext()) {
				switch (reader.next()) {
					case XMLStreamConstants.START_ELEMENT -> start(reader);
					case XMLStreamConstants.CHARACTERS -> text(reader);
					case XMLStreamConstants.END_ELEMENT -> end(reader.getLocalName());
					default -> {
					}
				}
			}
		}
		finally {
			reader.close();
		}
	}

	/** After the last part: every cell's text must be there. */
	void requireTexts() throws UnreadableTable {
		if (this.highestText >= this.sharedTexts) {
			throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK);
		}
	}

	private void start(XMLStreamReader reader) throws UnreadableTable {
		switch (reader.getLocalName()) {
			case "c" -> {
				requireColumn(reader.getAttributeValue(null, "r"));
				this.shared = "s".equals(reader.getAttributeValue(null, "t"));
				this.characters = 0;
			}
			case "si" -> {
				this.sharedTexts++;
				this.characters = 0;
			}
			case "v" -> this.number = 0;
			default -> {
			}
		}
	}

	private void text(XMLStreamReader reader) throws UnreadableTable {
		int length = reader.getTextLength();
		this.characters += length;
		if (this.characters > this.longest) {
			throw new UnreadableTable(TableProblem.CELL_TOO_LONG);
		}
		char[] text = reader.getTextCharacters();
		int from = reader.getTextStart();
		for (int i = from; this.shared && i < from + length; i++) {
			this.number = Math.min(this.number * 10 + Character.digit(text[i], 10), Integer.MAX_VALUE);
		}
	}

	private void end(String element) {
		if (element.equals("v") && this.shared) {
			this.highestText = Math.max(this.highestText, this.number);
		}
		else if (element.equals("c") || element.equals("si")) {
			this.shared = false;
			this.characters = 0;
		}
		else if (!element.equals("t") && !element.equals("r") && !element.equals("v") && !element.equals("f")) {
			this.characters = 0;
		}
	}

	/** The last column that a spreadsheet program knows is XFD. */
	private static void requireColumn(@Nullable String address) throws UnreadableTable {
		if (address != null && address.length() > 3) {
			int letters = 0;
			while (letters < address.length() && Character.isLetter(address.charAt(letters))) {
				letters++;
			}
			if (letters > 3) {
				throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK);
			}
		}
	}

}
