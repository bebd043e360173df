package org.sharon.core.plugins.verify;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The classes of one jar, and what each inherits. */
final class OwnClasses {

    /**
     * One class of the jar.
     *
     * @param concrete fields, and methods with a body, each as name and descriptor
     * @param open methods without a body
     */
    record OwnClass(
            int access,
            String name,
            @Nullable String parent,
            List<String> interfaces,
            Set<String> concrete,
            Set<Member> open) {

        boolean isInstantiable() {
            return (access & (Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE)) == 0;
        }

        boolean isEnum() {
            return (access & Opcodes.ACC_ENUM) != 0;
        }
    }

    /** A method by its name and descriptor. */
    record Member(String name, String descriptor) {}

    private final Map<String, OwnClass> classes = new LinkedHashMap<>();

    void add(ClassReader reader) {
        Set<String> concrete = new HashSet<>();
        Set<Member> open = new LinkedHashSet<>();
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public @Nullable FieldVisitor visitField(
                            int access,
                            String name,
                            String descriptor,
                            @Nullable String signature,
                            @Nullable Object value) {
                        concrete.add(name + descriptor);
                        return null;
                    }

                    @Override
                    public @Nullable MethodVisitor visitMethod(
                            int access,
                            String name,
                            String descriptor,
                            @Nullable String signature,
                            String @Nullable [] exceptions) {
                        if ((access & Opcodes.ACC_ABSTRACT) != 0) {
                            open.add(new Member(name, descriptor));
                        } else {
                            concrete.add(name + descriptor);
                        }
                        return null;
                    }
                },
                ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        classes.put(
                reader.getClassName(),
                new OwnClass(
                        reader.getAccess(),
                        reader.getClassName(),
                        reader.getSuperName(),
                        List.of(reader.getInterfaces()),
                        concrete,
                        open));
    }

    boolean contains(String type) {
        return classes.containsKey(type);
    }

    Collection<OwnClass> list() {
        return classes.values();
    }

    boolean isEnum(String type) {
        OwnClass own = classes.get(type);
        return own != null && own.isEnum();
    }

    /** True when {@code type}, or a class of the jar that it extends, has this member itself. */
    boolean declares(String type, String name, String descriptor) {
        Set<String> seen = new HashSet<>();
        OwnClass own = classes.get(type);
        while (own != null && seen.add(own.name())) {
            if (own.concrete().contains(name + descriptor)) {
                return true;
            }
            own = own.parent() == null ? null : classes.get(own.parent());
        }
        return false;
    }

    /**
     * True when {@code type} only names this method, and classes of the jar have to bring it; each
     * of those is looked at for itself.
     */
    boolean leavesOpen(String type, String name, String descriptor) {
        OwnClass own = classes.get(type);
        return own != null && own.open().contains(new Member(name, descriptor));
    }

    /** {@code type} and every class and interface of the jar above it. */
    List<OwnClass> lineage(String type) {
        return above(type).stream().filter(classes::containsKey).map(classes::get).toList();
    }

    /** Every class and interface that is not of the jar and from which {@code type} inherits. */
    List<String> foreignParents(String type) {
        return above(type).stream().filter(each -> !classes.containsKey(each)).toList();
    }

    private Set<String> above(String type) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(type));
        while (!next.isEmpty()) {
            String each = next.remove();
            OwnClass own = seen.add(each) ? classes.get(each) : null;
            if (own != null) {
                next.addAll(own.interfaces());
                if (own.parent() != null) {
                    next.add(own.parent());
                }
            }
        }
        return seen;
    }
}
