package org.sharon.distribution.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.distribution.badinput.OneBuilding.ANOREXIA;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.distribution.RunningSharon;
import org.sharon.distribution.swap.PluginVariant;
import org.sharon.distribution.talk.Frame;
import org.sharon.distribution.talk.Member;
import org.sharon.distribution.talk.Talker;

/** A quarantine outlives the platform, and ends when an administrator says why it can. */
class QuarantineIT {

    private static final Path SOURCES = Path.of("../plugins/eating-disorders/src/main/java");
    private static final String HEALTH = "/admin/plugins/eating-disorders/health";
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]*)\"");

    private static final String RULE =
            """
            import org.sharon.api.moderation.*;

            final class Broken implements CodedRule {

                @Override
                public RuleCard card() {
                    return RuleCard.of("X1", "Please look again.", "A rule in a test.");
                }

                @Override
                public Judgement review(Draft draft) {
                    if (draft.text().contains("frost")) {
                        throw new IllegalStateException(draft.text());
                    }
                    return Judgement.nothing();
                }
            }
            """;

    @TempDir Path home;

    @Test
    void outlivesTheProcessAndEndsByAPersonOnly() throws Exception {
        try (RunningSharon sharon = RunningSharon.in(home).demo().start()) {
            breakThePlugin(sharon);
            try (Talker talker = talker(sharon)) {
                for (int time = 0; time < 3; time++) {
                    assertThat(answer(talker, "A little frost").type()).isEqualTo("held");
                }
            }
            patiently()
                    .until(
                            () -> administrator(sharon).get(sharon.port(), "/").body(),
                            this::isTold);
            assertThat(sharon.terminate()).isZero();
        }
        try (RunningSharon again = RunningSharon.in(home).demo().start()) {
            try (Talker talker = talker(again)) {
                assertThat(answer(talker, "It is a quiet day").type()).isEqualTo("held");
                Member administrator = administrator(again);
                String page = administrator.get(again.port(), HEALTH).body();
                assertThat(page)
                        .contains("This service is in quarantine")
                        .contains("X1 threw java.lang.IllegalStateException at")
                        .doesNotContain("frost");

                administrator.post(
                        again.port(),
                        "/admin/plugins/eating-disorders/release",
                        Map.of("form-token", token(page), "reason", "It was the weather."));

                assertThat(answer(talker, "It is a quiet day now").type()).isEqualTo("said");
            }
        }
    }

    private boolean isTold(String page) {
        return page.contains("is in quarantine");
    }

    private static void breakThePlugin(RunningSharon sharon) throws Exception {
        Path plugins = sharon.home().resolve("plugins");
        Path next =
                PluginVariant.of(SOURCES, "icy")
                        .replacing(
                                "EatingDisordersPlugin",
                                "return List.of(\n                BodyNumbers",
                                "return List.of(new Broken(), BodyNumbers")
                        .replacing(
                                "EatingDisordersPlugin",
                                "Set.of(Permission.SHOW_PAGES)",
                                "Set.of(Permission.SHOW_PAGES, Permission.READ_DRAFTS)")
                        .with("Broken", RULE)
                        .write(plugins.resolve(".next.part"));
        Files.move(
                next,
                plugins.resolve(PluginVariant.JAR),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        patiently().until(() -> sharon.console().contains("icy serves from"));
    }

    private static Member administrator(RunningSharon sharon) throws Exception {
        return person(sharon, "trust-administrator", "");
    }

    private static Member person(RunningSharon sharon, String role, String room) throws Exception {
        String[] account =
                sharon.accounts().stream()
                        .filter(row -> row[0].equals(role) && row[2].contains(room))
                        .findFirst()
                        .orElseThrow();
        return Member.signedIn(sharon.port(), account[3], account[4]);
    }

    private static Talker talker(RunningSharon sharon) throws Exception {
        Talker talker =
                Talker.in(ANOREXIA, person(sharon, "member", ANOREXIA), sharon.port()).enter();
        patiently().until(talker::isInside);
        return talker;
    }

    private static Frame answer(Talker talker, String text) {
        UUID key = talker.say(text);
        return patiently().until(() -> talker.answer(key), answer -> answer != null);
    }

    private static String token(String page) {
        Matcher found = TOKEN.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static ConditionFactory patiently() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }
}
