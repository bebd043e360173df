package org.sharon.core.plugins.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.TypePath;

/** Looks at the instructions of one method. */
final class MethodCheck extends MethodVisitor {

    static final String INSTEAD_OF_WAITING =
            "let no call wait for another; use ConcurrentHashMap or AtomicReference";

    private final OwnClasses own;
    private final References references;
    private final Reporter reporter;
    private final Arguments arguments;
    private final Set<Label> targets = new HashSet<>();
    private final List<Conditional> conditionals = new ArrayList<>();

    /** Allowed unless a jump leads to one of these labels; then {@code otherwise} is wrong. */
    private record Conditional(List<Label> labels, String otherwise) {}

    MethodCheck(OwnClasses own, References references, Reporter reporter) {
        super(Opcodes.ASM9);
        this.own = own;
        this.references = references;
        this.reporter = reporter;
        this.arguments = new Arguments(own);
    }

    @Override
    public void visitLineNumber(int line, Label start) {
        reporter.place().line(line);
    }

    @Override
    public void visitLabel(Label label) {
        arguments.label(label);
    }

    @Override
    public void visitInsn(int opcode) {
        if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
            reporter.say("has a synchronized block: " + INSTEAD_OF_WAITING);
        }
        arguments.instruction(opcode);
    }

    @Override
    public void visitIntInsn(int opcode, int operand) {
        arguments.instruction(opcode);
    }

    @Override
    public void visitVarInsn(int opcode, int variable) {
        if (opcode == Opcodes.RET) {
            reporter.say("has instructions of before Java 7: compile it for 17");
        }
        arguments.instruction(opcode);
    }

    @Override
    public void visitTypeInsn(int opcode, String type) {
        reporter.type(type);
        arguments.instruction(opcode);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
        reporter.uses(references.member(owner, name, descriptor));
        arguments.instruction(opcode);
    }

    @Override
    public void visitMethodInsn(
            int opcode, String owner, String name, String descriptor, boolean isInterface) {
        String wrong = references.member(owner, name, descriptor);
        if (wrong != null && arguments.areHarmlessFor(owner, name, descriptor)) {
            conditionals.add(
                    new Conditional(arguments.labels(), reporter.place() + " uses " + wrong));
        } else {
            reporter.uses(wrong);
        }
        arguments.instruction(opcode);
    }

    @Override
    public void visitInvokeDynamicInsn(
            String name, String descriptor, Handle bootstrap, Object... constants) {
        reporter.descriptor(descriptor);
        if (!References.isBootstrap(bootstrap)) {
            reporter.say(
                    "is linked by %s.%s: write a lambda or a method reference"
                            .formatted(
                                    References.shown(bootstrap.getOwner()),
                                    EntryNames.shown(bootstrap.getName())));
        }
        for (Object constant : constants) {
            checkConstant(constant);
        }
        arguments.instruction(Opcodes.INVOKEDYNAMIC);
    }

    private void checkConstant(Object constant) {
        if (constant instanceof Type type) {
            reporter.type(type);
        } else if (constant instanceof Handle handle) {
            reporter.uses(references.handle(handle));
        } else if (constant instanceof ConstantDynamic) {
            computed();
        }
    }

    @Override
    public void visitLdcInsn(Object constant) {
        if (constant instanceof ConstantDynamic) {
            computed();
        } else if (constant instanceof Handle handle) {
            reporter.say(
                    "holds a handle of %s.%s: write a lambda or a method reference"
                            .formatted(
                                    References.shown(handle.getOwner()),
                                    EntryNames.shown(handle.getName())));
        } else if (constant instanceof Type type) {
            if (type.getSort() == Type.METHOD) {
                reporter.say("holds a method type: write a lambda or a method reference");
            }
            reporter.type(type);
        }
        arguments.constant(constant);
    }

    private void computed() {
        reporter.say("has a constant that is computed when it is loaded: build it with javac");
    }

    @Override
    public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
        reporter.descriptor(descriptor);
        arguments.instruction(Opcodes.MULTIANEWARRAY);
    }

    @Override
    public void visitIincInsn(int variable, int increment) {
        arguments.instruction(Opcodes.IINC);
    }

    @Override
    public void visitJumpInsn(int opcode, Label label) {
        if (opcode == Opcodes.JSR) {
            reporter.say("has instructions of before Java 7: compile it for 17");
        }
        targets.add(label);
        arguments.instruction(opcode);
    }

    @Override
    public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
        targets.add(otherwise);
        targets.addAll(List.of(labels));
        arguments.instruction(Opcodes.TABLESWITCH);
    }

    @Override
    public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
        targets.add(otherwise);
        targets.addAll(List.of(labels));
        arguments.instruction(Opcodes.LOOKUPSWITCH);
    }

    @Override
    public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
        if (type != null) {
            reporter.type(type);
        }
        targets.add(handler);
    }

    @Override
    public AnnotationVisitor visitAnnotationDefault() {
        return reporter.values();
    }

    @Override
    public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return reporter.annotation(descriptor);
    }

    @Override
    public AnnotationVisitor visitTypeAnnotation(
            int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
        return reporter.annotation(descriptor);
    }

    @Override
    public AnnotationVisitor visitParameterAnnotation(
            int parameter, String descriptor, boolean visible) {
        return reporter.annotation(descriptor);
    }

    @Override
    public AnnotationVisitor visitInsnAnnotation(
            int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
        return reporter.annotation(descriptor);
    }

    @Override
    public AnnotationVisitor visitTryCatchAnnotation(
            int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
        return reporter.annotation(descriptor);
    }

    @Override
    public AnnotationVisitor visitLocalVariableAnnotation(
            int typeRef,
            @Nullable TypePath path,
            Label[] start,
            Label[] end,
            int[] index,
            String descriptor,
            boolean visible) {
        return reporter.annotation(descriptor);
    }

    @Override
    public void visitAttribute(Attribute attribute) {
        reporter.attribute(attribute);
    }

    @Override
    public void visitEnd() {
        for (Conditional each : conditionals) {
            if (each.labels().stream().anyMatch(targets::contains)) {
                reporter.said(each.otherwise());
            }
        }
    }
}
