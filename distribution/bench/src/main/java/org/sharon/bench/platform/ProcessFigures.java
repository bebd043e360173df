package org.sharon.bench.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the operating system knows about a running process. Linux only. */
public record ProcessFigures(long pid) {

    /** Linux has counted processor time in hundredths of a second for as long as it exists. */
    private static final double TICKS_A_SECOND = 100;

    private static final int USER_TIME = 11;
    private static final int SYSTEM_TIME = 12;

    /** Processor time used until now, by all of its threads. */
    public double cpuSeconds() throws IOException {
        return cpuSeconds(Files.readString(Path.of("/proc/" + pid + "/stat")));
    }

    /** Memory that is really there. */
    public double residentMegabytes() throws IOException {
        return residentMegabytes(Files.readString(Path.of("/proc/" + pid + "/status")));
    }

    /** The name of the program stands in brackets and may hold anything, brackets too. */
    static double cpuSeconds(String stat) {
        String[] numbers = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(numbers[USER_TIME]) + Long.parseLong(numbers[SYSTEM_TIME]))
                / TICKS_A_SECOND;
    }

    static double residentMegabytes(String status) {
        return status.lines()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024.0;
    }
}
