package org.sharon.descriptor;

/**
 * One statement that changes the plugin's own tables.
 *
 * @param file such as {@code V0001__keeps_wishes.sql}
 * @param sha256 of the file, in hexadecimal digits
 * @param statement the text of the file
 */
public record DescribedMigration(String file, String sha256, String statement) {}
