package org.sharon.core.gifts;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be given. None is worth more than another. */
public enum Drawing {
    TEA("A cup of tea"),
    SOCKS("Warm socks"),
    BLANKET("A soft blanket"),
    CANDLE("A candle"),
    FLOWERS("Flowers from the garden"),
    UMBRELLA("An umbrella for the rain"),
    KITE("A kite"),
    STAR("A star"),
    BOAT("A paper boat"),
    SHELL("A shell from the beach"),
    LANTERN("A lantern for the night"),
    SUNRISE("You got through tonight");

    private final String title;

    Drawing(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** As stored and sent: {@code tea}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its picture. */
    String picture() {
        return "gift-" + word();
    }

    static Optional<Drawing> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
