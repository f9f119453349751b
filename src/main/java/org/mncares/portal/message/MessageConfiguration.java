package org.mncares.portal.message;

import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/**
 * The mail server of the settings {@code spring.mail.*}: none unless
 * {@code spring.mail.host} is set.
 */
@Configuration(proxyBeanMethods = false)
class MessageConfiguration {

	@Bean
	MailServer configuredMailServer(ObjectProvider<JavaMailSender> senders) {
		return () -> Optional.ofNullable(senders.getIfAvailable());
	}

}
