package org.sharon.core.language;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.SimpleFormatter;
import gg.jte.Content;
import gg.jte.TemplateOutput;
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
        Rich.write(output, plain(Rich.marks(values)), values);
    }

    static Message of(String pattern, Locale locale) {
        if (pattern.contains(", plural,") || pattern.contains(", select,")) {
            return new Choosing(new MessageFormat(pattern, locale));
        }
        return pattern.contains("{")
                ? new Filled(SimpleFormatter.compile(pattern))
                : new Fixed(pattern);
    }

    /** Words with nothing to put in. */
    record Fixed(String words) implements Message {

        @Override
        public String plain(Object... values) {
            return words;
        }
    }

    /** Words with {@code {0}} in them. */
    record Filled(SimpleFormatter pattern) implements Message {

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
        return value instanceof Number number
                ? String.format(Locale.UK, "%,d", number.longValue())
                : String.valueOf(value);
    }

    /** Words that depend on a number. */
    record Choosing(MessageFormat pattern) implements Message {

        @Override
        public String plain(Object... values) {
            // The format is not for several threads at once.
            return ((MessageFormat) pattern.clone()).format(values);
        }
    }

    /** Puts pieces of a page where the words have marks. */
    final class Rich {

        /** Stands for the piece of that number: a sign that no words have. */
        private static final char FIRST = '\uE000';

        private static final List<String> TAGS =
                List.of("<strong>", "</strong>", "<em>", "</em>", "<br>");
        private static final Pattern PART =
                Pattern.compile("[\uE000-\uE0FF]|</?(?:strong|em)>|<br>");

        private Rich() {}

        /** Numbers decide plurals, so they are put in as they are. */
        static Object[] marks(Object... values) {
            Object[] marks = new Object[values.length];
            for (int i = 0; i < values.length; i++) {
                marks[i] =
                        values[i] instanceof Number
                                ? values[i]
                                : String.valueOf((char) (FIRST + i));
            }
            return marks;
        }

        static void write(TemplateOutput output, String words, Object... values) {
            Matcher part = PART.matcher(words);
            int done = 0;
            while (part.find()) {
                output.writeUserContent(words.substring(done, part.start()));
                done = part.end();
                if (TAGS.contains(part.group())) {
                    output.writeContent(part.group());
                } else {
                    put(output, values[part.group().charAt(0) - FIRST]);
                }
            }
            output.writeUserContent(words.substring(done));
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
