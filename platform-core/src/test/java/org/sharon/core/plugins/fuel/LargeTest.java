package org.sharon.core.plugins.fuel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharon.api.guard.ExhaustedError.Limit;

/** What is too large is refused before it is made. */
class LargeTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            an array                    | return new int[Integer.MAX_VALUE];
            an array of objects         | return new String[3_000_000];
            an array of bytes           | return new byte[17_000_000];
            an array of arrays          | return new long[2_000][2_000];
            three dimensions            | return new byte[300][300][300];
            arrays of nothing           | return new int[3_000_000][0];
            an array by reference       | IntFunction<int[]> f = int[]::new; return f.apply(2_000_000_000);
            many arrays                 | for (int i = 0; ; i++) { var some = new byte[100_000]; }
            a text that repeats         | return "frost".repeat(400_000_000);
            a text repeated by reference| BiFunction<String, Integer, String> f = String::repeat; return f.apply("x", 2_000_000_000);
            a builder                   | return new StringBuilder(1_000_000_000);
            a builder that grows        | var b = new StringBuilder(); b.setLength(1_000_000_000); return b;
            a list                      | return new ArrayList<String>(500_000_000);
            a list by reference         | IntFunction<List<String>> f = ArrayList::new; return f.apply(500_000_000);
            a list that is its own      | class Mine extends ArrayList<String> { Mine(int n) { super(n); } } return new Mine(500_000_000);
            a copy                      | return Arrays.copyOf(new int[1], 500_000_000);
            a set of bits               | var bits = new BitSet(); bits.set(Integer.MAX_VALUE); return bits;
            a number                    | return BigInteger.TWO.pow(Integer.MAX_VALUE / 2);
            a number that is shifted    | return BigInteger.ONE.shiftLeft(Integer.MAX_VALUE / 2);
            whatever is caught          | while (true) { try { return new int[Integer.MAX_VALUE]; } catch (Throwable all) {} }
            """)
    void isRefused(String what, String body) {
        assertThat(Trial.of(body).woven().limit()).isEqualTo(Limit.MEMORY);
    }

    @Test
    void aThousandSmallThingsAreNotTooMuch() {
        Trial.Ended ended =
                Trial.of(
                                """
                                List<Object> all = new ArrayList<>(100);
                                for (int i = 0; i < 1_000; i++) {
                                    all.add(new int[100]);
                                    all.add(new String[10][2]);
                                    all.add("ab".repeat(20));
                                    all.add(new StringBuilder(64));
                                }
                                return all.size();
                                """)
                        .woven();

        assertThat(ended.value()).isEqualTo(4_000);
    }

    @Test
    void aSizeBelowZeroIsTheMistakeThatItAlwaysWas() {
        assertThat(Trial.of("return new int[-1];").woven().thrown())
                .isInstanceOf(NegativeArraySizeException.class);
        assertThat(Trial.of("return new int[3][-1];").woven().thrown())
                .isInstanceOf(NegativeArraySizeException.class);
        assertThat(Trial.of("return \"x\".repeat(-1);").woven().thrown())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Trial.of("return new ArrayList<String>(-1);").woven().thrown())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
