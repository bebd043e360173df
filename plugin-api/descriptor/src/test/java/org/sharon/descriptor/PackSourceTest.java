package org.sharon.descriptor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.Verdict;

class PackSourceTest {

    private static final String SHORT =
            """
            {
              // For people.
              "id": "night-words",
              "version": "1.0.0",
              "title": "Night words",
              "about": "Dares.",
              "author": "Psychologist",
              "rules": [
                {
                  "card": {"id": "N1", "memberText": "Please do not.", "staffText": "A dare."},
                  "cases": [
                    {
                      "verdict": "hold+amber",
                      "matches": [
                        {"type": "Words", "phrases": ["no sleep"]},
                        {"type": "Sequence", "steps": ["stay", "awake"], "window": 3},
                        {"type": "NumberWithUnit", "units": ["HOUR"]}
                      ]
                    }
                  ]
                }
              ]
            }
            """;

    @Test
    void readsWhatAPersonWritesWithCommentsAndWithoutWhatIsUsual() {
        RulePack pack = PackSource.read(SHORT).pack();

        assertThat(pack.format()).isEqualTo(RulePack.FORMAT);
        assertThat(pack.isFor("any-service")).isTrue();
        var rule = pack.declaredRules().get(0);
        assertThat(rule.card().version()).isEqualTo(1);
        assertThat(rule.cases().get(0).verdict()).isEqualTo(Verdict.HOLD_AMBER);
        assertThat(rule.cases().get(0).matches())
                .contains(Match.inOrder(3, "stay", "awake"))
                .contains(Match.number(org.sharon.api.moderation.Unit.HOUR));
    }

    @Test
    void givesTheSameBytesWhicheverWayItWasWritten() {
        RulePack pack = PackSource.read(SHORT).pack();
        String again = PackSource.write(pack);

        assertThat(again).contains("\"verdict\": \"hold+amber\"").doesNotContain("quietRooms");
        assertThat(PackSource.read(again).pack()).isEqualTo(pack);
        assertThat(PackSource.read(pack.toJson()).pack()).isEqualTo(pack);
        assertThat(RulePack.read(pack.toJson()).toJson()).isEqualTo(pack.toJson());
    }

    @Test
    void writesRulesAsAPluginsBuildDoes() {
        String json = PackSource.read(SHORT).pack().toJson();

        assertThat(json)
                .contains("{\"type\":\"Declared\",\"card\":{\"id\":\"N1\",\"version\":1,")
                .contains("\"verdict\":{\"visibility\":\"HELD\",\"attention\":\"AMBER\"}")
                .contains("\"least\":\"-Infinity\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"title\": \"Night words\", | '' | line 1: title is missing",
                "\"version\": \"1.0.0\" | \"version\": \"one\" | The version has three numbers",
                "\"id\": \"night-words\" | \"id\": \"../x\" | The id has small letters",
                "\"about\": \"Dares.\" | \"about\": \"Dares.\", \"colour\": 1 | line 6: colour is unknown here",
                "\"hold+amber\" | \"holdd\" | line 13: rules[0].cases[0].verdict cannot be read: holdd",
                "\"staffText\": \"A dare.\" | \"staffTex\": \"A dare.\" | line 10: rules[0].card.staffText is missing",
                "\"id\": \"N1\" | \"id\": \"n1\" | line 10: rules[0].card: A rule's id starts with a capital",
                "\"type\": \"Words\" | \"type\": \"Word\" | line 15: rules[0].cases[0].matches[0].type is unknown here: Word",
                "{\"type\": \"Words\", \"phrases\": [\"no sleep\"]} | {\"phrases\": []} | line 15: rules[0].cases[0].matches[0].type is missing",
                "\"window\": 3 | \"window\": \"three\" | line 16: rules[0].cases[0].matches[1].window cannot be read: three",
                "[\"HOUR\"] | [\"FORTNIGHT\"] | line 17: rules[0].cases[0].matches[2].units[0] cannot be read: FORTNIGHT",
                "\"about\": \"Dares.\", | \"about\": \"Dares.\" | line 7: It is no JSON",
                "\"about\": \"Dares.\" | \"about\": \"Dares.\", \"about\": \"Two.\" | line 6: It is no JSON: Duplicate field",
                "\"author\": \"Psychologist\" | \"author\": \"Psychologist\", \"format\": 2 | line 7: It has the format 2, and this platform reads format 1",
                "\"author\": \"Psychologist\" | \"author\": \"Psychologist\", \"services\": [\"A b\"] | A service has an id such as",
            })
    void saysWhatIsWrongAndOnWhichLine(String part, String instead, String sentence) {
        assertThat(SHORT).contains(part);

        assertThatThrownBy(() -> PackSource.read(SHORT.replace(part, instead)))
                .isInstanceOf(BadDescriptorException.class)
                .hasMessageStartingWith("line ")
                .hasMessageContaining(sentence);
    }

    @Test
    void hasNoCodeAndNoTwoRulesOfOneName() {
        String coded = SHORT.replace("\"card\": {\"id\"", "\"type\": \"Coded\", \"card\": {\"id\"");
        String one =
                SHORT.substring(SHORT.indexOf("    {\n      \"card\""), SHORT.lastIndexOf("  ]"));

        assertThatThrownBy(() -> PackSource.read(coded)).hasMessageContaining("cases is unknown");
        assertThatThrownBy(() -> PackSource.read(SHORT.replace(one, one.strip() + ",\n" + one)))
                .hasMessageContaining("Two rules have the id N1");
    }

    @Test
    void isNothingElse() {
        for (String other : new String[] {"", "[]", "7", "null", "{}", "{}{}", "[".repeat(100)}) {
            assertThatThrownBy(() -> PackSource.read(other))
                    .as(other)
                    .isInstanceOf(BadDescriptorException.class);
        }
    }
}
