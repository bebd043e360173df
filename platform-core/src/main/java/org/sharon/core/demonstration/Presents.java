package org.sharon.core.demonstration;

import com.google.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.sharon.core.gifts.Drawing;
import org.sharon.core.gifts.Gifts;
import org.sharon.core.profiles.PageWords;
import org.sharon.core.profiles.ProfileWords;
import org.sharon.core.web.Visitor;

/** What the people of the demonstration gave each other, and what they say about themselves. */
final class Presents {

    private static final String NONE = "-";

    private final Gifts gifts;
    private final ProfileWords words;
    private final PageWords pages;

    @Inject
    Presents(Gifts gifts, ProfileWords words, PageWords pages) {
        this.pages = pages;
        this.gifts = gifts;
        this.words = words;
    }

    /** It is written on the way that members' words take, so the rules have read it. */
    void play(Script.Present line, Map<String, Visitor> cast) {
        Visitor who = cast.get(line.who());
        Visitor with = line.with().equals(NONE) ? who : cast.get(line.with());
        if (who != null && with != null) {
            play(line, who, with);
        }
    }

    private void play(Script.Present line, Visitor who, Visitor with) {
        switch (line.what()) {
            case "words" -> words.say(who, line.text());
            case "memories" -> pages.askForMemories(who);
            case "wall" -> pages.write(who, line.room(), with.account(), line.text());
            case "milestone" ->
                    pages.remember(who, line.room(), line.kind(), line.monthsBefore(), line.text());
            case "gift" -> {
                Drawing drawing = Drawing.valueOf(line.kind().toUpperCase(Locale.ROOT));
                String note = line.text().equals(NONE) ? "" : line.text();
                gifts.giveInRoom(who, line.room(), with.account(), drawing, note);
            }
            default -> throw new IllegalArgumentException("No present: " + line.what());
        }
    }
}
