package org.sharon.testkit.checks;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Texts that stand in a plugin's code beside calls of one kind. */
final class Constants {

    private Constants() {}

    /**
     * Those of all methods that call {@code owner}. What is put together at run time is not found.
     *
     * @param owner a type of the plugin API, with slashes
     */
    static Set<String> besideCallsOf(String owner, PluginFiles files) {
        Set<String> found = new TreeSet<>();
        for (String name : files.names("", ".class")) {
            new ClassReader(files.entries().get(name))
                    .accept(new Methods(() -> new Body(owner, found)), ClassReader.SKIP_FRAMES);
        }
        return found;
    }

    /**
     * A text that is the last thing given to a call.
     *
     * @param method the name of what is called
     */
    record Given(String method, String text) {}

    /** The last arguments of calls of {@code owner} that stand as texts in the code. */
    static List<Given> givenTo(String owner, PluginFiles files) {
        Set<Given> found =
                new TreeSet<>(Comparator.comparing(Given::method).thenComparing(Given::text));
        for (String name : files.names("", ".class")) {
            new ClassReader(files.entries().get(name))
                    .accept(
                            new Methods(() -> new Arguments(owner, found)),
                            ClassReader.SKIP_FRAMES);
        }
        return List.copyOf(found);
    }

    private static final class Methods extends ClassVisitor {

        private final Supplier<MethodVisitor> reader;

        private Methods(Supplier<MethodVisitor> reader) {
            super(Opcodes.ASM9);
            this.reader = reader;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return reader.get();
        }
    }

    /** Remembers the last text until another instruction comes. */
    private static final class Arguments extends MethodVisitor {

        private final String owner;
        private final Set<Given> found;
        private @Nullable String last;

        private Arguments(String owner, Set<Given> found) {
            super(Opcodes.ASM9);
            this.owner = owner;
            this.found = found;
        }

        @Override
        public void visitLdcInsn(Object value) {
            last = value instanceof String text ? text : null;
        }

        @Override
        public void visitMethodInsn(
                int opcode, String callee, String name, String descriptor, boolean isInterface) {
            if (last != null && callee.equals(owner)) {
                found.add(new Given(name, last));
            }
            last = null;
        }

        @Override
        public void visitVarInsn(int opcode, int variable) {
            last = null;
        }

        @Override
        public void visitInsn(int opcode) {
            last = null;
        }
    }

    /** Remembers texts until the method turns out to make such a call. */
    private static final class Body extends MethodVisitor {

        private final String owner;
        private final Set<String> found;
        private final Set<String> seen = new TreeSet<>();
        private boolean calls;

        private Body(String owner, Set<String> found) {
            super(Opcodes.ASM9);
            this.owner = owner;
            this.found = found;
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof String text) {
                seen.add(text);
            }
        }

        @Override
        public void visitMethodInsn(
                int opcode, String callee, String name, String descriptor, boolean isInterface) {
            calls |= callee.equals(owner);
        }

        @Override
        public void visitEnd() {
            if (calls) {
                found.addAll(seen);
            }
        }
    }
}
