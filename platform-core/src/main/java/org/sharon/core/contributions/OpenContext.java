package org.sharon.core.contributions;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sharon.api.context.CallContext;
import org.sharon.api.context.Messages;
import org.sharon.api.settings.SettingValues;
import org.sharon.api.storage.Store;

/**
 * What a plugin may use until this is closed. Afterwards every method of it, and of what it has
 * given out, throws an {@link IllegalStateException}: a plugin that keeps it has kept nothing.
 */
public final class OpenContext implements CallContext, AutoCloseable {

    private final Function<Runnable, SettingValues> makeSettings;
    private final Function<Runnable, Optional<Store>> makeStore;
    private final Function<Runnable, Messages> makeMessages;
    private @Nullable SettingValues settings;
    private @Nullable Store store;
    private @Nullable Messages messages;
    private volatile boolean closed;

    /**
     * Each part is made when it is first asked for, and is given what tells whether it may work.
     */
    OpenContext(
            Function<Runnable, SettingValues> settings,
            Function<Runnable, Optional<Store>> store,
            Function<Runnable, Messages> messages) {
        this.makeSettings = settings;
        this.makeStore = store;
        this.makeMessages = messages;
    }

    @Override
    public synchronized SettingValues settings() {
        checkOpen();
        if (settings == null) {
            settings = makeSettings.apply(this::checkOpen);
        }
        return settings;
    }

    @Override
    public synchronized Store store() {
        checkOpen();
        if (store == null) {
            store =
                    makeStore
                            .apply(this::checkOpen)
                            .orElseThrow(
                                    () ->
                                            new IllegalStateException(
                                                    "Ask for Permission.STORE_ROWS to keep rows"));
        }
        return store;
    }

    @Override
    public synchronized Messages messages() {
        checkOpen();
        if (messages == null) {
            messages = makeMessages.apply(this::checkOpen);
        }
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
