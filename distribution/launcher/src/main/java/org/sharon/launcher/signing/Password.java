package org.sharon.launcher.signing;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sharon.launcher.settings.BadSettingException;

/**
 * The password of a key store: out of a file, out of the environment, or asked for. Never out of
 * the command line, which is kept in histories and shown to every account of the machine.
 */
public final class Password {

    static final String ENVIRONMENT_NAME = "SHARON_KEYSTORE_PASSWORD";

    private static final int SHORTEST = 12;

    private Password() {}

    /** The password of a key store that is there. */
    public static char[] of(Path keystore, @Nullable Path file) {
        char[] given = given(file, System.getenv());
        return given.length > 0 ? given : ask("Password of " + keystore + ": ");
    }

    /** A password for a key store that is to be made: not too short, and typed twice. */
    public static char[] forNew(Path keystore, @Nullable Path file) {
        char[] given = given(file, System.getenv());
        char[] password = given.length > 0 ? given : ask("New password for " + keystore + ": ");
        if (password.length < SHORTEST) {
            throw new BadSettingException(
                    "The password is too short. Use %d characters or more.".formatted(SHORTEST));
        }
        if (given.length == 0 && !Arrays.equals(password, ask("The same again: "))) {
            throw new BadSettingException("The two passwords differ. Try again.");
        }
        return password;
    }

    /** Empty when nobody gave one. */
    static char[] given(@Nullable Path file, Map<String, String> environment) {
        if (file == null) {
            return environment.getOrDefault(ENVIRONMENT_NAME, "").toCharArray();
        }
        try {
            List<String> lines = Files.readAllLines(file);
            if (lines.isEmpty() || lines.get(0).isEmpty()) {
                throw new BadSettingException("There is no password in %s.".formatted(file));
            }
            return lines.get(0).toCharArray();
        } catch (IOException e) {
            throw new BadSettingException("The password file %s cannot be read.".formatted(file));
        }
    }

    private static char[] ask(String question) {
        Console console = System.console();
        char[] answer = console == null ? null : console.readPassword(question);
        if (answer == null) {
            throw new BadSettingException(
                    "There is nobody to ask for the password. Put it into a file that only you can read"
                            + " and name the file with --password-file, or set "
                            + ENVIRONMENT_NAME
                            + ".");
        }
        return answer;
    }
}
