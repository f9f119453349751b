package org.mncares.portal.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * How the characters of a text file are written.
 */
public enum Encoding {

	UTF_8("UTF-8", StandardCharsets.UTF_8, false), UTF_8_BOM("UTF-8", StandardCharsets.UTF_8, true),
	UTF_16LE("UTF-16", StandardCharsets.UTF_16LE, false), UTF_16LE_BOM("UTF-16", StandardCharsets.UTF_16LE, true),
	UTF_16BE("UTF-16", StandardCharsets.UTF_16BE, false), UTF_16BE_BOM("UTF-16", StandardCharsets.UTF_16BE, true),
	WINDOWS_1252("Windows-1252", Charset.forName("windows-1252"), false);

	private final String label;

	private final Charset charset;

	private final boolean marked;

	Encoding(String label, Charset charset, boolean marked) {
		this.label = label;
		this.charset = charset;
		this.marked = marked;
	}

	/** What a person calls it. */
	public String label() {
		return this.label;
	}

	public Charset charset() {
		return this.charset;
	}

	/** The byte order mark in front of the text; empty where there is none. */
	public byte[] mark() {
		return this.marked ? "\ufeff".getBytes(this.charset) : new byte[0];
	}

}
