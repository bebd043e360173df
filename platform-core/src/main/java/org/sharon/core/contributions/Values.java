package org.sharon.core.contributions;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sharon.core.contributions.sql.OwnStatement;

/** The values of one statement, as the driver takes them. */
final class Values {

    private static final int LONGEST_TEXT = 65_535;

    private final @Nullable Object[] values;

    private Values(@Nullable Object[] values) {
        this.values = values;
    }

    /**
     * @throws IllegalArgumentException when there are too many or too few, or one is of a type that
     *     a column does not have
     */
    static Values of(OwnStatement statement, @Nullable Object[] values) {
        if (values.length != statement.values()) {
            throw new IllegalArgumentException(
                    "The statement has the parameters :p1 to :p%d, and there are %d values"
                            .formatted(statement.values(), values.length));
        }
        @Nullable Object[] taken = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            taken[i] = taken(i + 1, values[i]);
        }
        return new Values(taken);
    }

    void bind(PreparedStatement prepared, OwnStatement statement, int trust) throws SQLException {
        int at = 1;
        for (int number : statement.binds()) {
            if (number == OwnStatement.TRUST) {
                prepared.setInt(at++, trust);
            } else {
                prepared.setObject(at++, values[number - 1]);
            }
        }
    }

    private static @Nullable Object taken(int number, @Nullable Object value) {
        if (value == null
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Boolean
                || value instanceof Double
                || value instanceof BigDecimal) {
            return value;
        }
        if (value instanceof Instant instant) {
            return Timestamp.from(instant);
        }
        if (value instanceof LocalDate date) {
            return date.toString();
        }
        if (!(value instanceof String text)) {
            throw new IllegalArgumentException(
                    ":p%d is a %s, and may be a String, a whole number, a Boolean, a Double, a"
                                    .formatted(number, value.getClass().getName())
                            + " BigDecimal, an Instant or a LocalDate");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    ":p%d has more than %,d letters".formatted(number, LONGEST_TEXT));
        }
        return text;
    }
}
