package org.sharon.core.polls;

import com.google.inject.Inject;
import java.time.Duration;
import org.sharon.core.store.Rounds;

/** Ends polls when their day has come, so that who chose what is gone also where nobody looks. */
public final class PollCloser implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(60);

    private final Polls polls;
    private final Rounds rounds;

    @Inject
    PollCloser(Polls polls) {
        this.polls = polls;
        this.rounds = new Rounds("polls", polls::endWhatIsDue);
    }

    public void start() {
        rounds.start(Duration.ofSeconds(2), LOOK);
    }

    @Override
    public void close() {
        rounds.close();
    }
}
