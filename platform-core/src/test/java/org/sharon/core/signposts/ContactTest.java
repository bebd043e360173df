package org.sharon.core.signposts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContactTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0300 123 4567",
                "+44 20 7946 0000",
                "(020) 7946-0000",
                "111",
                "https://example.org",
                "https://www.example.org/help?place=here#now"
            })
    void takesNumbersAndSafeAddresses(String typed) {
        assertThat(Contact.complaint(typed)).isEmpty();
        assertThat(Contact.of(typed).isLink()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "12",
                "call us",
                "0300 123 4567 ext. 4",
                "http://example.org",
                "www.example.org",
                "javascript:alert(1)",
                "https://",
                "https://localhost/",
                "https://10.0.0.1/",
                "https://somebody@example.org/",
                "https://example.org:8443/",
                "https://example.org/<b>",
                "https://ex ample.org",
                "https://exämple.org",
                "tel:0300 123 4567",
                "012345678901234567890"
            })
    void saysWhatToWriteInstead(String typed) {
        assertThat(Contact.complaint(typed).orElseThrow()).startsWith("Write a");
        assertThat(Contact.of(typed).isSite()).isFalse();
    }

    @Test
    void leadsWhereItSays() {
        assertThat(Contact.of("0300 123 4567").href()).isEqualTo("tel:03001234567");
        assertThat(Contact.of("+44 20 7946 0000").href()).isEqualTo("tel:+442079460000");
        assertThat(Contact.of("Samaritans 116 123").href()).isEqualTo("tel:116123");
        assertThat(Contact.of("Text SHOUT to 85258").href()).isEqualTo("sms:85258?body=SHOUT");
        assertThat(Contact.of("https://www.example.org/a").action())
                .isEqualTo("Open www.example.org");
        assertThat(Contact.of("Ask at the desk").isLink()).isFalse();
    }
}
