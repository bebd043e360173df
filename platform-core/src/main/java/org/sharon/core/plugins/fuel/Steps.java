package org.sharon.core.plugins.fuel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.sharon.core.plugins.RefusedException;

/**
 * Counts the steps of one method.
 *
 * <p>A path through a method that never ends comes again and again to a jump backwards or to a
 * handler, and a path that leaves it comes to the start of another; so a step in each of these
 * places is enough. The step of a handler stands outside every try of its method. So when there is
 * no fuel left, no handler gets further than its first instruction: neither {@code catch
 * (Throwable)} nor {@code finally} goes on, and the method ends.
 */
final class Steps {

    /** A handler's step between two labels. */
    private record Step(LabelNode before, LabelNode behind) {}

    /** As many as a class file can hold for one method. */
    private static final int MOST_BLOCKS = 0xffff;

    private Steps() {}

    static void count(MethodNode method) {
        InsnList code = method.instructions;
        // First found and then changed, because each change makes looking places up slow.
        List<AbstractInsnNode> jumps = new ArrayList<>();
        for (AbstractInsnNode each : code.toArray()) {
            if (each.getOpcode() == Opcodes.JSR || each.getOpcode() == Opcodes.RET) {
                throw new RefusedException(
                        "The method %s was made by a compiler from before Java 7: compile it for"
                                        .formatted(method.name)
                                + " Java 17");
            }
            if (jumpsBack(code, each)) {
                jumps.add(each);
            }
        }
        jumps.forEach(jump -> code.insertBefore(jump, Woven.burn()));
        List<Step> ofHandlers = stepIntoHandlers(method);
        code.insert(Woven.burn());
        leaveUncovered(method, ofHandlers);
    }

    private static boolean jumpsBack(InsnList code, AbstractInsnNode from) {
        if (from instanceof JumpInsnNode jump) {
            return isBehind(code, jump.label, from);
        }
        if (from instanceof TableSwitchInsnNode choice) {
            return isBehind(code, choice.dflt, from)
                    || choice.labels.stream().anyMatch(label -> isBehind(code, label, from));
        }
        if (from instanceof LookupSwitchInsnNode choice) {
            return isBehind(code, choice.dflt, from)
                    || choice.labels.stream().anyMatch(label -> isBehind(code, label, from));
        }
        return false;
    }

    private static boolean isBehind(InsnList code, LabelNode label, AbstractInsnNode from) {
        return code.indexOf(label) < code.indexOf(from);
    }

    private static List<Step> stepIntoHandlers(MethodNode method) {
        Map<LabelNode, Step> steps = new LinkedHashMap<>();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            steps.computeIfAbsent(block.handler, handler -> stepInto(method.instructions, handler));
        }
        return List.copyOf(steps.values());
    }

    private static Step stepInto(InsnList code, LabelNode handler) {
        AbstractInsnNode first = handler;
        while (first.getOpcode() < 0) {
            first = first.getNext();
        }
        Step step = new Step(new LabelNode(), new LabelNode());
        code.insertBefore(first, step.before());
        code.insertBefore(first, new InsnNode(Opcodes.DUP));
        code.insertBefore(first, Woven.call("caught", "(Ljava/lang/Throwable;)V"));
        code.insertBefore(first, step.behind());
        return step;
    }

    /** Divides every try that a handler's step stands in, in the order in which they are asked. */
    private static void leaveUncovered(MethodNode method, List<Step> steps) {
        InsnList code = method.instructions;
        NavigableMap<Integer, Step> byPlace = new TreeMap<>();
        steps.forEach(step -> byPlace.put(code.indexOf(step.before()), step));
        List<TryCatchBlockNode> divided = new ArrayList<>();
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            LabelNode start = block.start;
            int from = code.indexOf(start);
            int to = Math.max(from, code.indexOf(block.end));
            for (Step step : byPlace.subMap(from, to).values()) {
                addUnlessEmpty(divided, block, start, step.before());
                start = step.behind();
            }
            addUnlessEmpty(divided, block, start, block.end);
            if (divided.size() > MOST_BLOCKS) {
                throw new RefusedException(
                        "The method %s has too many tries: divide it".formatted(method.name));
            }
        }
        method.tryCatchBlocks = divided;
    }

    private static void addUnlessEmpty(
            List<TryCatchBlockNode> to, TryCatchBlockNode block, LabelNode start, LabelNode end) {
        for (AbstractInsnNode each = start; each != null && each != end; each = each.getNext()) {
            if (each.getOpcode() >= 0) {
                to.add(new TryCatchBlockNode(start, end, block.handler, block.type));
                return;
            }
        }
    }
}
