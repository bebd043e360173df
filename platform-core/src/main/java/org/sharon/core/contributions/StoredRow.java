package org.sharon.core.contributions;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.sharon.api.storage.Row;

/** One row, read wholly: it has no tie to the database any more. */
final class StoredRow implements Row {

    private final Map<String, Object> values;

    private StoredRow(Map<String, Object> values) {
        this.values = values;
    }

    static List<Row> read(ResultSet answer) throws SQLException {
        ResultSetMetaData columns = answer.getMetaData();
        List<Row> rows = new ArrayList<>();
        while (answer.next()) {
            Map<String, Object> values = new HashMap<>();
            for (int column = 1; column <= columns.getColumnCount(); column++) {
                Object value = answer.getObject(column);
                if (value != null) {
                    values.put(
                            columns.getColumnLabel(column).toLowerCase(Locale.ROOT),
                            value instanceof byte[] ? answer.getString(column) : value);
                }
            }
            rows.add(new StoredRow(values));
        }
        return List.copyOf(rows);
    }

    @Override
    public Optional<String> text(String column) {
        return find(column)
                .map(value -> value instanceof Boolean is ? digit(is) : value.toString());
    }

    @Override
    public Optional<Long> number(String column) {
        return find(column)
                .map(
                        value -> {
                            if (value instanceof Number number) {
                                return number.longValue();
                            }
                            if (value instanceof Boolean is) {
                                return is ? 1L : 0L;
                            }
                            throw new IllegalArgumentException(column + " is not a number");
                        });
    }

    @Override
    public Optional<Instant> at(String column) {
        return find(column)
                .map(
                        value -> {
                            if (value instanceof Timestamp at) {
                                return at.toInstant();
                            }
                            throw new IllegalArgumentException(column + " is not a DATETIME");
                        });
    }

    private Optional<Object> find(String column) {
        return Optional.ofNullable(values.get(column.toLowerCase(Locale.ROOT)));
    }

    private static String digit(boolean is) {
        return is ? "1" : "0";
    }
}
