package org.sharon.core.push;

import com.google.inject.Inject;
import java.time.Duration;
import org.sharon.core.store.Rounds;

/** Looks whose quiet hours have ended since something was told to them. */
public final class AfterQuiet implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(20);

    private final Push push;
    private final PushSettings settings;
    private final Rounds rounds;

    @Inject
    AfterQuiet(Push push, PushSettings settings) {
        this.push = push;
        this.settings = settings;
        this.rounds = new Rounds("after-quiet", push::tellWhoWaited);
    }

    /** Does nothing where no device is ever told. */
    public void start() {
        if (settings.on()) {
            rounds.start(Duration.ofSeconds(5), LOOK);
        }
    }

    @Override
    public void close() {
        rounds.close();
    }
}
