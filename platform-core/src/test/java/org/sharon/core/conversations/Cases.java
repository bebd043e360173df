package org.sharon.core.conversations;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sharon.api.moderation.Attention;
import org.sharon.api.moderation.Visibility;

/** A case book that remembers, and can be made to fail; and the verdicts that tests need. */
public final class Cases implements CaseBook {

    final List<Concern> opened = Collections.synchronizedList(new ArrayList<>());
    volatile boolean failing;

    @Override
    public void open(Handle handle, List<Concern> concerns) {
        if (failing) {
            throw new IllegalStateException("the alert cannot be written");
        }
        opened.addAll(concerns);
    }

    @Override
    public void supersede(Handle handle, long post) {}

    @Override
    public void hasOpened(List<Concern> concerns) {}

    /** Judges as {@link #judge}. */
    public static PostGate gate() {
        return new PostGate() {
            @Override
            public Judged judge(Typed typed) {
                return Cases.judge(typed);
            }

            @Override
            public Judged unread(Judged judged) {
                return new Judged(
                        Visibility.HELD,
                        Attention.AMBER,
                        "unread",
                        List.of(),
                        List.of(),
                        null,
                        "[]");
            }
        };
    }

    /**
     * Holds what contains "hold", asks about what contains "ask", and lets everything else pass.
     */
    public static Judged judge(Typed typed) {
        String text = typed.text();
        if (text.contains("hold")) {
            return new Judged(
                    Visibility.HELD, Attention.RED, "held", List.of(), List.of(), null, "[]");
        }
        if (text.contains("ask")) {
            return new Judged(
                    Visibility.NUDGE, Attention.NONE, "asked", List.of(), List.of(), null, "[]");
        }
        return Judged.clear();
    }
}
