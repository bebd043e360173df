package org.sharon.core.people;

import static org.sharon.core.language.Words.say;

import com.google.inject.Inject;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Hashes passwords with Argon2id and compares them, always with the same work, whether or not there
 * is anything to compare with.
 */
public final class Passwords {

    static final int SHORTEST = 10;
    static final int LONGEST = 200;

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;

    private static final Set<String> EASY_TO_GUESS =
            Set.of(
                    "0123456789",
                    "1234567890",
                    "12345678910",
                    "123456789a",
                    "0987654321",
                    "1q2w3e4r5t",
                    "1qaz2wsx3edc",
                    "qwertyuiop",
                    "qwerty12345",
                    "qwerty123456",
                    "asdfghjkl1",
                    "abcdefghij",
                    "password10",
                    "password12",
                    "password123",
                    "password1234",
                    "passw0rd123",
                    "mypassword",
                    "letmein123",
                    "letmein1234",
                    "welcome123",
                    "welcome1234",
                    "iloveyou12",
                    "iloveyou123",
                    "football123",
                    "liverpool1",
                    "liverpool123",
                    "manchester",
                    "chelsea123",
                    "arsenal123",
                    "sunshine12",
                    "sunshine123",
                    "princess12",
                    "princess123",
                    "superman123",
                    "charlie123",
                    "monkey1234",
                    "dragon1234",
                    "computer12",
                    "abc1234567",
                    "changeme123",
                    "administrator");

    private final Argon2Function function =
            Argon2Function.getInstance(MEMORY_KIB, PASSES, 1, HASH_BYTES, Argon2.ID);
    private final SecureRandom random = new SecureRandom();
    // Each hash fills 19 MB: sign-ins wait for one another rather than fill the memory.
    private final Semaphore atOnce =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final String nobodys;

    @Inject
    public Passwords() {
        nobodys = hash("a password that nobody has");
    }

    /** A new hash in the usual text form, with its salt and its costs in it. */
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        atOnce.acquireUninterruptibly();
        try {
            return function.hash(password.getBytes(StandardCharsets.UTF_8), salt).getResult();
        } finally {
            atOnce.release();
        }
    }

    /**
     * Whether {@code password} is the one of {@code hash}. Without a hash the answer is no, after
     * the same work.
     */
    boolean matches(String password, Optional<String> hash) {
        Optional<String> real = hash.filter(each -> !each.isEmpty());
        // Nobody has so long a password; the work for it must not grow with what a stranger sends.
        String typed = password.length() > LONGEST ? "" : password;
        atOnce.acquireUninterruptibly();
        try {
            boolean same = function.check(typed, real.orElse(nobodys));
            return same && real.isPresent() && !typed.isEmpty();
        } finally {
            atOnce.release();
        }
    }

    /** What is wrong with a new password, in a sentence; empty when it will do. */
    static Optional<String> complaint(String password, String nickname) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(say("people.your-password-must-have-at-least"));
        }
        if (password.length() > LONGEST) {
            return Optional.of(say("people.your-password-must-have-at-most"));
        }
        String small = password.toLowerCase(Locale.ROOT);
        boolean isNickname =
                !nickname.isBlank() && small.contains(nickname.strip().toLowerCase(Locale.ROOT));
        if (EASY_TO_GUESS.contains(small) || small.chars().distinct().count() < 4 || isNickname) {
            return Optional.of(say("people.this-password-is-easy-to-guess"));
        }
        return Optional.empty();
    }
}
