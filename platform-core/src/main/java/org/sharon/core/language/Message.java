package org.sharon.core.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.SimpleFormatter;
import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One pattern of a bundle, read once. Safe for several threads. */
sealed interface Message {

    /** With the values put in. */
    String plain(Object... values);

    /** To a page. */
    default void write(TemplateOutput output, Object... values) {
        Rich.of(plain(Rich.marks(values))).write(output, values);
    }

    static Message of(String pattern, Locale locale) {
        if (pattern.contains(", plural,") || pattern.contains(", select,")) {
            return new Choosing(new MessageFormat(pattern, locale));
        }
        return pattern.contains("{")
                ? Filled.of(SimpleFormatter.compile(pattern))
                : new Fixed(pattern, Rich.of(pattern));
    }

    /** Words with nothing to put in. */
    record Fixed(String words, Rich rich) implements Message {

        @Override
        public String plain(Object... values) {
            return words;
        }

        @Override
        public void write(TemplateOutput output, Object... values) {
            rich.write(output, values);
        }
    }

    /** Words with {@code {0}} in them. */
    record Filled(SimpleFormatter pattern, Rich rich) implements Message {

        static Filled of(SimpleFormatter pattern) {
            String[] marks = new String[pattern.getArgumentLimit()];
            Arrays.setAll(marks, Rich::mark);
            return new Filled(pattern, Rich.of(pattern.format(marks)));
        }

        @Override
        public void write(TemplateOutput output, Object... values) {
            rich.write(output, values);
        }

        @Override
        public String plain(Object... values) {
            String[] words = new String[values.length];
            for (int i = 0; i < values.length; i++) {
                words[i] = word(values[i]);
            }
            return pattern.format(words);
        }
    }

    /** Numbers have a comma for thousands in English and in Welsh. */
    private static String word(Object value) {
        if (!(value instanceof Number number)) {
            return String.valueOf(value);
        }
        long whole = number.longValue();
        // Nearly all are small, and a formatter takes many times as long.
        return whole > -1_000 && whole < 1_000
                ? String.valueOf(whole)
                : String.format(Locale.UK, "%,d", whole);
    }

    /** Words that depend on a number. */
    record Choosing(MessageFormat pattern) implements Message {

        @Override
        public String plain(Object... values) {
            // The format is not for several threads at once.
            return ((MessageFormat) pattern.clone()).format(values);
        }
    }

    /** Words cut at their tags, and at the marks where pieces of a page are put in. */
    record Rich(List<Part> parts) {

        /**
         * Words, or a tag, or a mark.
         *
         * @param value the number of what is put in; -1 for words and tags
         */
        record Part(String text, boolean isTag, int value) {}

        /** Stands for the piece of that number: a sign that no words have. */
        private static final char FIRST = '\uE000';

        private static final Pattern PART =
                Pattern.compile("[\uE000-\uE0FF]|</?(?:strong|em)>|<br>");

        public Rich {
            parts = List.copyOf(parts);
        }

        static String mark(int value) {
            return String.valueOf((char) (FIRST + value));
        }

        /** Numbers decide plurals, so they are put in as they are. */
        static Object[] marks(Object... values) {
            Object[] marks = new Object[values.length];
            for (int i = 0; i < values.length; i++) {
                marks[i] = values[i] instanceof Number ? values[i] : mark(i);
            }
            return marks;
        }

        static Rich of(String words) {
            List<Part> parts = new ArrayList<>();
            Matcher part = PART.matcher(words);
            int done = 0;
            while (part.find()) {
                parts.add(new Part(words.substring(done, part.start()), false, -1));
                done = part.end();
                int value = part.group().charAt(0) - FIRST;
                parts.add(new Part(part.group(), value < 0, Math.max(-1, value)));
            }
            parts.add(new Part(words.substring(done), false, -1));
            return new Rich(parts);
        }

        void write(TemplateOutput output, Object... values) {
            for (Part part : parts) {
                if (part.value() >= 0) {
                    put(output, values[part.value()]);
                } else if (part.isTag()) {
                    output.writeContent(part.text());
                } else {
                    output.writeUserContent(part.text());
                }
            }
        }

        private static void put(TemplateOutput output, Object value) {
            if (value instanceof Content piece) {
                output.writeUserContent(piece);
            } else {
                output.writeUserContent(word(value));
            }
        }
    }
}
