package org.mncares.portal.message;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Primary;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/**
 * The mail server of all tests: none, until a test starts a real one within
 * try-with-resources. It is a bean of every test's context, so no test needs one of its
 * own.
 */
@Component
@Primary
public class TestMail implements MailServer {

	private volatile @Nullable JavaMailSender sender;

	/** Starts a server and tells the portal to use it. */
	public Server start() {
		Server server = new Server();
		server.up();
		use(server.port());
		return server;
	}

	/** Tells the portal to use a server on a port, whether one is there or not. */
	public void use(int port) {
		JavaMailSenderImpl local = new JavaMailSenderImpl();
		local.setHost("127.0.0.1");
		local.setPort(port);
		local.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
		local.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
		this.sender = local;
	}

	/** Tells the portal that there is no server. */
	public void none() {
		this.sender = null;
	}

	@Override
	public Optional<JavaMailSender> sender() {
		return Optional.ofNullable(this.sender);
	}

	/** A real SMTP server that can go down and come back on its port. */
	public final class Server implements AutoCloseable {

		private GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

		private int port;

		public void up() {
			if (this.port != 0) {
				this.mail = new GreenMail(new ServerSetup(this.port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
			}
			this.mail.start();
			this.port = this.mail.getSmtp().getPort();
		}

		public void down() {
			this.mail.stop();
		}

		public int port() {
			return this.port;
		}

		/** What has arrived since the server came up. */
		public List<MimeMessage> received() {
			return Arrays.asList(this.mail.getReceivedMessages());
		}

		/** What has arrived for an address. */
		public List<MimeMessage> receivedFor(String address) {
			return Arrays.asList(this.mail.getReceivedMessagesForDomain(address));
		}

		/** Waits until so many messages have arrived. */
		public boolean await(int messages) {
			return this.mail.waitForIncomingEmail(15_000, messages);
		}

		@Override
		public void close() {
			none();
			this.mail.stop();
		}

	}

}
