package org.sharon.bench.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessFiguresTest {

    @Test
    void addsUserAndSystemTimeHoweverTheProgramIsCalled() {
        String stat =
                "4242 (java) 1 (x)) S 1 4242 4242 0 -1 4194304 100 0 0 0 1250 75 0 0 20 0 40 0 99";

        assertThat(ProcessFigures.cpuSeconds(stat)).isEqualTo(13.25);
    }

    @Test
    void readsTheMemoryThatIsReallyThere() {
        String status = "VmPeak:\t 9000000 kB\nVmRSS:\t  204800 kB\nRssAnon:\t 1 kB\n";

        assertThat(ProcessFigures.residentMegabytes(status)).isEqualTo(200);
    }
}
