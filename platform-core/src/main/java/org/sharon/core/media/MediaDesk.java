package org.sharon.core.media;

import com.google.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.sharon.core.audit.Audit;
import org.sharon.core.media.MediaItem.Approval;
import org.sharon.core.rooms.Guard;
import org.sharon.core.rooms.Room;
import org.sharon.core.store.Database;
import org.sharon.core.web.ConflictException;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.UploadSink;
import org.sharon.core.web.Visitor;
import org.sharon.core.web.When;

/**
 * What staff do with the shelves of the services that they serve, and what members do with what
 * they have given. Who did it is in the audit.
 */
public final class MediaDesk {

    /** Some ten minutes of film, or hours of sound. */
    static final long LARGEST = 200L * 1024 * 1024;

    private final MediaStore store;
    private final MediaFiles files;
    private final MediaShelf shelf;
    private final Database database;
    private final Audit audit;
    private final Guard guard;
    private final Clock clock;

    @Inject
    MediaDesk(
            MediaStore store,
            MediaFiles files,
            MediaShelf shelf,
            Database database,
            Audit audit,
            Guard guard,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.shelf = shelf;
        this.database = database;
        this.audit = audit;
        this.guard = guard;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), When.LONDON);
    }

    List<MediaItem> list(Visitor by, long before, int limit) {
        return by.services().isEmpty()
                ? List.of()
                : store.list(by.trust(), by.services(), before, limit);
    }

    /** For anybody else's service there is none. */
    public MediaItem find(Visitor by, long id) {
        return store.find(id).filter(each -> serves(by, each)).orElseThrow(NotFoundException::new);
    }

    private static boolean serves(Visitor by, MediaItem item) {
        return item.trust() == by.trust()
                && by.role().isClinical()
                && by.services().contains(item.service());
    }

    /** Begins something; the same key again is the same thing. */
    public long begin(
            Visitor by, UUID key, String service, MediaKind kind, String title, String summary) {
        return database.write(
                handle -> {
                    long id =
                            store.add(
                                    handle,
                                    by.trust(),
                                    by.account(),
                                    key,
                                    service,
                                    kind,
                                    title,
                                    summary);
                    note(handle, by, "media.begun", id, service);
                    return id;
                });
    }

    void name(Visitor by, long id, String title, String summary) {
        change(by, id, "media.named", "", h -> store.name(h, id, by.account(), title, summary));
    }

    /**
     * @param rooms slugs of the service; none when it is for everybody there
     */
    public void setRooms(Visitor by, long id, List<String> rooms) {
        change(
                by,
                id,
                "media.rooms",
                String.join(" ", rooms),
                handle -> store.setRooms(handle, id, by.account(), rooms));
    }

    /** The rooms of its service that have people in them who could find it. */
    List<Room> roomsOf(Visitor by, MediaItem item) {
        return guard.roomsOf(by).stream()
                .filter(room -> !room.isPrivate() && room.service().equals(item.service()))
                .toList();
    }

    public void say(Visitor by, long id, String words) {
        change(by, id, "media.words", "", h -> store.say(h, id, by.account(), words));
    }

    UploadSink newFile() {
        return new ArrivingFile(files);
    }

    /** False when browsers do not play what came, or when it is of the other kind. */
    public boolean keep(Visitor by, long id, UploadSink received) {
        ArrivingFile arrived = (ArrivingFile) received;
        MediaItem item = find(by, id);
        boolean fits =
                arrived.recorded()
                        .filter(it -> it.isFilm() == (item.kind() == MediaKind.FILM))
                        .isPresent();
        if (!fits || item.kind().isText()) {
            files.delete(arrived.file());
            return false;
        }
        change(
                by,
                id,
                "media.file",
                arrived.recorded().get().type(),
                handle -> {
                    store.setFile(handle, id, by.account(), arrived.file());
                    if (item.file() != null) {
                        MediaFiles.delete(handle, item.file());
                    }
                });
        return true;
    }

    /** Takes bytes that are here already, as if they had been sent. */
    public UploadSink newFile(byte[] bytes) {
        UploadSink sink = newFile();
        sink.take(bytes);
        sink.complete();
        return sink;
    }

    /**
     * @param of the member whose it is; null for somebody of the team
     */
    public void consent(Visitor by, long id, ConsentKind kind, @Nullable Long of, LocalDate on) {
        change(
                by,
                id,
                "media.consent",
                kind.word() + " " + on,
                handle -> store.consent(handle, id, by.account(), kind, of, on));
    }

    Optional<Long> member(MediaItem item, String nickname) {
        return store.member(item.trust(), item.service(), nickname);
    }

    /** What is missing before a second person can look at it, in words; empty when nothing is. */
    static List<String> missing(MediaItem item) {
        List<String> missing = new ArrayList<>();
        if (!item.kind().isText() && item.file() == null) {
            missing.add("the file");
        }
        if (item.words().isBlank()) {
            missing.add(item.kind().words().toLowerCase(Locale.ROOT));
        }
        if (!item.kind().isText() && item.consent() == null) {
            missing.add("the consent");
        }
        return missing;
    }

    /** Whoever has put it together is not the one who approves it. */
    static boolean mayApprove(Visitor by, MediaItem item) {
        return by.account() != item.writtenBy() && by.account() != item.changedBy();
    }

    /**
     * Approves it as it was seen, or, when it is shown already, for some more time.
     *
     * @param revision the one that was looked at
     */
    public void approve(Visitor by, long id, int revision, String reviewer, LocalDate until) {
        act(
                by,
                id,
                "media.approved",
                reviewer + " until " + until,
                (handle, item) -> {
                    if (item.revision() != revision || !(item.isOpen() || item.isPublished())) {
                        throw changed();
                    }
                    if (!missing(item).isEmpty() || !mayApprove(by, item)) {
                        throw new NotFoundException();
                    }
                    store.approve(handle, id, new Approval(by.account(), reviewer, today(), until));
                });
    }

    public void publish(Visitor by, long id) {
        act(
                by,
                id,
                "media.published",
                "",
                (handle, item) -> {
                    if (item.state() != MediaItem.State.APPROVED) {
                        throw changed();
                    }
                    store.publish(handle, id);
                });
    }

    /** Members do not find it any more; it can be changed and approved again. */
    void withdraw(Visitor by, long id) {
        act(
                by,
                id,
                "media.withdrawn",
                "",
                (handle, item) -> {
                    if (!item.isPublished()) {
                        throw changed();
                    }
                    store.withdraw(handle, id);
                });
    }

    /** For good, by staff: whoever is in it does not want it any more. */
    void withdrawConsent(Visitor by, long id) {
        act(by, id, "media.consent-withdrawn", "by staff", this::remove);
    }

    /** For good, by the member whose it is, who need not say why. */
    void takeBack(Visitor member, long id) {
        MediaItem item =
                store.find(id)
                        .filter(each -> isGivenBy(member, each))
                        .orElseThrow(NotFoundException::new);
        database.write(
                handle -> {
                    MediaItem now = store.lock(handle, id).orElseThrow();
                    if (isGivenBy(member, now)) {
                        remove(handle, now);
                        note(handle, member, "media.consent-withdrawn", id, "by its giver");
                    }
                    return null;
                });
        shelf.forget(item.trust());
    }

    List<MediaItem> givenBy(Visitor member) {
        return store.listGivenBy(member.account());
    }

    private static boolean isGivenBy(Visitor member, MediaItem item) {
        return !item.consentWithdrawn()
                && item.ofConsent()
                        .filter(it -> it.of() != null && it.of() == member.account())
                        .isPresent();
    }

    private void remove(Handle handle, MediaItem item) {
        if (item.consent() == null || item.consentWithdrawn()) {
            throw changed();
        }
        store.withdrawConsent(handle, item);
    }

    /** Only what members do not see is changed; and whatever is changed is approved again. */
    private void change(
            Visitor by, long id, String action, String reason, Consumer<Handle> change) {
        act(
                by,
                id,
                action,
                reason,
                (handle, item) -> {
                    if (item.isPublished() || item.consentWithdrawn()) {
                        throw changed();
                    }
                    change.accept(handle);
                });
    }

    private void act(
            Visitor by, long id, String action, String reason, BiConsumer<Handle, MediaItem> work) {
        find(by, id);
        database.write(
                handle -> {
                    MediaItem now = store.lock(handle, id).orElseThrow(NotFoundException::new);
                    work.accept(handle, now);
                    note(handle, by, action, id, reason);
                    return null;
                });
        shelf.forget(by.trust());
    }

    private void note(Handle handle, Visitor by, String action, long id, String reason) {
        audit.add(handle, by.trust(), by.account(), action, "media:" + id, reason);
    }

    private static ConflictException changed() {
        return new ConflictException("A colleague has changed this. Look at it again first.");
    }
}
