package org.sharon.core.plugins.fuel;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassTooLargeException;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.sharon.core.plugins.RefusedException;

/**
 * Weaves fuel into one class: a step at the start of each method and each handler and before each
 * jump backwards, so that nothing that goes on for ever goes on without a step.
 *
 * <p>Everything woven is a static call that leaves the stack as it was. So no frame changes, no
 * other class has to be looked at, and the class does what it did before.
 */
public final class ClassWeaver {

    /** How an entry of the constant pool says that it names a class. */
    private static final int CLASS = 7;

    private ClassWeaver() {}

    /**
     * The same class with fuel.
     *
     * @throws RefusedException when it is one that cannot be woven
     */
    public static byte[] weave(byte[] classFile) {
        ClassNode type = new ClassNode();
        try {
            ClassReader reader = new ClassReader(classFile);
            refuseTheGuard(reader);
            reader.accept(type, 0);
        } catch (RefusedException refusal) {
            throw refusal;
        } catch (RuntimeException unreadable) {
            throw new RefusedException(
                    "One of its classes cannot be read: compile it for Java 17", unreadable);
        }
        References.lead(type);
        for (MethodNode method : type.methods) {
            if (method.instructions.size() > 0) {
                Memory.measure(method);
                Steps.count(method);
            }
        }
        return written(type);
    }

    private static byte[] written(ClassNode type) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        try {
            type.accept(writer);
            return writer.toByteArray();
        } catch (MethodTooLargeException large) {
            throw new RefusedException(
                    "The method %s of %s is too long: divide it"
                            .formatted(large.getMethodName(), name(large.getClassName())),
                    large);
        } catch (ClassTooLargeException large) {
            throw new RefusedException(
                    "The class %s is too large: divide it".formatted(name(large.getClassName())),
                    large);
        }
    }

    /** Whoever could call the guard could give itself more. */
    private static void refuseTheGuard(ClassReader reader) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int item = 1; item < reader.getItemCount(); item++) {
            int offset = reader.getItem(item);
            if (offset > 0
                    && reader.readByte(offset - 1) == CLASS
                    && reader.readUTF8(offset, buffer).contains(Woven.GUARD)) {
                throw new RefusedException(
                        "%s refers to org.sharon.api.guard, which is for the platform alone: leave"
                                        .formatted(name(reader.getClassName()))
                                + " it out");
            }
        }
    }

    private static String name(String internalName) {
        return internalName.replace('/', '.');
    }
}
