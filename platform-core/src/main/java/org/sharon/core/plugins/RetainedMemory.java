package org.sharon.core.plugins;

import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sharon.core.plugins.retained.RetainedSize;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How much memory one version of a service keeps between its calls.
 *
 * <p>Looking costs time, so it is done only when the version has asked for so much since the last
 * look that it may keep more than it should.
 */
final class RetainedMemory {

    private static final Logger log = LoggerFactory.getLogger(RetainedMemory.class);

    /** An eighth of the heap, in bytes: one service leaves room for the others. */
    private static final long MOST = Runtime.getRuntime().maxMemory() / 8;

    private static final String API = "org.sharon.api.";

    /** To look takes as long as what is kept is large, so not after each small request. */
    private static final int LOOKS = 4;

    private static final @Nullable Method FIND_LOADED = findLoaded();

    private final ClassLoader loader;
    private final Supplier<List<String>> classes;
    private final long most;
    private final AtomicLong sinceLook = new AtomicLong();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile long atLastLook;

    /**
     * @param classes the names of all that the loader could load from the plugin's jar
     */
    RetainedMemory(ClassLoader loader, Supplier<List<String>> classes) {
        this(loader, classes, MOST);
    }

    RetainedMemory(ClassLoader loader, Supplier<List<String>> classes, long most) {
        this.loader = loader;
        this.classes = classes;
        this.most = most;
    }

    /** How many bytes it may keep. */
    long most() {
        return most;
    }

    /** A call has ended, in which {@code bytes} were asked for. */
    void asked(long bytes) {
        sinceLook.addAndGet(bytes);
    }

    /** Whether somebody has to look now. Whoever hears true has to call {@link #looked} once. */
    boolean isDue() {
        return sinceLook.get() > Math.max(most - atLastLook, most / LOOKS)
                && looking.compareAndSet(false, true);
    }

    void looked() {
        looking.set(false);
    }

    /**
     * How many bytes it keeps; when it is more than {@link #most}, at least so many. To be called
     * where the plugin's code may run.
     */
    long look(Service service) {
        sinceLook.set(0);
        long bytes = RetainedSize.of(loaded(), List.of(service), this::belongsToThePlugin, most);
        atLastLook = bytes;
        return bytes;
    }

    private List<Class<?>> loaded() {
        if (FIND_LOADED == null) {
            return List.of();
        }
        List<Class<?>> loaded = new ArrayList<>();
        for (String name : classes.get()) {
            try {
                Class<?> found = (Class<?>) FIND_LOADED.invoke(loader, name);
                if (found != null) {
                    loaded.add(found);
                }
            } catch (ReflectiveOperationException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return loaded;
    }

    /**
     * Only the JDK can say whether a class was loaded without loading it. Null where it is not open
     * to the platform: then what classes themselves keep is not seen.
     */
    private static @Nullable Method findLoaded() {
        try {
            Method method = ClassLoader.class.getDeclaredMethod("findLoadedClass", String.class);
            method.setAccessible(true);
            return method;
        } catch (InaccessibleObjectException closed) {
            log.warn("Java was started without --add-opens, so a plugin may keep what it likes.");
            return null;
        } catch (NoSuchMethodException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Its own classes, and those of the JDK and of the plugin API, which it fills. */
    private boolean belongsToThePlugin(Class<?> type) {
        ClassLoader by = type.getClassLoader();
        return by == null
                || by == loader
                || type.getName().startsWith(API)
                || type == Service.class
                || type == Contributions.class;
    }
}
