package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.distribution.RunningSharon;

/** A building in production: what two people decide, each in a browser of their own. */
class TwoPeopleIT {

    static final String PASSWORD = "three quiet lamps";
    private static final String SERVICE = "/admin/plugins/perinatal";
    private static final String ROOM = "/rooms/expecting";
    private static final Pattern CODE =
            Pattern.compile("\\b[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}\\b");

    @TempDir private Path home;

    @Test
    void agreeAndMembersComeInUntilOneOfThemClosesTheRoomsAgain() throws Exception {
        RunningSharon sharon = RunningSharon.in(home).start();
        try (Building building = Building.of(sharon);
                Tab administrator = building.phoneWithoutScript();
                Tab officer = building.desktop()) {
            setPassword(administrator, Files.readString(home.resolve("first-administrator.txt")));
            administrator.signIn("administrator", PASSWORD);
            try (Tab scripted = building.phone()) {
                leadsOnBeforeAnyServiceIsOn(scripted.signIn("administrator", PASSWORD));
            }
            join(administrator, officer, "juniper", "Clinical safety officer");

            String asked = ask(administrator);
            assertThat(officer.place()).isEqualTo("/admin/plugins");
            officer.goTo(asked);
            PageCheck.isInOrder(officer, 200);
            officer.sees("Monday to Sunday: midnight to midnight");
            PicturesIT.take(officer, "proposal");
            signWrongly(officer);
            sign(officer);
            administrator.goTo(asked);
            administrator.sees("Done.");

            try (Tab clinician = building.phone();
                    Tab member = building.phone()) {
                join(administrator, clinician, "sorrel", "Care team");
                comeIn(clinician, member);
                seal(administrator, member, clinician);
                ask(administrator);
                assertThat(member.goTo(ROOM).status()).isEqualTo(404);
                sign(officer);
                assertThat(member.goTo(ROOM).status()).isEqualTo(200);
                member.sees("Night");
            }
        }
    }

    static void setPassword(Tab tab, String letter) {
        Matcher code = CODE.matcher(letter);
        assertThat(code.find()).isTrue();
        PlainVisitor visitor =
                new PlainVisitor(Integer.parseInt(tab.origin().replaceAll("\\D", "")));
        assertThat(
                        visitor.post(
                                        "/new-password",
                                        Map.of("code", code.group(), "password", PASSWORD))
                                .status())
                .isEqualTo(303);
    }

    /** The administrator makes an account, and whoever it is for signs in. */
    static void join(Tab administrator, Tab newcomer, String name, String role) {
        administrator.goTo("/admin/staff");
        administrator.field("Name").fill(name);
        administrator.tick(role);
        if (role.equals("Care team")) {
            administrator.tick("Perinatal");
        }
        administrator.press("Add");
        setPassword(newcomer, administrator.main().textContent());
        newcomer.signIn(name, PASSWORD);
    }

    private static void leadsOnBeforeAnyServiceIsOn(Tab administrator) {
        administrator.goTo("/admin/staff");
        administrator.field("Name").fill("sorrel");
        administrator.tick("Care team");
        administrator.press("Add");
        administrator.sees("No service is switched on here yet. Switch one on first.");
        administrator.follow("Look at the services");
        administrator.goTo(SERVICE);
        administrator.goTo(administrator.main().locator("th a").getAttribute("href"));
        administrator.sees("Hazards");
        PageCheck.isInOrder(administrator, 200);
        administrator.goTo(SERVICE + "/enable");
        PageCheck.isInOrder(administrator, 200);
    }

    /** Returns the address of what was asked. */
    static String ask(Tab administrator) {
        administrator.goTo(SERVICE);
        administrator.follow("Switch on");
        administrator.sees("a clinical safety officer signs within ten minutes");
        administrator.field("Who answers for this service?").fill("Linden Ashby");
        administrator.field("Their job title").fill("Service lead");
        administrator.tick("In hours of its own");
        if (!administrator.main().locator("#from-1").isVisible()) {
            administrator.main().locator("summary").click();
        }
        for (int day = 1; day <= 7; day++) {
            administrator.main().locator("#from-" + day).fill("00:00");
            administrator.main().locator("#until-" + day).fill("23:59");
        }
        administrator
                .field("What happens outside these hours?")
                .fill("Outside these hours nobody reads.");
        administrator.passwordField().fill(PASSWORD);
        administrator.press("Ask for this");
        administrator.sees("A clinical safety officer must sign this before");
        return administrator.place();
    }

    private static void signWrongly(Tab officer) {
        fillSignature(officer, "not the password");
        officer.sees("This is not your password. Try again.");
        assertThat(officer.field("Your full name")).hasValue("Dr Alder Quill");
    }

    static void sign(Tab officer) {
        fillSignature(officer, PASSWORD);
        officer.sees("Done.");
        officer.sees("Dr Alder Quill, registration 12A3456E");
    }

    private static void fillSignature(Tab officer, String password) {
        officer.goTo("/admin/plugins");
        officer.main().getByText("Look at it").first().click();
        officer.sees("Hazards");
        officer.field("Your full name").fill("Dr Alder Quill");
        officer.field("Your registration number").fill("12A3456E");
        officer.tick("I have read these hazards, and I agree");
        officer.passwordField().fill(password);
        officer.press("Sign");
    }

    static void comeIn(Tab clinician, Tab member) {
        Visits.invite(clinician, Map.of("key", "perinatal/expecting"));
        String code = clinician.page().locator("[data-code]").textContent();
        String nickname = Furniture.newNickname();
        member.goTo("/register");
        member.field("Invitation code").fill(code);
        member.press("Continue");
        member.field("Nickname").fill(nickname);
        member.main().locator(".avatars label").first().tap();
        member.passwordField().fill(PASSWORD);
        member.main()
                .locator("#understood")
                .setChecked(true, new Locator.SetCheckedOptions().setForce(true));
        member.press("Go in");
        member.goTo(ROOM + "/topics/new");
        member.field("Title").fill("Night");
        member.page().locator("#text").fill("Who else is awake?");
        member.page().locator("form.composer button[type=submit]").first().click();
        member.goTo(ROOM);
        member.sees("Night");
    }

    private static void seal(Tab administrator, Tab member, Tab clinician) {
        administrator.goTo(SERVICE);
        administrator.follow("Switch off");
        administrator.passwordField().fill(PASSWORD);
        administrator.press("Switch off");
        administrator.sees("Done.");
        assertThat(member.goTo(ROOM).status()).isEqualTo(404);
        assertThat(clinician.goTo(ROOM).status()).isEqualTo(404);
        assertThat(clinician.goTo("/staff").status()).isEqualTo(200);
    }
}
