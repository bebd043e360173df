package org.sharon.descriptor;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Turns records into maps, lists, texts, numbers and truth values, and back. It walks over the
 * declared types, so it needs no line of its own for a record that the plugin API gains.
 *
 * <p>A record becomes a map in the order of its components; one of a sealed type begins with its
 * {@code type}. Sets and maps are sorted. An empty {@link Optional} is {@code null}; one that is
 * missing reads as empty, so that what was written before the API gained it can still be read.
 */
final class RecordTree {

    private static final String TYPE = "type";
    private static final int LONGEST_SHOWN = 80;

    private static final ClassValue<Shape> SHAPES =
            new ClassValue<>() {
                @Override
                protected Shape computeValue(Class<?> type) {
                    return Shape.of(type);
                }
            };

    /** The parts of a record and the way to make one. */
    private record Shape(RecordComponent[] components, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new);
            try {
                return new Shape(components, type.getDeclaredConstructor(types));
            } catch (NoSuchMethodException everyRecordHasIt) {
                throw new IllegalStateException(everyRecordHasIt);
            }
        }
    }

    private RecordTree() {}

    static @Nullable Object of(Object value, Type type) {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            return ((Optional<?>) value).map(inside -> of(inside, argument(type, 0))).orElse(null);
        }
        if (raw == List.class) {
            return list((Iterable<?>) value, argument(type, 0));
        }
        if (raw == Set.class) {
            List<@Nullable Object> items = list((Iterable<?>) value, argument(type, 0));
            items.sort(Comparator.comparing(JsonText::write));
            return items;
        }
        if (raw == Map.class) {
            Map<String, @Nullable Object> sorted = new TreeMap<>();
            ((Map<?, ?>) value)
                    .forEach((key, item) -> sorted.put(name(key), of(item, argument(type, 1))));
            return sorted;
        }
        if (raw.isSealed() || raw.isRecord()) {
            return record(value, raw.isSealed());
        }
        return simple(value);
    }

    /**
     * @throws BadDescriptorException when {@code tree} is no {@code type}; it names the place
     */
    static Object read(@Nullable Object tree, Type type) {
        return read(tree, type, "");
    }

    private static List<@Nullable Object> list(Iterable<?> values, Type type) {
        List<@Nullable Object> items = new ArrayList<>();
        values.forEach(value -> items.add(of(value, type)));
        return items;
    }

    private static Map<String, @Nullable Object> record(Object value, boolean named) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        if (named) {
            parts.put(TYPE, value.getClass().getSimpleName());
        }
        for (RecordComponent component : SHAPES.get(value.getClass()).components()) {
            try {
                Object part = component.getAccessor().invoke(value);
                parts.put(component.getName(), of(part, component.getGenericType()));
            } catch (ReflectiveOperationException everyRecordIsPublic) {
                throw new IllegalStateException(everyRecordIsPublic);
            }
        }
        return parts;
    }

    private static Object simple(Object value) {
        if (value instanceof Integer whole) {
            return whole.longValue();
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? (Object) number : number.toString();
        }
        if (value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof Enum<?> || value instanceof Duration || value instanceof LocalDate) {
            return name(value);
        }
        throw new IllegalStateException("Nothing is known of " + value.getClass());
    }

    private static String name(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }

    private static Object read(@Nullable Object tree, Type type, String at) {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            return tree == null ? Optional.empty() : Optional.of(read(tree, argument(type, 0), at));
        }
        if (raw == List.class || raw == Set.class) {
            List<Object> items = new ArrayList<>();
            for (Object item : as(List.class, tree, at)) {
                items.add(read(item, argument(type, 0), at + "[" + items.size() + "]"));
            }
            return raw == List.class ? items : new LinkedHashSet<>(items);
        }
        if (raw == Map.class) {
            Map<Object, Object> items = new LinkedHashMap<>();
            for (Map.Entry<?, ?> item : ((Map<?, ?>) as(Map.class, tree, at)).entrySet()) {
                String place = Differences.join(at, (String) item.getKey());
                items.put(
                        simple((String) item.getKey(), raw(argument(type, 0)), place),
                        read(item.getValue(), argument(type, 1), place));
            }
            return items;
        }
        if (raw.isSealed() || raw.isRecord()) {
            return record(new LinkedHashMap<>((Map<?, ?>) as(Map.class, tree, at)), raw, at);
        }
        return simple(tree, raw, at);
    }

    private static Object record(Map<?, ?> parts, Class<?> declared, String at) {
        Class<?> type = declared.isSealed() ? named(parts.remove(TYPE), declared, at) : declared;
        Shape shape = SHAPES.get(type);
        Object[] values = new Object[shape.components().length];
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = shape.components()[i];
            String place = Differences.join(at, component.getName());
            boolean optional = component.getType() == Optional.class;
            if (!optional && !parts.containsKey(component.getName())) {
                throw new BadDescriptorException(at, place + " is missing");
            }
            values[i] = read(parts.remove(component.getName()), component.getGenericType(), place);
        }
        if (!parts.isEmpty()) {
            String unknown = Differences.join(at, (String) parts.keySet().iterator().next());
            throw new BadDescriptorException(unknown, unknown + " is unknown here");
        }
        try {
            return shape.constructor().newInstance(values);
        } catch (InvocationTargetException refused) {
            String reason = String.valueOf(refused.getCause().getMessage());
            throw new BadDescriptorException(at, at.isEmpty() ? reason : at + ": " + reason);
        } catch (ReflectiveOperationException everyRecordIsPublic) {
            throw new IllegalStateException(everyRecordIsPublic);
        }
    }

    private static Class<?> named(@Nullable Object name, Class<?> sealed, String at) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .filter(each -> each.getSimpleName().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> {
                            String place = Differences.join(at, TYPE);
                            return new BadDescriptorException(
                                    name == null ? at : place,
                                    name == null
                                            ? place + " is missing"
                                            : place + " is unknown here: " + name);
                        });
    }

    private static Object simple(@Nullable Object tree, Class<?> type, String at) {
        try {
            if (type == int.class) {
                return Math.toIntExact(as(Long.class, tree, at));
            }
            if (type == double.class) {
                return tree instanceof String words
                        ? Double.parseDouble(words)
                        : as(Number.class, tree, at).doubleValue();
            }
            if (type == boolean.class) {
                return as(Boolean.class, tree, at);
            }
            String words = as(String.class, tree, at);
            if (type == Duration.class) {
                return Duration.parse(words);
            }
            if (type == LocalDate.class) {
                return LocalDate.parse(words);
            }
            return type.isEnum() ? constant(type, words) : words;
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException unreadable) {
            throw unreadable(tree, at);
        }
    }

    private static Object constant(Class<?> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(name))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static <T> T as(Class<T> type, @Nullable Object tree, String at) {
        if (!type.isInstance(tree)) {
            throw unreadable(tree, at);
        }
        return type.cast(tree);
    }

    private static BadDescriptorException unreadable(@Nullable Object tree, String at) {
        String shown = String.valueOf(tree);
        return new BadDescriptorException(
                at,
                "%s cannot be read: %s"
                        .formatted(
                                at.isEmpty() ? "It" : at,
                                shown.length() <= LONGEST_SHOWN
                                        ? shown
                                        : shown.substring(0, LONGEST_SHOWN) + "…"));
    }

    private static Class<?> raw(Type type) {
        return type instanceof ParameterizedType with
                ? (Class<?>) with.getRawType()
                : (Class<?>) type;
    }

    private static Type argument(Type type, int index) {
        return ((ParameterizedType) type).getActualTypeArguments()[index];
    }
}
