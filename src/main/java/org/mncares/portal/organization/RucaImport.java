package org.mncares.portal.organization;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.mncares.portal.organization.ruca.RucaCode;
import org.mncares.portal.organization.ruca.RucaFile;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports rural-urban commuting area codes by ZIP code from USDA's file, 2010 revision,
 * CSV or XLSX; needs the scope of administration. What was there is replaced, wholly or
 * not at all.
 */
@Service
public class RucaImport {

	private static final String VINTAGE = "2010";

	private static final int PROBLEMS_SHOWN = 20;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	RucaImport(JdbcClient jdbc, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * Imports a file.
	 * @param input the file's bytes; the caller closes it
	 * @return what became of it; with one wrong row nothing is stored
	 */
	@Transactional
	public RucaImportResult read(InputStream input) {
		RucaFile file;
		try {
			file = RucaFile.read(input);
		}
		catch (IOException ex) {
			file = new RucaFile(List.of(), List.of(new RucaFile.Refusal(1, String.valueOf(ex.getMessage()))));
		}
		boolean good = file.refusals().isEmpty();
		if (good) {
			store(file.codes());
			this.events.publishEvent(new OrganizationChanged("ruca.imported", "ruca/" + VINTAGE, null,
					Map.of("rows", Integer.toString(file.codes().size()))));
		}
		return result(file, good);
	}

	private void store(List<RucaCode> codes) {
		this.jdbc.sql("delete from ruca_code where vintage = ?").param(VINTAGE).update();
		this.jdbc
			.sql("""
					insert into ruca_code (vintage, zip, state, zip_type, primary_code, secondary_code)
					select :vintage, r.* from unnest(:zips::text[], :states::text[], :types::text[], :primary::text[]::int[],
					    :secondary::text[]) r""")
			.param("vintage", VINTAGE)
			.param("zips", column(codes, (code) -> code.zip().value()))
			.param("states", column(codes, RucaCode::state))
			.param("types", column(codes, RucaCode::zipType))
			.param("primary", column(codes, (code) -> Integer.toString(code.primary())))
			.param("secondary", column(codes, RucaCode::secondary))
			.update();
	}

	private static String[] column(List<RucaCode> codes, Function<RucaCode, String> value) {
		return codes.stream().map(value).toArray(String[]::new);
	}

	private static RucaImportResult result(RucaFile file, boolean stored) {
		List<Location> minnesota = file.codes()
			.stream()
			.filter((code) -> code.state().equals("MN"))
			.map((code) -> Location.of(code.primary()))
			.toList();
		return new RucaImportResult(stored, file.codes().size() + file.refusals().size(), minnesota.size(),
				count(minnesota, Location.URBAN), count(minnesota, Location.RURAL), file.refusals().size(),
				file.refusals()
					.stream()
					.limit(PROBLEMS_SHOWN)
					.map((refusal) -> "Row " + refusal.row() + ": " + refusal.reason() + ".")
					.toList());
	}

	private static int count(List<Location> locations, Location location) {
		return (int) locations.stream().filter(location::equals).count();
	}

}
