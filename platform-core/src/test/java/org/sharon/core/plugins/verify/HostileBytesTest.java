package org.sharon.core.plugins.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.objectweb.asm.Opcodes.ACC_ENUM;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ALOAD;
import static org.objectweb.asm.Opcodes.ARETURN;
import static org.objectweb.asm.Opcodes.F_FULL;
import static org.objectweb.asm.Opcodes.GOTO;
import static org.objectweb.asm.Opcodes.H_INVOKESTATIC;
import static org.objectweb.asm.Opcodes.IFNULL;
import static org.objectweb.asm.Opcodes.INVOKEVIRTUAL;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V11;
import static org.objectweb.asm.Opcodes.V1_5;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ByteVector;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;
import org.sharon.core.plugins.RefusedException;

/** What no compiler writes and the machine takes all the same. */
class HostileBytesTest {

    private static final String BAD = "plug/Bad";
    private static final String OBJECT = "java/lang/Object";
    private static final Handle EXIT =
            new Handle(H_INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);

    @Test
    void aHandleAsAConstant() throws Exception {
        refusesCode(
                code -> {
                    code.visitLdcInsn(EXIT);
                    code.visitInsn(ARETURN);
                },
                "plug.Bad.run holds a handle of java.lang.System.exit: write a lambda or a method"
                        + " reference");
    }

    @Test
    void aMethodTypeAsAConstant() throws Exception {
        refusesCode(
                code -> {
                    code.visitLdcInsn(Type.getMethodType("()V"));
                    code.visitInsn(ARETURN);
                },
                "plug.Bad.run holds a method type: write a lambda or a method reference");
    }

    @Test
    void aConstantThatIsComputed() throws Exception {
        Handle bootstrap =
                new Handle(
                        H_INVOKESTATIC,
                        "java/lang/invoke/ConstantBootstraps",
                        "invoke",
                        "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;"
                                + "Ljava/lang/invoke/MethodHandle;[Ljava/lang/Object;)"
                                + "Ljava/lang/Object;",
                        false);
        refusesCode(
                code -> {
                    code.visitLdcInsn(
                            new ConstantDynamic("a", "Ljava/lang/Object;", bootstrap, EXIT, 1));
                    code.visitInsn(ARETURN);
                },
                "plug.Bad.run has a constant that is computed when it is loaded: build it with"
                        + " javac");
    }

    @Test
    void aCallThatItsOwnCodeLinks() throws Exception {
        Handle bootstrap =
                new Handle(
                        H_INVOKESTATIC,
                        BAD,
                        "link",
                        "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;"
                                + "Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;",
                        false);
        refusesCode(
                code -> {
                    code.visitInvokeDynamicInsn("a", "()Ljava/lang/Object;", bootstrap);
                    code.visitInsn(ARETURN);
                },
                "plug.Bad.run is linked by plug.Bad.link: write a lambda or a method reference");
    }

    /**
     * A class for Java 17 can name what only a later Java has, and the platform may run on that.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    java/lang/String        | splitWithDelimiters | (Ljava/lang/String;I)[Ljava/lang/String;                        | use split with a plain separator, or indexOf
                    java/lang/StringBuilder | repeat              | (Ljava/lang/CharSequence;I)Ljava/lang/StringBuilder;            | use repeat of String
                    java/math/BigInteger    | parallelMultiply    | (Ljava/math/BigInteger;)Ljava/math/BigInteger;                  | use multiply; a plugin starts no threads
                    java/util/stream/Stream | gather              | (Ljava/util/stream/Gatherer;)Ljava/util/stream/Stream;          | use a loop, which the platform can end
                    java/util/stream/Gatherers | mapConcurrent    | (ILjava/util/function/Function;)Ljava/util/stream/Gatherer;     | use a loop, which the platform can end
                    java/util/HashMap       | newHashMap          | (I)Ljava/util/HashMap;                                          | use new HashMap<>()
                    """)
    void whatCameAfterJava17(String owner, String method, String descriptor, String instead) {
        ClassWriter type = type(ACC_PUBLIC | ACC_SUPER, BAD, OBJECT);
        MethodVisitor code = type.visitMethod(ACC_PUBLIC | ACC_STATIC, "run", "()V", null, null);
        code.visitCode();
        code.visitMethodInsn(INVOKEVIRTUAL, owner, method, descriptor, false);
        code.visitInsn(RETURN);
        code.visitMaxs(3, 3);
        code.visitEnd();

        refusesUnlinked(
                type.toByteArray(),
                "plug.Bad.run uses %s.%s: %s".formatted(owner.replace('/', '.'), method, instead));
    }

    @Test
    void aJumpThatBringsAnotherSeparator() throws Exception {
        refusesCode(
                code -> {
                    Label plain = new Label();
                    Label call = new Label();
                    code.visitVarInsn(ALOAD, 1);
                    code.visitJumpInsn(IFNULL, plain);
                    code.visitVarInsn(ALOAD, 1);
                    code.visitVarInsn(ALOAD, 2);
                    code.visitJumpInsn(GOTO, call);
                    code.visitLabel(plain);
                    frame(code);
                    code.visitVarInsn(ALOAD, 1);
                    code.visitLdcInsn(",");
                    code.visitLabel(call);
                    frame(code, "java/lang/String", "java/lang/String");
                    code.visitMethodInsn(
                            INVOKEVIRTUAL,
                            "java/lang/String",
                            "split",
                            "(Ljava/lang/String;)[Ljava/lang/String;",
                            false);
                    code.visitInsn(ARETURN);
                },
                "plug.Bad.run uses java.lang.String.split: write the separator as plain text in the"
                        + " call, as in split(\",\"), or use indexOf");
    }

    @Test
    void aJumpThatBringsAnotherClass() throws Exception {
        refusesCode(
                code -> {
                    Label own = new Label();
                    Label call = new Label();
                    code.visitVarInsn(ALOAD, 1);
                    code.visitJumpInsn(IFNULL, own);
                    code.visitLdcInsn(Type.getObjectType(OBJECT));
                    code.visitJumpInsn(GOTO, call);
                    code.visitLabel(own);
                    frame(code);
                    code.visitLdcInsn(Type.getObjectType(BAD));
                    code.visitLabel(call);
                    frame(code, "java/lang/Class");
                    code.visitLdcInsn("/words.txt");
                    code.visitMethodInsn(
                            INVOKEVIRTUAL,
                            "java/lang/Class",
                            "getResourceAsStream",
                            "(Ljava/lang/String;)Ljava/io/InputStream;",
                            false);
                    code.visitInsn(ARETURN);
                },
                "plug.Bad.run uses java.lang.Class.getResourceAsStream: name a class of the plugin"
                        + " and the file in one go, as in"
                        + " Words.class.getResourceAsStream(\"/words.txt\")");
    }

    @Test
    void anEnumThatIsNotMarkedAsOne() throws Exception {
        refuses(
                type(ACC_PUBLIC | ACC_SUPER, BAD, "java/lang/Enum"),
                "plug.Bad is half an enum: write it as an enum");
    }

    @Test
    void aClassThatIsMarkedAsAnEnum() throws Exception {
        refuses(
                type(ACC_PUBLIC | ACC_SUPER | ACC_ENUM, BAD, OBJECT),
                "plug.Bad is half an enum: write it as an enum");
    }

    @Test
    void aRecordWithoutComponents() throws Exception {
        refuses(
                type(ACC_PUBLIC | ACC_SUPER | ACC_FINAL, BAD, "java/lang/Record"),
                "plug.Bad is half a record: write it as a record");
    }

    @Test
    void anAttributeThatNobodyKnows() throws Exception {
        ClassWriter type = type(ACC_PUBLIC | ACC_SUPER, BAD, OBJECT);
        type.visitAttribute(new Sleeper());

        refuses(
                type,
                "plug.Bad has something that the Java compiler does not write, Sleeper: build it"
                        + " with javac");
    }

    @Test
    void aMethodThatIsNamedAndNotCalled() throws Exception {
        ClassWriter type = type(ACC_PUBLIC | ACC_SUPER, BAD, OBJECT);
        type.newMethod("java/lang/System", "exit", "(I)V", false);

        refuses(
                type,
                "plug.Bad uses java.lang.System.exit: a plugin cannot stop the platform; throw an"
                        + " exception");
    }

    @Test
    void aClassOfAnotherTime() throws Exception {
        ClassWriter type = new ClassWriter(0);
        type.visit(V1_5, ACC_PUBLIC | ACC_SUPER, BAD, null, OBJECT, null);

        refuses(type, "plug.Bad is compiled for an old Java: compile it for 17");
    }

    @Test
    void aClassInAPackageOfThePlatform() throws Exception {
        String name = "org/sharon/core/plugins/Bad";

        refuses(
                Map.of(name + ".class", type(ACC_PUBLIC | ACC_SUPER, name, OBJECT).toByteArray()),
                "org.sharon.core.plugins.Bad is in a package of another: choose a package of your"
                        + " own");
    }

    /** Where the framework is told to look into the JDK first, another class would be run. */
    @Test
    void aClassUnderANameOfTheJdk() throws Exception {
        String name = "com/sun/tools/Bad";

        refuses(
                Map.of(name + ".class", type(ACC_PUBLIC | ACC_SUPER, name, OBJECT).toByteArray()),
                "com.sun.tools.Bad is in a package of another: choose a package of your own");
    }

    @Test
    void aClassThatBelongsToOneOfTheJdk() {
        ClassWriter type = type(ACC_PUBLIC | ACC_SUPER, BAD, OBJECT);
        type.visitNestHost("java/lang/Thread");

        refusesUnlinked(
                type.toByteArray(),
                "plug.Bad belongs to java.lang.Thread, which is not in the jar: build it again");
    }

    @Test
    void aClassUnderTheNameOfAnother() {
        refusesUnlinked(
                type(ACC_PUBLIC | ACC_SUPER, "plug/Other", OBJECT).toByteArray(),
                "The class plug.Other lies in the jar as plug/Bad.class: build it again");
    }

    @Test
    void aClassForALaterJava() {
        byte[] later = type(ACC_PUBLIC | ACC_SUPER, BAD, OBJECT).toByteArray();
        later[7] = 65;

        refusesUnlinked(later, "plug.Bad is compiled for Java 21: compile it for 17");
    }

    @Test
    void aClassThatNeedsAPreview() {
        byte[] preview = type(ACC_PUBLIC | ACC_SUPER, BAD, OBJECT).toByteArray();
        preview[4] = preview[5] = (byte) 0xff;
        preview[7] = 61;

        refusesUnlinked(
                preview,
                "plug.Bad uses a preview of a later Java: compile it for 17 without previews");
    }

    @Test
    void noClassAtAll() {
        refusesUnlinked(
                new byte[] {
                    (byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 61, 9, 9, 9
                },
                "plug/Bad.class is no class that Java can read: build it again");
        refusesUnlinked(
                new byte[0], "plug/Bad.class is no class that Java can read: build it again");
    }

    @Test
    void bytesBehindTheEndOfAClass() {
        byte[] type = type(ACC_PUBLIC | ACC_SUPER, BAD, OBJECT).toByteArray();

        refusesUnlinked(
                Arrays.copyOf(type, type.length + 1),
                "plug/Bad.class is no class that Java can read: build it again");
    }

    /** A reader that believed it would take two gigabytes from everybody. */
    @Test
    void anAttributeThatIsLongerThanItsClass() {
        ClassWriter type = type(ACC_PUBLIC | ACC_SUPER, BAD, OBJECT);
        type.visitAttribute(new Sleeper());
        byte[] bytes = type.toByteArray();
        bytes[bytes.length - 4] = 0x7f;

        refusesUnlinked(bytes, "plug/Bad.class is no class that Java can read: build it again");
    }

    /** Wherever a byte is changed, the answer is a sentence and nothing else. */
    @Test
    void noChangedByteBringsTheVerifierDown() {
        byte[] good = PluginDraft.good().contents().get("plug/Plugin.class");
        for (int at = 0; at < good.length; at++) {
            for (int change : new int[] {1, 0x80, 0xff}) {
                byte[] changed = good.clone();
                changed[at] ^= change;
                byte[] jar = PluginDraft.good().entry("plug/Plugin.class", changed).jar();

                assertThat(Verifier.findings(jar)).allMatch(it -> it.sentence().contains(": "));
            }
        }
    }

    private static void refusesCode(Consumer<MethodVisitor> code, String sentence)
            throws Exception {
        ClassWriter type = type(ACC_PUBLIC | ACC_SUPER, BAD, OBJECT);
        MethodVisitor method =
                type.visitMethod(
                        ACC_PUBLIC | ACC_STATIC,
                        "run",
                        "(Ljava/lang/Object;Ljava/lang/String;Ljava/lang/String;)"
                                + "Ljava/lang/Object;",
                        null,
                        null);
        method.visitCode();
        code.accept(method);
        method.visitMaxs(3, 3);
        method.visitEnd();
        refuses(type, sentence);
    }

    private static void frame(MethodVisitor code, Object... stack) {
        Object[] locals = {OBJECT, "java/lang/String", "java/lang/String"};
        code.visitFrame(F_FULL, locals.length, locals, stack.length, stack);
    }

    private static ClassWriter type(int access, String name, String parent, String... interfaces) {
        ClassWriter type = new ClassWriter(0);
        type.visit(V11, access, name, null, parent, interfaces);
        return type;
    }

    private static void refuses(ClassWriter type, String sentence) throws Exception {
        refuses(Map.of(BAD + ".class", type.toByteArray()), sentence);
    }

    private static void refuses(Map<String, byte[]> classes, String sentence) throws Exception {
        Compiled.link(new LinkedHashMap<>(classes));
        refusesUnlinked(classes, sentence);
    }

    private static void refusesUnlinked(byte[] type, String sentence) {
        refusesUnlinked(Map.of(BAD + ".class", type), sentence);
    }

    private static void refusesUnlinked(Map<String, byte[]> classes, String sentence) {
        PluginDraft draft = PluginDraft.good();
        classes.forEach(draft::entry);

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Verifier.check(draft.jar()))
                .withMessage(sentence);
    }

    private static final class Sleeper extends Attribute {

        Sleeper() {
            super("Sleeper");
        }

        @Override
        protected ByteVector write(
                ClassWriter type, byte[] code, int length, int maxStack, int maxLocals) {
            return new ByteVector();
        }
    }
}
