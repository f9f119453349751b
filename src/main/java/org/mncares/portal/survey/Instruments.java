package org.mncares.portal.survey;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.mncares.portal.core.Sha256;
import org.mncares.portal.identity.Caller;
import org.mncares.portal.identity.CurrentCaller;
import org.mncares.portal.identity.Role;
import org.mncares.portal.survey.instrument.InstrumentReader;
import org.mncares.portal.web.NotFound;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The versions of the survey that the portal asks.
 */
@Service
@Transactional(readOnly = true)
public class Instruments {

	private final InstrumentFiles files;

	private final CurrentCaller caller;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	/** By the hash of the file: reading takes time, and what was read never changes. */
	private final Map<String, Instrument> read = new ConcurrentHashMap<>();

	Instruments(InstrumentFiles files, CurrentCaller caller, ApplicationEventPublisher events, Clock clock) {
		this.files = files;
		this.caller = caller;
		this.events = events;
		this.clock = clock;
	}

	/** The version with which new responses begin: the newest. */
	public Instrument current() {
		return version(this.files.newest().orElseThrow(() -> new NotFound("instrument")));
	}

	/**
	 * A version.
	 * @throws NotFound when there is none
	 */
	public Instrument version(int version) {
		return read(this.files.version(version).orElseThrow(() -> new NotFound("instrument")));
	}

	/** All versions, the newest first. */
	public List<InstrumentVersion> all() {
		return this.files.all().stream().map(this::view).toList();
	}

	/** The newest first. */
	List<Instrument> everyVersion() {
		return this.files.all().stream().map(this::read).toList();
	}

	/**
	 * Imports a version of the instrument, for administrators. It becomes the current one
	 * when it is the newest; responses that have begun keep theirs. Importing the same
	 * file again changes nothing.
	 * @param file a FHIR R4 Questionnaire in JSON
	 * @throws InstrumentRefused with all that the portal cannot ask, or when the version
	 * is there with other content
	 */
	@Transactional
	public InstrumentVersion importFile(byte[] file) {
		Caller by = this.caller.get();
		by.require(Role.ADMIN);
		Instrument instrument = InstrumentReader.read(file);
		if (!instrument.code().equals(Instrument.ORGANIZATIONAL)) {
			throw new InstrumentRefused("url",
					"The portal asks one survey, whose address ends in /organizational. Give it that address.");
		}
		ImportRules.require(instrument);
		String text = new String(file, StandardCharsets.UTF_8);
		InstrumentFile kept = new InstrumentFile(instrument.version(), text, Sha256.hex(text), by.name(),
				this.clock.instant());
		if (this.files.keep(kept)) {
			this.events.publishEvent(SurveyEvent.imported(kept));
		}
		InstrumentFile there = this.files.version(instrument.version()).orElseThrow();
		if (!there.sha256().equals(kept.sha256())) {
			throw new InstrumentRefused("version", "Version " + instrument.version()
					+ " was imported before with other content, and may have been answered. Give a new version.");
		}
		return view(there);
	}

	private InstrumentVersion view(InstrumentFile file) {
		Instrument instrument = read(file);
		int questions = instrument.sections().stream().mapToInt((section) -> section.items().size()).sum();
		return new InstrumentVersion(file.version(), instrument.title(), questions, file.sha256(), file.importedBy(),
				file.importedAt());
	}

	private Instrument read(InstrumentFile file) {
		return this.read.computeIfAbsent(file.sha256(), (sha256) -> InstrumentReader.read(InstrumentFiles.bytes(file)));
	}

}
