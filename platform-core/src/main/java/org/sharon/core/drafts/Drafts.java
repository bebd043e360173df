package org.sharon.core.drafts;

import com.google.inject.Inject;
import io.vertx.core.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharon.core.store.Remembered;
import org.sharon.core.vault.DataKeys;
import org.sharon.core.web.Draft;
import org.sharon.core.web.DraftForm;
import org.sharon.core.web.DraftShelf;

/**
 * What people are writing.
 *
 * <p>A window is known by the key of its page and by the revision that it saw last. When words come
 * from a window that knows neither the writer nor the revision, two windows write in one form: the
 * newer words count, and the others stand beside them.
 *
 * <p>A node remembers for five seconds in which places somebody has drafts, because nearly every
 * page with a form asks and nearly always there is none. What another node kept meanwhile is found
 * late, and not lost.
 */
final class Drafts implements DraftShelf {

    private static final String PURPOSE = "drafts";
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    /** What lies under a seal. */
    private record Words(String page, String name, Map<String, String> fields) {}

    private final DraftStore store;
    private final DataKeys keys;
    private final Clock clock;
    private final Remembered<Long, Set<String>> known;

    @Inject
    Drafts(DraftStore store, DataKeys keys, Clock clock) {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
        this.known = new Remembered<>(REMEMBERED, clock);
    }

    @Override
    public Draft find(long account, String place) {
        if (!places(account).contains(place)) {
            return Draft.NONE;
        }
        return store.find(account, place).map(each -> open(account, each)).orElse(Draft.NONE);
    }

    /** Everything that this person has begun, newest first. */
    List<Map.Entry<String, Draft>> list(long account) {
        return store.list(account).stream()
                .map(each -> Map.entry(each.place(), open(account, each)))
                .toList();
    }

    @Override
    public long keep(long account, DraftForm form) {
        if (form.isBlank() && !places(account).contains(form.place())) {
            return 0;
        }
        Instant now = clock.instant();
        long revision =
                store.change(account, form.place(), before -> kept(account, form, before, now));
        known.forget(account);
        return revision;
    }

    @Override
    public void sent(long account, DraftForm form) {
        boolean nothing =
                store.find(account, form.place())
                        .filter(each -> each.words() != null || each.older() != null)
                        .isEmpty();
        if (nothing && form.base() == 0) {
            return;
        }
        Instant now = clock.instant();
        store.change(account, form.place(), before -> left(account, form, before, now));
        known.forget(account);
    }

    /** Takes away what is kept there, and what stands beside it. */
    void clear(long account, String place) {
        store.remove(account, place);
        known.forget(account);
    }

    private Optional<SealedDraft> kept(
            long account, DraftForm form, SealedDraft before, Instant now) {
        boolean wasSent = !before.isNew() && before.words() == null;
        if (wasSent && before.writer().equals(form.writer())) {
            // A save that was under way while the same words were sent.
            return Optional.of(before);
        }
        if (before.words() != null && says(account, form, before)) {
            // A window that goes sends its words once more; the next one may be open already.
            return Optional.of(before);
        }
        boolean ours = before.isKnownTo(form.writer(), form.base());
        if (form.isBlank()) {
            return ours ? withoutWords(form, before, now) : Optional.of(before);
        }
        byte[] older = before.older();
        if (before.words() != null && !ours && !holds(account, form, before.words(), before)) {
            older = before.words();
        }
        return Optional.of(before.next(form.writer(), seal(account, form), older, now));
    }

    /** The box was emptied in the window that wrote: what another window wrote is the draft now. */
    private static Optional<SealedDraft> withoutWords(
            DraftForm form, SealedDraft before, Instant now) {
        return before.older() == null
                ? Optional.empty()
                : Optional.of(before.next(form.writer(), before.older(), null, now));
    }

    /** What stays when these words were sent: a mark, or what another window is writing. */
    private Optional<SealedDraft> left(
            long account, DraftForm form, SealedDraft before, Instant now) {
        byte[] older = before.older();
        boolean olderStays = older != null && !holds(account, form, older, before);
        if (before.words() != null && !before.isKnownTo(form.writer(), form.base())) {
            return Optional.of(
                    before.next(before.writer(), before.words(), olderStays ? older : null, now));
        }
        return Optional.of(before.next(form.writer(), olderStays ? older : null, null, now));
    }

    private boolean says(long account, DraftForm form, SealedDraft draft) {
        return form.writer().equals(draft.writer())
                && form.fields().equals(read(account, draft.place(), draft.words()).fields());
    }

    private boolean holds(long account, DraftForm form, byte[] sealed, SealedDraft draft) {
        return form.holds(read(account, draft.place(), sealed).fields());
    }

    private Set<String> places(long account) {
        return known.get(account, () -> store.places(account));
    }

    private Draft open(long account, SealedDraft draft) {
        if (draft.words() == null) {
            return Draft.NONE;
        }
        Words words = read(account, draft.place(), draft.words());
        return new Draft(
                draft.revision(),
                words.page(),
                words.name(),
                words.fields(),
                older(account, draft.place(), draft.older()),
                draft.savedAt());
    }

    private Map<String, String> older(long account, String place, byte @Nullable [] sealed) {
        return sealed == null ? Map.of() : read(account, place, sealed).fields();
    }

    private byte[] seal(long account, DraftForm form) {
        JsonObject fields = new JsonObject();
        form.fields().forEach(fields::put);
        String json =
                new JsonObject()
                        .put("page", form.page())
                        .put("name", form.name())
                        .put("fields", fields)
                        .encode();
        return keys.of(PURPOSE).seal(json, bound(account, form.place()));
    }

    private Words read(long account, String place, byte[] sealed) {
        JsonObject json = new JsonObject(keys.of(PURPOSE).open(sealed, bound(account, place)));
        Map<String, String> fields = new LinkedHashMap<>();
        json.getJsonObject("fields")
                .forEach(each -> fields.put(each.getKey(), String.valueOf(each.getValue())));
        return new Words(json.getString("page"), json.getString("name"), fields);
    }

    private static String bound(long account, String place) {
        return "draft|" + account + "|" + place;
    }
}
