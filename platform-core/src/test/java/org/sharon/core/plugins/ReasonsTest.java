package org.sharon.core.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonsTest {

    private static final StackTraceElement PLATFORM = at("org.sharon.core.contributions.Refusals");
    private static final StackTraceElement LIBRARY = at("org.jdbi.v3.core.Jdbi");
    private static final StackTraceElement JDK = at("java.lang.Integer");
    private static final StackTraceElement API = at("org.sharon.api.hooks.Reply$ChangeTo");
    private static final StackTraceElement PLUGIN = at("org.example.Diary");

    @Test
    void namesThePlaceInThePluginFromWhichItCame() {
        assertThat(Reasons.withoutMessage(thrown(new NumberFormatException("words"), JDK, PLUGIN)))
                .isEqualTo("threw java.lang.NumberFormatException at org.example.Diary:7");
        assertThat(Reasons.withoutMessage(thrown(new IllegalArgumentException(), API, PLUGIN)))
                .isEqualTo("threw java.lang.IllegalArgumentException at org.example.Diary:7");
    }

    @Test
    void namesThePlaceThereIsWhereThePluginHasNone() {
        assertThat(Reasons.withoutMessage(thrown(new IllegalStateException("words"), JDK)))
                .isEqualTo("threw java.lang.IllegalStateException at java.lang.Integer:7");
        assertThat(Reasons.withoutMessage(thrown(new IllegalStateException("words"))))
                .isEqualTo("threw java.lang.IllegalStateException");
    }

    @Test
    void saysWhyThePlatformRefusedSomethingAndNothingThatThePluginSays() {
        assertThat(
                        Reasons.withoutMessage(
                                thrown(
                                        new RefusedCallException(
                                                "A value is longer than its column"),
                                        PLATFORM,
                                        LIBRARY,
                                        PLUGIN)))
                .isEqualTo(
                        "was refused something (A value is longer than its column) at"
                                + " org.example.Diary:7");
    }

    private static Throwable thrown(Throwable thrown, StackTraceElement... from) {
        thrown.setStackTrace(from);
        return thrown;
    }

    private static StackTraceElement at(String type) {
        return new StackTraceElement(type, "run", "Any.java", 7);
    }
}
