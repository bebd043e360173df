package org.sharon.core.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.inject.Inject;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands one e-mail to the trust's server. */
final class MailSender {

    /** What came of it. */
    enum Outcome {
        SENT,
        /** There is no such letter box, and trying again will not help. */
        REFUSED,
        FAILED
    }

    private static final Logger log = LoggerFactory.getLogger(MailSender.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** No such mailbox, moved away, and no such name. */
    private static final Set<Integer> NO_SUCH_BOX = Set.of(550, 551, 553);

    private final MailSettings settings;
    private final Clock clock;

    @Inject
    MailSender(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Blocks, for a minute or two at the very most. */
    Outcome send(Letter letter) {
        Session session = Session.getInstance(properties());
        try (Transport transport = session.getTransport(settings.tls() ? "smtps" : "smtp")) {
            if (settings.user().isEmpty()) {
                transport.connect();
            } else {
                transport.connect(settings.user(), settings.password());
            }
            MimeMessage message = message(session, letter);
            transport.sendMessage(message, message.getAllRecipients());
            return Outcome.SENT;
        } catch (MessagingException failure) {
            // Its message may have the address in it.
            log.debug("An e-mail was not sent: {}", failure.getClass().getName());
            return isRefusal(failure) ? Outcome.REFUSED : Outcome.FAILED;
        }
    }

    private MimeMessage message(Session session, Letter letter) throws MessagingException {
        Numbered message = new Numbered(session, settings.domain());
        message.setFrom(new InternetAddress(settings.from()));
        message.setRecipient(RecipientType.TO, new InternetAddress(letter.to().whole()));
        message.setSubject(letter.subject(), US_ASCII.name());
        message.setSentDate(Date.from(clock.instant()));
        // So that no holiday note answers.
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.stop().isPresent()) {
            message.setHeader("List-Unsubscribe", "<" + letter.stop().get() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setText(letter.text(), US_ASCII.name());
        message.saveChanges();
        return message;
    }

    private Properties properties() {
        String protocol = settings.tls() ? "mail.smtps." : "mail.smtp.";
        String patience = String.valueOf(PATIENCE.toMillis());
        Properties all = new Properties();
        all.setProperty(protocol + "host", settings.host());
        all.setProperty(protocol + "port", String.valueOf(settings.port()));
        all.setProperty(protocol + "connectiontimeout", patience);
        all.setProperty(protocol + "timeout", patience);
        all.setProperty(protocol + "writetimeout", patience);
        all.setProperty(protocol + "starttls.enable", "true");
        all.setProperty(protocol + "starttls.required", String.valueOf(!settings.mayBePlain()));
        all.setProperty(protocol + "ssl.checkserveridentity", "true");
        all.setProperty(protocol + "auth", String.valueOf(!settings.user().isEmpty()));
        all.setProperty(protocol + "from", settings.from());
        // Else the name of this machine would go out.
        all.setProperty(protocol + "localhost", settings.domain());
        return all;
    }

    /** A server that lets us send nothing to anybody says nothing about this letter box. */
    private static boolean isRefusal(MessagingException failure) {
        for (Exception each = failure;
                each != null;
                each = each instanceof MessagingException more ? more.getNextException() : null) {
            if (each instanceof SMTPAddressFailedException address) {
                String words = String.valueOf(address.getMessage());
                return NO_SUCH_BOX.contains(address.getReturnCode()) && !words.contains("5.7.");
            }
        }
        return false;
    }

    /** Its number has no name of a machine or a user in it. */
    private static final class Numbered extends MimeMessage {

        private final String domain;

        Numbered(Session session, String domain) {
            super(session);
            this.domain = domain;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + UUID.randomUUID() + "@" + domain + ">");
        }
    }
}
