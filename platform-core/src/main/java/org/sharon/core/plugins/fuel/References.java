package org.sharon.core.plugins.fuel;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Leads method references through a method of the class that writes them. {@code Object::new} would
 * else be code that the JDK runs and that is nowhere woven, as often as a stream asks for it.
 */
final class References {

    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    private static final int IMPLEMENTATION = 1;

    private final ClassNode type;
    private final List<MethodNode> bridges = new ArrayList<>();

    private References(ClassNode type) {
        this.type = type;
    }

    static void lead(ClassNode type) {
        References references = new References(type);
        for (MethodNode method : type.methods) {
            for (AbstractInsnNode each : method.instructions) {
                if (each instanceof InvokeDynamicInsnNode call
                        && call.bsm.getOwner().equals(LAMBDAS)) {
                    references.lead(call);
                }
            }
        }
        type.methods.addAll(references.bridges);
    }

    private void lead(InvokeDynamicInsnNode call) {
        Handle target = (Handle) call.bsmArgs[IMPLEMENTATION];
        if (!isWovenHere(target)) {
            MethodNode bridge = bridge(target, Type.getArgumentTypes(call.desc));
            bridges.add(bridge);
            boolean ofInterface = (type.access & Opcodes.ACC_INTERFACE) != 0;
            call.bsmArgs[IMPLEMENTATION] =
                    new Handle(
                            Opcodes.H_INVOKESTATIC,
                            type.name,
                            bridge.name,
                            bridge.desc,
                            ofInterface);
        }
    }

    private boolean isWovenHere(Handle target) {
        return target.getOwner().equals(type.name)
                && type.methods.stream()
                        .anyMatch(
                                method ->
                                        method.name.equals(target.getName())
                                                && method.desc.equals(target.getDesc())
                                                && method.instructions.size() > 0);
    }

    private MethodNode bridge(Handle target, Type[] captured) {
        boolean makes = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        List<Type> taken = new ArrayList<>();
        if (!makes && target.getTag() != Opcodes.H_INVOKESTATIC) {
            // The object whose method it is: captured already, or the first that is passed.
            taken.add(captured.length > 0 ? captured[0] : Type.getObjectType(target.getOwner()));
        }
        taken.addAll(List.of(Type.getArgumentTypes(target.getDesc())));
        Type given =
                makes
                        ? Type.getObjectType(target.getOwner())
                        : Type.getReturnType(target.getDesc());
        MethodNode bridge =
                new MethodNode(
                        Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                        "sharon$reference$" + bridges.size(),
                        Type.getMethodDescriptor(given, taken.toArray(Type[]::new)),
                        null,
                        null);
        if (makes) {
            bridge.instructions.add(new TypeInsnNode(Opcodes.NEW, target.getOwner()));
            bridge.instructions.add(new InsnNode(Opcodes.DUP));
        }
        int local = 0;
        for (Type each : taken) {
            bridge.instructions.add(new VarInsnNode(each.getOpcode(Opcodes.ILOAD), local));
            local += each.getSize();
        }
        bridge.maxLocals = local;
        bridge.instructions.add(
                new MethodInsnNode(
                        opcode(target),
                        target.getOwner(),
                        target.getName(),
                        target.getDesc(),
                        target.isInterface()));
        bridge.instructions.add(new InsnNode(given.getOpcode(Opcodes.IRETURN)));
        return bridge;
    }

    private static int opcode(Handle target) {
        return switch (target.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            case Opcodes.H_NEWINVOKESPECIAL, Opcodes.H_INVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            default -> Opcodes.INVOKEVIRTUAL;
        };
    }
}
