package org.mncares.portal.table;

import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The table of texts, in memory and on disk.
 */
class SharedTextsTests {

	@TempDir
	Path temporary;

	@Test
	void aShortTableIsInMemory() throws Exception {
		try (SharedTexts texts = texts(100)) {
			assertThat(this.temporary).isEmptyDirectory();
			holds(texts, 100);
		}
	}

	@Test
	void aLongTableIsInAFileThatNobodyElseSees() throws Exception {
		try (SharedTextsWriter writer = new SharedTextsWriter(this.temporary)) {
			for (int i = 0; i < 300_000; i++) {
				writer.add(text(i));
			}
			assertThat(this.temporary).isDirectoryContaining("glob:**.tmp");
			try (SharedTexts texts = writer.finish()) {
				assertThat(this.temporary).isEmptyDirectory();
				holds(texts, 300_000);
			}
		}
		assertThat(this.temporary).isEmptyDirectory();
	}

	@Test
	void whatIsBrokenOffLeavesNoFile() throws Exception {
		try (SharedTextsWriter writer = new SharedTextsWriter(this.temporary)) {
			for (int i = 0; i < 300_000; i++) {
				writer.add(text(i));
			}
		}
		assertThat(this.temporary).isEmptyDirectory();
	}

	@Test
	void textsThatAreNotThereAreBroken() throws Exception {
		try (SharedTexts texts = texts(3)) {
			assertThatExceptionOfType(UnreadableTable.class).isThrownBy(() -> texts.get(3));
			assertThatExceptionOfType(UnreadableTable.class).isThrownBy(() -> texts.get(-1));
		}
	}

	private static void holds(SharedTexts texts, int count) throws Exception {
		for (int i = 0; i < count; i += 1 + i / 1000) {
			assertThat(texts.get(i)).isEqualTo(text(i));
		}
		Random random = new Random(7);
		for (int i = 0; i < 2000; i++) {
			int index = random.nextInt(count);
			assertThat(texts.get(index)).isEqualTo(text(index));
		}
	}

	private static String text(int index) {
		return switch (index % 5) {
			case 0 -> "";
			case 1 -> "Nguyễn " + index;
			case 2 -> "\ud83d\ude00".repeat(index % 60) + index;
			default -> "Text number " + index;
		};
	}

	private SharedTexts texts(int count) throws Exception {
		try (SharedTextsWriter writer = new SharedTextsWriter(this.temporary)) {
			for (int i = 0; i < count; i++) {
				writer.add(text(i));
			}
			return writer.finish();
		}
	}

}
