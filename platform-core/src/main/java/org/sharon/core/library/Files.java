package org.sharon.core.library;

import com.google.inject.Inject;
import io.vertx.core.buffer.Buffer;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sharon.core.plugins.Lease;
import org.sharon.core.plugins.Services;

/**
 * Files out of the jars that serve.
 *
 * <p>All who are sent the same film at the same time share its bytes; when nobody is, they go.
 */
final class Files {

    /**
     * A file.
     *
     * @param tag the same for the same bytes
     */
    record Found(String tag, Buffer bytes) {}

    private final Services services;
    private final Map<String, WeakReference<Buffer>> inUse = new ConcurrentHashMap<>();

    @Inject
    Files(Services services) {
        this.services = services;
    }

    /** Of the version that serves at this moment. */
    Optional<Found> find(String service, String path) {
        Optional<Lease> lease = services.lease(service);
        if (lease.isEmpty()) {
            return Optional.empty();
        }
        try (Lease held = lease.get()) {
            String tag = held.service().digest() + "/" + path;
            Buffer known = known(tag);
            if (known != null) {
                return Optional.of(new Found(tag, known));
            }
            Optional<Buffer> read = held.service().resources().find(path).map(Buffer::buffer);
            read.ifPresent(bytes -> remember(tag, bytes));
            return read.map(bytes -> new Found(tag, bytes));
        }
    }

    private @Nullable Buffer known(String tag) {
        WeakReference<Buffer> before = inUse.get(tag);
        return before == null ? null : before.get();
    }

    private void remember(String tag, Buffer bytes) {
        inUse.values().removeIf(each -> each.get() == null);
        inUse.put(tag, new WeakReference<>(bytes));
    }
}
