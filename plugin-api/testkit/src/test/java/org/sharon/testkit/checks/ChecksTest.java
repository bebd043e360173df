package org.sharon.testkit.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.api.moderation.Match.words;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.sharon.api.content.ContentItem;
import org.sharon.api.content.Question;
import org.sharon.api.content.Signpost;
import org.sharon.api.content.Survey;
import org.sharon.api.content.TrainingModule;
import org.sharon.api.features.Feature;
import org.sharon.api.features.FeatureSet;
import org.sharon.api.features.TimelineCare;
import org.sharon.api.jobs.Job;
import org.sharon.api.moderation.Case;
import org.sharon.api.moderation.CodedRule;
import org.sharon.api.moderation.DeclaredRule;
import org.sharon.api.moderation.Draft;
import org.sharon.api.moderation.Judgement;
import org.sharon.api.moderation.Match;
import org.sharon.api.moderation.Rule;
import org.sharon.api.moderation.RuleCard;
import org.sharon.api.moderation.Verdict;
import org.sharon.api.plugin.Permission;
import org.sharon.api.plugin.ServiceDescription;
import org.sharon.api.plugin.Tone;
import org.sharon.api.rooms.KeySpec;
import org.sharon.api.rooms.RoomSpec;
import org.sharon.api.safety.Hazard;
import org.sharon.api.safety.Risk;
import org.sharon.api.settings.Setting;
import org.sharon.testkit.Shed;

class ChecksTest {

    private static final RuleCard CARD = RuleCard.of("S2", "Please wait.", "A test.");

    @Test
    void anAnswerThatChangesIsRefused() {
        AtomicInteger count = new AtomicInteger();
        Shed shed =
                new Shed() {
                    @Override
                    public List<RoomSpec> rooms() {
                        return List.of(
                                RoomSpec.forum("bench", "Bench " + count.incrementAndGet(), "Hi."));
                    }
                };

        assertThat(Looking.with(new SameAnswersCheck()).at(shed))
                .singleElement()
                .asString()
                .startsWith("It answers differently the second time.");
    }

    @Test
    void whatThePlatformRefusesIsNamedBeforeItIsPacked() {
        String manifest =
                """
                Bundle-ManifestVersion: 2
                Bundle-SymbolicName: test.shed
                Service-Component: OSGI-INF/shed.xml
                Require-Bundle: other
                """;
        String component =
                """
                <component name="shed"><service>
                <provide interface="org.sharon.api.plugin.ServicePlugin"/></service>
                <implementation class="plug.Shed"/></component>
                """;

        assertThat(
                        Looking.with(new CodeCheck())
                                .file("META-INF/MANIFEST.MF", manifest)
                                .file("OSGI-INF/shed.xml", component)
                                .file("plug/Shed.class", "no class")
                                .at(new Shed()))
                .containsExactly(
                        "Leave out the header Require-Bundle: a plugin needs no other bundle.",
                        "plug/Shed.class is no class that Java can read: build it again.");
    }

    @Test
    void classesThatNoBuildHasMadeABundleOfAreLeftAlone() {
        assertThat(Looking.with(new CodeCheck()).file("plug/Shed.class", "no class").at(new Shed()))
                .isEmpty();
    }

    @Test
    void aKeyThatIsExcludedFromOneSideIsNamed() {
        Shed shed =
                new Shed() {
                    @Override
                    public List<KeySpec> keys() {
                        return List.of(
                                KeySpec.opening("one", "One", "bench").exclusiveWith("other"),
                                KeySpec.opening("other", "Other", "stove"));
                    }
                };

        assertThat(Looking.with(new RoomsAndKeysCheck()).at(shed))
                .containsExactly(
                        "The key one excludes other, but not the other way round. Write"
                                + " .exclusiveWith(\"one\") at other too, so that nobody misreads"
                                + " it.");
    }

    @Test
    void aRoomWhoseFeatureIsOffIsNamed() {
        Shed shed =
                new Shed() {
                    @Override
                    public FeatureSet features() {
                        return FeatureSet.none();
                    }
                };

        assertThat(Looking.with(new RoomsAndKeysCheck()).at(shed))
                .containsExactly(
                        "The room bench is a forum room, and the feature for it is off. Add"
                                + " Feature.FORUM.",
                        "The room stove is a living room, and the feature for it is off. Add"
                                + " Feature.LIVING.");
    }

    @Test
    void aPhraseThatCannotBeReadIsNamedWithItsRule() {
        assertThat(
                        Looking.with(new RulesCheck())
                                .at(
                                        ruled(
                                                DeclaredRule.of(
                                                        CARD,
                                                        Case.of(Verdict.HOLD, words("(so"))))))
                .singleElement()
                .asString()
                .startsWith("Rule S2 of shed: The phrase \"(so\" has a bracket that is not closed");
    }

    @Test
    void aPatternThatLooksBackIsRefused() {
        assertThat(
                        Looking.with(new RulesCheck())
                                .at(
                                        ruled(
                                                DeclaredRule.of(
                                                        CARD,
                                                        Case.of(
                                                                Verdict.HOLD,
                                                                Match.pattern("(a)\\1"))))))
                .singleElement()
                .asString()
                .startsWith("Rule S2 of shed: ");
    }

    @Test
    void aRuleThatIsQuietInARoomThatIsNotThereIsNamed() {
        Rule rule = DeclaredRule.of(CARD, Case.of(Verdict.HOLD, words("drill")).quietIn("attic"));

        assertThat(Looking.with(new RulesCheck()).at(ruled(rule)))
                .containsExactly(
                        "It is quiet in attic, and rooms() has no such room. Correct the name.");
    }

    @Test
    void aCodedRuleIsAskedAboutTextsThatAreHardToRead() {
        Rule rule = coded(draft -> Judgement.of(Verdict.of(draft.text().substring(0, 4))));

        assertThat(Looking.with(new RulesCheck()).at(ruled(rule)))
                .anyMatch(it -> it.startsWith("It throws java.lang.StringIndexOutOfBounds"));
    }

    @Test
    void aCodedRuleThatRemembersIsFound() {
        AtomicInteger count = new AtomicInteger();
        Rule rule =
                coded(
                        draft ->
                                count.incrementAndGet() % 2 == 0
                                        ? Judgement.of(Verdict.HOLD)
                                        : Judgement.nothing());

        assertThat(Looking.with(new RulesCheck()).at(ruled(rule)))
                .contains(
                        "It judges the same text differently the second time. A rule remembers"
                                + " nothing between texts.");
    }

    @Test
    void aMissIsShownWithWhatTheRulesSaid() {
        Looking looking =
                Looking.with(new PhrasesCheck())
                        .file(
                                "META-INF/sharon/phrases.tsv",
                                "shed\tS1\thold\tI may sell a drill\nshed\t-\tnone\tGood morning\n");

        assertThat(looking.at(new Shed()))
                .containsExactly(
                        "\"I may sell a drill\" should be hold and is none (rules that answered:"
                                + " -). Change the rule, or the line if it is wrong.");
    }

    @Test
    void whoeverWritesALineLearnsThatThePlatformsOwnRulesStay() {
        Looking looking =
                Looking.with(new PhrasesCheck())
                        .file(
                                "META-INF/sharon/phrases.tsv",
                                "shed\tS1\thold\tI am selling my drill\n"
                                        + "shed\t-\tnone\tI want to kill myself\n"
                                        + "shed\t-\tnone\tGood morning\n");

        assertThat(looking.at(new Shed()))
                .containsExactly(
                        "\"I want to kill myself\" should be none and is amber (rules that answered:"
                                + " C1). Only the platform's own rules answered, and no plugin makes"
                                + " them milder: write another line, or this verdict.");
    }

    @Test
    void aKeyThatIsKeptFromGiftsOrTimelinesIsThere() {
        Shed shed =
                new Shed() {
                    @Override
                    public FeatureSet features() {
                        return super.features()
                                .withoutGifts("membr")
                                .timeline(TimelineCare.plain().without("member", "mebmer"));
                    }
                };

        assertThat(Looking.with(new RoomsAndKeysCheck()).at(shed))
                .containsExactly(
                        "withoutGifts(…) names the key membr, and keys() has no such key. Correct the"
                                + " name: else nobody is kept from gifts.",
                        "timeline(…) names the key mebmer, and keys() has no such key. Correct the"
                                + " name: else nobody is kept from timelines.");
    }

    @Test
    void whatTheApiDoesNotTakeIsSaidInItsOwnWords() {
        Shed shed =
                new Shed() {
                    @Override
                    public List<Job> jobs() {
                        return List.of(new Job("tidy", Duration.ofSeconds(1), context -> {}));
                    }

                    @Override
                    public Set<Permission> permissions() {
                        return Set.of(Permission.RUN_JOBS);
                    }
                };

        assertThat(Looking.with(new SameAnswersCheck()).at(shed))
                .containsExactly("A job runs once a minute at most: tidy.");
        assertThat(Looking.with(new PermissionsCheck()).at(shed)).isEmpty();
    }

    @Test
    void theIdsOfThePlatformsRulesAreTaken() {
        Shed shed =
                new Shed() {
                    @Override
                    public List<Rule> rules() {
                        return List.of(
                                DeclaredRule.of(
                                        RuleCard.of("C2", "Please wait.", "A test."),
                                        Case.of(Verdict.HOLD, words("drill"))));
                    }
                };

        assertThat(Looking.with(new RulesCheck()).at(shed))
                .containsExactly(
                        "Two rules of shed have the id C2. Give each its own; the platform's own"
                                + " rules have C1 to C10.");
    }

    @Test
    void aRuleThatFailsForEveryTextIsNamedOnce() {
        Shed shed =
                new Shed() {
                    @Override
                    public List<Rule> rules() {
                        return List.of(
                                coded(
                                        draft -> {
                                            throw new IllegalStateException("no");
                                        }));
                    }
                };

        assertThat(Looking.with(new RulesCheck()).at(shed)).hasSize(1);
    }

    @Test
    void aSettingThatTheCodeAsksForIsDeclared() {
        Shed shed =
                new Shed() {
                    @Override
                    public List<Setting> settings() {
                        return List.of(
                                new Setting.Switch("heated", "Heated", "Whether it is warm.", true),
                                new Setting.Number("seats", "Seats", "How many.", 2, 1, 6));
                    }
                };

        assertThat(
                        Looking.with(new SettingsCheck())
                                .file("Asks.class", asking("isOn", "heated"))
                                .file("AsksMore.class", asking("number", "seats"))
                                .at(shed))
                .isEmpty();
        assertThat(
                        Looking.with(new SettingsCheck())
                                .file("Asks.class", asking("number", "heated"))
                                .at(shed))
                .containsExactly(
                        "The code asks for the number heated, which is another kind of setting. Ask"
                                + " with isOn(…).");
        assertThat(
                        Looking.with(new SettingsCheck())
                                .file("Asks.class", asking("text", "colour"))
                                .at(shed))
                .containsExactly(
                        "The code asks for the text colour, and there is no such setting. Add it, or"
                                + " correct the id.");
    }

    /** A class that asks for one setting; made here, so that it is no class of every test. */
    private static byte[] asking(String method, String setting) {
        ClassWriter made = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        made.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "Asks", null, "java/lang/Object", null);
        String values = "org/sharon/api/settings/SettingValues";
        MethodVisitor body =
                made.visitMethod(Opcodes.ACC_STATIC, "ask", "(L" + values + ";)V", null, null);
        body.visitCode();
        body.visitVarInsn(Opcodes.ALOAD, 0);
        body.visitLdcInsn(setting);
        String answer = method.equals("text") ? "Ljava/lang/String;" : "I";
        body.visitMethodInsn(
                Opcodes.INVOKEINTERFACE, values, method, "(Ljava/lang/String;)" + answer, true);
        body.visitInsn(Opcodes.POP);
        body.visitInsn(Opcodes.RETURN);
        body.visitMaxs(0, 0);
        body.visitEnd();
        made.visitEnd();
        return made.toByteArray();
    }

    @Test
    void rulesWithoutLinesAreAskedForThem() {
        assertThat(Looking.with(new PhrasesCheck()).at(new Shed()))
                .singleElement()
                .asString()
                .startsWith("The file is missing.");
        assertThat(
                        Looking.with(new PhrasesCheck())
                                .file("META-INF/sharon/phrases.tsv", "shed S1 hold drill\n")
                                .at(new Shed()))
                .contains(
                        "Line 1: four columns separated by tabs are needed; the line was left out.",
                        "No line says what S1 must flag. Add at least one line for each rule.");
    }

    @Test
    void aPermissionTooManyAndOneTooFewAreNamed() {
        Shed shed =
                new Shed() {
                    @Override
                    public Set<Permission> permissions() {
                        return Set.of(Permission.RUN_JOBS);
                    }
                };

        assertThat(Looking.with(new PermissionsCheck()).file("db/V0001__a.sql", "").at(shed))
                .containsExactly(
                        "The plugin uses Permission.STORE_ROWS and does not ask for it. Add it: the"
                                + " people who approve the plugin read \"Keeps data in tables of"
                                + " its own\".",
                        "The plugin asks for Permission.RUN_JOBS and does not use it. Leave it"
                                + " out.");
    }

    @Test
    void aWordThatTheServiceAvoidsIsFoundInItsOwnMessages() {
        Shed shed =
                new Shed() {
                    @Override
                    public ServiceDescription description() {
                        return super.description().tone(Tone.of("Warm.", "expert"));
                    }
                };

        assertThat(
                        Looking.with(new WordsCheck())
                                .file("messages.properties", "hello=Ask an Expert.\nbye=Expertly.")
                                .at(shed))
                .containsExactly(
                        "\"Ask an Expert.\" uses \"expert\", which the service avoids. Say it in"
                                + " another way, or take the word out of tone().avoid().");
    }

    @Test
    void aTelephoneNumberOfItsOwnIsLeftToTheTrust() {
        assertThat(
                        Looking.with(new WordsCheck())
                                .file(
                                        "messages.properties",
                                        "a=Call 01632 960 001.\nb=Call 116 123.")
                                .at(new Shed()))
                .containsExactly(
                        "\"Call 01632 960 001.\" has the number 01632 960 001. Leave it to the"
                                + " trust: write Signpost.filledByTrust(…).");
    }

    @Test
    void aTextThatIsHardToReadIsShown() {
        String hard =
                "Participation in therapeutic communities necessitates considerable interpersonal"
                        + " vulnerability and continuous psychological accommodation, irrespective"
                        + " of individual circumstances or institutional responsibilities.";

        assertThat(
                        Looking.with(new ReadingAgeCheck())
                                .file("messages.properties", "welcome=" + hard)
                                .at(new Shed()))
                .anyMatch(it -> it.startsWith("\"" + hard + "\" needs a reading age of"));
    }

    @Test
    void plainWordsAreForElevenYearOlds() {
        ReadingAge age =
                ReadingAge.of(
                        List.of(
                                "A person from the team will read this before other people see it."
                                        + " You can change it, or send it as it is."));

        assertThat(age.years()).isBetween(7.0, 11.0);
    }

    @Test
    void aSignpostThatHasExpiredOrShipsItsOwnNumberIsNamed() {
        LocalDate longAgo = Looking.TODAY.minusYears(2);
        Shed shed =
                new Shed() {
                    @Override
                    public List<Signpost> signposts() {
                        return List.of(
                                Signpost.everywhere("a", "A", "About.", "116 123", longAgo),
                                Signpost.everywhere(
                                        "b", "B", "About.", "01632 960 001", Looking.TODAY),
                                Signpost.everywhere("c", "C", "About.", "0800 1111", Looking.TODAY),
                                Signpost.filledByTrust("d", "D", "About."));
                    }
                };

        assertThat(Looking.with(new SignpostsCheck()).at(shed))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("The signpost a expired on 2025-06-01"),
                        other -> assertThat(other).startsWith("The signpost b comes with \"01632"));
    }

    @Test
    void contentIsThereAndWellFormed() {
        Shed shed =
                new Shed() {
                    @Override
                    public FeatureSet features() {
                        return FeatureSet.of(Feature.LIBRARY, Feature.TELEVISION);
                    }

                    @Override
                    public List<ContentItem> content() {
                        return List.of(
                                item("missing.html", ContentItem.Kind.LIBRARY),
                                item("open.html", ContentItem.Kind.LIBRARY),
                                item("acts.html", ContentItem.Kind.LIBRARY),
                                item("leads.html", ContentItem.Kind.LIBRARY),
                                item("film.mp4", ContentItem.Kind.TELEVISION));
                    }
                };

        assertThat(
                        Looking.with(new ContentCheck())
                                .file("open.html", "<p>One<p>Two")
                                .file("acts.html", "<script>1</script>")
                                .file("leads.html", "<a href='https://example.org'>There</a>")
                                .file("film.mp4", "")
                                .at(shed))
                .satisfiesExactly(
                        it ->
                                assertThat(it)
                                        .startsWith(
                                                "content() names missing.html, which is not in the jar"),
                        it -> assertThat(it).startsWith("It is not well-formed in line 1"),
                        it -> assertThat(it).startsWith("Leave out <script>"),
                        it -> assertThat(it).startsWith("Leave out the address"),
                        it -> assertThat(it).contains("put a WebVTT file at film.vtt."));
    }

    @Test
    void contentThatNobodyFindsOrCanPlayIsNamed() {
        Shed shed =
                new Shed() {
                    @Override
                    public List<ContentItem> content() {
                        return List.of(
                                item("talk.mp3", ContentItem.Kind.PODCAST),
                                item("talk.mp3", ContentItem.Kind.TELEVISION));
                    }
                };

        assertThat(
                        Looking.with(new ContentCheck())
                                .file("talk.mp3", "")
                                .file("talk.vtt", "WEBVTT")
                                .at(shed))
                .satisfiesExactly(
                        it -> assertThat(it).startsWith("talk-mp3 is there twice."),
                        it -> assertThat(it).contains("Feature.PODCASTS is off for good."),
                        it -> assertThat(it).contains("Feature.TELEVISION is off for good."),
                        it -> assertThat(it).endsWith("use a file that ends in .mp4 or .webm."));
    }

    @Test
    void questionsThatCannotBeToldApartAreNamed() {
        Question.Choice twice = new Question.Choice("nails", "Nails?", List.of("Yes", "Yes"));
        Shed shed =
                new Shed() {
                    @Override
                    public List<Survey> surveys() {
                        return List.of(
                                new Survey(
                                        "Winter",
                                        1,
                                        "Winter",
                                        "So that it is warm.",
                                        Duration.ofDays(90),
                                        List.of(twice, new Question.Words("nails", "Which?"))));
                    }

                    @Override
                    public List<TrainingModule> training() {
                        return List.of(
                                new TrainingModule(
                                        "saw", "The saw", "saw.html", List.of(), Map.of(), 12));
                    }
                };

        assertThat(Looking.with(new QuestionsCheck()).at(shed))
                .satisfiesExactly(
                        it -> assertThat(it).startsWith("surveys() has the id \"Winter\": use"),
                        it -> assertThat(it).contains("has the id nails twice: give each its own."),
                        it -> assertThat(it).contains("offers \"Yes\" twice at nails: leave one."),
                        it -> assertThat(it).contains("saw asks nothing: a certificate wants"));
    }

    @Test
    void aTrainingTextThatIsNotInTheJarIsNamed() {
        Shed shed =
                new Shed() {
                    @Override
                    public List<TrainingModule> training() {
                        return List.of(
                                new TrainingModule(
                                        "saw", "The saw", "saw.html", List.of(), Map.of(), 12));
                    }
                };

        assertThat(Looking.with(new ContentCheck()).at(shed))
                .singleElement()
                .asString()
                .startsWith("saw.html is not in the jar.");
    }

    @Test
    void aHazardThatCountsOnARuleThatIsNotThereIsNamed() {
        Shed shed =
                new Shed() {
                    @Override
                    public List<Hazard> hazards() {
                        return List.of(
                                new Hazard(
                                        "SH-1",
                                        "A",
                                        "B",
                                        "C",
                                        List.of("S9", "C1", "A person reads every post."),
                                        new Risk(2, 2),
                                        new Risk(2, 1)));
                    }
                };

        assertThat(Looking.with(new HazardsCheck()).at(shed))
                .containsExactly(
                        "It counts on the rule S9, and there is none. Correct the id, or add the"
                                + " rule.");
    }

    @Test
    void aSettingWithoutAHintIsNamed() {
        Shed shed =
                new Shed() {
                    @Override
                    public List<Setting> settings() {
                        return List.of(new Setting.Switch("Opens late", "Opens late", "", false));
                    }
                };

        assertThat(Looking.with(new SettingsCheck()).at(shed))
                .satisfiesExactly(
                        it -> assertThat(it).startsWith("The id \"Opens late\" is not lower-case"),
                        it -> assertThat(it).contains("needs a label and one plain sentence"));
    }

    @Test
    void aLanguageThatSaysSomethingElseIsNamed() {
        assertThat(
                        Looking.with(new MessagesCheck())
                                .file("messages.properties", "hello=Hello {0}\nbye=Bye")
                                .file(
                                        "messages_cy.properties",
                                        "hello=Helo\nhwyl=Hwyl\nbye=Hwyl {oops")
                                .at(new Shed()))
                .containsExactlyInAnyOrder(
                        "hello does not have the same {0}, {1} as in English. Put each where it"
                                + " belongs.",
                        "It has hwyl, and English does not. Correct the key, or add it there.",
                        "bye cannot be filled in: write a single { as '{' and an apostrophe as"
                                + " ''.");
    }

    @Test
    void aLanguageHasAllThatIsDeclaredOrNothingOfIt() {
        Shed shed =
                new Shed() {
                    @Override
                    public List<RoomSpec> rooms() {
                        return List.of(RoomSpec.forum("bench", "The bench", "It’s warm."));
                    }

                    @Override
                    public List<Rule> rules() {
                        return List.of();
                    }
                };
        Looking english =
                Looking.with(new MessagesCheck())
                        .file(
                                "messages.properties",
                                "shed=The shed\nbench=The bench\nwarm=It’s warm.\nhello=Hello");

        assertThat(english.file("messages_cy.properties", "shed=Y sied\nbench=Y fainc").at(shed))
                .containsExactly(
                        "It has words for some of what you declare, and none for \"It’s warm.\" of"
                                + " rooms(). Write the English under a key in messages.properties,"
                                + " and the same key here.");
        assertThat(
                        english.file(
                                        "messages_cy.properties",
                                        "shed=Y sied\nbench=Y fainc\nwarm=Mae’n gynnes.")
                                .at(shed))
                .isEmpty();
        assertThat(english.file("messages_cy.properties", "hello=Helo").at(shed)).isEmpty();
    }

    @Test
    void whatChangedIsSaidInEnglishInTheDescriptionAndElsewhereInTheBundles() {
        Shed telling =
                new Shed() {
                    @Override
                    public ServiceDescription description() {
                        return super.description().whatChanged("There is a new bench.");
                    }
                };
        Looking looking =
                Looking.with(new MessagesCheck())
                        .file("messages_cy.properties", "what-changed=Mae mainc newydd.");

        assertThat(looking.at(telling)).isEmpty();
        assertThat(looking.at(new Shed()))
                .singleElement()
                .asString()
                .startsWith("It has what-changed, and the description says nothing.");
        assertThat(
                        Looking.with(new MessagesCheck())
                                .file("messages_cy.properties", "what-changed=" + "x".repeat(401))
                                .at(telling))
                .singleElement()
                .asString()
                .startsWith("what-changed needs 1 to 400 letters.");
        assertThat(Words.of(PluginUnderTest.ask(telling, Looking.TODAY)))
                .contains(new Words("description().whatChanged()", "There is a new bench.", true));
    }

    @Test
    void aMigrationThatTakesAwayIsNamed() {
        assertThat(
                        Looking.with(new MigrationsCheck())
                                .file("db/V0001__a.sql", "DROP TABLE p_shed_tool")
                                .at(new Shed()))
                .hasSize(1);
    }

    private static ContentItem item(String resource, ContentItem.Kind kind) {
        return new ContentItem(
                resource.replace('.', '-'),
                kind,
                "A title",
                "A summary.",
                resource,
                "Gardener",
                Looking.TODAY.minusDays(1),
                Looking.TODAY.plusDays(1));
    }

    private static Shed ruled(Rule rule) {
        return new Shed() {
            @Override
            public List<Rule> rules() {
                return List.of(rule);
            }
        };
    }

    private interface Reviewing {
        Judgement review(Draft draft);
    }

    private static Rule coded(Reviewing reviewing) {
        return new CodedRule() {
            @Override
            public RuleCard card() {
                return CARD;
            }

            @Override
            public Judgement review(Draft draft) {
                return reviewing.review(draft);
            }
        };
    }
}
