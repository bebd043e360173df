package org.sharon.bench;

import java.nio.file.Path;
import org.sharon.bench.measure.Report;

/** One thing that can be measured. */
interface Benchmark {

    /**
     * Measures it {@code runs} times; warms up first.
     *
     * @param install the unpacked archive
     */
    void run(Path install, int runs, Report report) throws Exception;
}
