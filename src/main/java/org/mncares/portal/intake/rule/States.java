package org.mncares.portal.intake.rule;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The states and territories of the United States, as the postal service writes them.
 */
final class States {

	private static final String NAMES = "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,"
			+ "CT Connecticut,DE Delaware,DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,"
			+ "IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,MI Michigan,"
			+ "MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,NH New Hampshire,NJ New Jersey,"
			+ "NM New Mexico,NY New York,NC North Carolina,ND North Dakota,OH Ohio,OK Oklahoma,OR Oregon,"
			+ "PA Pennsylvania,RI Rhode Island,SC South Carolina,SD South Dakota,TN Tennessee,TX Texas,UT Utah,"
			+ "VT Vermont,VA Virginia,WA Washington,WV West Virginia,WI Wisconsin,WY Wyoming,PR Puerto Rico,GU Guam,"
			+ "VI Virgin Islands,AS American Samoa,MP Northern Mariana Islands,AA Armed Forces Americas,"
			+ "AE Armed Forces Europe,AP Armed Forces Pacific";

	private static final Map<String, String> CODES = new HashMap<>();

	static {
		for (String state : NAMES.split(",", -1)) {
			String code = state.substring(0, 2);
			CODES.put(code, code);
			CODES.put(state.substring(3).toUpperCase(Locale.ROOT), code);
		}
	}

	private States() {
	}

	/** The two letters of a state, given as such or by its name. */
	static @Nullable String codeOf(String text) {
		String code = CODES.get(text);
		return (code != null) ? code : CODES.get(text.toUpperCase(Locale.ROOT));
	}

}
