package org.sharon.core.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.api.moderation.Verdict;
import org.sharon.core.enabling.State;
import org.sharon.core.packs.content.Packs;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

class PacksIT {

    private static final String PACK = "bird-words";
    private static final String TEXT = "There was a magpie on the roof";

    @TempDir private static Path folder;
    private static PackOffice office;
    private static Decisions decisions;

    @BeforeAll
    static void open() throws Exception {
        office = PackOffice.inProduction(folder);
        decisions = office.decisions();
    }

    @AfterEach
    void revokeNobody() throws Exception {
        office.revokeNobody();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void readsInOneTrustAndNotInTheOther() throws Exception {
        int trust = office.trust();
        int other = office.trust();
        StoredPack pack = office.keep(trust, magpies("1.0.0", Verdict.HOLD));
        assertThat(office.verdict(trust, TEXT)).isEqualTo("none");

        office.switchOn(trust, pack);

        assertThat(office.verdict(trust, TEXT)).isEqualTo("hold");
        assertThat(office.verdict(other, TEXT)).isEqualTo("none");
        assertThat(office.reads(trust).rules().judge(TEXT).findings().get(0).ruleId())
                .isEqualTo("bird-words/W1");
        assertThat(office.reads(trust).rules().judge(TEXT).reason())
                .contains("Please leave magpie out.");
        assertThat(office.get(PackStates.class).list(other)).isEmpty();
    }

    @Test
    void isOnForTheChosenServicesAlone() throws Exception {
        int trust = office.trust();
        Visitor administrator = office.administrator(trust);
        StoredPack pack = office.keep(trust, magpies("1.0.0", Verdict.HOLD));

        assertThatThrownBy(
                        () ->
                                decisions.ask(
                                        administrator,
                                        Kind.SWITCH_ON,
                                        PACK,
                                        pack.digest(),
                                        new ServiceList(Set.of("perinatal"))))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("One of these services is not on here");
        long asked =
                decisions.ask(
                        administrator,
                        Kind.SWITCH_ON,
                        PACK,
                        pack.digest(),
                        new ServiceList(Set.of(PackOffice.SERVICE)));
        decisions.sign(office.officer(trust), asked, PackOffice.signature(pack));
        assertThat(office.verdict(trust, TEXT)).isEqualTo("hold");

        office.database()
                .write(
                        handle ->
                                handle.execute(
                                        "UPDATE rule_pack_on SET services = 'perinatal'"
                                                + " WHERE trust = ?",
                                        trust));
        office.get(PacksInUse.class).look();
        assertThat(office.verdict(trust, TEXT)).isEqualTo("none");
    }

    @Test
    void isChangedTakenBackAndSwitchedOffByTwoPeopleEachTime() throws Exception {
        int trust = office.trust();
        Visitor administrator = office.administrator(trust);
        Visitor officer = office.officer(trust);
        StoredPack first = office.keep(trust, magpies("1.0.0", Verdict.NUDGE));
        StoredPack second = office.keep(trust, magpies("2.0.0", Verdict.RED));
        office.switchOn(trust, first);
        assertThat(office.verdict(trust, TEXT)).isEqualTo("nudge");

        long change =
                decisions.ask(administrator, Kind.CHANGE, PACK, second.digest(), ServiceList.ALL);
        assertThat(office.verdict(trust, TEXT)).isEqualTo("nudge");
        decisions.sign(officer, change, PackOffice.signature(second));
        assertThat(office.verdict(trust, TEXT)).isEqualTo("red");

        long back = decisions.ask(administrator, Kind.TAKE_BACK, PACK, "", ServiceList.ALL);
        decisions.sign(officer, back, PackOffice.signature(first));
        assertThat(office.verdict(trust, TEXT)).isEqualTo("nudge");

        long off = decisions.ask(administrator, Kind.SWITCH_OFF, PACK, "", ServiceList.ALL);
        assertThat(office.verdict(trust, TEXT)).isEqualTo("nudge");
        decisions.sign(officer, off, PackOffice.signature(first));
        assertThat(office.verdict(trust, TEXT)).isEqualTo("none");

        assertThat(office.actions(trust, PACK))
                .containsExactly(
                        "pack.uploaded",
                        "pack.uploaded",
                        "pack.switched-on",
                        "pack.changed",
                        "pack.taken-back",
                        "pack.switched-off");
        assertThat(office.people().audit.verify(trust)).isEmpty();
        assertThatThrownBy(
                        () ->
                                decisions.ask(
                                        administrator, Kind.SWITCH_OFF, PACK, "", ServiceList.ALL))
                .hasMessageContaining("This pack is not on here");
    }

    @Test
    void needsASecondPersonInTenMinutesForThisVeryFile() throws Exception {
        int trust = office.trust();
        Visitor administrator = office.administrator(trust);
        Visitor officer = office.officer(trust);
        StoredPack first = office.keep(trust, magpies("1.0.0", Verdict.HOLD));
        StoredPack second = office.keep(trust, magpies("2.0.0", Verdict.HOLD));
        long asked =
                decisions.ask(administrator, Kind.SWITCH_ON, PACK, first.digest(), ServiceList.ALL);

        isRefused(office.administrator(trust), asked, first, "Only a clinical safety officer");
        isRefused(office.staff(trust, Role.CLINICIAN), asked, first, "Only a clinical");
        isRefused(inRoleOfOfficer(administrator), asked, first, "somebody else must sign");
        isRefused(officer, asked, second, "another version than the one you read");
        assertThatThrownBy(
                        () ->
                                decisions.sign(
                                        office.officer(office.trust()),
                                        asked,
                                        PackOffice.signature(first)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(
                        () ->
                                decisions.ask(
                                        office.administrator(trust),
                                        Kind.SWITCH_ON,
                                        PACK,
                                        first.digest(),
                                        ServiceList.ALL))
                .hasMessageContaining("has asked about this pack already");
        office.clock().pass(Duration.ofMinutes(10));
        isRefused(officer, asked, first, "ten minutes are over");
        assertThat(office.verdict(trust, TEXT)).isEqualTo("none");

        office.switchOn(trust, first);
        assertThat(decisions.find(officer, asked).stored()).isEqualTo(State.EXPIRED);
        isRefused(officer, asked, first, "ten minutes are over");
    }

    @Test
    void isNotSwitchedOnWhenTheOfficerDoesNotAgreeOrItIsTakenBack() throws Exception {
        int trust = office.trust();
        Visitor administrator = office.administrator(trust);
        Visitor officer = office.officer(trust);
        StoredPack pack = office.keep(trust, magpies("1.0.0", Verdict.HOLD));
        long asked =
                decisions.ask(administrator, Kind.SWITCH_ON, PACK, pack.digest(), ServiceList.ALL);
        decisions.refuse(officer, asked, "It holds too much.");
        isRefused(officer, asked, pack, "decided about this already");
        assertThat(decisions.find(officer, asked).sentence()).isEqualTo("It holds too much.");

        long again =
                decisions.ask(administrator, Kind.SWITCH_ON, PACK, pack.digest(), ServiceList.ALL);
        decisions.withdraw(administrator, again);
        isRefused(officer, again, pack, "decided about this already");
        assertThat(office.verdict(trust, TEXT)).isEqualTo("none");
    }

    @Test
    void isTakenOnlyFromASignerWhoIsAccepted() throws Exception {
        int trust = office.trust();
        Visitor administrator = office.administrator(trust);
        byte[] file = magpies("1.0.0", Verdict.HOLD);

        assertThatThrownBy(() -> decisions.add(administrator, file, "pack.jar"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("It is not signed: sign it with");
        var signed = Packs.entries(office.robin.signed(file));
        byte[] other = magpies("1.0.0", Verdict.NUDGE);
        signed.put(
                "META-INF/sharon/pack.json", Packs.entries(other).get("META-INF/sharon/pack.json"));
        signed.put(
                "META-INF/sharon/phrases.tsv",
                Packs.entries(other).get("META-INF/sharon/phrases.tsv"));
        assertThatThrownBy(() -> decisions.add(administrator, Packs.zip(signed), "pack.jar"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("was changed after it was signed");
        assertThat(office.get(PackStates.class).list(trust)).isEmpty();
    }

    @Test
    void isNotSwitchedOnOnceItsSignerIsRevokedAndStaysOnWhereItWas() throws Exception {
        int trust = office.trust();
        int before = office.trust();
        byte[] file = office.robin.signed(magpies("1.0.0", Verdict.HOLD));
        office.switchOn(before, decisions.add(office.administrator(before), file, "pack.jar"));
        StoredPack pack = decisions.add(office.administrator(trust), file, "pack.jar");
        long asked =
                decisions.ask(
                        office.administrator(trust),
                        Kind.SWITCH_ON,
                        PACK,
                        pack.digest(),
                        ServiceList.ALL);

        office.revoke(pack.fingerprint().orElseThrow());

        isRefused(office.officer(trust), asked, pack, "is revoked");
        assertThatThrownBy(() -> decisions.add(office.administrator(trust), file, "pack.jar"))
                .hasMessageContaining("is revoked");
        assertThat(office.verdict(trust, TEXT)).isEqualTo("none");
        assertThat(office.verdict(before, TEXT)).isEqualTo("hold");
        assertThat(office.reads(office.anotherNode(), before).rules().judge(TEXT).verdict().word())
                .isEqualTo("hold");
    }

    @Test
    void isTheSameOnEveryNodeAndAfterARestart() throws Exception {
        int trust = office.trust();
        PacksInUse other = office.anotherNode();
        other.look();
        office.switchOn(trust, office.keep(trust, magpies("1.0.0", Verdict.HOLD)));

        assertThat(office.reads(other, trust).rules().judge(TEXT).verdict())
                .isEqualTo(Verdict.NONE);
        other.look();
        assertThat(office.reads(other, trust).rules().judge(TEXT).verdict())
                .isEqualTo(Verdict.HOLD);
        assertThat(office.reads(office.anotherNode(), trust).rules().judge(TEXT).verdict())
                .isEqualTo(Verdict.HOLD);
        assertThat(office.reads(other, trust)).isSameAs(office.reads(other, trust));
    }

    @Test
    void holdsEverythingForAPersonWhenItCannotBeReadAnyMore() throws Exception {
        int trust = office.trust();
        office.switchOn(trust, office.keep(trust, magpies("1.0.0", Verdict.HOLD)));
        byte[] ofTomorrow =
                Packs.zip(
                        Map.of(
                                "META-INF/MANIFEST.MF",
                                "Manifest-Version: 1.0\r\nSharon-Pack: bird-words\r\nSharon-Pack-Version: 1.0.0\r\n\r\n"
                                        .getBytes(StandardCharsets.UTF_8),
                                "META-INF/sharon/pack.json",
                                "{\"format\":2}".getBytes(StandardCharsets.UTF_8),
                                "META-INF/sharon/phrases.tsv",
                                "#".getBytes(StandardCharsets.UTF_8)));
        office.database()
                .write(
                        handle ->
                                handle.execute(
                                        "UPDATE rule_pack SET bytes = ? WHERE trust = ?",
                                        ofTomorrow,
                                        trust));

        PacksInUse restarted = office.anotherNode();

        assertThat(office.reads(restarted, trust).trouble())
                .contains("The rules of the pack bird-words could not be asked. A person, please.");
        assertThat(restarted.troubles(trust))
                .singleElement()
                .satisfies(
                        trouble -> {
                            assertThat(trouble.pack()).isEqualTo(PACK);
                            assertThat(trouble.reason())
                                    .contains("It has the format 2, and this platform reads");
                        });
        assertThat(office.reads(restarted, office.trust()).trouble()).isEmpty();
    }

    @Test
    void breaksNoPromiseOfAnotherPack() throws Exception {
        int trust = office.trust();
        office.switchOn(trust, office.keep(trust, magpies("1.0.0", Verdict.HOLD)));

        byte[] rude = Packs.file("all-words", "1.0.0", "nothing", Verdict.HOLD);

        assertThatThrownBy(() -> office.keep(trust, rude))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("line 2 expects none and gets hold");
        byte[] quiet =
                Packs.file(
                        "all-words",
                        "1.0.0",
                        "nothing",
                        Verdict.HOLD,
                        "-\tW1\thold\tnothing helps\n-\tW1\tnone\tHello there\n");
        assertThatThrownBy(() -> office.keep(trust, quiet))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(
                        "It breaks a promise of bird-words, whose line 2 expects none");
    }

    @Test
    void saysWhatToLookAtTwice() throws Exception {
        int trust = office.trust();
        StoredPack second = office.keep(trust, magpies("2.0.0", Verdict.HOLD));
        office.switchOn(trust, second);
        StoredPack first = office.keep(trust, magpies("1.0.0", Verdict.HOLD));

        assertThat(decisions.warnings(trust, first))
                .containsExactly("This version is older than the one that is on, 2.0.0.");
        assertThat(decisions.warnings(trust, second)).isEmpty();
    }

    @Test
    void keepsTheLastVersionsAndAlwaysTheOneThatIsOn() throws Exception {
        int trust = office.trust();
        office.switchOn(trust, office.keep(trust, magpies("1.0.0", Verdict.HOLD)));
        for (int i = 2; i <= 9; i++) {
            office.clock().pass(Duration.ofSeconds(1));
            office.keep(trust, magpies(i + ".0.0", Verdict.HOLD));
        }

        assertThat(office.get(PackStore.class).list(trust, PACK))
                .extracting(StoredPack::version)
                .containsExactly("9.0.0", "8.0.0", "7.0.0", "6.0.0", "5.0.0", "1.0.0");
    }

    private static byte[] magpies(String version, Verdict verdict) {
        return Packs.file(PACK, version, "magpie", verdict);
    }

    private static Visitor inRoleOfOfficer(Visitor who) {
        return new Visitor(
                who.account(),
                who.trust(),
                who.nickname(),
                who.avatar(),
                Role.CLINICAL_SAFETY_OFFICER,
                false,
                who.services(),
                who.formSecret());
    }

    private static void isRefused(Visitor by, long asked, StoredPack about, String sentence) {
        assertThatThrownBy(() -> decisions.sign(by, asked, PackOffice.signature(about)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(sentence);
    }
}
