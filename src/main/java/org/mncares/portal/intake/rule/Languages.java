package org.mncares.portal.intake.rule;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

import org.jspecify.annotations.Nullable;

/**
 * Languages by ISO 639 code and English name: those with two letters, and those without
 * that people in Minnesota speak.
 */
final class Languages {

	private static final String MORE = "hmn Hmong,mww White Hmong,hnj Green Hmong,kar Karen,ksw S'gaw Karen,"
			+ "kar Karenni,ase American Sign Language,ase ASL,sgn Sign Language,yue Cantonese,cmn Mandarin,"
			+ "zh Chinese,zh Mandarin Chinese,prs Dari,fa Farsi,dak Dakota,lkt Lakota,nus Nuer,maa Maay,ymm Maay Maay,"
			+ "sw Kiswahili,am Amharic,om Oromo,om Afaan Oromo,ti Tigrinya,so Somali,es Castilian,tl Tagalog,fil Filipino,"
			+ "kri Krio,kpe Kpelle,km Khmer,km Cambodian,lo Lao,lo Laotian,oj Ojibwe,oj Ojibwa,oj Anishinaabemowin,"
			+ "my Burmese,pt Portuguese,ht Haitian Creole,syr Syriac,ckb Sorani,kmr Kurmanji,ber Berber,pap Papiamento,"
			+ "und Unknown,mul Multiple languages,mis Other,zxx Nonverbal,win Ho-Chunk,haw Hawaiian,chr Cherokee,nv Navajo,"
			+ "mnk Mandinka,fuv Fulfulde,ff Fula,ff Fulani,men Mende,luo Luo,din Dinka,aii Assyrian,bal Baluchi,tpi Tok Pisin,"
			+ "ilo Ilocano,ceb Cebuano,chk Chuukese,mah Marshallese,pon Pohnpeian,kos Kosraean,yap Yapese,"
			+ "de ger,fr fre,zh chi,fa per,cs cze,nl dut,el gre,is ice,mk mac,ms may,my bur,ro rum,sk slo,sq alb,hy arm,"
			+ "eu baq,ka geo,bo tib,cy wel,mi mao";

	private static final Map<String, String> CODES = new HashMap<>();

	static {
		for (String code : Locale.getISOLanguages()) {
			if (code.length() == 2) {
				Locale locale = Locale.of(code);
				CODES.put(code, code);
				CODES.put(locale.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
				putThreeLetters(locale, code);
			}
		}
		for (String language : MORE.split(",", -1)) {
			String code = language.substring(0, language.indexOf(' '));
			CODES.putIfAbsent(code, code);
			CODES.put(language.substring(code.length() + 1).toLowerCase(Locale.ROOT), code);
		}
	}

	private Languages() {
	}

	private static void putThreeLetters(Locale locale, String code) {
		try {
			CODES.put(locale.getISO3Language(), code);
		}
		catch (MissingResourceException ex) {
			// A language without a code of three letters is found by its other names.
		}
	}

	/** The ISO 639 code of a language, given as such or by its English name. */
	static @Nullable String codeOf(String text) {
		String code = CODES.get(text);
		return (code != null) ? code : CODES.get(text.toLowerCase(Locale.ROOT));
	}

	static @Nullable String read(RowText row) {
		String text = row.read(Column.PREFERRED_LANGUAGE);
		if (text == null) {
			return null;
		}
		String code = codeOf(text);
		if (code == null) {
			row.add(Rule.LANGUAGE_UNKNOWN, Column.PREFERRED_LANGUAGE, text);
		}
		return code;
	}

}
