package org.sharon.core.people;

import com.google.inject.Inject;
import java.security.SecureRandom;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Nicknames drawn by lot, free at the moment they are drawn. */
final class DrawnNicknames {

    private static final List<String> HOW =
            List.of(
                    "Quiet",
                    "Slow",
                    "Gentle",
                    "Bright",
                    "Calm",
                    "Brave",
                    "Kind",
                    "Soft",
                    "Warm",
                    "Early",
                    "Steady",
                    "Patient",
                    "Silver",
                    "Golden",
                    "Little",
                    "Northern",
                    "Humming",
                    "Resting",
                    "Curious",
                    "Mellow",
                    "Sunlit",
                    "Winter",
                    "Morning",
                    "Evening");

    private static final List<String> WHO =
            List.of(
                    "Heron",
                    "Otter",
                    "Pebble",
                    "Badger",
                    "Lantern",
                    "Hedgehog",
                    "Willow",
                    "Kettle",
                    "Tortoise",
                    "Moth",
                    "Lighthouse",
                    "Puffin",
                    "Acorn",
                    "Harbour",
                    "Beetle",
                    "Sparrow",
                    "Teapot",
                    "Dolphin",
                    "Meadow",
                    "Seal",
                    "Cloud",
                    "Bramble",
                    "Finch",
                    "Comet");

    private final AccountStore accounts;
    private final SecureRandom random = new SecureRandom();

    @Inject
    DrawnNicknames(AccountStore accounts) {
        this.accounts = accounts;
    }

    /** Such as "Quiet Heron 27". */
    String draw(int trust) {
        while (true) {
            String drawn = pair() + " " + (10 + random.nextInt(90));
            if (!accounts.isTaken(trust, NicknameKey.of(drawn))) {
                return drawn;
            }
        }
    }

    /** Two to choose from, such as "Quiet Heron". */
    List<String> suggestTwo(int trust) {
        Set<String> free = new LinkedHashSet<>();
        for (int i = 0; i < 20 && free.size() < 2; i++) {
            String drawn = pair();
            if (!accounts.isTaken(trust, NicknameKey.of(drawn))) {
                free.add(drawn);
            }
        }
        while (free.size() < 2) {
            free.add(draw(trust));
        }
        return List.copyOf(free);
    }

    private String pair() {
        return HOW.get(random.nextInt(HOW.size())) + " " + WHO.get(random.nextInt(WHO.size()));
    }
}
