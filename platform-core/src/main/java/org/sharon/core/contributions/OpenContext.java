package org.sharon.core.contributions;

import java.util.Optional;
import java.util.function.Function;
import org.sharon.api.context.CallContext;
import org.sharon.api.context.Messages;
import org.sharon.api.settings.SettingValues;
import org.sharon.api.storage.Store;

/**
 * What a plugin may use until this is closed. Afterwards every method of it, and of what it has
 * given out, throws an {@link IllegalStateException}: a plugin that keeps it has kept nothing.
 */
public final class OpenContext implements CallContext, AutoCloseable {

    private final SettingValues settings;
    private final Optional<Store> store;
    private final Messages messages;
    private volatile boolean closed;

    OpenContext(
            Function<Runnable, SettingValues> settings,
            Function<Runnable, Optional<Store>> store,
            Function<Runnable, Messages> messages) {
        this.settings = settings.apply(this::checkOpen);
        this.store = store.apply(this::checkOpen);
        this.messages = messages.apply(this::checkOpen);
    }

    @Override
    public SettingValues settings() {
        checkOpen();
        return settings;
    }

    @Override
    public Store store() {
        checkOpen();
        return store.orElseThrow(
                () -> new IllegalStateException("Ask for Permission.STORE_ROWS to keep rows"));
    }

    @Override
    public Messages messages() {
        checkOpen();
        return messages;
    }

    /** The call has ended. May be called from any thread, and more than once. */
    @Override
    public void close() {
        closed = true;
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException("The call for which this was made has ended");
        }
    }
}
