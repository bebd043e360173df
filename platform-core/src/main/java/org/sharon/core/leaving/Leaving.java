package org.sharon.core.leaving;

import com.google.inject.Inject;
import java.util.List;
import org.sharon.core.conversations.Posts;
import org.sharon.core.people.Departures;
import org.sharon.core.people.Sessions;
import org.sharon.core.store.Database;
import org.sharon.core.web.Visitor;

/** Closes the account of a member who leaves. */
public final class Leaving {

    /**
     * What was theirs alone and helps nobody any more. Whom they blocked stays, so that nobody
     * finds them open again when they come back.
     */
    private static final List<String> GOES =
            List.of(
                    "DELETE FROM draft WHERE account = ?",
                    "DELETE FROM push_device WHERE account = ?",
                    "DELETE FROM push_later WHERE account = ?",
                    "DELETE FROM service_change_read WHERE account = ?",
                    "DELETE FROM mail_queue WHERE account = ?",
                    "DELETE FROM mail_address WHERE account = ?",
                    "DELETE FROM mail_ask WHERE account = ?",
                    "DELETE FROM notice_way WHERE account = ?",
                    "DELETE FROM notice WHERE account = ?",
                    "DELETE FROM topic_follow WHERE account = ?",
                    "DELETE FROM topic_mute WHERE account = ?",
                    "DELETE FROM word_mute WHERE account = ?",
                    "DELETE FROM warning_open WHERE account = ?",
                    "DELETE FROM event_reminder WHERE account = ?",
                    "DELETE FROM room_visit WHERE account = ?",
                    "DELETE FROM message_choice WHERE account = ?",
                    "DELETE FROM account_stage WHERE account = ?",
                    "DELETE FROM password_code WHERE account = ?",
                    "DELETE FROM session WHERE account = ?");

    private final Departures departures;
    private final Sessions sessions;
    private final Posts posts;
    private final Database database;

    @Inject
    Leaving(Departures departures, Sessions sessions, Posts posts, Database database) {
        this.departures = departures;
        this.sessions = sessions;
        this.posts = posts;
        this.database = database;
    }

    /** Doing it twice does nothing. Blocks. */
    public void leave(Visitor member) {
        database.write(
                handle -> {
                    if (departures.leave(handle, member)) {
                        GOES.forEach(sql -> handle.execute(sql, member.account()));
                    }
                    return null;
                });
        sessions.endAll(member.account());
        posts.tellOfName(member.account());
    }
}
