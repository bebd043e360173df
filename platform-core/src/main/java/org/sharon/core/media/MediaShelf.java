package org.sharon.core.media;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.When;

/**
 * What teams show to their members. Whoever asks has asked whether the person may see the service,
 * and whether it has the shelf.
 *
 * <p>The list of a trust is remembered on this node for at most three seconds. One item, and each
 * piece of it, is read from the database.
 */
public final class MediaShelf {

    private static final Duration REMEMBERED = Duration.ofSeconds(3);

    private record Known(List<MediaItem> items, Instant at) {}

    private final MediaStore store;
    private final Clock clock;
    private final Map<Integer, Known> known = new ConcurrentHashMap<>();

    @Inject
    MediaShelf(MediaStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** What is shown, and what has run out, the newest first. Texts come without their words. */
    public List<MediaItem> of(int trust, String service) {
        Instant now = clock.instant();
        Known before = known.get(trust);
        if (before == null || !now.isBefore(before.at().plus(REMEMBERED))) {
            before = new Known(store.listShown(trust), now);
            known.put(trust, before);
        }
        return before.items().stream().filter(each -> each.service().equals(service)).toList();
    }

    /** As it is at this moment; empty when it is not shown, or was taken back. */
    public Optional<MediaItem> find(int trust, String service, long id) {
        return store.find(id)
                .filter(each -> each.trust() == trust && each.service().equals(service))
                .filter(MediaItem::isPublished);
    }

    /**
     * Some bytes of its film or recording.
     *
     * @param staff who see also what members do not see
     * @throws NotFoundException when it was taken back a moment ago
     */
    public byte[] read(MediaItem item, long from, int most, boolean staff) {
        int skip = (int) (from % MediaFiles.PIECE);
        byte[] piece =
                store.piece(
                                item.id(),
                                item.file() == null ? 0 : item.file(),
                                (int) (from / MediaFiles.PIECE),
                                staff,
                                LocalDate.ofInstant(clock.instant(), When.LONDON))
                        .filter(bytes -> bytes.length > skip)
                        .orElseThrow(NotFoundException::new);
        return Arrays.copyOfRange(piece, skip, Math.min(piece.length, skip + most));
    }

    /** Something of a trust has changed: look again next time. */
    void forget(int trust) {
        known.remove(trust);
    }
}
