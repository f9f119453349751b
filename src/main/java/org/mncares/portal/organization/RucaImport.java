package org.mncares.portal.organization;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.mncares.portal.audit.CurrentActor;
import org.mncares.portal.core.Sha256;
import org.mncares.portal.organization.ruca.RucaCode;
import org.mncares.portal.organization.ruca.RucaFile;
import org.mncares.portal.web.Conflict;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Imports rural-urban commuting area codes by ZIP code from USDA's files, CSV or XLSX,
 * wholly or not at all; needs the scope of administration.
 */
@Service
public class RucaImport {

	private static final int PROBLEMS_SHOWN = 20;

	private static final Pattern VINTAGE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]{0,19}");

	/** The vintage whose codes USDA published for the census of 2010. */
	private static final String OF_2010 = "2010";

	private final JdbcClient jdbc;

	private final CurrentActor actor;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RucaImport(JdbcClient jdbc, CurrentActor actor, ApplicationEventPublisher events, Clock clock) {
		this.jdbc = jdbc;
		this.actor = actor;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Imports a file as a vintage of its own, which is not in use by that.
	 * @param vintage its name: up to 20 letters, digits, dots and hyphens
	 * @param fileName as the person named it
	 * @return what became of it; with one wrong row nothing is stored
	 * @throws Conflict when a vintage of this name is kept already
	 */
	@Transactional
	public RucaImportResult keep(String vintage, String fileName, byte[] bytes) {
		if (!VINTAGE.matcher(vintage).matches()) {
			throw new IllegalArgumentException("A vintage's name has up to 20 letters, digits, dots and hyphens");
		}
		RucaFile file = read(() -> RucaFile.readAny(new ByteArrayInputStream(bytes)));
		boolean good = file.refusals().isEmpty();
		if (good) {
			try {
				name(vintage, fileName, Sha256.hex(bytes), file.codes().size());
			}
			catch (DuplicateKeyException ex) {
				throw new Conflict("There is a vintage named " + vintage + " already. Give this one another name.");
			}
			store(vintage, file.codes());
			publish(vintage, file);
		}
		return result(file, good);
	}

	/**
	 * Imports a file of the 2010 revision under that name; what was there is replaced.
	 * @param input the file's bytes; the caller closes it
	 * @return what became of it; with one wrong row nothing is stored
	 */
	@Transactional
	public RucaImportResult read(InputStream input) {
		RucaFile file = read(() -> RucaFile.read(input));
		boolean good = file.refusals().isEmpty();
		if (good) {
			this.jdbc.sql("delete from ruca_code where vintage = ?").param(OF_2010).update();
			name(OF_2010, null, null, file.codes().size());
			store(OF_2010, file.codes());
			publish(OF_2010, file);
		}
		return result(file, good);
	}

	private static RucaFile read(Reading reading) {
		try {
			return reading.read();
		}
		catch (IOException ex) {
			return new RucaFile(List.of(), List.of(new RucaFile.Refusal(1, String.valueOf(ex.getMessage()))));
		}
	}

	/** A name is given once, but for the one whose codes are replaced. */
	private void name(String vintage, @Nullable String fileName, @Nullable String hash, int codes) {
		String again = (fileName != null) ? "" : " on conflict (name) do update set codes = excluded.codes,"
				+ " imported_at = excluded.imported_at, imported_by = excluded.imported_by";
		this.jdbc
			.sql("insert into ruca_vintage (name, file_name, sha256, codes, imported_at, imported_by)"
					+ " values (:name, :file, :hash, :codes, :at, :by)" + again)
			.param("name", vintage)
			.param("file", fileName)
			.param("hash", hash)
			.param("codes", codes)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("by", this.actor.get().name())
			.update();
	}

	private void publish(String vintage, RucaFile file) {
		this.events.publishEvent(new OrganizationChanged("ruca.imported", "ruca/" + vintage, null,
				Map.of("rows", Integer.toString(file.codes().size()))));
	}

	private void store(String vintage, List<RucaCode> codes) {
		this.jdbc
			.sql("""
					insert into ruca_code (vintage, zip, state, zip_type, primary_code, secondary_code)
					select :vintage, r.* from unnest(:zips::text[], :states::text[], :types::text[], :primary::text[]::int[],
					    :secondary::text[]) r""")
			.param("vintage", vintage)
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

	/** Reads a file that may end badly. */
	private interface Reading {

		RucaFile read() throws IOException;

	}

}
