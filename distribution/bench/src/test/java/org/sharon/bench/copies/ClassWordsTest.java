package org.sharon.bench.copies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ClassWordsTest {

    /** A class with a word in it, and with constants of every size. */
    static final class Sample implements Supplier<String> {

        static final long LONG = 1L << 40;
        static final double DOUBLE = 1.5;

        @Override
        public String get() {
            Supplier<String> word = () -> "daffodil";
            return word.get() + (LONG + System.identityHashCode(this)) * DOUBLE;
        }
    }

    @Test
    void changesAConstantAndNothingElse() throws Exception {
        byte[] changed =
                ClassWords.changed(
                        bytes(Sample.class), word -> word.equals("daffodil") ? "rose" : word);

        Class<?> type = new OneClass().define(changed);
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        assertThat(((Supplier<?>) constructor.newInstance()).get().toString()).startsWith("rose");
    }

    @Test
    void leavesAClassAsItIsWhenNoWordChanges() throws Exception {
        byte[] before = bytes(Sample.class);

        assertThat(ClassWords.changed(before, word -> word)).isEqualTo(before);
    }

    @Test
    void roomsAndKeysGetThePrefixAndOtherWordsDoNot() {
        PluginCopy copy = new PluginCopy("copy01-");

        assertThat(copy.constant("eating-disorders")).isEqualTo("copy01-eating-disorders");
        assertThat(copy.constant("anorexia")).isEqualTo("copy01-anorexia");
        assertThat(copy.constant("living-binge-eating")).isEqualTo("living-copy01-binge-eating");
        assertThat(copy.constant("/messages/eating-disorders.properties"))
                .isEqualTo("/messages/eating-disorders.properties");
        assertThat(copy.constant("living-")).isEqualTo("living-");
    }

    private static byte[] bytes(Class<?> type) throws IOException {
        String name = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }

    private static final class OneClass extends ClassLoader {

        Class<?> define(byte[] bytes) {
            return defineClass(null, bytes, 0, bytes.length);
        }
    }
}
