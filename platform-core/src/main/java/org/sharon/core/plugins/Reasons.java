package org.sharon.core.plugins;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharon.api.guard.ExhaustedError;

/** Turns what a framework or a plugin threw into a sentence that its author can act on. */
final class Reasons {

    private static final Pattern PACKAGE =
            Pattern.compile("osgi\\.wiring\\.package=([\\w.]+)\\)(?:\\(version)?");
    private static final Pattern JAVA = Pattern.compile("osgi\\.ee=JavaSE\\)\\(version=(\\d+)");

    /** Classes that are no plugin's. */
    private static final Pattern OTHERS =
            Pattern.compile("^(java|javax|jdk|sun|org\\.jdbi|org\\.sharon\\.(core|api))\\.");

    private static final String API = "org.sharon.api";
    private static final String GUARD = "org.sharon.api.guard";

    static final String TOO_LATE = "did not answer in time";
    static final String TOO_MUCH_MEMORY = "asked for more memory than one call may have";

    /** How a sentence about what it keeps begins. */
    static final String KEPT = "kept ";

    private Reasons() {}

    /**
     * The exception's class and message; for plugins that start, when no member is involved yet.
     */
    static String ofThrown(Throwable thrown) {
        String message = thrown.getMessage();
        return thrown.getClass().getName() + (message == null ? "" : ": " + firstLine(message));
    }

    /**
     * The exception's class, and the place in the plugin from which it came. Never its message,
     * which may repeat what a member wrote, unless the words are the platform's. Runs the plugin's
     * code when the exception is of its making, and so never throws.
     */
    static String withoutMessage(Throwable thrown) {
        String name =
                thrown instanceof RefusedCallException refused
                        ? "was refused something (" + refused.getMessage() + ")"
                        : "threw " + thrown.getClass().getName();
        try {
            StackTraceElement[] stack = thrown.getStackTrace();
            return Arrays.stream(stack)
                    .filter(frame -> !OTHERS.matcher(frame.getClassName()).find())
                    .findFirst()
                    .or(() -> Arrays.stream(stack).findFirst())
                    .map(at -> "%s at %s:%d".formatted(name, at.getClassName(), at.getLineNumber()))
                    .orElse(name);
        } catch (Throwable again) {
            return name;
        }
    }

    /** What it keeps is too much. */
    static String keeps(long bytes, long most) {
        return KEPT
                + "%d MB of memory or more between its calls, and may keep %d MB"
                        .formatted(bytes >> 20, most >> 20);
    }

    /** What a call used up, and where. */
    static String ofExhausted(ExhaustedError exhausted) {
        String what =
                switch (exhausted.limit()) {
                    case STEPS -> "took more steps than one call may take";
                    case DEPTH -> "called itself more deeply than Java can";
                    case MEMORY -> TOO_MUCH_MEMORY;
                    case TIME -> TOO_LATE;
                    case NO_CALL -> "ran when the platform had not called it";
                };
        return Arrays.stream(exhausted.getStackTrace())
                .filter(frame -> !frame.getClassName().startsWith(GUARD))
                .findFirst()
                .map(
                        frame ->
                                "%s at %s:%d"
                                        .formatted(
                                                what, frame.getClassName(), frame.getLineNumber()))
                .orElse(what);
    }

    /** What the framework misses, from the message with which it refused to resolve a bundle. */
    static String ofUnresolved(String message) {
        Set<String> packages = new LinkedHashSet<>();
        for (Matcher found = PACKAGE.matcher(message); found.find(); ) {
            packages.add(found.group(1));
        }
        if (!packages.isEmpty()) {
            return ofPackages(packages);
        }
        Matcher java = JAVA.matcher(message);
        if (java.find()) {
            return "It needs Java %s, and this is Java %d: compile it for 17"
                    .formatted(java.group(1), Runtime.version().feature());
        }
        if (message.contains("osgi.component")) {
            return "Declarative Services is not running here, so no plugin can start";
        }
        return "The framework cannot resolve it: " + firstLine(message);
    }

    private static String ofPackages(Set<String> packages) {
        String names = String.join(", ", packages);
        return packages.stream().allMatch(name -> name.startsWith(API))
                ? "It was built for another version of %s: build it again with this plugin API"
                        .formatted(names)
                : "It imports %s, which a plugin cannot see: use the plugin API and the JDK only"
                        .formatted(names);
    }

    /** What a printed stack trace began with, in the deepest of its causes. */
    static String ofStackTrace(String trace) {
        String cause = "Caused by: ";
        int deepest = trace.lastIndexOf(cause);
        return firstLine(deepest < 0 ? trace : trace.substring(deepest + cause.length()));
    }

    static String firstLine(String text) {
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() <= 300 ? line : line.substring(0, 300);
    }
}
