package org.sharon.core.plugins.verify;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.sharon.core.plugins.RefusedException;

/** What no plugin's jar contains: other jars, programs, and code for readers that are not ours. */
final class Contents {

    private static final int CLASS = 0xcafebabe;
    private static final Set<Integer> MACH = Set.of(0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe);
    private static final int ELF = 0x7f454c46;
    private static final int ZIP = 0x504b0304;
    private static final int EMPTY_ZIP = 0x504b0506;
    private static final int JMOD = 0x4a4d0100;
    private static final int WINDOWS = 0x4d5a;

    private static final Set<String> JARS = Set.of("jar", "zip", "war", "ear", "jmod");
    private static final Set<String> PROGRAMS = Set.of("so", "dll", "dylib", "jnilib", "exe");

    private Contents() {}

    static void check(Map<String, byte[]> entries) {
        entries.forEach(Contents::check);
    }

    private static void check(String name, byte[] content) {
        checkName(name);
        if (!name.endsWith(".class")) {
            checkContent(name, content);
        }
    }

    private static void checkName(String name) {
        if (name.startsWith("org/sharon/api/")) {
            throw new RefusedException(
                    "It carries its own copy of org.sharon.api: leave the plugin API out of the jar");
        }
        String upper = name.toUpperCase(Locale.ROOT);
        if (upper.startsWith("META-INF/VERSIONS/")) {
            throw new RefusedException(
                    "It has classes for several versions of Java, such as %s: build it for 17 only"
                            .formatted(EntryNames.shown(name)));
        }
        if (upper.startsWith("META-INF/SERVICES/")) {
            throw new RefusedException(
                    "Leave out %s: a plugin is found as a component"
                            .formatted(EntryNames.shown(name)));
        }
        if (name.equals("module-info.class")) {
            throw new RefusedException("Leave out module-info.class: a plugin is no module");
        }
    }

    private static void checkContent(String name, byte[] content) {
        String suffix = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        int start =
                content.length < 4
                        ? 0
                        : (content[0] & 0xff) << 24
                                | (content[1] & 0xff) << 16
                                | (content[2] & 0xff) << 8
                                | content[3] & 0xff;
        String shown = EntryNames.shown(name);
        if (JARS.contains(suffix) || start == ZIP || start == EMPTY_ZIP || start == JMOD) {
            throw new RefusedException(
                    "It has another jar inside it, %s: put the classes themselves into the jar"
                            .formatted(shown));
        }
        if (start == CLASS) {
            throw new RefusedException(
                    "It has a class under another name, %s: leave it out".formatted(shown));
        }
        if (PROGRAMS.contains(suffix)
                || start == ELF
                || start >>> 16 == WINDOWS
                || MACH.contains(start)) {
            throw new RefusedException(
                    "It has a program for the machine inside it, %s: a plugin is Java only"
                            .formatted(shown));
        }
    }
}
