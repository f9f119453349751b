package org.mncares.portal.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.mncares.portal.database.PortalHome;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * The secret part of a link: derived from a row's number and its nonce by the portal's
 * key, so that the same link can be made again and the database alone makes none.
 */
@Component
class LinkTokens {

	private static final Pattern TOKEN = Pattern.compile("([1-9][0-9]{0,17})-([A-Za-z0-9_-]{43})");

	private static final int NONCE_BYTES = 16;

	private final SecretKeySpec key;

	private final SecureRandom random = new SecureRandom();

	LinkTokens(PeopleSettings settings, PortalHome home) {
		String secret = StringUtils.hasText(settings.linkKey()) ? settings.linkKey() : home.secret("link-key");
		this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
	}

	String nonce() {
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
	}

	/**
	 * The token of a row.
	 * @param kind what the link is for, so that one kind's never opens another's
	 */
	String token(String kind, long id, String nonce) {
		return id + "-" + Base64.getUrlEncoder().withoutPadding().encodeToString(mac(kind, id, nonce));
	}

	/** The row that a token claims to be of; that has to be verified. */
	static Optional<Long> claimed(String token) {
		Matcher parts = TOKEN.matcher(token);
		return parts.matches() ? Optional.of(Long.valueOf(parts.group(1))) : Optional.empty();
	}

	/** Whether a token is the one of a row; takes the same time whatever differs. */
	boolean fits(String token, String kind, long id, String nonce) {
		return MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8),
				token(kind, id, nonce).getBytes(StandardCharsets.UTF_8));
	}

	private byte[] mac(String kind, long id, String nonce) {
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(this.key);
			mac.update(kind.getBytes(StandardCharsets.UTF_8));
			mac.update(ByteBuffer.allocate(1 + Long.BYTES).put((byte) 0).putLong(id).array());
			return mac.doFinal(nonce.getBytes(StandardCharsets.UTF_8));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
