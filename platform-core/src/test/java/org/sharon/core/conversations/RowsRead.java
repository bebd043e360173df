package org.sharon.core.conversations;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import org.sharon.core.store.Database;

/** How many rows of some tables a query reads, as the database itself counts them. */
final class RowsRead {

    private RowsRead() {}

    /**
     * @param tables their names, or what the query calls them
     */
    static double of(
            Database database, String sql, UnaryOperator<Query> with, List<String> tables) {
        String counted =
                database.read(
                        handle ->
                                with.apply(handle.createQuery("ANALYZE FORMAT=JSON " + sql))
                                        .mapTo(String.class)
                                        .one());
        return count(new JsonObject(counted), tables);
    }

    private static double count(Object part, List<String> tables) {
        if (part instanceof JsonArray list) {
            return list.stream().mapToDouble(each -> count(each, tables)).sum();
        }
        if (!(part instanceof JsonObject object)) {
            return 0;
        }
        double here =
                tables.contains(object.getString("table_name", ""))
                        ? object.getDouble("r_rows") * object.getDouble("r_loops")
                        : 0;
        return here
                + object.fieldNames().stream()
                        .mapToDouble(name -> count(object.getValue(name), tables))
                        .sum();
    }
}
