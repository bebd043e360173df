package org.sharon.core.plugins.verify;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Looks names up for one place and says what is wrong there. */
final class Reporter {

    private final Place place;
    private final References references;
    private final Findings findings;

    Reporter(Place place, References references, Findings findings) {
        this.place = place;
        this.references = references;
        this.findings = findings;
    }

    Place place() {
        return place;
    }

    /** {@code what} continues a sentence that begins with the place. */
    void say(String what) {
        said(place + " " + what);
    }

    /** The whole sentence. */
    void said(String sentence) {
        findings.add(place.type(), sentence);
    }

    void uses(@Nullable String wrong) {
        if (wrong != null) {
            say("uses " + wrong);
        }
    }

    void type(String internalName) {
        uses(references.type(internalName));
    }

    void type(Type type) {
        uses(references.type(type));
    }

    void descriptor(String descriptor) {
        uses(references.descriptor(descriptor));
    }

    void nest(String type, OwnClasses own) {
        if (!own.contains(type)) {
            say(
                    "belongs to %s, which is not in the jar: build it again"
                            .formatted(References.shown(type)));
        }
    }

    void attribute(Attribute attribute) {
        say(
                "has something that the Java compiler does not write, %s: build it with javac"
                        .formatted(EntryNames.shown(attribute.type)));
    }

    AnnotationVisitor annotation(String descriptor) {
        uses(references.annotation(descriptor));
        return values();
    }

    AnnotationVisitor values() {
        return new AnnotationVisitor(Opcodes.ASM9) {
            @Override
            public void visit(@Nullable String name, Object value) {
                if (value instanceof Type type) {
                    type(type);
                }
            }

            @Override
            public void visitEnum(@Nullable String name, String descriptor, String value) {
                uses(references.annotation(descriptor));
            }

            @Override
            public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
                return annotation(descriptor);
            }

            @Override
            public AnnotationVisitor visitArray(@Nullable String name) {
                return this;
            }
        };
    }
}
