package org.sharon.core.people;

import com.google.inject.Inject;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;
import org.sharon.core.web.SessionTime;
import org.sharon.core.web.Text;

/**
 * How long somebody stays signed in, for the warning before it ends. What is asked for changes
 * nothing; what is posted says that a person is there. Both answer {@code {"idle": seconds until
 * the session ends if nothing happens, "left": seconds until it ends whatever happens}}, rounded
 * up, and 0 when nobody is signed in.
 */
final class SessionPages implements RouteGroup {

    private final Sessions sessions;
    private final Clock clock;

    @Inject
    SessionPages(Sessions sessions, Clock clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/session", Access.OPEN, this::tell);
        routes.post("/session", Access.SIGNED_IN, this::tell);
    }

    private Answer tell(Request request) {
        Optional<SessionTime> time = request.sessionToken().flatMap(sessions::timeNow);
        JsonObject json =
                new JsonObject()
                        .put("idle", time.map(SessionTime::asleep).map(this::seconds).orElse(0L))
                        .put("left", time.map(SessionTime::end).map(this::seconds).orElse(0L));
        return Text.json(200, json.encode());
    }

    /** Whoever asks again after so many seconds finds that it has ended. */
    private long seconds(Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        return Math.max(0, left.plusMillis(999).toSeconds());
    }
}
