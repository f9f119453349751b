package org.mncares.portal.table;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Damages files as disks, networks and programs do, always in the same way for a seed.
 *
 * @param random decides what is damaged
 */
public record Mutation(Random random) {

	private static final String[] SPICE = { "<", ">", "&#0;", "&x;", "\"", "\0", "r=\"", "t=\"s\"", "-1", "9999999999",
			"</row>", "<row r=\"7\">", "\ud83d", "]]>", "<c>", "<f>", "<v>1e999</v>", "\r", "\n", ";", ",\"" };

	/** Flips, cuts, repeats, takes out or puts in, one to four times. */
	public byte[] of(byte[] file) {
		byte[] mutated = file;
		int times = 1 + this.random.nextInt(4);
		for (int i = 0; i < times && mutated.length > 1; i++) {
			mutated = once(mutated);
		}
		return mutated;
	}

	private byte[] once(byte[] file) {
		int at = this.random.nextInt(file.length);
		int length = Math.min(file.length - at, 1 + this.random.nextInt(1 << this.random.nextInt(12)));
		return switch (this.random.nextInt(6)) {
			case 0 -> {
				byte[] flipped = file.clone();
				flipped[at] ^= (byte) (1 << this.random.nextInt(8));
				yield flipped;
			}
			case 1 -> Arrays.copyOf(file, at);
			case 2 -> joined(Arrays.copyOf(file, at + length), Arrays.copyOfRange(file, at, file.length));
			case 3 -> joined(Arrays.copyOf(file, at), Arrays.copyOfRange(file, at + length, file.length));
			case 4 -> joined(
					joined(Arrays.copyOf(file, at),
							SPICE[this.random.nextInt(SPICE.length)].getBytes(java.nio.charset.StandardCharsets.UTF_8)),
					Arrays.copyOfRange(file, at, file.length));
			default -> {
				byte[] noise = file.clone();
				for (int i = at; i < at + Math.min(length, 16); i++) {
					noise[i] = (byte) this.random.nextInt(256);
				}
				yield noise;
			}
		};
	}

	/**
	 * Damages a part of a workbook and packs it again, so that only its content is wrong.
	 */
	public byte[] insideOf(byte[] workbook) throws IOException {
		Map<String, byte[]> parts = new LinkedHashMap<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				parts.put(entry.getName(), zip.readAllBytes());
			}
		}
		String part = parts.keySet().stream().skip(this.random.nextInt(parts.size())).findFirst().orElseThrow();
		if (this.random.nextInt(20) == 0) {
			parts.remove(part);
		}
		else {
			parts.computeIfPresent(part, (name, content) -> of(content));
		}
		ByteArrayOutputStream output = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(output)) {
			for (Map.Entry<String, byte[]> each : parts.entrySet()) {
				zip.putNextEntry(new ZipEntry(each.getKey()));
				zip.write(each.getValue());
			}
		}
		return output.toByteArray();
	}

	private static byte[] joined(byte[] first, byte[] second) {
		byte[] joined = Arrays.copyOf(first, first.length + second.length);
		System.arraycopy(second, 0, joined, first.length, second.length);
		return joined;
	}

}
