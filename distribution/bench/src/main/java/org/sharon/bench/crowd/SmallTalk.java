package org.sharon.bench.crowd;

/** Things to say that worry nobody, of about a hundred letters, and rarely the same twice. */
public final class SmallTalk {

    private static final String[] FIRST = {
        "The kettle is on",
        "The rain has stopped at last",
        "My neighbour waved this morning",
        "There is a robin in the garden",
        "The bread smells lovely today",
        "I have just come in from the park",
        "My sister sent me a long letter",
        "The choir is singing down the road",
        "I found my warm blue scarf",
        "The library has a new reading room",
        "Our bus came early for once"
    };

    private static final String[] SECOND = {
        "and the house is quiet",
        "so I opened all the windows",
        "and I am knitting by the fire",
        "while the radio plays old songs",
        "and the tulips are coming up",
        "so we sat outside for a while",
        "and the cat is asleep on my chair",
        "while the soup warms on the stove",
        "and I watered every plant",
        "so I went to look at the river",
        "and somebody is playing the piano",
        "while the children draw with chalk",
        "and I am glad of the company here"
    };

    private static final String[] THIRD = {
        "How was your morning, everyone?",
        "I hope you all had a calm night.",
        "It is good to read your words.",
        "What are you reading at the moment?",
        "Thank you for being here with me.",
        "I will put the lamp on soon.",
        "The evening light is soft today."
    };

    private SmallTalk() {}

    /** Something that is said again only after a thousand others. */
    public static String line(int number) {
        return "%s, %s. %s"
                .formatted(
                        FIRST[Math.floorMod(number, FIRST.length)],
                        SECOND[Math.floorMod(number, SECOND.length)],
                        THIRD[Math.floorMod(number, THIRD.length)]);
    }
}
