package org.sharon.core.pictures;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.sharon.api.features.Feature;
import org.sharon.core.features.Features;
import org.sharon.core.pictures.faces.Mark;
import org.sharon.core.rooms.Room;
import org.sharon.core.web.Visitor;

/** Pictures beside posts. Callers have asked the guard whether somebody may enter the room. */
public final class Pictures {

    public static final int LONGEST_ALT = 300;

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_A_DAY = 10;

    private final PictureStore store;
    private final FaceLooks looks;
    private final Features features;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Inject
    Pictures(PictureStore store, FaceLooks looks, Features features, Clock clock) {
        this.store = store;
        this.looks = looks;
        this.features = features;
        this.clock = clock;
    }

    /** Whether members find pictures in a room: never where only a few people talk. */
    public boolean areIn(Room room) {
        return !room.isPrivate() && features.isOn(room.trust(), room.service(), Feature.IMAGES);
    }

    /**
     * Draws a picture anew and keeps it for the post that this author sends with this key. A
     * picture that is there already stays: what somebody has looked at is not changed. Soon after,
     * a computer looks for faces on it; nothing waits for that.
     *
     * @throws PictureRefusedException when it is none that we take
     */
    public void keep(Room room, Visitor author, UUID key, String alt, byte[] file) {
        Instant now = clock.instant();
        if (store.countSince(author.account(), now.minus(DAY)) >= MOST_A_DAY) {
            throw new PictureRefusedException(
                    say("pictures.you-have-sent-pictures-today", MOST_A_DAY));
        }
        byte[] drawn = new byte[12];
        random.nextBytes(drawn);
        String word = HexFormat.of().formatHex(drawn);
        Redrawn picture = Redrawn.of(file);
        store.add(room, author.account(), key, word, alt, picture, now);
        looks.soon(word, picture.bytes());
    }

    /** Post to its picture, for those that have one; asks nothing where nobody finds pictures. */
    public Map<Long, Picture> shown(Visitor viewer, Room room, Collection<Long> posts) {
        boolean finds = areIn(room) || viewer.role().isClinical();
        return finds && !posts.isEmpty() && !room.isPrivate() ? store.of(posts) : Map.of();
    }

    /** The same for everybody in a room, of posts that all of them see. */
    public Map<Long, Picture> shownToAll(Room room, Collection<Long> posts) {
        return areIn(room) && !posts.isEmpty() ? store.of(posts) : Map.of();
    }

    /** The picture of one post, whoever may see it. */
    public Optional<Picture> of(long post) {
        return Optional.ofNullable(store.of(List.of(post)).get(post));
    }

    /**
     * Where a computer thinks that there may be a face on the picture of a post. For those who
     * decide about it and for nobody else.
     *
     * @return empty where no computer has looked
     */
    public Optional<List<Mark>> marks(long post) {
        return store.marks(post);
    }

    /** Its bytes, as long as its post is there for this person. */
    public Optional<byte[]> bytes(Visitor viewer, Room room, String word) {
        boolean finds = areIn(room) || viewer.role().isClinical();
        return finds
                ? store.bytes(room.id(), word, viewer.account(), viewer.role().reviews())
                : Optional.empty();
    }
}
