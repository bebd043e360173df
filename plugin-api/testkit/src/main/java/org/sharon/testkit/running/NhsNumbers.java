package org.sharon.testkit.running;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** NHS numbers that belong to nobody: of the 999 range, with a right last digit. */
public final class NhsNumbers {

    private static final AtomicInteger LAST =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(100_000, 900_000));

    private NhsNumbers() {}

    /** One that was not given before. */
    public static String next() {
        while (true) {
            String nine = "999" + LAST.incrementAndGet();
            int sum = 0;
            for (int i = 0; i < nine.length(); i++) {
                sum += (10 - i) * (nine.charAt(i) - '0');
            }
            int check = (11 - sum % 11) % 11;
            // No number ends in ten: the service never gives those.
            if (check != 10) {
                return nine + check;
            }
        }
    }
}
