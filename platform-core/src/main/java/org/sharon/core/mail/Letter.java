package org.sharon.core.mail;

import static org.sharon.core.language.Words.say;

import java.util.Optional;

/**
 * An e-mail as it is sent: plain words, the same for everybody but for the links.
 *
 * @param stop where one tap stops these e-mails; empty for a letter that comes once
 */
record Letter(MailAddress to, String subject, String text, Optional<String> stop) {

    /** In the language of this thread. */
    static Letter news(MailAddress to, Link stop, String site) {
        String address = MailPages.stop(site, stop);
        return new Letter(
                to,
                say("mail.you-have-news"),
                paragraphs(
                        say("mail.letter-hello"),
                        say("mail.letter-something-new") + "\n" + site + "/sign-in",
                        say("mail.letter-to-stop") + "\n" + address),
                Optional.of(address));
    }

    /** In the language of this thread. */
    static Letter question(MailAddress to, Link confirm, String site) {
        return new Letter(
                to,
                say("mail.letter-is-this-yours"),
                paragraphs(
                        say("mail.letter-hello"),
                        say("mail.letter-somebody-asked") + "\n" + MailPages.confirm(site, confirm),
                        say("mail.letter-24-hours"),
                        say("mail.letter-if-it-was-not-you")),
                Optional.empty());
    }

    private static String paragraphs(String... all) {
        return String.join("\n\n", all) + "\n";
    }
}
