package org.sharon.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {

    private static final Passwords passwords = new Passwords();

    @Test
    void knowsAPasswordAgainByItsHash() {
        Optional<String> hash = Optional.of(passwords.hash("three small words"));

        assertThat(passwords.matches("three small words", hash)).isTrue();
        assertThat(passwords.matches("three small word", hash)).isFalse();
    }

    @Test
    void writesDownItsCosts() {
        assertThat(passwords.hash("three small words"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(passwords.hash("three small words"))
                .hasSizeLessThan(200);
    }

    @Test
    void opensNothingWithoutAHash() {
        assertThat(passwords.matches("a password that nobody has", Optional.empty())).isFalse();
        assertThat(passwords.matches("", Optional.of(""))).isFalse();
        assertThat(passwords.matches("", Optional.of(passwords.hash("")))).isFalse();
    }

    @Test
    void takesAsLongForNobodyAsForSomebody() {
        Optional<String> hash = Optional.of(passwords.hash("three small words"));
        List<Long> somebody = new ArrayList<>();
        List<Long> nobody = new ArrayList<>();
        List<Long> tooLong = new ArrayList<>();

        for (int round = 0; round < 15; round++) {
            somebody.add(time("not the password", hash));
            nobody.add(time("not the password", Optional.empty()));
            tooLong.add(time("x".repeat(100_000), hash));
        }

        // A hash that was skipped would be a thousand times quicker; the machine may be busy.
        assertThat((double) median(nobody) / median(somebody)).isBetween(0.2, 5.0);
        assertThat((double) median(tooLong) / median(somebody)).isBetween(0.2, 5.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "aaaaaaaaaaaa", "Password123", "my quiet wren", "1234567890"})
    void refusesWhatIsEasyToGuess(String password) {
        assertThat(Passwords.complaint(password, "Quiet Wren")).isPresent();
    }

    @Test
    void takesThreeWords() {
        assertThat(Passwords.complaint("kettle cloud bicycle", "Quiet Wren")).isEmpty();
    }

    private static long time(String password, Optional<String> hash) {
        long before = System.nanoTime();
        passwords.matches(password, hash);
        return System.nanoTime() - before;
    }

    private static long median(List<Long> times) {
        return times.stream().sorted().skip(times.size() / 2).findFirst().orElseThrow();
    }
}
