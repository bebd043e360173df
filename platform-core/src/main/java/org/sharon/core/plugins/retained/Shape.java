package org.sharon.core.plugins.retained;

import java.lang.ref.Reference;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How large an object of a class is, and which of its fields lead to others. A field that the JDK
 * does not open leads nowhere.
 *
 * @param bytes of the object alone
 */
record Shape(long bytes, List<Field> references) {

    private static final int HEADER = 12;
    private static final int ARRAY_HEADER = 16;
    private static final int ALIGNED = 8;

    static Shape of(Class<?> type) {
        long bytes = HEADER;
        List<Field> references = new ArrayList<>();
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            for (Field field : each.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    bytes += bytes(field.getType());
                    // What a weak reference leads to is not kept by it.
                    if (each != Reference.class) {
                        addIfOpen(field, references);
                    }
                }
            }
        }
        return new Shape(aligned(bytes), List.copyOf(references));
    }

    static long ofArray(Class<?> of, int length) {
        return aligned(ARRAY_HEADER + bytes(of) * length);
    }

    static void forEachStatic(Class<?> type, Consumer<@Nullable Object> each) {
        List<Field> fields = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                addIfOpen(field, fields);
            }
        }
        fields.forEach(field -> read(field, null, each));
    }

    void forEachReference(Object object, Consumer<@Nullable Object> each) {
        for (Field field : references) {
            read(field, object, each);
        }
    }

    private static void read(
            Field field, @Nullable Object object, Consumer<@Nullable Object> each) {
        try {
            each.accept(field.get(object));
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void addIfOpen(Field field, List<Field> fields) {
        if (field.getType().isPrimitive()) {
            return;
        }
        try {
            field.setAccessible(true);
            fields.add(field);
        } catch (InaccessibleObjectException closed) {
            // Its object has been counted; see above.
        }
    }

    private static long bytes(Class<?> type) {
        if (type == long.class || type == double.class) {
            return 8;
        }
        if (type == short.class || type == char.class) {
            return 2;
        }
        return type == byte.class || type == boolean.class ? 1 : 4;
    }

    private static long aligned(long bytes) {
        return (bytes + ALIGNED - 1) / ALIGNED * ALIGNED;
    }
}
