package org.sharon.testkit.checks;

import java.util.Set;
import java.util.TreeSet;
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
                    .accept(new Methods(owner, found), ClassReader.SKIP_FRAMES);
        }
        return found;
    }

    private static final class Methods extends ClassVisitor {

        private final String owner;
        private final Set<String> found;

        private Methods(String owner, Set<String> found) {
            super(Opcodes.ASM9);
            this.owner = owner;
            this.found = found;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new Body(owner, found);
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
