package org.mncares.portal.intake.rule;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mncares.portal.table.CellText;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Addresses, telephones and languages in the writings that people use.
 */
class ContactRulesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			651-555-0100            | 6515550100
			(651) 555-0100          | 6515550100
			651.555.0100            | 6515550100
			+1 651 555 0100         | 6515550100
			16515550100             | 6515550100
			651-555-0100 x12        | 6515550100
			6515550100 ext. 4       | 6515550100
			155-555-0100            |
			26515550100             |
			651-555-010             |
			651-555-01000           |
			""")
	void telephones(String written, String read) {
		assertThat(Phone.read(written)).isEqualTo(read);
	}

	@ParameterizedTest
	@CsvSource({ "55113,55113", "55113-1234,55113-1234", "551131234,55113-1234", "55113 1234,55113-1234", "5511,",
			"00000,", "55113-,", "55113-12345,", "S5113,", "05501,05501" })
	void zipCodes(String written, String read) {
		assertThat(Zip.read(written)).isEqualTo(read);
	}

	@ParameterizedTest
	@CsvSource({ "MN,MN", "mn,MN", "Minnesota,MN", "north dakota,ND", "MX,", "M,", "DC,DC" })
	void states(String written, String read) {
		assertThat(States.codeOf(written)).isEqualTo(read);
	}

	@ParameterizedTest
	@CsvSource({ "en,en", "EN,en", "eng,en", "English,en", "SOMALI,so", "som,so", "Hmong,hmn", "hmn,hmn", "Karen,kar",
			"spanish,es", "spa,es", "American Sign Language,ase", "vie,vi", "Oromo,om", "Klingonese,", "zz,",
			"ger,de" })
	void languages(String written, String read) {
		assertThat(Languages.codeOf(written)).isEqualTo(read);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a b      | a b
			' a  b ' | a b
			'\ta\nb' | a b
			''       | ''
			'   '    | ''
			""")
	void textsAreTidied(String written, String read) {
		assertThat(CellText.tidy(written)).isEqualTo(read);
	}

}
