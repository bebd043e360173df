package org.sharon.core.plugins.fuel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.sharon.core.plugins.RefusedException;

/** Honest code does woven what it does unwoven. */
class HarmlessTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            loops             | long sum = 0; for (int i = 0; i < 1000; i++) { for (int j = i; j > 0; j--) { sum += j; } } return sum;
            labels            | int n = 0; outer: for (int i = 0; i < 50; i++) { for (int j = 0; j < 50; j++) { if (j > i) continue outer; if (i == 40) break outer; n++; } } return n;
            text and switches | int n = 0; for (String s : "a bb ccc".split(" ")) { n += switch (s) { case "a" -> 1; case "bb" -> { try { yield Integer.parseInt(s); } catch (NumberFormatException e) { yield 20; } } default -> 300; }; } return n;
            try and finally   | var log = new StringBuilder(); for (int i = 0; i < 4; i++) { try { if (i == 1) continue; if (i == 3) throw new IllegalStateException("x" + i); log.append(i); } catch (IllegalStateException e) { log.append(e.getMessage()); } finally { log.append('f'); } } return log.toString();
            nested tries      | var log = new StringBuilder(); try { try { throw new RuntimeException("a"); } finally { try { throw new Error("b"); } catch (Error e) { log.append(e.getMessage()); } } } catch (RuntimeException e) { log.append(e.getMessage()); } return log.toString();
            resources         | var log = new StringBuilder(); try (AutoCloseable one = () -> log.append(1); AutoCloseable two = () -> { throw new Exception("two"); }) { log.append(0); } catch (Exception e) { log.append(e.getMessage()).append(e.getSuppressed().length); } return log.toString();
            records           | record Point(int x, int y) {} var set = new HashSet<Point>(); for (int i = 0; i < 10; i++) set.add(new Point(i % 3, 1)); return set.size() + " " + new Point(1, 2);
            enums             | enum Mood { LOW, HIGH; Mood other() { return values()[1 - ordinal()]; } } var map = new EnumMap<Mood, Integer>(Mood.class); for (Mood m : Mood.values()) map.merge(m.other(), 1, Integer::sum); return map.toString() + Mood.valueOf("LOW");
            streams           | return Stream.of("b", "a", "c").map(String::toUpperCase).sorted(Comparator.reverseOrder()).collect(Collectors.joining(","));
            number streams    | return IntStream.rangeClosed(1, 100).boxed().filter(i -> i % 7 == 0).mapToInt(Integer::intValue).sum() + "abc".chars().count();
            grouped streams   | return new TreeMap<>(Arrays.stream("to be or not to be".split(" ")).collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))).toString();
            references        | Supplier<List<String>> make = ArrayList::new; List<String> l = make.get(); Consumer<String> add = l::add; add.accept("x"); Function<String, Integer> len = String::length; IntFunction<int[]> array = int[]::new; Function<String, StringBuilder> b = StringBuilder::new; return l + "" + len.apply("four") + array.apply(3).length + b.apply("q") + Optional.of("z").map(Object::toString).orElseGet(String::new);
            a bound reference | Object o = "text"; Supplier<Integer> hash = o::hashCode; Function<Object, Boolean> same = o::equals; return hash.get() + " " + same.apply("text");
            boxed references  | BinaryOperator<Integer> max = Math::max; ToLongFunction<Integer> wide = Integer::longValue; Function<Integer, Object> any = String::valueOf; return max.apply(3, 4) + wide.applyAsLong(5) + "" + any.apply(6);
            arrays            | long[][] grid = new long[3][4]; String[][][] deep = new String[2][3][]; int[] list = {3, 1, 2}; char[] letters = new char[5]; boolean[] flags = new boolean[2]; Arrays.sort(list); grid[2][3] = list.length; return Arrays.deepToString(grid) + Arrays.deepToString(deep) + Arrays.toString(list) + letters.length + flags[1];
            arrays in a loop  | int n = 0; for (int i = 1; i < 5; i++) { double d = 1.5; int[][] a = new int[i][i + 1]; n += a.length * a[0].length; n += (int) d; } return n;
            long and double   | double d = 0; long l = 1; for (int i = 1; i < 20; i++) { d += 1.0 / i; l *= i; l %= 1_000_003; } return d + " " + l;
            instance of       | Object o = List.of(1, 2); return o instanceof List<?> list && list.size() == 2 ? "two " + list : "none";
            recursion         | IntUnaryOperator[] f = new IntUnaryOperator[1]; f[0] = n -> n < 2 ? n : f[0].applyAsInt(n - 1) + f[0].applyAsInt(n - 2); return f[0].applyAsInt(15);
            big numbers       | return BigInteger.TWO.pow(200).shiftLeft(3).add(BigInteger.valueOf(7)) + " " + new BigDecimal("1.25").setScale(5);
            assertions        | assert "a".isEmpty() : "not checked"; return 1;
            varargs           | return String.format("%s-%d-%s", "a", 1, List.of("b")) + Arrays.asList(1, 2, 3);
            caught as usual   | try { Object o = "s"; return (Integer) o; } catch (ClassCastException e) { return "cast"; }
            """)
    void answersTheSame(String what, String body) {
        Trial trial = Trial.of(body);

        Trial.Ended woven = trial.woven();
        assertThat(woven.thrown()).isNull();
        assertThat(woven.value()).isNotNull().isEqualTo(trial.plain().value());
        assertThat(woven.steps()).isPositive();
        assertThat(trial.plain().steps()).isZero();
    }

    @Test
    void membersOfEveryKindAnswerTheSame() {
        Trial trial =
                Trial.of(
                        "return new Inner<>(\"x\").twice() + Kind.of(2).word() + Shape.area(new Square(3))"
                                + " + Deep.Deeper.word() + new Plug().hidden() + WORDS;",
                        """
                        static final List<String> WORDS = Stream.of("a", "b").map(Plug::loud).toList();
                        private static String loud(String text) { return text.toUpperCase(Locale.ROOT) + "!"; }
                        class Inner<T> { final T it; Inner(T it) { this.it = it; } String twice() { return it + "" + it + hidden(); } }
                        private int hidden() { return 7; }
                        enum Kind { ONE { @Override String word() { return "one"; } }, TWO; String word() { return "two"; } static Kind of(int n) { return values()[n - 1]; } }
                        sealed interface Shape permits Square, Round { default String name() { return "shape"; } static double area(Shape s) { Supplier<String> name = s::name; return s instanceof Square q ? q.side() * q.side() + name.get().length() : 0; } }
                        record Square(double side) implements Shape { Square { if (side < 0) throw new IllegalArgumentException(); } }
                        record Round(double radius) implements Shape {}
                        interface Deep { interface Deeper { private static String secret() { return "deep"; } static String word() { Supplier<String> s = Deeper::secret; Supplier<Object> made = Object::new; return made.get() == null ? "" : s.get(); } } }
                        """);

        assertThat(trial.woven().thrown()).isNull();
        assertThat(trial.woven().value()).isNotNull().isEqualTo(trial.plain().value());
    }

    @Test
    void aMethodThatIsTooLongForItsStepsIsRefusedByName() {
        Map<String, byte[]> classes =
                Trial.of(
                                "int i = 0;"
                                        + "try { i++; } catch (Error e) { i--; }\n".repeat(5_300)
                                        + "return i;")
                        .classes();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ClassWeaver.weave(classes.get("plug.Plug")))
                .withMessage("The method call of plug.Plug is too long: divide it");
    }

    @Test
    void aClassThatRefersToTheGuardIsRefused() {
        Map<String, byte[]> classes =
                Trial.of("org.sharon.api.guard.Fuel.burn(); return 1;").classes();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ClassWeaver.weave(classes.get("plug.Plug")))
                .withMessage(
                        "plug.Plug refers to org.sharon.api.guard, which is for the platform alone:"
                                + " leave it out");
    }

    @Test
    void subroutinesOfOldCompilersAreRefused() {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_4, Opcodes.ACC_PUBLIC, "plug/Old", null, "java/lang/Object", null);
        MethodVisitor old = writer.visitMethod(Opcodes.ACC_STATIC, "old", "()V", null, null);
        old.visitCode();
        org.objectweb.asm.Label routine = new org.objectweb.asm.Label();
        old.visitJumpInsn(Opcodes.JSR, routine);
        old.visitInsn(Opcodes.RETURN);
        old.visitLabel(routine);
        old.visitVarInsn(Opcodes.ASTORE, 0);
        old.visitVarInsn(Opcodes.RET, 0);
        old.visitMaxs(1, 1);
        old.visitEnd();

        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ClassWeaver.weave(writer.toByteArray()))
                .withMessageContaining("compile it for Java 17");
    }

    @Test
    void whatIsNoClassIsRefused() {
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> ClassWeaver.weave(new byte[] {1, 2, 3}))
                .withMessageContaining("cannot be read");
    }
}
