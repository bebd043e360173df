package org.sharon.descriptor;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a tree as JSON, and reads it. */
final class JsonText {

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /** What people write: with comments. */
    private static final JsonFactory BY_HAND =
            JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(50).build())
                    .build();

    /**
     * A tree that somebody wrote by hand.
     *
     * @param lines the line on which each of its parts begins, by its place, such as {@code
     *     rules[2].card}
     */
    record ByHand(@Nullable Object tree, Map<String, Integer> lines) {}

    private JsonText() {}

    static String write(@Nullable Object tree) {
        return write(tree, false);
    }

    /** On many lines, for people to read and change. */
    static String writeForPeople(@Nullable Object tree) {
        return write(tree, true) + "\n";
    }

    private static String write(@Nullable Object tree, boolean forPeople) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            if (forPeople) {
                DefaultIndenter indent = new DefaultIndenter("  ", "\n");
                json.setPrettyPrinter(
                        new DefaultPrettyPrinter()
                                .withArrayIndenter(indent)
                                .withObjectIndenter(indent)
                                .withSeparators(
                                        Separators.createDefaultInstance()
                                                .withObjectFieldValueSpacing(
                                                        Separators.Spacing.AFTER)));
            }
            write(tree, json);
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
        return text.toString();
    }

    static @Nullable Object read(String text) {
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            Object tree = read(json);
            if (json.nextToken() != null) {
                throw new BadDescriptorException("It goes on after its end");
            }
            return tree;
        } catch (JsonProcessingException noJson) {
            throw new BadDescriptorException(
                    "It is no JSON: " + noJson.getOriginalMessage(), noJson);
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    /**
     * Reads what somebody wrote by hand.
     *
     * @throws BadDescriptorException when it is no JSON; the sentence names the line
     */
    static ByHand readByHand(String text) {
        Map<String, Integer> lines = new HashMap<>();
        try (JsonParser json = BY_HAND.createParser(text)) {
            json.nextToken();
            Object tree = read(json, "", lines);
            if (json.nextToken() != null) {
                throw new BadDescriptorException(
                        "line %d: It goes on after its end"
                                .formatted(json.currentTokenLocation().getLineNr()));
            }
            return new ByHand(tree, lines);
        } catch (JsonProcessingException noJson) {
            JsonLocation where = noJson.getLocation();
            throw new BadDescriptorException(
                    "line %d: It is no JSON: %s"
                            .formatted(
                                    where == null ? 1 : where.getLineNr(),
                                    noJson.getOriginalMessage().replaceAll("\\s+", " ").strip()),
                    noJson);
        } catch (IOException inMemory) {
            throw new IllegalStateException(inMemory);
        }
    }

    private static void write(@Nullable Object tree, JsonGenerator json) throws IOException {
        if (tree instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> each : map.entrySet()) {
                json.writeFieldName((String) each.getKey());
                write(each.getValue(), json);
            }
            json.writeEndObject();
        } else if (tree instanceof List<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                write(each, json);
            }
            json.writeEndArray();
        } else if (tree instanceof Long whole) {
            json.writeNumber(whole);
        } else if (tree instanceof Double number) {
            json.writeNumber(number);
        } else if (tree instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (tree == null) {
            json.writeNull();
        } else {
            json.writeString((String) tree);
        }
    }

    private static @Nullable Object read(JsonParser json) throws IOException {
        return read(json, "", new HashMap<>());
    }

    private static @Nullable Object read(JsonParser json, String at, Map<String, Integer> lines)
            throws IOException {
        lines.putIfAbsent(at, json.currentTokenLocation().getLineNr());
        JsonToken token = json.currentToken();
        if (token == null) {
            throw new BadDescriptorException("It is empty");
        }
        return switch (token) {
            case START_OBJECT -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                while (json.nextToken() != JsonToken.END_OBJECT) {
                    String name = json.currentName();
                    json.nextToken();
                    map.put(name, read(json, Differences.join(at, name), lines));
                }
                yield map;
            }
            case START_ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    list.add(read(json, at + "[" + list.size() + "]", lines));
                }
                yield list;
            }
            case VALUE_NUMBER_INT -> json.getLongValue();
            case VALUE_NUMBER_FLOAT -> json.getDoubleValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> json.getText();
        };
    }
}
