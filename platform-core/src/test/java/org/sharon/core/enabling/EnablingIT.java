package org.sharon.core.enabling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.audit.Audit;
import org.sharon.core.changes.GivenReasons;
import org.sharon.core.installations.Signer;
import org.sharon.core.plugins.RefusedException;
import org.sharon.core.trusts.Opening;
import org.sharon.core.web.NotFoundException;
import org.sharon.core.web.Role;
import org.sharon.core.web.Visitor;

class EnablingIT {

    private static final String SERVICE = Office.SERVICE;
    private static final Signer ROBIN = new Signer("Robin", "7D:2A");
    private static final Signer WREN = new Signer("Wren", "11:22");

    @TempDir private static Path keys;
    private static Office office;
    private static Enabling enabling;

    @BeforeAll
    static void open() {
        office = Office.inProduction(keys);
        enabling = office.enabling();
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void opensTheRoomsOnlyWhenASecondPersonHasSigned() {
        int trust = office.trust();
        Visitor member = office.member(trust);

        long asked =
                enabling.ask(
                        office.administrator(trust),
                        Kind.ENABLE,
                        office.first,
                        Office.PROMISE,
                        "",
                        "");
        assertThat(office.roomsOf(member)).isEmpty();

        Visitor officer = office.officer(trust);
        enabling.sign(officer, asked, Office.signature(office.first));

        assertThat(office.roomsOf(member)).containsExactly("anorexia", "living-anorexia");
        Proposal done = enabling.find(officer, asked);
        assertThat(done.stored()).isEqualTo(State.DONE);
        assertThat(done.approvalOf(Role.CLINICAL_SAFETY_OFFICER).orElseThrow().signature())
                .isEqualTo(Office.signature(office.first));
        assertThat(office.trusts().service(trust, SERVICE).orElseThrow().digest())
                .isEqualTo(office.first.digest());
    }

    @Test
    void writesDownWhoAskedWhoSignedAndWhatWasDone() {
        int trust = office.trust();
        Visitor administrator = office.administrator(trust);
        Visitor officer = office.officer(trust);
        long asked = enabling.ask(administrator, Kind.ENABLE, office.first, Office.PROMISE, "", "");
        enabling.sign(officer, asked, Office.signature(office.first));

        var audit = office.people().audit;
        assertThat(audit.listAbout(trust, "proposal:" + asked, "plugin.asked"))
                .singleElement()
                .satisfies(each -> assertThat(each.actor()).isEqualTo(administrator.account()));
        assertThat(audit.listAbout(trust, "proposal:" + asked, "plugin.signed"))
                .singleElement()
                .satisfies(
                        each -> {
                            assertThat(each.actor()).isEqualTo(officer.account());
                            assertThat(each.reason())
                                    .contains("Dr Alder Quill", "12A3456E", office.first.digest());
                        });
        assertThat(audit.listAbout(trust, "service:" + SERVICE, "service.enabled")).hasSize(1);
        assertThat(audit.verify(trust)).isEmpty();
    }

    @Test
    void membersReadWhyFromTheMomentTwoPeopleHaveAgreed() {
        int trust = office.trust();
        GivenReasons reasons = office.get(GivenReasons.class);
        Instant since = office.clock().instant().minusSeconds(1);
        String first = office.first.digest();
        String why = "There are enough staff to read here now.";

        long asked =
                enabling.ask(
                        office.administrator(trust),
                        Kind.ENABLE,
                        office.first,
                        Office.PROMISE,
                        why,
                        "");
        assertThat(reasons.find(trust, SERVICE, first, since)).isEmpty();
        enabling.sign(office.officer(trust), asked, Office.signature(office.first));

        assertThat(reasons.find(trust, SERVICE, first, since)).isEqualTo(why);
        assertThat(reasons.find(trust, SERVICE, office.second.digest(), since)).isEmpty();
        assertThat(reasons.find(office.trust(), SERVICE, first, since)).isEmpty();
        assertThat(reasons.find(trust, SERVICE, first, since.plusSeconds(60))).isEmpty();
        assertThat(office.changesOf(trust)).containsExactly(why);
    }

    @Test
    void isNotSignedAfterTenMinutes() {
        int trust = office.trust();
        Visitor officer = office.officer(trust);
        Visitor administrator = office.administrator(trust);
        long asked = enabling.ask(administrator, Kind.ENABLE, office.first, Office.PROMISE, "", "");
        office.clock().pass(Duration.ofMinutes(10));

        isRefused(officer, asked, office.first, "ten minutes are over");
        assertThat(office.trusts().service(trust, SERVICE)).isEmpty();

        long again = enabling.ask(administrator, Kind.ENABLE, office.first, Office.PROMISE, "", "");
        office.clock().pass(Duration.ofMinutes(10).minusMillis(1));
        enabling.sign(officer, again, Office.signature(office.first));
        assertThat(enabling.find(officer, again).stored()).isEqualTo(State.DONE);
    }

    @Test
    void isNotSignedByWhoeverAskedNorByAnyOtherRole() {
        int trust = office.trust();
        Visitor administrator = office.administrator(trust);
        long asked = enabling.ask(administrator, Kind.ENABLE, office.first, Office.PROMISE, "", "");

        isRefused(office.administrator(trust), asked, office.first, "Only a clinical safety");
        isRefused(office.staff(trust, Role.CLINICIAN), asked, office.first, "Only a clinical");
        isRefused(inRole(administrator), asked, office.first, "somebody else must sign");
        assertThat(office.trusts().service(trust, SERVICE)).isEmpty();
    }

    @Test
    void isNotThereForAnotherTrust() {
        int trust = office.trust();
        Visitor stranger = office.officer(office.trust());
        long asked =
                enabling.ask(
                        office.administrator(trust),
                        Kind.ENABLE,
                        office.first,
                        Office.PROMISE,
                        "",
                        "");

        assertThatThrownBy(() -> enabling.sign(stranger, asked, Office.signature(office.first)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> enabling.withdraw(stranger, asked))
                .isInstanceOf(NotFoundException.class);
        assertThat(enabling.list(stranger.trust(), "")).isEmpty();
    }

    @Test
    void needsASignatureForThisVeryJar() {
        int trust = office.trust();
        long asked =
                enabling.ask(
                        office.administrator(trust),
                        Kind.ENABLE,
                        office.first,
                        Office.PROMISE,
                        "",
                        "");

        isRefused(office.officer(trust), asked, office.second, "another version");
    }

    @Test
    void isSignedOnce() {
        int trust = office.trust();
        long asked =
                enabling.ask(
                        office.administrator(trust),
                        Kind.ENABLE,
                        office.first,
                        Office.PROMISE,
                        "",
                        "");
        enabling.sign(office.officer(trust), asked, Office.signature(office.first));

        isRefused(office.officer(trust), asked, office.first, "decided about this already");
    }

    @Test
    void asksOneThingAtATime() {
        int trust = office.trust();
        Visitor administrator = office.administrator(trust);
        long asked = enabling.ask(administrator, Kind.ENABLE, office.first, Office.PROMISE, "", "");

        assertThatThrownBy(
                        () ->
                                enabling.ask(
                                        office.administrator(trust),
                                        Kind.ENABLE,
                                        office.first,
                                        Office.PROMISE,
                                        "",
                                        ""))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("has asked about this service already");

        enabling.withdraw(administrator, asked);
        isRefused(office.officer(trust), asked, office.first, "decided about this already");
        assertThat(enabling.ask(administrator, Kind.ENABLE, office.first, Office.PROMISE, "", ""))
                .isPositive();
    }

    @Test
    void endsWithTheReasonOfAnOfficerWhoDoesNotAgree() {
        int trust = office.trust();
        Visitor officer = office.officer(trust);
        long asked =
                enabling.ask(
                        office.administrator(trust),
                        Kind.ENABLE,
                        office.first,
                        Office.PROMISE,
                        "",
                        "");

        enabling.refuse(officer, asked, "The second hazard is not controlled.");

        Proposal refused = enabling.find(officer, asked);
        assertThat(refused.stored()).isEqualTo(State.REFUSED);
        assertThat(refused.sentence()).contains("second hazard");
        assertThatThrownBy(() -> enabling.withdraw(officer, asked))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void keepsTheRoomsClosedToMembersUntilEverythingIsPromised() {
        int trust = office.trust();
        Visitor administrator = office.administrator(trust);
        Visitor member = office.member(trust);
        long asked = enabling.ask(administrator, Kind.ENABLE, office.first, Opening.none(), "", "");
        enabling.sign(office.officer(trust), asked, Office.signature(office.first));

        for (Opening part :
                List.of(
                        Opening.none(),
                        new Opening("", "", null, "We read it later."),
                        new Opening("Linden", "Service lead", null, ""))) {
            enabling.changeOpening(administrator, SERVICE, part);
            assertThat(office.roomsOf(member)).as(part.toString()).isEmpty();
        }
        enabling.changeOpening(administrator, SERVICE, Office.PROMISE);
        assertThat(office.roomsOf(member)).isNotEmpty();
    }

    @Test
    void sealsWhatIsSwitchedOffAndRestoresItAll() {
        int trust = office.trustWithService();
        Visitor administrator = office.administrator(trust);
        Visitor member = office.member(trust);
        Visitor clinician =
                office.people()
                        .visitor(
                                office.people()
                                        .staff(trust, Role.CLINICIAN, "sorrel" + trust, SERVICE));
        assertThat(office.roomsOf(clinician)).hasSize(4);

        enabling.ask(administrator, Kind.DISABLE, about(), Opening.none(), "", "");
        assertThat(office.roomsOf(member)).isEmpty();
        assertThat(office.roomsOf(clinician)).isEmpty();
        assertThat(office.trusts().servicesOf(trust))
                .containsEntry(SERVICE, "Eating disorders (off)");

        long again = enabling.ask(administrator, Kind.ENABLE, office.first, Office.PROMISE, "", "");
        assertThat(office.roomsOf(member)).isEmpty();
        enabling.sign(office.officer(trust), again, Office.signature(office.first));
        assertThat(office.roomsOf(member)).containsExactly("anorexia", "living-anorexia");
        assertThat(office.roomsOf(clinician)).hasSize(4);
    }

    @Test
    void takesBackWhatWaitsWhenTheServiceIsSwitchedOff() {
        int trust = office.trustWithService();
        Visitor administrator = office.administrator(trust);
        long asked =
                enabling.ask(administrator, Kind.UPDATE, office.second, Opening.none(), "", "");

        enabling.ask(administrator, Kind.DISABLE, about(), Opening.none(), "", "");

        assertThat(enabling.find(administrator, asked).stored()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void changesTheVersionOnlyWhenEveryTrustThatSharesItAgrees(@TempDir Path other) {
        try (Office two = Office.inProduction(other)) {
            int here = two.trustWithService();
            int there = two.trustWithService();
            int without = two.trust();
            Enabling both = two.enabling();
            long mine =
                    both.ask(
                            two.administrator(here),
                            Kind.UPDATE,
                            two.second,
                            Opening.none(),
                            "",
                            "");
            both.sign(two.officer(here), mine, Office.signature(two.second));

            Visitor administrator = two.administrator(there);
            assertThat(both.find(two.administrator(here), mine).stored()).isEqualTo(State.APPROVED);
            assertThat(both.othersMissing(both.find(two.officer(here), mine))).isEqualTo(1);
            assertThat(both.wantedElsewhere(administrator, SERVICE)).contains(two.second);
            assertThat(two.shelf.serving(SERVICE)).contains(two.first);

            long theirs = both.ask(administrator, Kind.UPDATE, two.second, Opening.none(), "", "");
            assertThat(two.shelf.serving(SERVICE)).contains(two.first);
            both.sign(two.officer(there), theirs, Office.signature(two.second));

            assertThat(two.shelf.serving(SERVICE)).contains(two.second);
            for (int trust : List.of(here, there)) {
                assertThat(two.trusts().service(trust, SERVICE).orElseThrow().digest())
                        .isEqualTo(two.second.digest());
            }
            assertThat(two.trusts().service(without, SERVICE)).isEmpty();
            assertThat(both.find(two.administrator(here), mine).stored()).isEqualTo(State.DONE);
        }
    }

    @Test
    void doesNotChangeTheVersionWithAYesThatIsTooOld(@TempDir Path other) {
        try (Office two = Office.inProduction(other)) {
            int here = two.trustWithService();
            int there = two.trustWithService();
            Enabling both = two.enabling();
            long mine =
                    both.ask(
                            two.administrator(here),
                            Kind.UPDATE,
                            two.second,
                            Opening.none(),
                            "",
                            "");
            both.sign(two.officer(here), mine, Office.signature(two.second));
            two.clock().pass(Duration.ofMinutes(10));

            long theirs =
                    both.ask(
                            two.administrator(there),
                            Kind.UPDATE,
                            two.second,
                            Opening.none(),
                            "",
                            "");
            both.sign(two.officer(there), theirs, Office.signature(two.second));

            assertThat(two.shelf.serving(SERVICE)).contains(two.first);
            assertThat(both.find(two.administrator(there), theirs).stored())
                    .isEqualTo(State.APPROVED);
        }
    }

    @Test
    void changesNothingWhenTheVersionCannotServe(@TempDir Path other) {
        try (Office alone = Office.inProduction(other)) {
            int trust = alone.trustWithService();
            alone.shelf.refuses("Node 2 cannot start it: its tables are in the way.");
            Visitor administrator = alone.administrator(trust);
            long asked =
                    alone.enabling()
                            .ask(administrator, Kind.UPDATE, alone.second, Opening.none(), "", "");
            alone.enabling().sign(alone.officer(trust), asked, Office.signature(alone.second));

            Proposal refused = alone.enabling().find(administrator, asked);
            assertThat(refused.stored()).isEqualTo(State.REFUSED);
            assertThat(refused.sentence()).contains("Node 2 cannot start it");
            assertThat(alone.trusts().service(trust, SERVICE).orElseThrow().digest())
                    .isEqualTo(alone.first.digest());
            assertThat(alone.shelf.serving(SERVICE)).contains(alone.first);
        }
    }

    @Test
    void mayBeginWithAnotherVersionThanTheOneThatServesWhileNoTrustUsesIt(@TempDir Path other) {
        try (Office two = Office.inProduction(other)) {
            int here = two.trust();
            int there = two.trust();
            Enabling both = two.enabling();
            long mine =
                    both.ask(
                            two.administrator(here),
                            Kind.ENABLE,
                            two.second,
                            Opening.none(),
                            "",
                            "");
            long theirs =
                    both.ask(
                            two.administrator(there),
                            Kind.ENABLE,
                            two.first,
                            Opening.none(),
                            "",
                            "");
            both.sign(two.officer(here), mine, Office.signature(two.second));
            assertThat(two.shelf.serving(SERVICE)).contains(two.second);

            assertThatThrownBy(
                            () ->
                                    both.sign(
                                            two.officer(there),
                                            theirs,
                                            Office.signature(two.first)))
                    .hasMessageContaining("Another version serves");
            assertThatThrownBy(
                            () ->
                                    both.ask(
                                            two.administrator(two.trust()),
                                            Kind.ENABLE,
                                            two.first,
                                            Opening.none(),
                                            "",
                                            ""))
                    .hasMessageContaining("Another version serves");
            assertThat(two.shelf.serving(SERVICE)).contains(two.second);
        }
    }

    @Test
    void takesAServiceOutOnlyWhenNoTrustUsesIt(@TempDir Path other) throws Exception {
        try (Office two = Office.inProduction(other)) {
            int here = two.trustWithService();
            int there = two.trustWithService();
            Enabling both = two.enabling();
            Visitor administrator = two.administrator(here);
            both.ask(administrator, Kind.DISABLE, about(), Opening.none(), "", "");
            assertThatThrownBy(
                            () ->
                                    both.ask(
                                            administrator,
                                            Kind.REMOVE,
                                            about(),
                                            Opening.none(),
                                            "",
                                            ""))
                    .hasMessageContaining("still switched on in this building");
            both.ask(two.administrator(there), Kind.DISABLE, about(), Opening.none(), "", "");

            long asked = both.ask(administrator, Kind.REMOVE, about(), Opening.none(), "", "");
            assertThat(two.shelf.serving(SERVICE)).isPresent();
            both.sign(two.officer(here), asked, Office.signature(about()));

            assertThat(two.shelf.serving(SERVICE)).isEmpty();
            long export = both.ask(administrator, Kind.EXPORT, about(), Opening.none(), "", "");
            both.sign(two.officer(here), export, Office.signature(about()));
            Path zip = both.export(administrator, export);
            assertThat(zip).hasContent("all of " + SERVICE);
            Files.delete(zip);
        }
    }

    @Test
    void remembersTheSignerToWhoseJarTwoPeopleAgreed(@TempDir Path other) {
        try (Office here = Office.inProduction(other)) {
            int trust = here.trustWithService();
            assertThat(here.shelf.signer(SERVICE)).isEmpty();
            Candidate robins = here.shelf.signedBy(ROBIN, "3.0.0");
            Visitor administrator = here.administrator(trust);

            agree(here, trust, administrator, robins, "");

            assertThat(here.shelf.signer(SERVICE)).contains(ROBIN);
            agree(here, trust, administrator, here.shelf.signedBy(ROBIN, "3.1.0"), "");
            assertThat(here.people().audit.listAbout(trust, "service:" + SERVICE, "plugin.signer"))
                    .singleElement()
                    .satisfies(
                            each ->
                                    assertThat(each.reason())
                                            .isEqualTo(
                                                    "Robin, with the certificate 7D:2A, instead of"
                                                            + " nobody"));
        }
    }

    @Test
    void asksBothPeopleWhetherTheyKnowAnotherSigner(@TempDir Path other) {
        try (Office here = Office.inProduction(other)) {
            int trust = here.trustWithService();
            Visitor administrator = here.administrator(trust);
            agree(here, trust, administrator, here.shelf.signedBy(ROBIN, "3.0.0"), "");
            Candidate wrens = here.shelf.signedBy(WREN, "4.0.0");
            Enabling both = here.enabling();

            for (String answer : List.of("", WREN.fingerprint())) {
                assertThatThrownBy(
                                () ->
                                        both.ask(
                                                administrator,
                                                Kind.UPDATE,
                                                wrens,
                                                Opening.none(),
                                                "",
                                                answer))
                        .isInstanceOf(RefusedException.class)
                        .hasMessage(
                                "This plugin was signed by somebody else until now: Robin, with the"
                                        + " certificate 7D:2A. This version is signed by Wren, with"
                                        + " the certificate 11:22. Say that you know the new"
                                        + " signer.");
            }
            String instead = ROBIN.fingerprint();
            long asked = both.ask(administrator, Kind.UPDATE, wrens, Opening.none(), "", instead);
            Visitor officer = here.officer(trust);
            assertThatThrownBy(() -> both.sign(officer, asked, Office.signature(wrens)))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("Say that you know the new signer");
            assertThat(here.shelf.signer(SERVICE)).contains(ROBIN);

            both.sign(officer, asked, Office.signature(wrens, instead));

            assertThat(both.find(officer, asked).stored()).isEqualTo(State.DONE);
            assertThat(here.shelf.signer(SERVICE)).contains(WREN);
            assertThat(here.people().audit.listAbout(trust, "service:" + SERVICE, "plugin.signer"))
                    .anySatisfy(
                            each ->
                                    assertThat(each.reason())
                                            .contains("Wren", "instead of Robin", "7D:2A"));
        }
    }

    private static void agree(
            Office office, int trust, Visitor administrator, Candidate next, String insteadOf) {
        long asked =
                office.enabling()
                        .ask(administrator, Kind.UPDATE, next, Opening.none(), "", insteadOf);
        office.enabling().sign(office.officer(trust), asked, Office.signature(next, insteadOf));
        assertThat(office.shelf.serving(SERVICE)).contains(next);
    }

    @Test
    void givesWhatAServiceIsToAnAdministratorWhenTwoPeopleAgreed() throws Exception {
        int trust = office.trustWithService();
        Visitor administrator = office.administrator(trust);
        long asked = enabling.ask(administrator, Kind.EXPORT, about(), Opening.none(), "", "");
        assertThatThrownBy(() -> enabling.export(administrator, asked))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("for a day after two people agreed");
        enabling.sign(office.officer(trust), asked, Office.signature(about()));

        Path zip = enabling.export(administrator, asked);

        assertThat(zip).hasContent("all of " + SERVICE);
        Files.delete(zip);
        assertThat(
                        office.people()
                                .audit
                                .listAbout(trust, "service:" + SERVICE, "service.written-down"))
                .singleElement()
                .satisfies(each -> assertThat(each.actor()).isEqualTo(administrator.account()));
        assertThatThrownBy(() -> enabling.export(office.administrator(office.trust()), asked))
                .isInstanceOf(NotFoundException.class);
        office.clock().pass(Duration.ofDays(1));
        assertThatThrownBy(() -> enabling.export(administrator, asked))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void needsOnePersonInDevelopment(@TempDir Path other) {
        try (Office workshop = Office.inDevelopment(other)) {
            int trust = workshop.trust();
            Visitor member = workshop.member(trust);
            workshop.enabling()
                    .ask(
                            workshop.administrator(trust),
                            Kind.ENABLE,
                            workshop.first,
                            Office.PROMISE,
                            "",
                            "");

            assertThat(workshop.roomsOf(member)).isNotEmpty();
        }
    }

    @Test
    void letsAnOperatorSwitchInDevelopmentAndWritesThatDown(@TempDir Path other) {
        try (Office workshop = Office.inDevelopment(other)) {
            int trust = workshop.trust();
            Visitor member = workshop.member(trust);
            Enabling here = workshop.enabling();

            here.doNow(trust, Kind.ENABLE, workshop.first, Office.PROMISE, "");
            assertThat(workshop.roomsOf(member)).isNotEmpty();
            assertThatThrownBy(
                            () ->
                                    here.doNow(
                                            trust, Kind.ENABLE, workshop.first, Office.PROMISE, ""))
                    .isInstanceOf(RefusedException.class)
                    .hasMessage("This service is switched on here already.");

            here.doNow(trust, Kind.DISABLE, about(), Opening.none(), "");
            assertThat(workshop.roomsOf(member)).isEmpty();
            assertThat(
                            workshop.people()
                                    .audit
                                    .listAbout(trust, "service:" + SERVICE, "service.disabled"))
                    .singleElement()
                    .satisfies(each -> assertThat(each.actor()).isEqualTo(Audit.OPERATOR));
        }
    }

    @Test
    void letsNoOperatorSwitchInProduction() {
        int trust = office.trust();

        assertThatThrownBy(
                        () -> enabling.doNow(trust, Kind.ENABLE, office.first, Office.PROMISE, ""))
                .isInstanceOf(IllegalStateException.class);
        assertThat(office.trusts().service(trust, SERVICE)).isEmpty();
    }

    private static Candidate about() {
        return new Candidate(SERVICE, "Eating disorders", "", "", "", "", List.of());
    }

    private static Visitor inRole(Visitor visitor) {
        return new Visitor(
                visitor.account(),
                visitor.trust(),
                visitor.nickname(),
                visitor.avatar(),
                Role.CLINICAL_SAFETY_OFFICER,
                false,
                visitor.services(),
                visitor.formSecret());
    }

    private static void isRefused(Visitor by, long asked, Candidate about, String because) {
        assertThatThrownBy(() -> enabling.sign(by, asked, Office.signature(about)))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(because);
    }
}
