package org.sharon.core.plugins.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.sharon.core.plugins.NotWholeException;
import org.sharon.core.plugins.RefusedException;

/**
 * Reads a plugin's jar and says whether the platform may load it: that its manifest makes it one
 * plain bundle with one component, and that its byte code refers to nothing but itself, the plugin
 * API and the allowed parts of the JDK.
 *
 * <p>Code that passes can still loop, throw or use too much; that is stopped while it runs.
 */
public final class Verifier {

    private static final int MAGIC = 0xcafebabe;
    private static final int JAVA_8 = 52;
    private static final int JAVA_17 = 61;

    private final Archive archive;
    private final Findings findings;
    private final OwnClasses own = new OwnClasses();
    private final References references = new References(own);
    private final Map<String, ClassReader> readers = new LinkedHashMap<>();

    private Verifier(Archive archive, Findings findings) {
        this.archive = archive;
        this.findings = findings;
    }

    /**
     * Checks a jar from its first byte to its last.
     *
     * @throws NotWholeException when it is damaged or may still be growing
     * @throws RefusedException at the first reason not to run it
     */
    public static void check(byte[] jar) throws NotWholeException {
        check(Archive.read(jar));
    }

    /**
     * Checks a jar whose zip is known to be sound.
     *
     * @throws RefusedException at the first reason not to run it
     */
    public static void check(Archive archive) {
        new Verifier(archive, Findings.refusing()).look();
    }

    /** Every reason not to run the jar, in the order in which {@link #check} meets them. */
    public static List<Finding> findings(byte[] jar) {
        Findings findings = Findings.collecting();
        try {
            new Verifier(Archive.read(jar), findings).look();
        } catch (NotWholeException | RefusedException unreadable) {
            findings.add("the jar", String.valueOf(unreadable.getMessage()));
        }
        return findings.list();
    }

    /**
     * The same for what a build has made and not packed yet.
     *
     * @param entries by the name that each will have in the jar
     */
    public static List<Finding> findings(Map<String, byte[]> entries) {
        Findings findings = Findings.collecting();
        try {
            new Verifier(Archive.of(entries), findings).look();
        } catch (RefusedException unreadable) {
            findings.add("the jar", String.valueOf(unreadable.getMessage()));
        }
        return findings.list();
    }

    private void look() {
        new ManifestCheck(archive, findings).check();
        new ComponentCheck(archive, findings).check();
        archive.entries()
                .forEach(
                        (name, content) -> {
                            if (name.endsWith(".class")) {
                                read(name, content);
                            }
                        });
        readers.forEach(this::look);
        own.list().forEach(this::lookForHiddenInheritance);
    }

    private void read(String entry, byte[] content) {
        String name = entry.substring(0, entry.length() - ".class".length());
        String shown = References.shown(name);
        if (content.length < 10 || word(content, 0) != MAGIC) {
            findings.add(shown, unreadable(entry));
            return;
        }
        int version = word(content, 4);
        int major = version & 0xffff;
        if (major > JAVA_17) {
            findings.add(
                    shown,
                    "%s is compiled for Java %d: compile it for 17".formatted(shown, major - 44));
            return;
        }
        if (major < JAVA_8) {
            findings.add(
                    shown, "%s is compiled for an old Java: compile it for 17".formatted(shown));
            return;
        }
        if (version >>> 16 != 0) {
            findings.add(
                    shown,
                    "%s uses a preview of a later Java: compile it for 17 without previews"
                            .formatted(shown));
            return;
        }
        try {
            ClassReader reader = new ClassReader(content);
            ClassShape.check(reader, content.length);
            if (!reader.getClassName().equals(name)) {
                findings.add(
                        shown,
                        "The class %s lies in the jar as %s: build it again"
                                .formatted(
                                        References.shown(reader.getClassName()),
                                        EntryNames.shown(entry)));
                return;
            }
            if (References.belongsToOthers(name)) {
                findings.add(
                        shown,
                        "%s is in a package of another: choose a package of your own"
                                .formatted(shown));
                return;
            }
            own.add(reader);
            readers.put(entry, reader);
        } catch (RefusedException refused) {
            throw refused;
        } catch (RuntimeException | StackOverflowError broken) {
            findings.add(shown, unreadable(entry));
        }
    }

    private void look(String entry, ClassReader reader) {
        String name = reader.getClassName();
        int before = findings.count();
        try {
            reader.accept(new ClassCheck(name, own, references, findings), ClassReader.SKIP_FRAMES);
            if (findings.count() == before) {
                String wrong = new ConstantPool(reader, references).findWrong();
                new Reporter(new Place(name, ""), references, findings).uses(wrong);
            }
        } catch (RefusedException refused) {
            throw refused;
        } catch (RuntimeException | StackOverflowError broken) {
            findings.add(References.shown(name), unreadable(entry));
        }
    }

    /**
     * A class may get from the JDK a method that an interface of its own only names; called through
     * that interface, no instruction would show whose method it is.
     */
    private void lookForHiddenInheritance(OwnClasses.OwnClass type) {
        if (!type.isInstantiable()) {
            return;
        }
        List<String> foreign = own.foreignParents(type.name());
        for (OwnClasses.OwnClass parent : own.lineage(type.name())) {
            for (OwnClasses.Member open : parent.open()) {
                boolean allowed =
                        own.declares(type.name(), open.name(), open.descriptor())
                                || foreign.stream()
                                        .allMatch(
                                                each ->
                                                        AllowedJdk.LIST.allowsMember(
                                                                each,
                                                                open.name(),
                                                                open.descriptor()));
                if (!allowed) {
                    new Reporter(new Place(type.name(), ""), references, findings)
                            .uses(references.member(type.name(), open.name(), open.descriptor()));
                }
            }
        }
    }

    private static int word(byte[] content, int at) {
        return (content[at] & 0xff) << 24
                | (content[at + 1] & 0xff) << 16
                | (content[at + 2] & 0xff) << 8
                | content[at + 3] & 0xff;
    }

    private static String unreadable(String entry) {
        return "%s is no class that Java can read: build it again"
                .formatted(EntryNames.shown(entry));
    }
}
