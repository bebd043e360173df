package org.sharon.core.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.people.InvitationStore.Invitation;
import org.sharon.core.people.Nicknames.Judged;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.vault.Identity;
import org.sharon.core.vault.NhsNumber;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

/** A table of nicknames, and what comes of asking for each. */
class NicknameScreenIT {

    private static final TestDatabase database = TestDatabase.create();

    @TempDir static Path keys;

    private static PeopleFixture people;
    private static Invitation invitation;

    @BeforeAll
    static void open() {
        people = new PeopleFixture(database, keys);
        int harbour = people.trust("harbour");
        people.member(harbour, "Quiet Wren");
        Visitor clinician =
                people.visitor(
                        people.staff(harbour, Role.CLINICIAN, "Marsh", PeopleFixture.SERVICE));
        Identity perpetua =
                new Identity(
                        "Perpetua Marigold-Okafor",
                        LocalDate.of(1994, 3, 15),
                        NhsNumber.read("9990000018").orElseThrow());
        Invitations invitations = people.get(Invitations.class);
        Code code =
                invitations
                        .invite(clinician, perpetua, PeopleFixture.SERVICE, List.of("anorexia"))
                        .code();
        invitation = invitations.find(code).orElseThrow();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> judgesEachLineOfTheTable() {
        return lines().map(
                        line ->
                                DynamicTest.dynamicTest(
                                        line[1] + ": " + line[0],
                                        () -> assertThat(verdict(line[0])).isEqualTo(line[1])));
    }

    private static String verdict(String nickname) {
        Judged judged =
                people.get(Nicknames.class)
                        .judge(
                                invitation.trust(),
                                invitation.service(),
                                nickname,
                                (whole, words) ->
                                        people.vault.isPartOfName(
                                                invitation.trust(),
                                                invitation.identity(),
                                                whole,
                                                words));
        if (judged.needsAPerson()) {
            return "person";
        }
        return judged.complaint().map(NicknameScreenIT::reason).orElse("free");
    }

    private static String reason(String sentence) {
        if (sentence.contains("part of your real name")) {
            return "own";
        }
        if (sentence.contains("bodies")) {
            return "body";
        }
        if (sentence.contains("taken for staff") || sentence.contains("has left")) {
            return "staff";
        }
        return sentence.startsWith("Somebody has this nickname") ? "taken" : "shape";
    }

    private static Stream<String[]> lines() {
        return new BufferedReader(
                        new InputStreamReader(
                                NicknameScreenIT.class.getResourceAsStream("nicknames.tsv"),
                                StandardCharsets.UTF_8))
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t"));
    }
}
