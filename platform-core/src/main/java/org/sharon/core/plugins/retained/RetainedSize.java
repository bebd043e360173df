package org.sharon.core.plugins.retained;

import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The size of everything that can be reached from some classes and objects of a plugin: what a
 * collection of garbage cannot take away while the plugin is loaded.
 *
 * <p>Looks at fields and calls no method of what it finds, so that no code of the plugin runs, but
 * for one: a class that was loaded and never used is initialised when its fields are read. So it is
 * called where a plugin may be called. What changes meanwhile is counted as it was or as it is.
 *
 * <p>Sizes are those of a Java machine with compressed references. They are meant to tell megabytes
 * from each other.
 */
public final class RetainedSize {

    private final Predicate<Class<?>> theirs;
    private final long enough;
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();
    private final Map<Class<?>, Shape> shapes = new HashMap<>();
    private long bytes;

    private RetainedSize(Predicate<Class<?>> theirs, long enough) {
        this.theirs = theirs;
        this.enough = enough;
    }

    /**
     * What {@code classes} and {@code roots} keep, each object once, in bytes.
     *
     * @param theirs whether objects of this class are the plugin's; what belongs to somebody else
     *     is neither counted nor looked into
     * @param enough looks no further when it is more than so many bytes
     */
    public static long of(
            Collection<Class<?>> classes,
            Collection<?> roots,
            Predicate<Class<?>> theirs,
            long enough) {
        RetainedSize size = new RetainedSize(theirs, enough);
        classes.forEach(each -> Shape.forEachStatic(each, size::meet));
        roots.forEach(size::meet);
        size.walk();
        return size.bytes;
    }

    private void walk() {
        while (!open.isEmpty() && bytes <= enough) {
            Object next = open.removeLast();
            if (next.getClass().isArray()) {
                lookIntoArray(next);
            } else {
                Shape shape = shapes.computeIfAbsent(next.getClass(), Shape::of);
                bytes += shape.bytes();
                shape.forEachReference(next, this::meet);
            }
        }
    }

    private void lookIntoArray(Object array) {
        bytes += Shape.ofArray(array.getClass().getComponentType(), Array.getLength(array));
        if (array instanceof Object[] objects) {
            for (Object each : objects) {
                meet(each);
            }
        }
    }

    private void meet(@Nullable Object object) {
        if (object != null && isTheirs(object.getClass()) && seen.add(object)) {
            open.addLast(object);
        }
    }

    private boolean isTheirs(Class<?> type) {
        Class<?> innermost = type;
        while (innermost.isArray()) {
            innermost = innermost.getComponentType();
        }
        return innermost.isPrimitive()
                || theirs.test(innermost)
                        && innermost != Class.class
                        && !ClassLoader.class.isAssignableFrom(innermost)
                        && !Thread.class.isAssignableFrom(innermost);
    }
}
