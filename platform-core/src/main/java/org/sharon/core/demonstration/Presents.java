package org.sharon.core.demonstration;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharon.core.gifts.Drawing;
import org.sharon.core.gifts.Gifts;
import org.sharon.core.profiles.PageWords;
import org.sharon.core.profiles.ProfileWords;
import org.sharon.core.web.Visitor;

/** What the people of the demonstration gave each other, and what they say about themselves. */
final class Presents {

    private record Given(String from, String to, String room, Drawing drawing, String note) {}

    private static final List<Given> GIFTS =
            List.of(
                    new Given(
                            "Warm Cup",
                            "Small Hours",
                            "living-perinatal",
                            Drawing.SUNRISE,
                            "You were up with me at four. Thank you."),
                    new Given(
                            "Paper Lantern",
                            "Small Hours",
                            "living-perinatal",
                            Drawing.SOCKS,
                            "For the cold kitchen floor."),
                    new Given("Small Hours", "Warm Cup", "living-perinatal", Drawing.TEA, ""));

    private static final Map<String, String> WORDS =
            Map.of(
                    "Slow River",
                    "I walk by the water most days. I like quiet rooms and good questions.",
                    "Hopeful Oak",
                    "I was new here once. Ask me where things are.",
                    "Night Otter",
                    "Often awake late. I draw when I cannot sleep.",
                    "Warm Cup",
                    "There is always tea. I read more than I write.",
                    "Small Hours",
                    "Awake when the baby is. I like short messages.");

    private record Note(String from, String to, String text) {}

    private static final List<Note> WALL =
            List.of(
                    new Note(
                            "Warm Cup",
                            "Small Hours",
                            "Thinking of you tonight. No need to answer."),
                    new Note(
                            "Small Hours",
                            "Small Hours",
                            "A heron again today. I am keeping it here for a grey morning."),
                    new Note(
                            "Small Hours",
                            "Warm Cup",
                            "You told me about the bread bin and I slept better for it."));

    private record Milestone(String who, String room, String kind, int monthsAgo, String text) {}

    private static final List<Milestone> TIMELINE =
            List.of(
                    new Milestone(
                            "Small Hours",
                            "newborn",
                            "First night at home",
                            2,
                            "Nobody slept. We ate toast at five and watched it get light."),
                    new Milestone(
                            "Small Hours",
                            "newborn",
                            "I told somebody how I feel",
                            1,
                            "I said it out loud to my health visitor. She did not look shocked."),
                    new Milestone(
                            "Small Hours",
                            "newborn",
                            "First time out with the baby",
                            0,
                            "Only to the canal and back. That was enough."),
                    new Milestone(
                            "Warm Cup",
                            "newborn",
                            "I asked for help",
                            3,
                            "It was a short call. I wrote down what to say first."),
                    new Milestone(
                            "Warm Cup",
                            "newborn",
                            "I met another parent",
                            1,
                            "We talked about kettles. It helped."),
                    new Milestone(
                            "Paper Lantern",
                            "expecting",
                            "I told somebody how I feel",
                            1,
                            "My sister listened and made soup."));

    private final Gifts gifts;
    private final ProfileWords words;
    private final PageWords pages;

    @Inject
    Presents(Gifts gifts, ProfileWords words, PageWords pages) {
        this.pages = pages;
        this.gifts = gifts;
        this.words = words;
    }

    /** What one of them wrote a year ago, and asked to be shown again. */
    void rememberAYearAgo(Map<String, Visitor> cast) {
        Visitor who = cast.get("Second Sock");
        if (who != null) {
            pages.remember(
                    who,
                    "months-3-12",
                    "I told somebody how I feel",
                    0,
                    "I told my friend on the phone that I am not all right. She said: thank you for"
                            + " telling me. I want to keep that sentence.");
            pages.askForMemories(who);
        }
    }

    /** Everything is written on the way that members' words take, so the rules have read it. */
    void play(Map<String, Visitor> cast) {
        WORDS.forEach(
                (nickname, text) ->
                        Optional.ofNullable(cast.get(nickname))
                                .ifPresent(person -> words.say(person, text)));
        for (Note each : WALL) {
            Visitor from = cast.get(each.from());
            Visitor to = cast.get(each.to());
            if (from != null && to != null) {
                pages.write(from, "newborn", to.account(), each.text());
            }
        }
        for (Milestone each : TIMELINE) {
            Visitor who = cast.get(each.who());
            if (who != null) {
                pages.remember(who, each.room(), each.kind(), each.monthsAgo(), each.text());
            }
        }
        for (Given each : GIFTS) {
            Visitor from = cast.get(each.from());
            Visitor to = cast.get(each.to());
            if (from != null && to != null) {
                gifts.giveInRoom(from, each.room(), to.account(), each.drawing(), each.note());
            }
        }
    }
}
