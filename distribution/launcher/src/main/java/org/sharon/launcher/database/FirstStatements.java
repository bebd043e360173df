package org.sharon.launcher.database;

/**
 * What the server runs at each start before it lets anyone in: schemas, accounts, and no others.
 *
 * <p>Repeating them makes the passwords in the home the ones that hold.
 */
record FirstStatements(DatabaseAccess access, String rootPassword) {

    String sql() {
        // One statement a line: that is how the server reads this file.
        return """
                CREATE DATABASE IF NOT EXISTS sharon CHARACTER SET utf8mb4;
                CREATE DATABASE IF NOT EXISTS sharon_vault CHARACTER SET utf8mb4;
                DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');
                FLUSH PRIVILEGES;
                ALTER USER 'root'@'localhost' IDENTIFIED BY '%s';
                CREATE OR REPLACE USER 'sharon'@'127.0.0.1' IDENTIFIED BY '%s';
                GRANT ALL ON sharon.* TO 'sharon'@'127.0.0.1';
                CREATE OR REPLACE USER 'sharon_vault'@'127.0.0.1' IDENTIFIED BY '%s';
                GRANT ALL ON `sharon\\_vault`.* TO 'sharon_vault'@'127.0.0.1';
                """
                .formatted(rootPassword, access.password(), access.vaultPassword());
    }
}
