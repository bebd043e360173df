package org.sharon.bench.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Report report = new Report("live", new PrintStream(written, true, UTF_8));

    @Test
    void printsEachFigureAsALineOfJson() {
        report.add("sharon", 2, "deliveries", 123456.789, "1/s");

        assertThat(lines())
                .containsExactly(
                        "{\"bench\":\"live\",\"side\":\"sharon\",\"run\":2,"
                                + "\"metric\":\"deliveries\",\"value\":123460,\"unit\":\"1/s\"}");
    }

    @Test
    void printsSmallFiguresWithoutAnExponent() {
        report.add("sharon", 1, "p99", 0.000012345678, "s");

        assertThat(lines().get(0)).contains("\"value\":0.000012346,");
    }

    @Test
    void comparesTheMediansOfTwoSides() {
        for (int run = 1; run <= 3; run++) {
            report.add("sharon", run, "deliveries", 100 * run, "1/s");
            report.add("relay", run, "deliveries", 50 * run, "1/s");
        }

        report.printMedians();

        assertThat(lines().subList(6, 9))
                .containsExactly(
                        "",
                        "median of live  unit  sharon  relay  sharon/relay",
                        "deliveries      1/s      200    100          2.00");
    }

    @Test
    void leavesOutWhatOnlyOneSideHas() {
        report.add("sharon", 1, "join", 5, "ms");
        report.add("relay", 1, "p99", 0, "ms");

        report.printMedians();

        assertThat(lines().get(4)).matches("join +ms +5 +- +-");
        assertThat(lines().get(5)).matches("p99 +ms +- +0 +-");
    }

    private List<String> lines() {
        return written.toString(UTF_8).lines().toList();
    }
}
