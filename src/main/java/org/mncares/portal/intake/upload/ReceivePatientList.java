package org.mncares.portal.intake.upload;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.Collection;
import java.util.function.Supplier;

import org.mncares.portal.core.ClinicId;
import org.mncares.portal.core.PatientListId;
import org.mncares.portal.core.Sha256;
import org.mncares.portal.intake.IntakeSettings;
import org.mncares.portal.intake.Originals;
import org.mncares.portal.intake.rule.Rule;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;

/**
 * Takes an upload in, piece by piece as it arrives; no transaction is open while it waits
 * for bytes.
 */
@Service
public class ReceivePatientList {

	/** What a form has around its file, at most. */
	private static final long FORM_AROUND_FILE = 1_000_000;

	private static final Logger logger = LoggerFactory.getLogger(ReceivePatientList.class);

	/** The class of PostgreSQL's states for a full disk and its like. */
	private static final String INSUFFICIENT_RESOURCES = "53";

	private final UploadSteps steps;

	private final Originals originals;

	private final IntakeSettings settings;

	ReceivePatientList(UploadSteps steps, Originals originals, IntakeSettings settings) {
		this.steps = steps;
		this.originals = originals;
		this.settings = settings;
	}

	/** The largest file that is taken, in bytes. */
	public long maximumBytes() {
		return this.settings.maximumSize().toBytes();
	}

	/** Whether an agreement lets the caller's care system upload today. */
	public boolean isAgreed() {
		return this.steps.isAgreed();
	}

	/**
	 * Turns a request away before a byte is read when no agreement is in force.
	 * @param announcedBytes size of the request, -1 when it does not say
	 * @throws UploadRefused when none is
	 */
	public void requireAgreement(long announcedBytes) {
		if (!isAgreed()) {
			this.steps.turnAway(Rule.NO_AGREEMENT, announcedBytes);
			throw new UploadRefused(Rule.NO_AGREEMENT);
		}
	}

	/**
	 * Turns a request away whose announced size, form and all, cannot fit; before a byte
	 * is read.
	 * @param announcedBytes size of the request, -1 when it does not say
	 * @throws UploadRefused when it is too large
	 */
	public void requireRoom(long announcedBytes) {
		if (announcedBytes > maximumBytes() + FORM_AROUND_FILE) {
			this.steps.turnAway(Rule.FILE_TOO_LARGE, announcedBytes);
			throw new UploadRefused(Rule.FILE_TOO_LARGE);
		}
	}

	/**
	 * Receives a file for the caller's care system and has it checked.
	 * @param fileName as the person named it
	 * @param bytes the file as it arrives
	 * @param clinics which clinics the list is for, asked after the last byte; all
	 * participating ones when empty
	 * @return the new list, or the one that began as the very same bytes
	 * @throws UploadRefused when the file is empty, too large or was cut off; the list is
	 * kept as failed, its bytes are erased
	 */
	public Received receive(String fileName, InputStream bytes, Supplier<Collection<ClinicId>> clinics) {
		PatientListId list = this.steps.open(tidy(fileName));
		try {
			MessageDigest digest = Sha256.digest();
			long size = store(list, bytes, digest);
			return this.steps.complete(list, size, Sha256.hex(digest), clinics.get());
		}
		catch (UploadRefused refused) {
			this.steps.fail(list, refused.rule());
			throw refused;
		}
		catch (IOException ex) {
			this.steps.fail(list, Rule.UPLOAD_CUT_OFF);
			throw new UploadRefused(Rule.UPLOAD_CUT_OFF);
		}
		catch (DataAccessException ex) {
			boolean noRoom = isNoRoom(ex);
			failIfPossible(list, noRoom ? Rule.NO_ROOM : Rule.UPLOAD_CUT_OFF);
			if (noRoom) {
				throw new UploadRefused(Rule.NO_ROOM);
			}
			throw ex;
		}
		catch (RuntimeException ex) {
			failIfPossible(list, Rule.UPLOAD_CUT_OFF);
			throw ex;
		}
	}

	/** What cannot be said of the list now is said later by {@link GiveUpUploads}. */
	private void failIfPossible(PatientListId list, Rule rule) {
		try {
			this.steps.fail(list, rule);
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("Upload {} was cut off and could not be marked so: {}", list, ex.getClass().getName());
		}
	}

	private static boolean isNoRoom(DataAccessException ex) {
		return ex.getMostSpecificCause() instanceof SQLException sql && sql.getSQLState() != null
				&& sql.getSQLState().startsWith(INSUFFICIENT_RESOURCES);
	}

	private long store(PatientListId list, InputStream bytes, MessageDigest digest) throws IOException {
		PacedStream paced = new PacedStream(bytes, this.settings.pieceTimeout());
		byte[] buffer = new byte[Originals.PIECE];
		long size = 0;
		int seq = 0;
		for (int read = paced.fill(buffer); read > 0; read = paced.fill(buffer)) {
			size += read;
			if (size > maximumBytes()) {
				throw new UploadRefused(Rule.FILE_TOO_LARGE);
			}
			digest.update(buffer, 0, read);
			this.originals.append(list, seq++, buffer, read);
		}
		if (size == 0) {
			throw new UploadRefused(Rule.EMPTY_FILE);
		}
		return size;
	}

	/** Browsers of old send a whole path; control characters have no place in a name. */
	private static String tidy(String fileName) {
		String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
		String clean = name.replaceAll("\\p{Cntrl}", " ").strip();
		String kept = (clean.length() > 200) ? clean.substring(clean.length() - 200) : clean;
		return kept.isEmpty() ? "unnamed" : kept;
	}

	/**
	 * What became of an upload.
	 *
	 * @param list the list that stands for it
	 * @param recognised whether the same bytes had been uploaded before, so that nothing
	 * new was made
	 */
	public record Received(PatientListId list, boolean recognised) {
	}

}
