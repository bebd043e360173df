package org.sharon.core.plugins.verify;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;

/** Looks at everything that one class refers to. */
final class ClassCheck extends ClassVisitor {

    private final OwnClasses own;
    private final References references;
    private final Findings findings;
    private Reporter reporter;

    ClassCheck(String name, OwnClasses own, References references, Findings findings) {
        super(Opcodes.ASM9);
        this.own = own;
        this.references = references;
        this.findings = findings;
        this.reporter = new Reporter(new Place(name, ""), references, findings);
    }

    @Override
    public void visit(
            int version,
            int access,
            String name,
            @Nullable String signature,
            @Nullable String parent,
            String[] interfaces) {
        if (parent != null) {
            reporter.type(parent);
            checkKind(access, parent);
        }
        for (String each : interfaces) {
            reporter.type(each);
        }
    }

    /** What the compiler writes for an enum or a record, and nothing that only looks like one. */
    private void checkKind(int access, String parent) {
        boolean isEnum = (access & Opcodes.ACC_ENUM) != 0;
        boolean extendsEnum = parent.equals("java/lang/Enum") || own.isEnum(parent);
        boolean isRecord = (access & Opcodes.ACC_RECORD) != 0;
        boolean extendsRecord = parent.equals("java/lang/Record");
        if (isEnum != extendsEnum) {
            reporter.say("is half an enum: write it as an enum");
        }
        if (isRecord != extendsRecord) {
            reporter.say("is half a record: write it as a record");
        }
    }

    @Override
    public void visitNestHost(String host) {
        reporter.nest(host, own);
    }

    @Override
    public void visitNestMember(String member) {
        reporter.nest(member, own);
    }

    @Override
    public void visitPermittedSubclass(String subclass) {
        reporter.nest(subclass, own);
    }

    @Override
    public void visitOuterClass(String owner, @Nullable String name, @Nullable String descriptor) {
        reporter.nest(owner, own);
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return reporter.annotation(descriptor);
    }

    @Override
    public @Nullable AnnotationVisitor visitTypeAnnotation(
            int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
        return reporter.annotation(descriptor);
    }

    @Override
    public void visitAttribute(Attribute attribute) {
        reporter.attribute(attribute);
    }

    @Override
    public RecordComponentVisitor visitRecordComponent(
            String name, String descriptor, @Nullable String signature) {
        reporter.descriptor(descriptor);
        return new RecordComponentVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String of, boolean visible) {
                return reporter.annotation(of);
            }

            @Override
            public @Nullable AnnotationVisitor visitTypeAnnotation(
                    int typeRef, @Nullable TypePath path, String of, boolean visible) {
                return reporter.annotation(of);
            }

            @Override
            public void visitAttribute(Attribute attribute) {
                reporter.attribute(attribute);
            }
        };
    }

    @Override
    public FieldVisitor visitField(
            int access,
            String name,
            String descriptor,
            @Nullable String signature,
            @Nullable Object value) {
        reporter.descriptor(descriptor);
        return new FieldVisitor(Opcodes.ASM9) {
            @Override
            public @Nullable AnnotationVisitor visitAnnotation(String of, boolean visible) {
                return reporter.annotation(of);
            }

            @Override
            public @Nullable AnnotationVisitor visitTypeAnnotation(
                    int typeRef, @Nullable TypePath path, String of, boolean visible) {
                return reporter.annotation(of);
            }

            @Override
            public void visitAttribute(Attribute attribute) {
                reporter.attribute(attribute);
            }
        };
    }

    @Override
    public MethodVisitor visitMethod(
            int access,
            String name,
            String descriptor,
            @Nullable String signature,
            String @Nullable [] exceptions) {
        Place place = new Place(reporter.place().internalName(), name);
        Reporter inMethod = new Reporter(place, references, findings);
        inMethod.descriptor(descriptor);
        if (exceptions != null) {
            for (String exception : exceptions) {
                inMethod.type(exception);
            }
        }
        if ((access & Opcodes.ACC_NATIVE) != 0) {
            inMethod.say("is native: a plugin is Java only");
        }
        if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
            inMethod.say("is synchronized: " + MethodCheck.INSTEAD_OF_WAITING);
        }
        if (name.equals("finalize") && descriptor.equals("()V")) {
            inMethod.say("is a finalizer: close what is open in a try statement");
        }
        if (isSerialisation(name, descriptor)) {
            inMethod.say("turns bytes into an object: make it a record");
        }
        return new MethodCheck(own, references, inMethod);
    }

    private static boolean isSerialisation(String name, String descriptor) {
        return switch (name) {
            case "readResolve", "writeReplace" -> descriptor.equals("()Ljava/lang/Object;");
            case "readObjectNoData" -> descriptor.equals("()V");
            default -> false;
        };
    }
}
