package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.distribution.PackFiles;
import org.sharon.distribution.RunningSharon;
import org.sharon.distribution.SharonArchive;
import org.sharon.distribution.SharonArchive.Finished;

/** A pack of rules in production: two people with telephones, and a member who notices. */
class PackStoryIT {

    private static final String TEXT = "I took 10 mg of melatonin and slept at last";

    @TempDir private Path home;
    @TempDir private Path work;

    @Test
    void twoPeopleSwitchAPackOnAndOffAgainWhileAMemberWrites() throws Exception {
        Path signed = signedPack();
        RunningSharon sharon = RunningSharon.in(home).start();
        try (Building building = Building.of(sharon);
                Tab administrator = building.phone();
                Tab officer = building.phone();
                Tab clinician = building.desktop();
                Tab member = building.phone()) {
            TwoPeopleIT.setPassword(
                    administrator, Files.readString(home.resolve("first-administrator.txt")));
            administrator.signIn("administrator", TwoPeopleIT.PASSWORD);
            TwoPeopleIT.join(administrator, officer, "juniper", "Clinical safety officer");
            TwoPeopleIT.ask(administrator);
            TwoPeopleIT.sign(officer);
            TwoPeopleIT.join(administrator, clinician, "sorrel", "Care team");
            TwoPeopleIT.comeIn(clinician, member);

            refusesWhatNobodySigned(administrator);
            ask(administrator, signed);
            sign(officer, "I have read these rules, and I agree");

            post(member, "A first night");
            member.sees("Please leave the amount out.");
            clinician.goTo("/staff");
            clinician.main().locator("a[href*='/staff/reviews/']").first().click();
            clinician.sees("good-nights/N2");

            administrator.goTo(SharedWords.LIST + "/good-nights/switch-off");
            administrator.passwordField().fill(TwoPeopleIT.PASSWORD);
            administrator.press("Ask for this");
            administrator.sees("A clinical safety officer must sign this before");
            sign(officer, "I have read what this does, and I agree");
            post(member, "A second night");
            assertThat(member.words("Please leave the amount out.")).not().isVisible();
            administrator.goTo(SharedWords.LIST + "/good-nights");
            administrator.sees("Off here");
        }
    }

    private static void refusesWhatNobodySigned(Tab administrator) {
        administrator.goTo(SharedWords.LIST);
        administrator.sees("There is no pack yet.");
        SharedWords.send(administrator, PackFiles.oneWord());
        administrator.sees("It is not signed: sign it with");
    }

    private static void ask(Tab administrator, Path file) throws Exception {
        SharedWords.send(administrator, Files.readAllBytes(file));
        administrator.sees("Good nights 1.0.0 is kept.");
        administrator.main().locator(".rows__link").first().click();
        administrator.isTitled("Good nights");
        administrator.main().locator("a[href*='/versions/']").first().click();
        administrator.sees("Good nights 1.0.0 would be new here.");
        administrator.tick("Perinatal");
        administrator.passwordField().fill(TwoPeopleIT.PASSWORD);
        administrator.press("Ask for this");
        administrator.sees("A clinical safety officer must sign this before");
    }

    private static void sign(Tab officer, String promise) {
        officer.goTo(SharedWords.LIST);
        officer.main().getByText("Look at it").first().click();
        officer.field("Your full name").fill("Dr Alder Quill");
        officer.field("Your registration number").fill("12A3456E");
        officer.tick(promise);
        officer.passwordField().fill(TwoPeopleIT.PASSWORD);
        officer.press("Sign");
        officer.sees("Done.");
    }

    private static void post(Tab member, String title) {
        member.goTo("/rooms/expecting/topics/new");
        member.field("Title").fill(title);
        member.page().locator("#text").fill(TEXT);
        member.page().locator("form.composer button[type=submit]").first().click();
        member.page().waitForURL(url -> !url.endsWith("/topics/new"));
    }

    /** The example, signed by somebody whom this building accepts. */
    private Path signedPack() throws Exception {
        Path file = work.resolve("good-nights.jar");
        Path keys = work.resolve("keys.p12");
        run("pack", "new", "" + work.resolve("good-nights"));
        run("pack", "build", "" + work.resolve("good-nights"));
        run("plugin", "new-key", "--keystore", "" + keys, "--alias", "robin", "--name", "Robin");
        run("plugin", "trust", "" + work.resolve("robin.pem"), "--home", "" + home);
        run("pack", "sign", "" + file, "--keystore", "" + keys);
        return file;
    }

    private static void run(String... words) throws Exception {
        ProcessBuilder builder = SharonArchive.command(words);
        builder.environment().put("SHARON_KEYSTORE_PASSWORD", "a garden in spring");
        Finished finished = SharonArchive.run(builder);
        assertThat(finished.status()).as(finished.errors()).isZero();
    }
}
