package org.sharon.core.display;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.sharon.core.language.Language;
import org.sharon.core.store.Remembered;
import org.sharon.core.web.Display;
import org.sharon.core.web.DisplayLookup;
import org.sharon.core.web.Visitor;

/** How somebody wants pages to look; every page asks, so a node remembers it for five seconds. */
final class Displays implements DisplayLookup {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final DisplayStore store;
    private final Remembered<Long, Display> known;

    @Inject
    Displays(DisplayStore store, Clock clock) {
        this.store = store;
        this.known = new Remembered<>(REMEMBERED, clock);
    }

    @Override
    public Display of(Visitor visitor) {
        return of(visitor.account());
    }

    @Override
    public Optional<Language> languageOf(long account) {
        return Optional.ofNullable(of(account).language());
    }

    private Display of(long account) {
        return known.get(account, () -> store.find(account).orElse(Display.STANDARD));
    }

    void choose(Visitor visitor, Display display) {
        store.set(visitor.account(), display);
        known.forget(visitor.account());
    }
}
