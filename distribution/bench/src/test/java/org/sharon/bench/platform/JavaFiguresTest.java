package org.sharon.bench.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaFiguresTest {

    private static final String LOADERS =
            """
            3375:
            ClassLoader         Parent              CLD*               Classes   ChunkSz   BlockSz  Type
            0x00007f762707af08  0x00007f762707d1e8  0x00007f76a8115160    1241    879232    877110  some.Loader
            0x00007f762707d1e8  0x0000000000000000  0x00007f76a8118050      73     29952     29008  some.Loader
            0x00007f7628002000  0x00007f762707af08  0x00007f76a83cec30       1       768       172  jdk.internal.reflect.DelegatingClassLoader
            0x0000000000000000  0x0000000000000000  0x00007f76a80dac10    1151    557056    225694  <boot class loader>
                                                                    32     12288      7322   + hidden classes
            Total = 4                                                     2498   1479296   1139306
            """;

    private static final String THREADS =
            """
            "main" #1 prio=5 os_prio=0 cpu=362.20ms tid=0x00007f76a8018040 nid=0xd31 waiting
               java.lang.Thread.State: TIMED_WAITING (sleeping)
            "C2 CompilerThread0" #6 daemon prio=9 os_prio=0 tid=0x00007f76a8018041 nid=0xd32 waiting
            "Attach Listener" #12 daemon prio=9 os_prio=0 tid=0x00007f76a8018042 nid=0xd33 waiting
            "desk "1"" #13 [21] daemon prio=9 os_prio=0 tid=0x00007f76a8018043 nid=21 waiting
            "VM Thread" os_prio=0 cpu=9.40ms elapsed=4.02s tid=0x00007f76a80f2f90 nid=0xd37 runnable
            """;

    private static final String MEMORY =
            """
            3375:
             def new generation   total 59008K, used 1024K [0x0000, 0x0000, 0x0000)
              eden space 52480K,   1% used [0x0000, 0x0000, 0x0000)
             tenured generation   total 131072K, used 2048K [0x0000, 0x0000, 0x0000)
             Metaspace       used 8900K, committed 9088K, reserved 1114112K
              class space    used 1062K, committed 1152K, reserved 1048576K
            """;

    @Test
    void countsClassLoadersButNotThoseOfReflection() {
        assertThat(JavaFigures.loaders(LOADERS))
                .containsExactly("some.Loader", "some.Loader", "loader>");
    }

    @Test
    void namesTheThreadsOfThePlatform() {
        assertThat(JavaFigures.threads(THREADS)).containsExactly("main", "desk \"1\"");
    }

    @Test
    void addsUpTheHeapAndLeavesTheMetaspaceOut() {
        assertThat(JavaFigures.heap(MEMORY)).isEqualTo(3072 * 1024);
        assertThat(JavaFigures.metaspace(MEMORY)).isEqualTo(8900 * 1024);
    }

    @Test
    void readsWhatNewerJavasSay() {
        String newer =
                """
                3476:
                DefNew     total 59008K, used 1024K [0x0000, 0x0000, 0x0000)
                Tenured    total 131072K, used 2048K [0x0000, 0x0000, 0x0000)
                Metaspace        used 9302K, committed 9472K, reserved 1114112K
                """;

        assertThat(JavaFigures.heap(newer)).isEqualTo(3072 * 1024);
        assertThat(JavaFigures.metaspace(newer)).isEqualTo(9302 * 1024);
    }

    @Test
    void saysHowMuchMoreThereIs() {
        assertThat(JavaFigures.growth(200, 203)).isCloseTo(1.5, within(1e-9));
        assertThat(JavaFigures.growth(200, 190)).isCloseTo(-5, within(1e-9));
    }

    @Test
    void namesWhatWasNotThereBefore() {
        JavaFigures before = new JavaFigures(List.of("a.Loader"), List.of("main", "pool"), 1, 1);
        JavaFigures after =
                new JavaFigures(
                        List.of("a.Loader", "a.Loader"), List.of("main", "pool", "pool"), 1, 1);

        assertThat(after.since(before)).containsExactly("pool", "a.Loader");
        assertThat(before.since(after)).isEmpty();
    }
}
