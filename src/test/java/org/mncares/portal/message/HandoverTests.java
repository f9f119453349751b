package org.mncares.portal.message;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.mncares.portal.message.Handover.Result;

import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailSendException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a mail server's answer means for the next attempt.
 */
class HandoverTests {

	@Test
	void anAddressThatIsRefusedIsNotTriedAgain() throws Exception {
		Handover handover = Handover.of(refused(550), false);
		assertThat(handover.result()).isEqualTo(Result.REFUSED);
		assertThat(handover.why()).contains("550").doesNotContain("clinic.example", "No such user");
	}

	@Test
	void anAddressThatIsPutOffIsTriedAgain() throws Exception {
		assertThat(Handover.of(refused(450), false).result()).isEqualTo(Result.LATER);
	}

	@Test
	void aWrongPasswordIsTriedAgainOnceItIsMended() {
		assertThat(Handover.of(new MailAuthenticationException("user secret"), false)).satisfies((handover) -> {
			assertThat(handover.result()).isEqualTo(Result.LATER);
			assertThat(handover.why()).doesNotContain("secret");
		});
	}

	@Test
	void onlyWhatWasWrittenWholeMayHaveArrived() {
		MailSendException cutOff = new MailSendException("Broken pipe", new MessagingException("[EOF]"));
		assertThat(Handover.of(cutOff, false).result()).isEqualTo(Result.LATER);
		assertThat(Handover.of(cutOff, true).result()).isEqualTo(Result.UNCERTAIN);
	}

	private static MailSendException refused(int code) throws Exception {
		SendFailedException failed = new SendFailedException("Invalid Addresses", new SMTPAddressFailedException(
				new InternetAddress("person@clinic.example"), "RCPT TO", code, code + " No such user"));
		return new MailSendException(java.util.Map.of("message", failed));
	}

}
