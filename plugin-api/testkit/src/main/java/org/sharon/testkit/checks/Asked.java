package org.sharon.testkit.checks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sharon.api.plugin.ServicePlugin;

/**
 * One method of the plugin, asked twice.
 *
 * @param method such as {@code rooms()}
 * @param first what it answered; null when it threw
 * @param second the same, the second time
 * @param failure what it threw
 * @param took how long the second time computed, when every class was already there
 */
record Asked(
        String method,
        @Nullable Object first,
        @Nullable Object second,
        @Nullable Throwable failure,
        Duration took) {

    static List<Asked> everything(ServicePlugin plugin) {
        return Arrays.stream(ServicePlugin.class.getMethods())
                .filter(method -> method.getParameterCount() == 0)
                .sorted(Comparator.comparing(Method::getName))
                .map(method -> ask(plugin, method))
                .toList();
    }

    /** Whether a record of the API did not take what the plugin gave it, and said why. */
    boolean isRefusedByTheApi() {
        return failure instanceof IllegalArgumentException
                && failure.getMessage() != null
                && failure.getStackTrace().length > 0
                && failure.getStackTrace()[0].getClassName().startsWith("org.sharon.api.");
    }

    private static Asked ask(ServicePlugin plugin, Method method) {
        String name = method.getName() + "()";
        try {
            Object first = method.invoke(plugin);
            Processor processor = Processor.start();
            Object second = method.invoke(plugin);
            return new Asked(name, first, second, null, processor.used());
        } catch (InvocationTargetException thrown) {
            return new Asked(name, null, null, thrown.getTargetException(), Duration.ZERO);
        } catch (IllegalAccessException notPublic) {
            throw new IllegalStateException(notPublic);
        }
    }
}
