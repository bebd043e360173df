package org.sharon.core.installations;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;

/**
 * Something that an operator may ask for at the door, beside what is there already.
 *
 * @param method {@code GET} or {@code POST}
 * @param path such as {@code /plugins/:service/enable}
 * @param work answers with the words for the operator, or throws a {@link
 *     org.sharon.core.plugins.RefusedException}
 */
public record OperatorRoute(String method, String path, Function<OperatorRequest, String> work) {

    public OperatorRoute {
        requireNonNull(method, "method");
        requireNonNull(path, "path");
        requireNonNull(work, "work");
    }

    /** Several of them, of one part of the platform. */
    public interface Group {
        List<OperatorRoute> routes();
    }
}
