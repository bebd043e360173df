package org.sharon.distribution.talk;

import java.util.List;

/** Things that people say and no rule minds. */
public final class SmallTalk {

    private static final List<String> LINES =
            List.of(
                    "Good morning everyone, the kettle is on",
                    "The robin is back on our fence today",
                    "I sat by the window and drew for a while",
                    "Thank you for what you said yesterday, it helped",
                    "Rain again here, so it is a blanket and a film",
                    "My sister sent me a postcard from the sea",
                    "I listened to the birds on the way home",
                    "Has anybody read a good book lately?");

    private SmallTalk() {}

    public static String line(int number) {
        return LINES.get(Math.floorMod(number, LINES.size()));
    }
}
