package org.sharon.core.gifts;

import static org.sharon.core.language.Words.say;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be given. None is worth more than another. */
public enum Drawing {
    TEA("gifts.a-cup-of-tea"),
    SOCKS("gifts.warm-socks"),
    BLANKET("gifts.a-soft-blanket"),
    CANDLE("gifts.a-candle"),
    FLOWERS("gifts.flowers-from-the-garden"),
    UMBRELLA("gifts.an-umbrella-for-the-rain"),
    KITE("gifts.a-kite"),
    STAR("gifts.a-star"),
    BOAT("gifts.a-paper-boat"),
    SHELL("gifts.a-shell-from-the-beach"),
    LANTERN("gifts.a-lantern-for-the-night"),
    PLANT("gifts.a-plant-for-the-window"),
    BOOK("gifts.a-good-book"),
    MITTENS("gifts.a-pair-of-mittens"),
    PILLOW("gifts.a-soft-pillow"),
    BIRD("gifts.a-bird-that-sings"),
    RAINBOW("gifts.a-rainbow"),
    MOON("gifts.a-quiet-night"),
    LEAF("gifts.an-autumn-leaf"),
    SUNRISE("gifts.you-got-through-tonight");

    private final String title;

    Drawing(String title) {
        this.title = title;
    }

    public String title() {
        return say(title);
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
