package org.sharon.testkit.checks;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The keys of messages that a plugin's code names where it asks for words. */
final class MessageKeys {

    private static final String MESSAGES = "org/sharon/api/context/Messages";
    private static final Pattern LIKE_A_KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)+");

    private MessageKeys() {}

    /** Keys that are put together at run time are not found. */
    static Set<String> usedBy(PluginFiles files) {
        Set<String> keys = new TreeSet<>();
        for (String name : files.names("", ".class")) {
            byte[] bytes = files.entries().get(name);
            new ClassReader(bytes).accept(new Methods(keys), ClassReader.SKIP_FRAMES);
        }
        return keys;
    }

    private static final class Methods extends ClassVisitor {

        private final Set<String> keys;

        private Methods(Set<String> keys) {
            super(Opcodes.ASM9);
            this.keys = keys;
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new Body(keys);
        }
    }

    /** Remembers what looks like a key until the method turns out to ask for words. */
    private static final class Body extends MethodVisitor {

        private final Set<String> keys;
        private final Set<String> seen = new TreeSet<>();
        private boolean asks;

        private Body(Set<String> keys) {
            super(Opcodes.ASM9);
            this.keys = keys;
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof String text && LIKE_A_KEY.matcher(text).matches()) {
                seen.add(text);
            }
        }

        @Override
        public void visitMethodInsn(
                int opcode, String owner, String name, String descriptor, boolean isInterface) {
            asks |= owner.equals(MESSAGES) && name.equals("text");
        }

        @Override
        public void visitEnd() {
            if (asks) {
                keys.addAll(seen);
            }
        }
    }
}
