package org.sharon.core.plugins.fuel;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.MethodInsnNode;
import org.sharon.api.guard.Fuel;

/** The instructions that are woven in: static calls, which leave the stack as high as it was. */
final class Woven {

    static final String GUARD = "org/sharon/api/guard";

    private static final String FUEL = Type.getInternalName(Fuel.class);

    private Woven() {}

    static MethodInsnNode burn() {
        return call("burn", "()V");
    }

    static MethodInsnNode call(String method, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, FUEL, method, descriptor, false);
    }
}
