package org.sharon.bench.others;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.sharon.bench.crowd.Line;
import org.sharon.bench.measure.Quantiles;
import org.sharon.bench.pages.SteadyVisits.Visited;

/**
 * How long people waited in one service, spell by spell. A disk that stands still for a quarter of
 * a second decides about the p99 of its spell alone, so what is told is the median of the spells:
 * what a plugin does in each of them counts, and what happened once does not.
 */
public record Delays(List<Spell> spells) {

    /**
     * What was said and opened in a row.
     *
     * @param posting from sending a line until it was acknowledged, in milliseconds
     * @param pages from asking for a page until all of it was there
     * @param failures lines that were not acknowledged and pages that did not come
     */
    public record Spell(double[] posting, double[] pages, int failures) {

        public static Spell of(List<Line> lines, Visited visited) {
            double[] said = lines.stream().filter(Line::isSaid).mapToDouble(Line::millis).toArray();
            int lost = lines.size() - said.length;
            return new Spell(said, visited.millis(), lost + visited.failures());
        }
    }

    public Delays {
        spells = List.copyOf(spells);
    }

    public double posting(double percent) {
        return median(spell -> Quantiles.of(spell.posting()).at(percent));
    }

    public double pages(double percent) {
        return median(spell -> Quantiles.of(spell.pages()).at(percent));
    }

    public int failures() {
        return spells.stream().mapToInt(Spell::failures).sum();
    }

    private double median(ToDoubleFunction<Spell> figure) {
        return Quantiles.of(spells.stream().mapToDouble(figure).toArray()).median();
    }
}
