package org.sharon.launcher.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.launcher.settings.BadSettingException;

class PasswordTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("SHARON_KEYSTORE_PASSWORD", "from the environment");

    @TempDir private Path folder;

    @Test
    void isTheFirstLineOfTheFile() throws IOException {
        Path file = Files.writeString(folder.resolve("password"), "from a file\nmore\n");

        assertThat(Password.given(file, ENVIRONMENT)).isEqualTo("from a file".toCharArray());
    }

    @Test
    void isInTheEnvironmentWhenNoFileIsNamed() {
        assertThat(Password.given(null, ENVIRONMENT))
                .isEqualTo("from the environment".toCharArray());
    }

    @Test
    void hasToBeAskedForOtherwise() {
        assertThat(Password.given(null, Map.of())).isEmpty();
    }

    @Test
    void isMissedInAnEmptyFileAndInNone() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty"));
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> Password.given(empty, ENVIRONMENT))
                .isInstanceOf(BadSettingException.class)
                .hasMessage("There is no password in %s.".formatted(empty));
        assertThatThrownBy(() -> Password.given(missing, ENVIRONMENT))
                .isInstanceOf(BadSettingException.class)
                .hasMessage("The password file %s cannot be read.".formatted(missing));
    }
}
