package org.sharon.bench.others;

import java.util.List;
import java.util.stream.DoubleStream;
import org.sharon.bench.crowd.Line;
import org.sharon.bench.measure.Quantiles;
import org.sharon.bench.pages.SteadyVisits.Visited;

/**
 * How long people waited in one service.
 *
 * @param posting from sending a line until it was acknowledged, in milliseconds
 * @param pages from asking for a page until all of it was there
 * @param failures lines that were not acknowledged and pages that did not come
 */
public record Delays(double[] posting, double[] pages, int failures) {

    /** None yet. */
    public static Delays none() {
        return new Delays(new double[0], new double[0], 0);
    }

    public static Delays of(List<Line> lines, Visited visited) {
        double[] said = lines.stream().filter(Line::isSaid).mapToDouble(Line::millis).toArray();
        return new Delays(said, visited.millis(), lines.size() - said.length + visited.failures());
    }

    public Delays plus(Delays more) {
        return new Delays(
                DoubleStream.concat(DoubleStream.of(posting), DoubleStream.of(more.posting))
                        .toArray(),
                DoubleStream.concat(DoubleStream.of(pages), DoubleStream.of(more.pages)).toArray(),
                failures + more.failures);
    }

    public double posting(double percent) {
        return Quantiles.of(posting).at(percent);
    }

    public double pages(double percent) {
        return Quantiles.of(pages).at(percent);
    }
}
