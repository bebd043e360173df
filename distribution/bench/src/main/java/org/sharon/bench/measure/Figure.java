package org.sharon.bench.measure;

import java.math.BigDecimal;
import java.math.MathContext;

/** One value that was measured once. */
record Figure(String bench, String side, int run, String metric, double value, String unit) {

    private static final MathContext DIGITS = new MathContext(5);

    String json() {
        return ("{\"bench\":\"%s\",\"side\":\"%s\",\"run\":%d,\"metric\":\"%s\",\"value\":%s,"
                        + "\"unit\":\"%s\"}")
                .formatted(bench, side, run, metric, plain(value), unit);
    }

    /** As a person would write it: five digits, no exponent. */
    static String plain(double value) {
        BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString();
    }
}
