package org.sharon.core.reactions;

import com.google.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sharon.api.features.Feature;
import org.sharon.api.features.Reaction;
import org.sharon.core.conversations.Folding;
import org.sharon.core.conversations.SeenPosts;
import org.sharon.core.conversations.SeenPosts.Seen;
import org.sharon.core.conversations.Signs;
import org.sharon.core.conversations.Signs.Sign;
import org.sharon.core.conversations.Support;
import org.sharon.core.features.Features;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Visitor;

/**
 * Sends signs of support, and knows what posts have got. What a service offers, its plugin says.
 */
public final class Reactions implements Support {

    /** More names than this say nothing more. */
    private static final int MOST_NAMES = 200;

    /** For the posts of one page. Where people have sent more, the database is asked again. */
    private static final int MOST_REMEMBERED = 500;

    private final ReactionStore store;
    private final Features features;
    private final Services services;
    private final Folding folding;
    private final SeenPosts posts;
    private final Clock clock;

    @Inject
    Reactions(
            ReactionStore store,
            Features features,
            Services services,
            Folding folding,
            SeenPosts posts,
            Clock clock) {
        this.store = store;
        this.features = features;
        this.services = services;
        this.folding = folding;
        this.posts = posts;
        this.clock = clock;
    }

    @Override
    public boolean isOffered(Room room) {
        return !offeredIn(room).isEmpty();
    }

    /** Conversations of a few people have none: there one answers. */
    private List<Reaction> offeredIn(Room room) {
        if (room.isPrivate() || !features.isOn(room.trust(), room.service(), Feature.REACTIONS)) {
            return List.of();
        }
        return services.find(room.service()).map(SignWords::of).orElse(List.of());
    }

    @Override
    public Optional<List<Sent>> sent(Collection<Long> posts) {
        List<Sent> sent = posts.isEmpty() ? List.of() : store.sent(posts, MOST_REMEMBERED + 1);
        return sent.size() > MOST_REMEMBERED ? Optional.empty() : Optional.of(sent);
    }

    @Override
    public Map<Long, Signs> of(
            Visitor reader, Room room, Collection<Long> posts, Optional<List<Sent>> sent) {
        List<Reaction> offered = offeredIn(room);
        if (offered.isEmpty() || posts.isEmpty()) {
            return Map.of();
        }
        Set<Long> blocked = folding.of(reader).people();
        ReactionStore.Got got =
                sent.map(each -> ReactionStore.Got.of(each, reader.account(), blocked))
                        .orElseGet(() -> store.find(posts, reader.account(), blocked));
        Map<Long, Signs> all = new HashMap<>();
        for (long post : posts) {
            Set<String> kinds = got.kinds().getOrDefault(post, Set.of());
            String mine = got.mine().getOrDefault(post, "");
            all.put(post, signs(offered, kinds, mine));
        }
        return all;
    }

    private static Signs signs(List<Reaction> offered, Set<String> got, String mine) {
        List<Sign> signs = new ArrayList<>();
        for (Reaction each : offered) {
            boolean own = each.id().equals(mine);
            signs.add(
                    new Sign(
                            each.id(),
                            each.words(),
                            drawing(each),
                            own || got.contains(each.id()),
                            own));
        }
        return new Signs(signs);
    }

    private static String drawing(Reaction reaction) {
        return "sign-" + reaction.picture().name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Map<String, Set<Long>> senders(Room room, long post) {
        Set<String> offered =
                offeredIn(room).stream().map(Reaction::id).collect(Collectors.toSet());
        Map<String, Set<Long>> senders = new HashMap<>(store.senders(post));
        senders.keySet().retainAll(offered);
        return senders;
    }

    /**
     * Sends one sign for somebody else's post, in place of what was sent before; an empty one takes
     * it back. Sending it twice does nothing more.
     */
    public void send(Visitor by, String slug, long post, String sign) {
        send(by, posts.find(by, slug, post), sign);
    }

    void send(Visitor by, Seen seen, String sign) {
        List<Reaction> offered = offeredIn(seen.room());
        if (offered.isEmpty() || seen.post().author() == by.account()) {
            throw new NotFoundException();
        }
        if (sign.isEmpty()) {
            store.takeBack(seen.post().id(), by.account());
        } else if (offered.stream().anyMatch(each -> each.id().equals(sign))) {
            store.set(seen.post().id(), by.account(), sign, clock.instant());
        } else {
            throw new NotFoundException();
        }
        posts.supportChanged(seen);
    }

    /** Who has sent what for one's own post; the newest first. */
    List<SentView> sentFor(Visitor author, Seen seen) {
        List<Reaction> offered = offeredIn(seen.room());
        if (offered.isEmpty() || seen.post().author() != author.account()) {
            throw new NotFoundException();
        }
        Set<Long> blocked = folding.of(author).people();
        Map<String, List<String>> names =
                store.who(seen.post().id(), MOST_NAMES).stream()
                        .filter(each -> !blocked.contains(each.account()))
                        .collect(
                                Collectors.groupingBy(
                                        ReactionStore.Sent::kind,
                                        Collectors.mapping(
                                                ReactionStore.Sent::name,
                                                Collectors.collectingAndThen(
                                                        Collectors.toList(),
                                                        all -> all.stream().distinct().toList()))));
        return offered.stream()
                .filter(each -> names.containsKey(each.id()))
                .map(each -> new SentView(each.words(), drawing(each), names.get(each.id())))
                .toList();
    }
}
