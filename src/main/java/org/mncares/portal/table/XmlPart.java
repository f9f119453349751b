package org.mncares.portal.table;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipException;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the XML of a part of a workbook. Whatever is wrong with it comes as an
 * {@link UnreadableTable}; names without end, which a parser would all remember, do too.
 */
final class XmlPart implements Closeable {

	private static final int MOST_NAMES = 2000;

	private final InputStream input;

	private final XMLStreamReader reader;

	private final Set<String> names = new HashSet<>();

	XmlPart(InputStream input) throws IOException, UnreadableTable {
		this.input = input;
		try {
			// A factory keeps the names that its readers met: each part has its own.
			XMLInputFactory factory = new InputFactoryImpl();
			factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
			factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
			this.reader = factory.createXMLStreamReader(input);
		}
		catch (XMLStreamException | RuntimeException ex) {
			input.close();
			throw unreadable(ex);
		}
	}

	/**
	 * Goes to the next event.
	 * @return one of {@link XMLStreamConstants}; {@code END_DOCUMENT} at the end
	 */
	int next() throws IOException, UnreadableTable {
		try {
			if (!this.reader.hasNext()) {
				return XMLStreamConstants.END_DOCUMENT;
			}
			int event = this.reader.next();
			if (event == XMLStreamConstants.START_ELEMENT) {
				requireFewNames();
			}
			return event;
		}
		catch (XMLStreamException | RuntimeException ex) {
			throw unreadable(ex);
		}
	}

	/** Goes to the next element that begins or ends; false at the end. */
	boolean nextTag() throws IOException, UnreadableTable {
		int event = next();
		while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
			if (event == XMLStreamConstants.END_DOCUMENT) {
				return false;
			}
			event = next();
		}
		return true;
	}

	boolean isStart() {
		return this.reader.getEventType() == XMLStreamConstants.START_ELEMENT;
	}

	/** The name of the element, whatever its prefix. */
	String name() {
		return this.reader.getLocalName();
	}

	/** An attribute by its name, whatever its prefix. */
	@Nullable String attribute(String name) throws UnreadableTable {
		try {
			for (int i = 0; i < this.reader.getAttributeCount(); i++) {
				if (this.reader.getAttributeLocalName(i).equals(name)) {
					return this.reader.getAttributeValue(i);
				}
			}
			return null;
		}
		catch (RuntimeException ex) {
			throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK);
		}
	}

	/** An attribute that is a number; the other where it is not there. */
	int number(String name, int other) throws UnreadableTable {
		String value = attribute(name);
		try {
			return (value != null) ? Integer.parseInt(value.strip()) : other;
		}
		catch (NumberFormatException ex) {
			throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK);
		}
	}

	/** An attribute that says yes or no; no where it is not there. */
	boolean flag(String name) throws UnreadableTable {
		String value = attribute(name);
		return "1".equals(value) || "true".equals(value);
	}

	/** Appends the characters of the event. */
	void appendTo(StringBuilder text) throws IOException, UnreadableTable {
		try {
			text.append(this.reader.getTextCharacters(), this.reader.getTextStart(), this.reader.getTextLength());
		}
		catch (RuntimeException ex) {
			throw unreadable(ex);
		}
	}

	private void requireFewNames() throws UnreadableTable {
		String name = this.reader.getLocalName();
		if (name.length() > 1) {
			this.names.add(name);
		}
		for (int i = 0; i < this.reader.getAttributeCount(); i++) {
			String attribute = this.reader.getAttributeLocalName(i);
			if (attribute.length() > 1) {
				this.names.add(attribute);
			}
		}
		for (int i = 0; i < this.reader.getNamespaceCount(); i++) {
			this.names.add(String.valueOf(this.reader.getNamespacePrefix(i)));
		}
		if (this.names.size() > MOST_NAMES) {
			throw new UnreadableTable(TableProblem.BROKEN_WORKBOOK);
		}
	}

	/** What stopped the parser: a limit, the disk, or the XML itself. */
	private static UnreadableTable unreadable(Throwable thrown) throws IOException {
		@Nullable Throwable cause = thrown;
		for (int depth = 0; cause != null && depth < 8; depth++) {
			if (cause instanceof UnreadableText text) {
				return new UnreadableTable(text.problem());
			}
			if (cause instanceof IOException io && !(io instanceof ZipException || io instanceof EOFException)
					&& !isOfParser(io)) {
				throw io;
			}
			cause = (cause instanceof XMLStreamException xml && xml.getNestedException() != null)
					? xml.getNestedException() : cause.getCause();
		}
		return new UnreadableTable(TableProblem.BROKEN_WORKBOOK);
	}

	/** The parser reports bytes that are no UTF-8 as an exception of its own. */
	private static boolean isOfParser(IOException io) {
		return io instanceof java.io.CharConversionException || io.getClass().getName().startsWith("com.fasterxml.");
	}

	@Override
	public void close() throws IOException {
		try {
			this.reader.close();
		}
		catch (XMLStreamException | RuntimeException ex) {
			// What it still held is of no use.
		}
		finally {
			this.input.close();
		}
	}

}
