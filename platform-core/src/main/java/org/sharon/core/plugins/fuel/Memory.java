package org.sharon.core.plugins.fuel;

import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Looks at what one method makes before it is made: arrays to the byte, collections and builders
 * whose size is asked for in one number, repeated texts; and meters the streams that it gets from
 * the JDK, because they may run there for ever without coming back to the plugin.
 */
final class Memory {

    private static final int[] ELEMENT_BYTES = {1, 2, 4, 8, 1, 2, 4, 8};

    private static final Set<String> SIZED =
            Set.of(
                    "java/lang/StringBuilder",
                    "java/lang/StringBuffer",
                    "java/util/ArrayList",
                    "java/util/ArrayDeque",
                    "java/util/HashMap",
                    "java/util/HashSet",
                    "java/util/LinkedHashMap",
                    "java/util/LinkedHashSet",
                    "java/util/IdentityHashMap",
                    "java/util/WeakHashMap",
                    "java/util/Hashtable",
                    "java/util/Vector",
                    "java/util/PriorityQueue",
                    "java/util/BitSet",
                    "java/util/concurrent/ConcurrentHashMap",
                    "java/util/concurrent/ArrayBlockingQueue",
                    "java/util/concurrent/PriorityBlockingQueue",
                    "java/util/concurrent/atomic/AtomicIntegerArray",
                    "java/util/concurrent/atomic/AtomicLongArray",
                    "java/util/concurrent/atomic/AtomicReferenceArray");

    /** Their last argument says how large the result is to be. */
    private static final Set<String> RESIZING =
            Set.of(
                    "java/lang/StringBuilder.ensureCapacity",
                    "java/lang/StringBuilder.setLength",
                    "java/lang/StringBuffer.ensureCapacity",
                    "java/lang/StringBuffer.setLength",
                    "java/lang/String.indent",
                    "java/util/ArrayList.ensureCapacity",
                    "java/util/Vector.ensureCapacity",
                    "java/util/Vector.setSize",
                    "java/util/Arrays.copyOf",
                    "java/util/Arrays.copyOfRange",
                    "java/util/BitSet.set",
                    "java/util/BitSet.flip",
                    "java/math/BigInteger.pow",
                    "java/math/BigInteger.shiftLeft",
                    "java/math/BigInteger.setBit",
                    "java/math/BigInteger.flipBit",
                    "java/math/BigDecimal.pow",
                    "java/math/BigDecimal.setScale",
                    "java/math/BigDecimal.movePointRight",
                    "java/math/BigDecimal.movePointLeft",
                    "java/math/BigDecimal.scaleByPowerOfTen");

    private static final Set<String> STREAMS =
            Set.of(
                    "Ljava/util/stream/Stream;",
                    "Ljava/util/stream/IntStream;",
                    "Ljava/util/stream/LongStream;",
                    "Ljava/util/stream/DoubleStream;");

    private Memory() {}

    static void measure(MethodNode method) {
        for (AbstractInsnNode each : method.instructions.toArray()) {
            switch (each.getOpcode()) {
                case Opcodes.NEWARRAY ->
                        before(
                                method,
                                each,
                                ELEMENT_BYTES[((IntInsnNode) each).operand - Opcodes.T_BOOLEAN]);
                case Opcodes.ANEWARRAY -> before(method, each, 8);
                case Opcodes.MULTIANEWARRAY -> before(method, (MultiANewArrayInsnNode) each);
                case Opcodes.INVOKESTATIC,
                        Opcodes.INVOKEVIRTUAL,
                        Opcodes.INVOKEINTERFACE,
                        Opcodes.INVOKESPECIAL ->
                        around(method.instructions, (MethodInsnNode) each);
                default -> {
                    // Nothing else makes anything large at once.
                }
            }
        }
    }

    private static void before(MethodNode method, AbstractInsnNode array, int elementBytes) {
        method.instructions.insertBefore(array, new LdcInsnNode(elementBytes));
        method.instructions.insertBefore(array, Woven.call("array", "(II)I"));
    }

    /** The lengths lie on the stack, so they are put away and taken back one by one. */
    private static void before(MethodNode method, MultiANewArrayInsnNode array) {
        InsnList look = new InsnList();
        int first = method.maxLocals;
        for (int dimension = array.dims - 1; dimension >= 0; dimension--) {
            look.add(new VarInsnNode(Opcodes.ISTORE, first + dimension));
        }
        look.add(new InsnNode(Opcodes.LCONST_1));
        for (int dimension = 0; dimension < array.dims; dimension++) {
            look.add(new VarInsnNode(Opcodes.ILOAD, first + dimension));
            look.add(Woven.call("dimension", "(JI)J"));
        }
        look.add(new InsnNode(Opcodes.POP2));
        for (int dimension = 0; dimension < array.dims; dimension++) {
            look.add(new VarInsnNode(Opcodes.ILOAD, first + dimension));
        }
        method.instructions.insertBefore(array, look);
    }

    private static void around(InsnList code, MethodInsnNode call) {
        if (call.owner.equals("java/lang/String") && call.name.equals("repeat")) {
            code.set(call, Woven.call("repeat", "(Ljava/lang/String;I)Ljava/lang/String;"));
        } else if (asksForSize(call)) {
            code.insertBefore(call, Woven.call("size", "(I)I"));
        } else if (comesFromTheJdk(call)) {
            String stream = returned(call);
            code.insert(call, Woven.call("metered", "(" + stream + ")" + stream));
        }
    }

    private static boolean asksForSize(MethodInsnNode call) {
        return call.name.equals("<init>")
                ? call.desc.equals("(I)V") && SIZED.contains(call.owner)
                : call.desc.contains("I)") && RESIZING.contains(call.owner + "." + call.name);
    }

    /** A stream that begins here; what is made of a stream is metered because that is. */
    private static boolean comesFromTheJdk(MethodInsnNode call) {
        return call.owner.startsWith("java/")
                && (call.getOpcode() == Opcodes.INVOKESTATIC
                        || !STREAMS.contains("L" + call.owner + ";"))
                && STREAMS.contains(returned(call));
    }

    private static String returned(MethodInsnNode call) {
        return call.desc.substring(call.desc.indexOf(')') + 1);
    }
}
