package org.sharon.core.conversations;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sharon.api.features.BlogCare;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Request;
import org.sharon.core.web.When;

/** How people are looked after who write a blog: questions to begin with, and a rest at night. */
final class BlogDesk {

    /** The field of a form that sends at night what rested. */
    static final String TONIGHT = "tonight";

    /** A question to begin with, and the address of the form that begins with it. */
    record Prompt(String text, String address) {}

    private static final List<String> PROMPTS =
            List.of(
                    "conversations.what-helped-today",
                    "conversations.a-small-thing-that-went-well",
                    "conversations.what-i-would-tell-myself");

    private final Services services;
    private final Posts posts;
    private final Clock clock;

    @Inject
    BlogDesk(Services services, Posts posts, Clock clock) {
        this.services = services;
        this.posts = posts;
        this.clock = clock;
    }

    List<Prompt> prompts(Room room) {
        List<String> texts = texts(room);
        String form = room.address() + "/topics/new?shelf=" + Shelf.BLOG.word() + "&prompt=";
        return IntStream.range(0, texts.size())
                .mapToObj(i -> new Prompt(texts.get(i), form + i))
                .toList();
    }

    /** The title that the chosen question gives; empty when none was chosen. */
    String chosen(Request request, Room room) {
        List<String> texts = texts(room);
        try {
            int number = Integer.parseInt(request.query("prompt"));
            return number >= 0 && number < texts.size() ? texts.get(number) : "";
        } catch (NumberFormatException none) {
            return "";
        }
    }

    /**
     * Until which hour this post rests, such as "6am"; empty when it goes its way now. What a rule
     * minds never rests: somebody may have to look at it tonight.
     */
    Optional<String> restsUntil(Request request, NewPost post) {
        BlogCare care = care(post.room());
        int hour = clock.instant().atZone(When.LONDON).getHour();
        boolean rests =
                isBlogPost(post)
                        && post.author().role().isMember()
                        && care.rests(hour)
                        && !request.form(TONIGHT).equals("yes")
                        && posts.isQuiet(post);
        return rests ? Optional.of(words(care.restUntil())) : Optional.empty();
    }

    private List<String> texts(Room room) {
        List<String> own =
                services.find(room.service()).stream()
                        .flatMap(each -> each.features().blog().prompts().stream().map(each::said))
                        .toList();
        return own.isEmpty() ? PROMPTS.stream().map(each -> say(each)).toList() : own;
    }

    private BlogCare care(Room room) {
        return services.find(room.service())
                .map(service -> service.features().blog())
                .orElseGet(BlogCare::plain);
    }

    private static boolean isBlogPost(NewPost post) {
        return post.newTopic() != null && post.newTopic().shelf() == Shelf.BLOG;
    }

    private static String words(int hour) {
        int shown = hour % 12 == 0 ? 12 : hour % 12;
        return shown + (hour < 12 ? "am" : "pm");
    }
}
