package org.sharon.core.demonstration;

import com.google.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sharon.core.gifts.Drawing;
import org.sharon.core.gifts.Gifts;
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

    private final Gifts gifts;
    private final ProfileWords words;

    @Inject
    Presents(Gifts gifts, ProfileWords words) {
        this.gifts = gifts;
        this.words = words;
    }

    /** Everything is written on the way that members' words take, so the rules have read it. */
    void play(Map<String, Visitor> cast) {
        WORDS.forEach(
                (nickname, text) ->
                        Optional.ofNullable(cast.get(nickname))
                                .ifPresent(person -> words.say(person, text)));
        for (Given each : GIFTS) {
            Visitor from = cast.get(each.from());
            Visitor to = cast.get(each.to());
            if (from != null && to != null) {
                gifts.giveInRoom(from, each.room(), to.account(), each.drawing(), each.note());
            }
        }
    }
}
