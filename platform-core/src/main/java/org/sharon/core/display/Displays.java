package org.sharon.core.display;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sharon.core.web.Display;
import org.sharon.core.web.DisplayLookup;
import org.sharon.core.web.Visitor;

/** How somebody wants pages to look; every page asks, so a node remembers it for five seconds. */
final class Displays implements DisplayLookup {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 20_000;

    private record Known(Display display, Instant at) {}

    private final DisplayStore store;
    private final Clock clock;
    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    @Inject
    Displays(DisplayStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Display of(Visitor visitor) {
        Instant now = clock.instant();
        Known before = known.get(visitor.account());
        if (before != null && now.isBefore(before.at().plus(REMEMBERED))) {
            return before.display();
        }
        Display display = store.find(visitor.account()).orElse(Display.STANDARD);
        if (known.size() >= MOST_REMEMBERED) {
            known.values().removeIf(each -> !now.isBefore(each.at().plus(REMEMBERED)));
        }
        known.put(visitor.account(), new Known(display, now));
        return display;
    }

    void choose(Visitor visitor, Display display) {
        store.set(visitor.account(), display);
        known.remove(visitor.account());
    }
}
