package org.sharon.core.moderation.text;

/**
 * What kinds of characters a text is made of.
 *
 * @param latin letters of the Latin alphabet
 * @param other letters of other alphabets
 * @param digits digits
 * @param friendly pictures that only wish someone well
 * @param pictures all other pictures and signs
 */
record Scripts(int latin, int other, int digits, int friendly, int pictures) {

    /** Hearts, smiles, hugs, thumbs, flowers, stars, the sun, tea and cake. */
    private static final String FRIENDLY =
            "❤♥☺☀☕✨⭐🌟🌈🌞🌷🌸🌹🌺🌻🌼💐🍀🦋🐶🐱🐕🐈🎂🎈🎉🎊🥳"
                    + "😀😁😂😃😄😅😆😇😉😊😋😌😍😎😘😙😚😛😜🙂🙃🤗🤣🥰🤩☹🙁😢😭🥺😴"
                    + "💓💕💖💗💙💚💛💜💝💞🖤🤍🤎🧡💯👍👌👏👋👊🙌🙏🤝🤞🫂🫶💪🍰🍵🧁🎶🌙";

    static Scripts ofAscii(String text) {
        Count count = new Count();
        for (int i = 0; i < text.length(); i++) {
            count.add(text.charAt(i));
        }
        return count.scripts();
    }

    /** Adds up characters one by one. */
    static final class Count {
        private int latin;
        private int other;
        private int digits;
        private int friendly;
        private int pictures;

        void add(int letter) {
            if (letter < 0x80) {
                addAscii(letter);
            } else if (Character.isLetter(letter)) {
                if (Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN
                        || Character.UnicodeScript.of(letter) == Character.UnicodeScript.COMMON) {
                    latin++;
                } else {
                    other++;
                }
            } else if (Character.getType(letter) == Character.OTHER_SYMBOL
                    || Character.getType(letter) == Character.UNASSIGNED
                    || Character.getType(letter) == Character.PRIVATE_USE) {
                if (FRIENDLY.indexOf(letter) >= 0) {
                    friendly++;
                } else {
                    pictures++;
                }
            }
        }

        private void addAscii(int letter) {
            if ((letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')) {
                latin++;
            } else if (letter >= '0' && letter <= '9') {
                digits++;
            }
        }

        Scripts scripts() {
            return new Scripts(latin, other, digits, friendly, pictures);
        }
    }
}
