package org.sharon.testkit.checks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sharon.api.moderation.CodedRule;

/** An answer written out, so that two can be compared. Of code it tells that it is there. */
final class Told {

    private Told() {}

    static String of(@Nullable Object answer) {
        if (answer == null) {
            return "null";
        }
        if (answer instanceof Record record) {
            return ofRecord(record);
        }
        if (answer instanceof Optional<?> optional) {
            return "optional" + optional.map(Told::of).map(List::of).orElse(List.of());
        }
        if (answer instanceof Set<?> set) {
            return set.stream().map(Told::of).sorted().toList().toString();
        }
        if (answer instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(each -> of(each.getKey()) + "=" + of(each.getValue()))
                    .sorted()
                    .toList()
                    .toString();
        }
        if (answer instanceof Collection<?> collection) {
            return collection.stream().map(Told::of).toList().toString();
        }
        if (answer instanceof CodedRule rule) {
            return "coded " + of(rule.card());
        }
        boolean isValue =
                answer instanceof Enum<?> || answer.getClass().getName().startsWith("java.");
        return isValue ? answer.toString() : "code";
    }

    private static String ofRecord(Record record) {
        StringBuilder told = new StringBuilder(record.getClass().getSimpleName()).append('(');
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            told.append(component.getName()).append('=').append(of(value(record, component)));
            told.append("; ");
        }
        return told.append(')').toString();
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException notOurs) {
            return "hidden";
        }
    }
}
