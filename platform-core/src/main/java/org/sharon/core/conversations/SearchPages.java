package org.sharon.core.conversations;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Access;
import org.sharon.core.web.Answer;
import org.sharon.core.web.Page;
import org.sharon.core.web.Request;
import org.sharon.core.web.RouteGroup;
import org.sharon.core.web.Routes;

/**
 * Search over the rooms a person's keys open, and nothing else. The words are sent in a form and
 * not in an address, so that they are in no history and no log.
 */
final class SearchPages implements RouteGroup {

    private static final int MOST = 50;
    private static final int LONGEST = 100;

    private final Guard guard;
    private final Posts posts;
    private final Folding folding;

    @Inject
    SearchPages(Guard guard, Posts posts, Folding folding) {
        this.guard = guard;
        this.posts = posts;
        this.folding = folding;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/search", Access.SIGNED_IN, request -> page("", List.of(), false));
        routes.post("/search", Access.SIGNED_IN, this::search);
    }

    private Answer search(Request request) {
        String typed = PostText.cleaned(request.form("q"));
        String words = booleanWords(typed);
        if (words.isEmpty()) {
            return page(typed, List.of(), !typed.isEmpty());
        }
        Map<Long, Room> rooms =
                guard.roomsOf(request.visitor()).stream()
                        .collect(Collectors.toMap(Room::id, Function.identity()));
        Folds folds = folding.of(request.visitor());
        List<SearchView.Found> found =
                posts.search(rooms.keySet(), words, MOST).stream()
                        .map(post -> SearchView.Found.of(post, rooms.get(post.room()), folds))
                        .toList();
        return page(typed, found, true);
    }

    private static Page page(String typed, List<SearchView.Found> found, boolean searched) {
        return Page.of("conversations/search.jte", new SearchView(typed, found, searched));
    }

    /**
     * Every word must be there; what MariaDB's boolean mode would read as an operator is left out.
     */
    static String booleanWords(String typed) {
        List<String> words = new ArrayList<>();
        String some = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        for (String word : some.split("[^\\p{L}\\p{N}']+")) {
            String plain = word.replace("'", " ").strip();
            if (plain.length() >= 3) {
                words.add("+" + plain.replace(" ", " +") + "*");
            }
        }
        return String.join(" ", words);
    }
}
