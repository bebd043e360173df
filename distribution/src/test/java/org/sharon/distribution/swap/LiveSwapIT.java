package org.sharon.distribution.swap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.distribution.RunningSharon;

/** A rule changes while people talk, and nobody notices but the rule. */
class LiveSwapIT {

    private static final int MEMBERS = 200;
    private static final Path SOURCES = Path.of("../plugins/eating-disorders/src/main/java");

    @TempDir private Path home;

    @Test
    void aServiceIsReplacedWhileEverybodyTalks() throws Exception {
        LiveSwap.Seen seen;
        try (RunningSharon sharon = RunningSharon.in(home).load(MEMBERS, 0, MEMBERS).start()) {
            seen = LiveSwap.in(sharon, SOURCES, MEMBERS);
        }

        System.out.print(seen);
        assertThat(seen.members()).isEqualTo(MEMBERS);
        assertThat(seen.droppedSockets()).isZero();
        assertThat(seen.lostPosts()).isZero();
        assertThat(seen.repeatedPosts()).isZero();
        assertThat(seen.failedPages()).isZero();
        assertThat(seen.pages()).isPositive();
        assertThat(seen.ruleChangedOnce()).as("%s", seen.bodyAnswers()).isTrue();
        assertThat(seen.otherServiceNoticedNothing()).as("%s", seen.babyAnswers()).isTrue();
        assertThat(seen.toldOfTheSwap()).isEqualTo(MEMBERS / 2);
        assertThat(seen.refusal()).contains("goes on serving");
    }
}
