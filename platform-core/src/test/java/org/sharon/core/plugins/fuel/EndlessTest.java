package org.sharon.core.plugins.fuel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.sharon.api.guard.ExhaustedError;
import org.sharon.api.guard.ExhaustedError.Limit;

/** Code that would never end ends, whatever it catches. */
class EndlessTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a loop                       | while (true) {}
            a loop that counts           | for (long i = 0; ; i++) { if (i < 0) return i; }
            a loop with its test below   | int i = 1; do { i += 2; } while (i % 2 != 0); return i;
            a loop through a switch      | int i = 0; while (true) { switch (i % 3) { case 0: i = 1; continue; case 1: i = 2; continue; default: i = 0; } }
            a loop of loops              | for (int i = 0; ; i++) { for (int j = 0; j < 100; j++) { i ^= j; } }
            a loop that catches all      | while (true) { try { while (true) {} } catch (Throwable all) {} }
            a catch that goes on         | while (true) { try { throw new Error(); } catch (Throwable all) { continue; } }
            a catch in a catch           | while (true) { try { try { while (true) {} } catch (Error one) { while (true) {} } } catch (Throwable all) {} }
            a finally that goes on       | while (true) { try { while (true) {} } finally { continue; } }
            a finally that loops         | try { while (true) {} } finally { while (true) {} }
            a resource that will not go  | try (AutoCloseable c = () -> { while (true) {} }) { while (true) {} }
            """)
    void endsWithoutAnAnswer(String what, String body) {
        Trial.Ended ended = Trial.of(body).woven();

        assertThat(ended.limit()).isEqualTo(Limit.STEPS);
        assertThat(ended.thrown()).isInstanceOf(ExhaustedError.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            a stream of a lambda         | return Stream.iterate(1, i -> i + 1).filter(i -> i < 0).findFirst();
            a stream of what the JDK has | return Stream.generate(Object::new).anyMatch(Objects::isNull);
            a stream without a lambda    | return LongStream.range(0, Long.MAX_VALUE).sum();
            a stream that is flattened   | return Stream.of(1, 2).flatMapToLong(i -> LongStream.rangeClosed(i, Long.MAX_VALUE)).max();
            a stream of chance           | return new Random(1).ints().filter(i -> false).findFirst();
            a stream made by reference   | LongFunction<LongStream> f = n -> LongStream.range(0, n); return f.apply(Long.MAX_VALUE).sum();
            a reference to a stream      | BiFunction<Long, Long, LongStream> f = LongStream::range; return f.apply(0L, Long.MAX_VALUE).sum();
            an order that never agrees   | var set = new TreeSet<Integer>((a, b) -> { while (true) {} }); set.add(1); set.add(2); return set;
            a map that computes for ever | return new HashMap<Integer, Integer>().computeIfAbsent(1, k -> { while (true) {} });
            a text joined for ever       | return Stream.generate(() -> "x").collect(Collectors.joining());
            an iterator without an end   | Iterable<Integer> all = () -> new Iterator<>() { public boolean hasNext() { return true; } public Integer next() { return 1; } }; for (int each : all) {} return 1;
            an iterator the JDK walks    | var list = new ArrayList<Integer>(); Iterable<Integer> all = () -> new Iterator<>() { public boolean hasNext() { return true; } public Integer next() { return 1; } }; all.forEach(i -> {}); return list;
            """)
    void endsInsideTheJdkToo(String what, String body) {
        assertThat(Trial.of(body).woven().limit()).isEqualTo(Limit.STEPS);
    }

    @Test
    void endsWhenMethodsCallEachOtherForEver() {
        Trial.Ended ended =
                Trial.of("return down(0);", "int down(int i) { return down(i) + 1; }").woven();

        assertThat(ended.thrown()).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void endsWhenEachCallMakesTwoMoreWhateverTheyThrow() {
        String members = "void twice() { try { twice(); } finally { twice(); } }";

        assertThat(Trial.of("twice(); return 1;", members).woven().limit()).isEqualTo(Limit.DEPTH);
    }

    @Test
    void endsWhenARecursionCatchesItsOwnOverflow() {
        String members = "int deep() { while (true) { try { deep(); } catch (Throwable all) {} } }";

        assertThat(Trial.of("return deep();", members).woven().limit()).isEqualTo(Limit.DEPTH);
    }

    @Test
    void endsWhenAClassNeverComesIntoBeing() {
        String members = "static class Slow { static int i = 1; static { while (i > 0) {} } }";
        Trial.Ended ended = Trial.of("return Slow.i;", members).woven();

        assertThat(ended.limit()).isEqualTo(Limit.STEPS);
    }

    @Test
    void endsWhenAConstructorNeverReturns() {
        assertThat(
                        Trial.of(
                                        "return 1;",
                                        "{ while (hashCode() != 1 << 31) {} } public Plug() {}")
                                .woven()
                                .limit())
                .isEqualTo(Limit.STEPS);
    }

    @Test
    void aHandlerThatHandlesItselfEnds() {
        ClassWriter writer = plug();
        MethodVisitor call = call(writer);
        Label start = new Label();
        Label end = new Label();
        call.visitTryCatchBlock(start, end, start, "java/lang/Throwable");
        call.visitTypeInsn(Opcodes.NEW, "java/lang/Error");
        call.visitInsn(Opcodes.DUP);
        call.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Error", "<init>", "()V", false);
        call.visitLabel(start);
        call.visitFrame(
                Opcodes.F_FULL,
                1,
                new Object[] {"plug/Plug"},
                1,
                new Object[] {"java/lang/Throwable"});
        call.visitInsn(Opcodes.ATHROW);
        call.visitLabel(end);
        call.visitMaxs(2, 1);
        call.visitEnd();

        assertThat(Trial.ofClasses(Map.of("plug.Plug", writer.toByteArray())).woven().limit())
                .isEqualTo(Limit.STEPS);
    }

    @Test
    void twoHandlersThatHandleEachOtherEnd() {
        ClassWriter writer = plug();
        MethodVisitor call = call(writer);
        Label one = new Label();
        Label other = new Label();
        Label end = new Label();
        call.visitTryCatchBlock(one, other, other, "java/lang/Throwable");
        call.visitTryCatchBlock(other, end, one, "java/lang/Throwable");
        call.visitInsn(Opcodes.ACONST_NULL);
        call.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/Throwable");
        for (Label handler : new Label[] {one, other}) {
            call.visitLabel(handler);
            call.visitFrame(
                    Opcodes.F_FULL,
                    1,
                    new Object[] {"plug/Plug"},
                    1,
                    new Object[] {"java/lang/Throwable"});
            call.visitInsn(Opcodes.ATHROW);
        }
        call.visitLabel(end);
        call.visitMaxs(2, 1);
        call.visitEnd();

        assertThat(Trial.ofClasses(Map.of("plug.Plug", writer.toByteArray())).woven().limit())
                .isEqualTo(Limit.STEPS);
    }

    private static ClassWriter plug() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_PUBLIC,
                "plug/Plug",
                null,
                "java/lang/Object",
                new String[] {"java/util/concurrent/Callable"});
        MethodVisitor made = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        made.visitCode();
        made.visitVarInsn(Opcodes.ALOAD, 0);
        made.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        made.visitInsn(Opcodes.RETURN);
        made.visitMaxs(1, 1);
        made.visitEnd();
        return writer;
    }

    private static MethodVisitor call(ClassWriter writer) {
        MethodVisitor call =
                writer.visitMethod(Opcodes.ACC_PUBLIC, "call", "()Ljava/lang/Object;", null, null);
        call.visitCode();
        return call;
    }
}
