package org.sharon.distribution.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.SetCheckedOptions;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/** How to see every page of the building in every state worth seeing. */
final class Visits {

    private static final SetCheckedOptions FORCE = new SetCheckedOptions().setForce(true);
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;
    private static final int COMPLAINT = 422;
    private static final String MEMBER = "Quiet Wren";
    private static final String MOTHER = "Small Hours";
    private static final String PICTURE_FORM = "/rooms/newborn/pictures/new";
    private static final String PEER = "Hopeful Oak";
    private static final String CLINICIAN = "rowan";
    private static final String LEAD = "linden";
    private static final String ADMINISTRATOR = "cedar";
    private static final String OFFICER = "juniper";
    private static final String STRANGER = "";
    private static final String SHELF = "/library/eating-disorders";
    private static final String PLACE = "/staff/signposts/eating-disorders/carers-support";

    private final Furniture furniture;
    private final List<Visit> all = new ArrayList<>();

    private Visits(Furniture furniture) {
        this.furniture = furniture;
    }

    static List<Visit> all(Furniture furniture) {
        Visits visits = new Visits(furniture);
        visits.open();
        visits.register();
        visits.talk();
        visits.questions();
        visits.asking();
        visits.messages();
        visits.desk();
        visits.keys();
        visits.board();
        visits.oneself();
        visits.administration();
        visits.welsh();
        return List.copyOf(visits.all);
    }

    private void open() {
        page("/", STRANGER, "the landing page");
        page("/", MEMBER, "home");
        page("/", "Woolly Hat", "home of another trust");
        page("/", ADMINISTRATOR, "home without a room");
        page("/help", STRANGER, "from outside");
        page("/help", MEMBER, "from inside");
        page("/who-can-see", STRANGER, "from outside");
        page("/who-can-see", MEMBER, "from inside");
        page("/offline", STRANGER, "as a phone keeps it");
        page("/leave", STRANGER, "leads to an empty page");
        page("/left", STRANGER, "empty");
        page("/language/:tag", STRANGER, "leads back", "/language/en?to=%2Fhelp");
        page("/sign-in", STRANGER, "at first");
        page("/sign-in", STRANGER, "with easy words", "/sign-in?easy=yes");
        page("/signed-out", STRANGER, "afterwards");
        visit(
                "/sign-in",
                STRANGER,
                "after a wrong password",
                COMPLAINT,
                tab -> {
                    tab.goTo("/sign-in");
                    tab.field("Nickname").fill("Nobody Here");
                    tab.passwordField().fill("not the password");
                    tab.press("Sign in");
                    tab.sees("There is a problem");
                });
    }

    private void register() {
        page("/register", STRANGER, "at first");
        visit(
                "/register",
                STRANGER,
                "after a wrong code",
                COMPLAINT,
                tab -> {
                    tab.goTo("/register");
                    tab.field("Invitation code").fill("AAAA-AAAA-AAAA");
                    tab.press("Continue");
                    tab.sees("There is a problem");
                });
        visit("/register/you", STRANGER, "with a code", OK, this::showCode);
        visit(
                "/register/you",
                STRANGER,
                "with everything missing",
                COMPLAINT,
                tab -> {
                    showCode(tab);
                    tab.press("Go in");
                    tab.sees("There is a problem");
                });
        page("/register/waiting", MEMBER, "waiting for a nickname");
        String rules = "/house-rules/";
        page(rules + ":screen", STRANGER, "the first, from the door", rules + "1");
        page(rules + ":screen", STRANGER, "in easy words", rules + "2?easy=yes");
        page(rules + ":screen", MEMBER, "the first, on the way in", rules + "1?to=%2F");
        page(rules + ":screen", MEMBER, "the second", rules + "2?to=%2F");
        page(rules + ":screen", MEMBER, "the last", rules + "3?to=%2F");
    }

    private void showCode(Tab tab) {
        tab.goTo("/register");
        tab.field("Invitation code").fill(furniture.code());
        tab.press("Continue");
        tab.isTitled("Who will you be here?");
    }

    private void talk() {
        page("/rooms/:slug", MEMBER, "a forum", "/rooms/anorexia");
        page("/rooms/:slug", "Woolly Hat", "a forum without topics", "/rooms/newborn");
        page("/rooms/:slug", CLINICIAN, "a forum for staff", "/rooms/anorexia");
        visit("/rooms/:slug", MEMBER, "live", OK, tab -> tab.enter("living-anorexia"));
        visit(
                "/rooms/:slug",
                MEMBER,
                "live, paused",
                OK,
                tab -> tab.enter("living-anorexia").press("Pause"));
        visit(
                "/rooms/:slug",
                MEMBER,
                "live, on a day long ago",
                OK,
                tab -> tab.goTo("/rooms/living-anorexia?day=2020-02-02"));
        visit("/rooms/:slug", "Woolly Hat", "empty", OK, tab -> tab.enter("living-perinatal"));
        visit("/rooms/:slug", MEMBER, "live, with help now", OK, Visits::sayRed);
        visit("/rooms/:slug", "Paper Lantern", "live, with a nudge", OK, Visits::sayNudged);
        page("/rooms/:slug/blog", MEMBER, "with entries", "/rooms/anorexia/blog");
        page("/rooms/:slug/blog", "Blue Kettle", "empty", "/rooms/anorexia/blog");
        page("/rooms/:slug/wall", MOTHER, "with notes", "/rooms/newborn/wall");
        page("/rooms/:slug/wall", "Woolly Hat", "empty", "/rooms/newborn/wall");
        page("/rooms/:slug/topics/new", MEMBER, "at first", "/rooms/anorexia/topics/new");
        visit(
                "/rooms/:slug/topics/new",
                MEMBER,
                "with everything missing",
                COMPLAINT,
                tab -> {
                    tab.goTo("/rooms/anorexia/topics/new");
                    tab.page().locator("form.composer button[type=submit]").click();
                    tab.sees("There is a problem");
                });
        visit("/rooms/:slug/topics/:id", MEMBER, "as a reader", OK, this::topic);
        visit("/rooms/:slug/topics/:id", CLINICIAN, "as the team", OK, this::topic);
        visit(
                "/rooms/:slug/topics/:id",
                MEMBER,
                "with a quote",
                OK,
                tab -> {
                    topic(tab);
                    tab.main().locator("[data-quote]").first().click();
                    tab.sees("Leave the quote out");
                });
        visit("/rooms/:slug/topics/:id", MEMBER, "held", OK, reply("I am down to 45kg again"));
        visit(
                "/rooms/:slug/topics/:id",
                MEMBER,
                "with help now",
                OK,
                reply("I have a plan and I am going to kill myself tonight"));
        visit("/rooms/:slug/topics/:id", "Warm Cup", "nudged", OK, this::nudgedTopic);
        visit(
                "/rooms/:slug/posts/:id/edit",
                MEMBER,
                "one's own post",
                OK,
                tab -> {
                    topic(tab);
                    tab.main().locator("a[href$='/edit']").first().click();
                    tab.isTitled("Change your post");
                });
        visit(
                "/rooms/:slug/posts/:id/edit",
                MEMBER,
                "taken back",
                OK,
                tab -> {
                    reply("I wrote this too quickly.").accept(tab);
                    tab.main().locator("a[href$='/edit']:visible").last().click();
                    tab.press("Take my post back");
                    tab.isTitled("Your post is gone");
                });
        reports();
        muting();
        support();
        hashtags();
        page("/decisions", "Warm Cup", "with nothing to read");
        visit("/decisions", MEMBER, "with a post sent back", OK, this::sentBack);
        page("/services/:service/:path", MEMBER, "of a team", "/services/eating-disorders/team");
        page("/services/:service/:path", MOTHER, "of a team", "/services/perinatal/team");
        page("/library/:service", MEMBER, "with something to read", SHELF);
        page("/library/:service", CLINICIAN, "for staff", SHELF);
        page("/library/:service/:item", MEMBER, "a text", SHELF + "/medical-help");
        shelves();
        directory();
        pictures();
        polls();
        events();
        page("/signposts/:service", MEMBER, "without any", "/signposts/eating-disorders");
        visit("/signposts/:service", MOTHER, "with one", OK, this::filledPlace);
        page("/search", MEMBER, "at first");
        visit("/search", MEMBER, "with posts found", OK, search("morning"));
        visit("/search", MEMBER, "with nothing found", OK, search("xylophone"));
        visit("/search", MEMBER, "with help shown first", OK, search("suicide"));
        visit("/search", MEMBER, "narrowed", OK, this::searchNarrowed);
    }

    private void shelves() {
        String route = "/library/:service/by-team/:number";
        for (String title :
                List.of("Riding out an urge", "Grounding in ten breaths", "Five years on")) {
            visit(route, MEMBER, title, OK, at(() -> furniture.onShelf(SHELF, title)));
        }
        page("/me/recordings", MEMBER, "without any");
        page("/me/recordings", PEER, "with one");
        page("/staff/library", CLINICIAN, "with some");
        page("/staff/library", "alder", "with nothing");
        page("/staff/library/new", LEAD, "of two services");
        visit(
                "/staff/library/new",
                CLINICIAN,
                "with everything missing",
                COMPLAINT,
                tab -> {
                    tab.goTo("/staff/library/new");
                    tab.press("Go on");
                    tab.sees("There is a problem");
                });
        String item = "/staff/library/:id";
        for (String title :
                List.of(
                        "Riding out an urge",
                        "Grounding in ten breaths",
                        "Coming home from the day unit")) {
            visit(item, CLINICIAN, title, OK, at(() -> furniture.onShelf("/staff/library", title)));
        }
        visit(
                item,
                CLINICIAN,
                "with wrong captions",
                COMPLAINT,
                tab -> {
                    tab.goTo(furniture.onShelf("/staff/library", "Coming home from the day unit"));
                    tab.field("Captions as WebVTT").fill("No times at all");
                    tab.press("Save the words");
                    tab.sees("There is a problem");
                });
        visit(item, LEAD, "to approve", OK, at(furniture::textToApprove));
    }

    private void polls() {
        String route = "/rooms/:slug/polls/new";
        page(route, MEMBER, "at first", "/rooms/anorexia/polls/new");
        visit(
                route,
                MEMBER,
                "with everything missing",
                COMPLAINT,
                tab -> {
                    tab.goTo("/rooms/anorexia/polls/new");
                    tab.press("Post the poll");
                    tab.sees("There is a problem");
                });
        String topic = "/rooms/:slug/topics/:id";
        visit(topic, MEMBER, "with a poll", OK, poll("anorexia", "What helps you most"));
        visit(topic, PEER, "with one's own poll", OK, poll("anorexia", "What helps you most"));
        visit(topic, MEMBER, "with results", OK, poll("anorexia", "When should we have"));
        visit(
                topic,
                "Small Hours",
                "with an answered poll",
                OK,
                tab -> {
                    poll("newborn", "What do you do while").accept(tab);
                    if (tab.button("Answer").count() == 0) {
                        tab.main().getByText("Change your answer").click();
                    }
                    tab.page().getByLabel("Listen to something").check();
                    tab.main().locator("form.poll__form button").click();
                    tab.sees("We kept your answer.");
                });
        visit(
                topic,
                "Warm Cup",
                "with nothing chosen",
                OK,
                tab -> {
                    poll("newborn", "What do you do while").accept(tab);
                    tab.press("Answer");
                    tab.sees("Choose an answer first.");
                });
    }

    private void events() {
        page("/events", MEMBER, "of all rooms");
        page("/rooms/:slug/events", MEMBER, "with some", "/rooms/anorexia/events");
        page("/rooms/:slug/events", "Blue Kettle", "empty", "/rooms/anorexia/events");
        page("/rooms/:slug/events/past", MEMBER, "of this month", "/rooms/anorexia/events/past");
        String one = "/rooms/:slug/events/:id";
        visit(
                one,
                MEMBER,
                "to be reminded of",
                OK,
                event("/rooms/anorexia/events", "A quiet hour"));
        visit(
                one,
                "Night Otter",
                "with a reminder",
                OK,
                tab -> {
                    event("/rooms/anorexia/events", "A quiet hour").accept(tab);
                    if (tab.button("Do not remind me").count() > 0) {
                        tab.press("Do not remind me");
                    }
                    tab.press("Remind me");
                    tab.sees("We will remind you an hour before it starts.");
                });
        visit(one, MEMBER, "cancelled", OK, event("/rooms/anorexia/events", "Drawing together"));
        page("/staff/events", CLINICIAN, "with some");
        page("/staff/events", PEER, "for a peer moderator");
        page("/staff/events", "alder", "with none");
        page("/staff/events/new", LEAD, "of two services");
        page("/staff/events/new", PEER, "as a suggestion");
        visit(
                "/staff/events/new",
                CLINICIAN,
                "with everything missing",
                COMPLAINT,
                tab -> {
                    tab.goTo("/staff/events/new");
                    tab.press("Publish it");
                    tab.sees("There is a problem");
                });
        String desk = "/staff/events/:id";
        visit(desk, CLINICIAN, "that members see", OK, event("/staff/events", "A quiet hour"));
        visit(desk, CLINICIAN, "cancelled", OK, event("/staff/events", "Drawing together"));
        visit(desk, CLINICIAN, "that was suggested", OK, event("/staff/events", "A walk"));
    }

    private static Consumer<Tab> event(String list, String title) {
        return tab -> {
            tab.goTo(list);
            tab.main().getByText(title).first().click();
            tab.page()
                    .locator("h1")
                    .filter(new Locator.FilterOptions().setHasText(title))
                    .waitFor();
        };
    }

    private static Consumer<Tab> poll(String room, String question) {
        return tab -> {
            tab.goTo("/rooms/" + room);
            tab.main().getByText(question).first().click();
            tab.page().locator("#poll").waitFor();
        };
    }

    private void pictures() {
        String route = "/rooms/:slug/pictures/new";
        page(route, MOTHER, "at first", PICTURE_FORM);
        page(route, MOTHER, "for a living room", "/rooms/living-perinatal/pictures/new");
        visit(
                route,
                MOTHER,
                "with everything missing",
                COMPLAINT,
                tab -> {
                    tab.goTo(PICTURE_FORM);
                    tab.press("Send it to the team");
                    tab.sees("There is a problem");
                });
        visit(
                "/rooms/:slug/topics/:id",
                MOTHER,
                "with a picture that waits",
                OK,
                tab -> {
                    sendPicture(tab, "Our window, with rain");
                    tab.goTo("/rooms/newborn");
                    tab.main().getByText("Our window, with rain").first().click();
                    tab.sees("This is waiting to be read.");
                });
        visit(
                "/staff/reviews/:id",
                "hazel",
                "with a picture",
                OK,
                tab -> {
                    try (Tab parent = furniture.phone("Warm Cup")) {
                        sendPicture(parent, "Our window, with sun");
                    }
                    goToReview(tab, "Our window, with sun");
                    tab.sees("A computer has marked nothing");
                });
        visit(
                "/staff/reviews/:id",
                "hazel",
                "with a second question about a picture",
                COMPLAINT,
                tab -> {
                    try (Tab parent = furniture.phone("Warm Cup")) {
                        sendPicture(parent, "Drawn last night", "drawn-face.jpg", drawnFace());
                    }
                    goToReview(tab, "Drawn last night");
                    tab.sees("A computer thinks there may be a face here");
                    for (String no : List.of("#people-no", "#place-no")) {
                        tab.page().locator(no).setChecked(true, FORCE);
                    }
                    tab.tick("Nothing that could hurt somebody in this room");
                    tab.tick("No name, letter, number or other words about a person");
                    tab.press("Approve: show it in the room");
                    tab.sees("Look at the frames once more.");
                });
    }

    /** Once a computer has looked at its picture. */
    private void goToReview(Tab tab, String title) {
        String review = furniture.onDeskOf("hazel", "review", title);
        await().until(
                        () -> {
                            tab.goTo(review);
                            return tab.main().getByText("No computer has looked").count() == 0;
                        });
    }

    private void sendPicture(Tab tab, String title) {
        sendPicture(tab, title, "window.png", drawn());
    }

    private void sendPicture(Tab tab, String title, String name, byte[] picture) {
        tab.goTo(PICTURE_FORM);
        tab.field("Title").fill(title);
        tab.field("Your words").fill("This is what I see at night.");
        tab.field("What is on the picture?").fill("A window.");
        tab.page()
                .locator("input[type=file]")
                .setInputFiles(new FilePayload(name, "image/png", picture));
        tab.tick("No person is on this picture");
        tab.press("Send it to the team");
        tab.sees("looks at every picture before others see it");
    }

    private static byte[] drawn() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            BufferedImage window = new BufferedImage(120, 80, BufferedImage.TYPE_INT_RGB);
            ImageIO.write(window, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** Made by the core's tests: a face of nobody, which a computer finds. */
    private static byte[] drawnFace() {
        try (InputStream in = Visits.class.getResourceAsStream("/drawn-face.jpg")) {
            return in.readAllBytes();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void directory() {
        String list = "/directory/eating-disorders";
        page("/directory/:service", MEMBER, "with some", list);
        page("/directory/:service", "Blue Kettle", "empty", list);
        visit(
                "/directory/:service",
                MEMBER,
                "with nothing found",
                OK,
                tab -> {
                    tab.goTo(list);
                    tab.field("What are you looking for?").fill("xylophone");
                    tab.press("Show");
                    tab.sees("We found nothing with these words.");
                });
        visit(
                "/directory/:service/:id",
                MEMBER,
                "the way out",
                OK,
                at(() -> furniture.wayOut(MEMBER, list)));
        page("/staff/directory", CLINICIAN, "with some that nobody looked at");
        page("/staff/directory/new", LEAD, "of two services");
        visit(
                "/staff/directory/new",
                CLINICIAN,
                "with everything missing",
                COMPLAINT,
                tab -> {
                    tab.goTo("/staff/directory/new");
                    tab.press("Save");
                    tab.sees("There is a problem");
                });
        visit(
                "/staff/directory/:id",
                CLINICIAN,
                "one that is hidden",
                OK,
                at(() -> furniture.onShelf("/staff/directory", "Open Kitchen")));
    }

    private void reports() {
        String route = "/rooms/:slug/posts/:id/report";
        visit(route, "Slow River", "at first", OK, this::report);
        visit(
                route,
                "Slow River",
                "with everything missing",
                COMPLAINT,
                tab -> {
                    report(tab);
                    tab.press("Send the report");
                    tab.sees("There is a problem");
                });
        String about = "/reports/about/:kind/:service/:id";
        String text = "/reports/about/library/eating-disorders/medical-help";
        page(about, MEMBER, "at first", text);
        visit(
                about,
                MEMBER,
                "with everything missing",
                COMPLAINT,
                tab -> {
                    tab.goTo(text);
                    tab.press("Send the report");
                    tab.sees("There is a problem");
                });
        visit(
                "/reports/:id",
                MEMBER,
                "about something to read",
                OK,
                tab -> {
                    tab.goTo(text);
                    tab.tick("It is wrong or old");
                    tab.press("Send the report");
                    tab.sees("Thank you. We have your report");
                });
        page("/reports", "Warm Cup", "without any");
        visit("/reports/:id", "Slow River", "about words", OK, filed("It is unkind"));
        visit(
                "/reports/:id",
                "Slow River",
                "about a person",
                OK,
                filed("I am worried about this person"));
        visit(
                "/reports",
                "Slow River",
                "with one",
                OK,
                tab -> {
                    filed("Something else").accept(tab);
                    tab.goTo("/reports");
                });
        visit(
                "/staff/reviews/:id",
                CLINICIAN,
                "reported",
                OK,
                at(() -> furniture.reported("Seven.")));
    }

    private void support() {
        String route = "/rooms/:slug/posts/:id/support";
        visit(
                route,
                "Quiet Wren",
                "with a heart",
                OK,
                tab -> tab.goTo(furniture.supported("Hearts are welcome.")));
        visit(
                route,
                "Quiet Wren",
                "with nothing yet",
                OK,
                tab ->
                        tab.goTo(
                                furniture
                                        .postToReport("Nothing yet.")
                                        .replace("/report", "/support")));
    }

    private void hashtags() {
        page(
                "/rooms/:slug/tags/:word",
                "Quiet Wren",
                "with posts",
                "/rooms/anorexia/tags/smallwins");
        page("/staff/tags", "rowan", "with a new one");
        page("/me/mentions", "Quiet Wren", "at first");
    }

    private void muting() {
        String route = "/rooms/:slug/posts/:id/mute";
        visit(route, "Slow River", "about a member", OK, this::mute);
        visit(
                route,
                "Slow River",
                "about the team",
                OK,
                tab -> tab.goTo(furniture.teamPost("anorexia") + "/mute"));
        page("/me/muted", "Warm Cup", "with nothing");
        visit(
                "/me/muted",
                STRANGER,
                "with somebody, a topic and a word",
                OK,
                tab -> {
                    tab.with(furniture.whoMutes().session());
                    tab.goTo("/me/muted");
                });
        visit(
                "/rooms/:slug/topics/:id",
                STRANGER,
                "with a folded post",
                OK,
                tab -> {
                    tab.with(furniture.whoMutes().session());
                    topic(tab);
                });
        visit(
                "/me/muted",
                "Warm Cup",
                "with a word missing",
                COMPLAINT,
                tab -> {
                    tab.goTo("/me/muted");
                    tab.press("Mute this word");
                    tab.sees("There is a problem");
                });
        visit(
                "/staff/posts/:id/warning",
                CLINICIAN,
                "at first",
                OK,
                tab ->
                        tab.goTo(
                                furniture
                                        .postToReport("A story to warn of.")
                                        .replace("/rooms/anorexia", "/staff")
                                        .replace("/report", "/warning")));
    }

    private void mute(Tab tab) {
        tab.goTo(furniture.postToReport("Something to fold.").replace("/report", "/mute"));
    }

    private void report(Tab tab) {
        tab.goTo(furniture.postToReport("Something to look at."));
    }

    private Consumer<Tab> filed(String reason) {
        return tab -> {
            report(tab);
            tab.tick(reason);
            tab.press("Send the report");
            tab.sees("Thank you. We have your report");
        };
    }

    private void filledPlace(Tab tab) {
        furniture.place("perinatal/loss-support", "https://www.example.org/loss");
        tab.goTo("/signposts/perinatal");
        tab.sees("This leaves our site.");
    }

    private void questions() {
        String survey = "/surveys/perinatal/building";
        page("/surveys", MOTHER, "with questions");
        page("/surveys", "rowan", "of staff, without any");
        page("/surveys/:service/:survey", MOTHER, "at first", survey);
        page(
                "/surveys/:service/:survey",
                "Slow River",
                "answered",
                "/surveys/eating-disorders/building");
        visit(
                "/surveys/:service/:survey",
                "Warm Cup",
                "with everything missing",
                COMPLAINT,
                tab -> answer(tab, survey, ""));
        visit(
                "/surveys/:service/:survey",
                "Warm Cup",
                "with a nudge",
                COMPLAINT,
                tab -> answer(tab, survey, "we lost our baby at 20 weeks"));
        visit(
                "/surveys/:service/:survey",
                "Warm Cup",
                "sent",
                OK,
                tab -> answer(tab, survey, "More light in the evening."));
        visit(
                "/surveys/:service/:survey",
                "Warm Cup",
                "with words for the care team",
                OK,
                tab -> answer(tab, survey, "My number is 07700 900123"));
        visit(
                "/surveys/:service/:survey",
                "Warm Cup",
                "with help now",
                OK,
                tab -> answer(tab, survey, "I have a plan and I am going to kill myself tonight"));
        page("/staff/surveys", CLINICIAN, "of one service");
        page("/staff/surveys", LEAD, "of two services");
        page(
                "/staff/surveys/:service/:survey",
                CLINICIAN,
                "with answers",
                "/staff/surveys/eating-disorders/building");
        page(
                "/staff/surveys/:service/:survey",
                "alder",
                "with too few answers",
                "/staff/surveys/eating-disorders/building");
        String training = "/staff/training/eating-disorders/reviewing-posts";
        page("/staff/training", PEER, "passed");
        page("/staff/training", "alder", "not passed");
        page("/staff/training", LEAD, "of two services, with the team");
        page("/staff/training/:service/:module", CLINICIAN, "passed", training);
        page("/staff/training/:service/:module", "alder", "not passed", training);
        visit(
                "/staff/reviews/:id",
                STRANGER,
                "of a peer moderator before the training",
                FORBIDDEN,
                tab -> {
                    tab.with(furniture.newPeer().session());
                    tab.goTo(furniture.review("Training first."));
                });
        visit(
                "/staff",
                STRANGER,
                "of a peer moderator before the training",
                OK,
                tab -> {
                    tab.with(furniture.newPeer().session());
                    tab.goTo("/staff");
                });
        visit(
                "/staff/training/:service/:module",
                "alder",
                "with everything missing",
                COMPLAINT,
                tab -> {
                    tab.goTo(training);
                    tab.press("Check my answers");
                    tab.sees("There is a problem");
                });
    }

    private void asking() {
        String form = "/ask/new/eating-disorders";
        page("/ask", "Paper Boat", "with nothing asked");
        page("/ask/new/:service", MEMBER, "at first", form);
        visit(
                "/ask/new/:service",
                MEMBER,
                "with everything missing",
                COMPLAINT,
                tab -> ask(tab, form, "", "There is a problem"));
        visit(
                "/ask/new/:service",
                "Night Otter",
                "with help now",
                OK,
                tab ->
                        ask(
                                tab,
                                form,
                                "I have a plan and I am going to kill myself tonight",
                                "Are you safe right now?"));
        visit("/ask/:word", MEMBER, "waiting", OK, at(() -> furniture.question("One?")));
        visit(
                "/ask/:word",
                MEMBER,
                "with everything missing",
                COMPLAINT,
                tab -> {
                    tab.goTo(furniture.question("Two?"));
                    tab.press("Send");
                    tab.sees("There is a problem");
                });
        page("/ask", MEMBER, "with questions");
        page("/staff/questions", CLINICIAN, "with some that wait");
        page("/staff/questions", "hazel", "of another service");
        visit(
                "/staff/questions/:word",
                CLINICIAN,
                "waiting",
                OK,
                at(() -> furniture.staffQuestion("Three?")));
        visit(
                "/staff/questions/:word",
                CLINICIAN,
                "answered with nothing",
                COMPLAINT,
                tab -> {
                    tab.goTo(furniture.staffQuestion("Four?"));
                    tab.press("Answer as the team");
                    tab.sees("There is a problem");
                });
        visit(
                "/staff/questions/:word",
                CLINICIAN,
                "answered",
                OK,
                tab -> {
                    tab.goTo(furniture.staffQuestion("Five?"));
                    tab.field("Your answer").fill("Yes. Come as you are.");
                    tab.press("Answer as the team");
                    tab.sees("Your answer is sent, from the team.");
                });
    }

    private void messages() {
        String cup = "Warm Cup";
        page("/messages", cup, "with a conversation");
        page("/messages", MOTHER, "with a request");
        page("/messages", "Soft Rain", "with none");
        visit("/messages/:word", cup, "open", OK, at(() -> furniture.talk(cup, MOTHER)));
        visit(
                "/messages/:word",
                cup,
                "with everything missing",
                COMPLAINT,
                tab -> {
                    tab.goTo(furniture.talk(cup, MOTHER));
                    tab.press("Send");
                    tab.sees("There is a problem");
                });
        visit(
                "/messages/:word",
                MOTHER,
                "asked",
                OK,
                at(() -> furniture.talk(MOTHER, "Paper Lantern")));
        visit(
                "/messages/:word",
                "Paper Lantern",
                "waiting",
                OK,
                at(() -> furniture.talk("Paper Lantern", MOTHER)));
        visit("/messages/groups/:word", cup, "open", OK, at(() -> furniture.group(cup)));
        visit(
                "/messages/groups/:word",
                cup,
                "with everything missing",
                COMPLAINT,
                tab -> {
                    tab.goTo(furniture.group(cup));
                    tab.press("Send");
                    tab.sees("There is a problem");
                });
        visit(
                "/messages/groups/:word",
                MOTHER,
                "asked",
                OK,
                at(() -> furniture.askedToGroup(MOTHER, cup)));
        page("/messages/groups/new", cup, "with somebody to ask");
        page("/messages/groups/new", "Soft Rain", "with nobody to ask");
        visit(
                "/messages/groups/new",
                cup,
                "with nobody chosen",
                COMPLAINT,
                tab -> {
                    tab.goTo("/messages/groups/new");
                    tab.press("Ask them");
                    tab.sees("There is a problem");
                });
        visit(
                "/rooms/:slug/posts/:id/report",
                cup,
                "of a message",
                OK,
                tab -> {
                    tab.goTo(furniture.talk(cup, MOTHER));
                    tab.main().locator("a[href$='/report']").first().click();
                    tab.isTitled("Report a post");
                });
        visit(
                "/rooms/:slug/posts/:id/message",
                cup,
                "to somebody one writes to, which leads there",
                OK,
                at(() -> furniture.messageForm(cup, MOTHER)));
        visit(
                "/rooms/:slug/posts/:id/message",
                cup,
                "at first",
                OK,
                tab -> {
                    furniture.welcome("Paper Lantern");
                    tab.goTo(furniture.messageForm(cup, "Paper Lantern"));
                    tab.sees("is asked first");
                });
        visit(
                "/staff/messages/:id",
                "hazel",
                "with what was reported",
                OK,
                at(() -> furniture.reportedMessage(cup, MOTHER)));
        visit(
                "/staff/messages/:id",
                "hazel",
                "without a reason",
                COMPLAINT,
                tab -> {
                    tab.goTo(furniture.reportedMessage(cup, MOTHER));
                    tab.press("Open more of it");
                    tab.sees("There is a problem");
                });
        visit(
                "/rooms/:slug/posts/:id/message",
                "Paper Lantern",
                "to somebody who takes none",
                OK,
                at(() -> furniture.messageForm("Paper Lantern", cup)));
    }

    private static void ask(Tab tab, String form, String text, String seen) {
        tab.goTo(form);
        tab.field("What would you like to ask?").fill(text);
        tab.press("Send to the team");
        tab.sees(seen);
    }

    private static void answer(Tab tab, String survey, String words) {
        tab.goTo(survey);
        tab.page().locator("textarea").fill(words);
        tab.press("Send my answers");
        tab.page().waitForLoadState();
    }

    private void sentBack(Tab tab) {
        furniture.sendBack("The clouds are low.", "Please leave the number out.");
        tab.goTo("/decisions");
        tab.sees("Please leave the number out.");
    }

    private static void sayRed(Tab tab) {
        tab.enter("living-anorexia").say("I have a plan and I am going to kill myself tonight");
        assertThat(tab.page().locator("[data-help]")).isVisible();
    }

    private static void sayNudged(Tab tab) {
        tab.enter("living-perinatal").say("we lost our baby at 20 weeks");
        assertThat(tab.page().locator("[data-nudge]")).isVisible();
    }

    private void topic(Tab tab) {
        tab.goTo(furniture.topic(MEMBER, "anorexia"));
    }

    private void nudgedTopic(Tab tab) {
        tab.goTo(furniture.topicOfParents());
        write(tab, "we lost our baby at 20 weeks");
        tab.isTitled("Before you send this");
    }

    private Consumer<Tab> reply(String text) {
        return tab -> {
            topic(tab);
            write(tab, text);
            tab.sees("What you wrote");
        };
    }

    private static void write(Tab tab, String text) {
        tab.page().locator("#text").fill(text);
        tab.page().locator("form.composer button[type=submit]").first().click();
    }

    private static Consumer<Tab> search(String word) {
        return tab -> {
            tab.goTo("/search");
            tab.page().locator("#q").fill(word);
            tab.press("Search");
            tab.page().waitForLoadState();
        };
    }

    private void searchNarrowed(Tab tab) {
        tab.goTo("/search");
        tab.page().locator("#q").fill("morning");
        tab.page().locator(".search__narrow summary").click();
        tab.page().locator("#since").selectOption("month");
        tab.press("Search");
        assertThat(tab.page().locator(".search__chips")).containsText("The last 30 days");
    }

    private void desk() {
        visit("/staff", CLINICIAN, "with work", OK, this::desk);
        visit("/staff", PEER, "of a peer moderator", OK, this::desk);
        visit("/staff", LEAD, "of a service lead", OK, this::desk);
        page("/staff", "alder", "with nothing to do");
        visit("/staff/alerts/:id", CLINICIAN, "a red alert", OK, at(() -> furniture.alert("One.")));
        visit(
                "/staff/alerts/:id",
                CLINICIAN,
                "acknowledged",
                OK,
                tab -> {
                    tab.goTo(furniture.alert("Two."));
                    tab.press("I have this: acknowledge");
                    tab.page().waitForLoadState();
                });
        visit(
                "/staff/alerts/:id",
                CLINICIAN,
                "answered with nothing",
                COMPLAINT,
                tab -> {
                    tab.goTo(furniture.alert("Three."));
                    tab.press("Answer in the room");
                    tab.sees("There is a problem");
                });
        visit("/staff/reviews/:id", CLINICIAN, "open", OK, at(() -> furniture.review("Four.")));
        visit("/staff/reviews/:id", PEER, "open", OK, at(() -> furniture.review("Five.")));
        visit(
                "/staff/reviews/:id",
                PEER,
                "refused without a reason",
                COMPLAINT,
                tab -> {
                    tab.goTo(furniture.review("Six."));
                    tab.press("Refuse");
                    tab.sees("There is a problem");
                });
        visit("/staff/posts/:id/remove", CLINICIAN, "at first", OK, this::remove);
        page("/staff/to-read", CLINICIAN, "of one service");
        page("/staff/to-read", PEER, "of a peer moderator");
        page("/staff/to-read/:slug", CLINICIAN, "a first page", "/staff/to-read/anorexia");
        page(
                "/staff/to-read/:slug",
                CLINICIAN,
                "after the last",
                "/staff/to-read/anorexia?after=999999999");
        page("/staff/numbers", LEAD, "of two services");
        page("/staff/hours", LEAD, "at first");
        page("/staff/features", LEAD, "at first");
        page("/staff/living-rooms", CLINICIAN, "at first");
        page(
                "/staff/living-rooms/:room",
                CLINICIAN,
                "at first",
                "/staff/living-rooms/living-anorexia");
        page("/staff/signposts", LEAD, "of two services");
        page("/staff/signposts", ADMINISTRATOR, "of the trust");
        page("/staff/signposts/:service/:signpost", LEAD, "not filled in", PLACE);
        visit(
                "/staff/signposts/:service/:signpost",
                LEAD,
                "with everything missing",
                COMPLAINT,
                tab -> {
                    tab.goTo(PLACE);
                    tab.press("Save");
                    tab.sees("There is a problem");
                });
    }

    private void desk(Tab tab) {
        furniture.review("On the desk.");
        tab.goTo("/staff");
    }

    private static Consumer<Tab> at(Supplier<String> address) {
        return tab -> tab.goTo(address.get());
    }

    private void remove(Tab tab) {
        topic(tab);
        String post = tab.page().locator("[id^=post-]").first().getAttribute("id");
        tab.goTo("/staff/posts/" + post.substring("post-".length()) + "/remove");
    }

    private void keys() {
        page("/staff/invitations/new", CLINICIAN, "at first");
        page("/staff/invitations/new", "alder", "of two services");
        visit(
                "/staff/invitations/new",
                CLINICIAN,
                "with everything missing",
                COMPLAINT,
                tab -> {
                    tab.goTo("/staff/invitations/new");
                    tab.press("Make the code");
                    tab.sees("There is a problem");
                });
        visit(
                "/staff/invitations/new",
                CLINICIAN,
                "with the code",
                OK,
                tab -> invite(tab, Map.of()));
        page("/staff/nicknames", CLINICIAN, "with those that wait");
        page("/staff/people", CLINICIAN, "of one service");
        page("/staff/people", "alder", "with nobody found", "/staff/people?q=Xylophone");
        visit(
                "/staff/people/:account",
                CLINICIAN,
                "with keys",
                OK,
                at(() -> furniture.person(MEMBER)));
        visit("/staff/people/:account/identity", CLINICIAN, "not known", OK, identityOf(MEMBER));
        visit("/staff/people/:account/identity", CLINICIAN, "closed", OK, this::closedIdentity);
        visit("/staff/people/:account/identity", CLINICIAN, "open", OK, this::openIdentity);
    }

    /** Fills the form that invites somebody, as a clinician does. */
    static void invite(Tab tab, Map<String, String> instead) {
        tab.goTo("/staff/invitations/new");
        tab.field("Full name").fill(instead.getOrDefault("name", "Perpetua Invented"));
        tab.field("Day").fill("15");
        tab.field("Month").fill("3");
        tab.field("Year").fill("1994");
        tab.field("NHS number").fill(NhsNumbers.next());
        tab.main()
                .locator(
                        "input[name=keys][value='%s']"
                                .formatted(
                                        instead.getOrDefault("key", "eating-disorders/anorexia")))
                .setChecked(
                        true,
                        new com.microsoft.playwright.Locator.SetCheckedOptions().setForce(true));
        tab.press("Make the code");
        tab.isTitled("The code to hand over");
    }

    private Consumer<Tab> identityOf(String nickname) {
        return tab -> tab.goTo(furniture.person(nickname) + "/identity");
    }

    private void closedIdentity(Tab tab) {
        String nickname = Furniture.newNickname();
        furniture.newcomer(nickname);
        identityOf(nickname).accept(tab);
    }

    private void openIdentity(Tab tab) {
        closedIdentity(tab);
        tab.field("Why do you need to know?").fill("At risk tonight, need to call.");
        tab.field("Your own password").fill(Building.PASSWORD);
        tab.press("Open it");
        tab.sees("Perpetua Invented");
    }

    private void board() {
        page("/changes/:service", MEMBER, "with nothing new", "/changes/eating-disorders");
        page("/changes/:service", LEAD, "for a lead", "/changes/eating-disorders");
        page("/board", MEMBER, "with notices");
        page("/board", CLINICIAN, "for staff");
        page("/board", "Blue Kettle", "empty");
        page("/notices", "Woolly Hat", "with nothing new");
        visit("/notices", MEMBER, "with something new", OK, this::told);
        visit(
                "/notices/:id",
                MEMBER,
                "leads to what happened",
                OK,
                tab -> {
                    told(tab);
                    tab.words("A person looked at something you wrote").click();
                    tab.isTitled("About your posts");
                });
        page("/me/notices", MEMBER, "at first");
        visit(
                "/me/notices",
                MEMBER,
                "with quiet hours that end when they begin",
                COMPLAINT,
                tab -> {
                    tab.goTo("/me/notices");
                    tab.page().locator("#from").selectOption("8");
                    tab.press("Save");
                    tab.sees("There is a problem");
                });
        page("/me/notices/device", MEMBER, "where it is switched off");
        page("/me/notices/email", MEMBER, "at first");
        visit("/me/notices/email", "Woolly Hat", "asked", OK, Visits::askForEmails);
        visit(
                "/me/notices/email",
                MEMBER,
                "with what is no address",
                COMPLAINT,
                tab -> {
                    tab.goTo("/me/notices/email");
                    tab.field("E-mail address").fill("wren at example");
                    tab.press("Ask me if it is mine");
                    tab.sees("There is a problem");
                });
        page("/mail/confirm/:link", STRANGER, "from an e-mail", "/mail/confirm/a-word");
        visit(
                "/mail/confirm/:link",
                STRANGER,
                "that is too old",
                COMPLAINT,
                tab -> {
                    tab.goTo("/mail/confirm/a-word");
                    tab.press("Yes, send me e-mails");
                    tab.sees("does not work any more");
                });
        page("/mail/stop/:link", STRANGER, "from an e-mail", "/mail/stop/a-word");
        visit(
                "/mail/stop/:link",
                STRANGER,
                "afterwards",
                OK,
                tab -> {
                    tab.goTo("/mail/stop/a-word");
                    tab.press("Stop");
                    tab.sees("The e-mails have stopped");
                });
        page("/staff/notices", CLINICIAN, "of one service");
        page("/staff/notices", "alder", "with none");
        page("/staff/notices/new", LEAD, "of two services");
        visit(
                "/staff/notices/new",
                CLINICIAN,
                "with everything missing",
                COMPLAINT,
                tab -> {
                    tab.goTo("/staff/notices/new");
                    // Another visit may have left a draft.
                    tab.field("Title").fill("");
                    tab.field("Notice").fill("");
                    tab.press("Check it");
                    tab.sees("There is a problem");
                });
        visit(
                "/staff/notices/new",
                CLINICIAN,
                "to be checked",
                OK,
                tab -> {
                    tab.goTo("/staff/notices/new");
                    tab.field("Title").fill("A calm week");
                    tab.page().locator("#text").fill("We are here all week.");
                    tab.press("Check it");
                    tab.isTitled("Check the notice");
                });
        visit(
                "/staff/notices/:id",
                CLINICIAN,
                "shown",
                OK,
                tab -> {
                    tab.goTo("/staff/notices");
                    tab.main().locator(".rows__link").first().click();
                    tab.page().waitForLoadState();
                });
    }

    private static void askForEmails(Tab tab) {
        tab.goTo("/me/notices/email");
        if (tab.main().getByText("One more step").count() == 0) {
            tab.field("E-mail address").fill("hat@example.org");
            tab.press("Ask me if it is mine");
        }
        tab.sees("One more step");
    }

    private void told(Tab tab) {
        furniture.sendBack("The sky is wide.", "Please leave the number out.");
        tab.goTo("/notices");
        tab.sees("A person looked at something you wrote");
    }

    private void leaving() {
        page("/me/copy", MEMBER, "at first");
        page("/me/words", MEMBER, "with what they wrote");
        page("/me/pause", MEMBER, "at first");
        page("/me/back", MEMBER, "after a break");
        page("/resting", STRANGER, "on a break");
        page("/me/leave", MEMBER, "at first");
        visit(
                "/me/leave",
                MEMBER,
                "with nothing ticked",
                COMPLAINT,
                tab -> {
                    tab.goTo("/me/leave");
                    tab.press("Leave");
                    tab.sees("There is a problem");
                });
        page("/goodbye", STRANGER, "afterwards");
        page("/staff/left", CLINICIAN, "with whoever left");
        visit(
                "/staff/left/:account",
                CLINICIAN,
                "of one",
                OK,
                tab -> tab.goTo(furniture.departed()));
        visit(
                "/register/you",
                STRANGER,
                "of somebody who comes back",
                OK,
                tab -> {
                    tab.goTo("/register");
                    tab.field("Invitation code").fill(furniture.codeBack());
                    tab.press("Continue");
                    tab.isTitled("Welcome back");
                });
    }

    private void profiles() {
        page("/me/profile", MEMBER, "at first");
        visit(
                "/me/profile",
                "Grey Pebble",
                "with words that wait",
                OK,
                tab -> {
                    tab.goTo("/me/profile");
                    tab.field("A few words about you").fill("I am down to 45kg.");
                    tab.press("Save");
                    tab.sees("A person will read your new words first.");
                });
        visit(
                "/rooms/:slug/posts/:id/author",
                MEMBER,
                "of somebody who left",
                OK,
                tab -> {
                    tab.goTo(furniture.postOfSomebodyWhoLeft() + "/author");
                    tab.isTitled("A former member");
                });
        visit(
                "/rooms/:slug/people/:word",
                MEMBER,
                "of another member",
                OK,
                tab -> tab.goTo(furniture.authorOf("Slow River")));
        visit(
                "/rooms/:slug/people/:word",
                CLINICIAN,
                "as staff see it",
                OK,
                tab -> tab.goTo(furniture.authorOf("Slow River")));
        page("/staff/profiles", CLINICIAN, "with what waits");
        page("/me/wall", MOTHER, "who writes on it");
        visit(
                "/rooms/:slug/people/:word/timeline",
                "Warm Cup",
                "of another member",
                OK,
                tab -> tab.goTo(furniture.pageOf("Small Hours", "newborn") + "/timeline"));
        visit(
                "/rooms/:slug/people/:word/timeline",
                "Small Hours",
                "one's own, with everything missing",
                COMPLAINT,
                tab -> {
                    tab.goTo(furniture.pageOf("Small Hours", "newborn") + "/timeline");
                    tab.press("Put it on my timeline");
                    tab.sees("There is a problem");
                });
        visit(
                "/rooms/:slug/topics/:id/milestone",
                "Small Hours",
                "to be changed",
                OK,
                tab -> {
                    tab.goTo(furniture.pageOf("Small Hours", "newborn") + "/timeline");
                    tab.page().getByText("Change what it was, or when").first().click();
                    tab.isTitled("Change a milestone");
                });
        visit(
                "/rooms/:slug/people/:word/wall",
                MOTHER,
                "of another member, with nothing written",
                COMPLAINT,
                tab -> {
                    tab.goTo(furniture.pageOf("Small Hours", "newborn") + "/wall");
                    tab.press("Post");
                    tab.sees("There is a problem");
                });
        visit(
                "/rooms/:slug/people/:word",
                "Small Hours",
                "one's own, with a wall",
                OK,
                tab -> tab.goTo("/rooms/newborn/me"));
        page("/gifts", MOTHER, "with some");
        page("/gifts", "Long Corridor", "with none");
        page("/gifts/refused", MOTHER, "of one that was not passed on");
        page("/staff/gifts", "hazel", "with none");
        visit(
                "/rooms/:slug/posts/:id/gift",
                "Paper Lantern",
                "with nothing chosen",
                COMPLAINT,
                tab -> {
                    tab.goTo(
                            furniture
                                    .messageForm("Paper Lantern", "Warm Cup")
                                    .replace("/message", "/gift"));
                    tab.press("Send the gift");
                    tab.sees("There is a problem");
                });
        visit(
                "/rooms/:slug/posts/:id/gift",
                "Paper Lantern",
                "at first",
                OK,
                tab ->
                        tab.goTo(
                                furniture
                                        .messageForm("Paper Lantern", "Warm Cup")
                                        .replace("/message", "/gift")));
        page("/rooms/:slug/me", MEMBER, "of one's own", "/rooms/anorexia/me");
        visit(
                "/rooms/:slug/people/:word/blog",
                MEMBER,
                "of another member",
                OK,
                tab -> {
                    tab.goTo(furniture.authorOf("Slow River"));
                    tab.page().getByText("Blog posts by Slow River").click();
                    tab.isTitled("Blog posts by Slow River");
                });
    }

    private void oneself() {
        page("/me", MEMBER, "of a member");
        page("/me", "Slow River", "of somebody who has recovered");
        page("/me", CLINICIAN, "of staff");
        leaving();
        profiles();
        page("/me/password", MEMBER, "at first");
        page("/me/display", MEMBER, "at first");
        visit(
                "/me/display",
                "Small Hours",
                "with everything chosen, and home and help with it",
                OK,
                tab -> {
                    tab.goTo("/me/display");
                    for (String label : List.of("Very large", "Calm pages", "Easy pages")) {
                        tab.tick(label);
                    }
                    tab.press("Save");
                    tab.sees("Pages look like this from now on.");
                });
        page("/", "Small Hours", "home with easy pages");
        page("/help", "Small Hours", "with easy pages");
        page("/rooms/:slug", "Small Hours", "with easy pages", "/rooms/newborn");
        page("/rooms/:slug/topics/new", "Small Hours", "easy", "/rooms/newborn/topics/new");
        page("/messages", "Small Hours", "with easy pages");
        page("/me/leave", "Small Hours", "with easy pages");
        visit("/rooms/:slug/topics/:id", MOTHER, "nudged, with easy pages", OK, this::nudgedTopic);
        visit(
                "/rooms/:slug/topics/:id",
                MOTHER,
                "held, with easy pages",
                OK,
                tab -> {
                    tab.goTo(furniture.topicOfParents());
                    write(tab, "You can ring me on 07700 900123");
                    tab.sees("A person reads your post first.");
                });
        visit(
                "/reports/:id",
                MOTHER,
                "with easy pages",
                OK,
                tab -> {
                    tab.goTo(
                            furniture.postToReport(
                                    "Warm Cup", furniture.topicOfParents(), "A sharp word."));
                    tab.tick("It is unkind");
                    tab.press("Send the report");
                    tab.sees("The other person is not told that it was you.");
                });
        page("/me/app", MEMBER, "with a plain name");
        page("/me/app", MEMBER, "with our name", "/me/app?name=own");
        page("/drafts", MOTHER, "with none");
        visit(
                "/drafts",
                MEMBER,
                "with one",
                OK,
                tab -> {
                    tab.goTo("/rooms/anorexia/topics/new");
                    tab.page()
                            .waitForResponse(
                                    "**/drafts/save",
                                    () -> tab.page().locator("#text").fill("Half a topic"));
                    tab.goTo("/drafts");
                    tab.sees("Half a topic");
                });
        visit(
                "/rooms/:slug/topics/new",
                MEMBER,
                "with a draft",
                OK,
                tab -> {
                    tab.goTo("/rooms/anorexia/topics/new");
                    tab.page()
                            .waitForResponse(
                                    "**/drafts/save",
                                    () -> tab.page().locator("#text").fill("Half a topic more"));
                    tab.goTo("/rooms/anorexia/topics/new");
                    tab.sees("We kept what you wrote.");
                });
        page("/new-password", STRANGER, "at first");
        visit(
                "/new-password",
                STRANGER,
                "with everything missing",
                COMPLAINT,
                tab -> {
                    tab.goTo("/new-password");
                    tab.press("Save and go in");
                    tab.sees("There is a problem");
                });
    }

    /** A few pages of each kind; all of them are made of the same parts. */
    private void welsh() {
        welsh("/", STRANGER, "the landing page", tab -> tab.goTo("/"));
        welsh("/", MEMBER, "home", tab -> tab.goTo("/"));
        welsh("/help", STRANGER, "from outside", tab -> tab.goTo("/help"));
        welsh("/sign-in", STRANGER, "at first", tab -> tab.goTo("/sign-in"));
        welsh("/rooms/:slug/topics/:id", MEMBER, "as a reader", this::topic);
        welsh("/rooms/:slug", MEMBER, "live", tab -> tab.enter("living-anorexia"));
        welsh("/messages", "Warm Cup", "with a conversation", tab -> tab.goTo("/messages"));
    }

    private void administration() {
        page("/admin/staff", ADMINISTRATOR, "at first");
        visit(
                "/admin/staff",
                ADMINISTRATOR,
                "with everything missing",
                COMPLAINT,
                tab -> {
                    tab.goTo("/admin/staff");
                    tab.press("Add");
                    tab.sees("There is a problem");
                });
        visit(
                "/admin/staff/:account",
                ADMINISTRATOR,
                "of a colleague",
                OK,
                tab -> {
                    tab.goTo("/admin/staff");
                    tab.follow("rowan");
                    tab.isTitled("rowan");
                });
        page("/admin/trust", ADMINISTRATOR, "at first");
        page("/", OFFICER, "home of a safety officer");
        services();
        packs();
    }

    private void packs() {
        page(SharedWords.LIST, "aspen", "with none");
        page(SharedWords.LIST, OFFICER, "of an officer");
        visit(
                SharedWords.LIST + "/:pack",
                ADMINISTRATOR,
                "that is kept",
                OK,
                tab -> {
                    SharedWords.keep(tab);
                    tab.isTitled(SharedWords.TITLE);
                });
        visit(SharedWords.LIST, ADMINISTRATOR, "with one", OK, tab -> tab.goTo(SharedWords.LIST));
        visit(
                SharedWords.LIST + "/:pack/versions/:digest",
                ADMINISTRATOR,
                "at first",
                OK,
                Visits::openPack);
        visit(
                SharedWords.LIST + "/:pack/versions/:digest",
                ADMINISTRATOR,
                "in no service",
                COMPLAINT,
                tab -> {
                    openPack(tab);
                    tab.press("Switch on");
                    tab.sees("Choose at least one service.");
                });
        for (String kind : List.of("take-back", "switch-off")) {
            visit(
                    SharedWords.LIST + "/:pack/" + kind,
                    ADMINISTRATOR,
                    "with nothing to ask for",
                    OK,
                    tab -> {
                        openPack(tab);
                        tab.goTo(SharedWords.ADDRESS + "/" + kind);
                    });
        }
        visit(
                "/admin/pack-proposals/:id",
                ADMINISTRATOR,
                "done",
                OK,
                tab -> {
                    openPack(tab);
                    tab.tick("Perinatal");
                    tab.passwordField().fill(Building.PASSWORD);
                    tab.press("Switch on");
                    tab.sees("Done.");
                });
        visit(
                SharedWords.LIST + "/:pack/switch-off",
                ADMINISTRATOR,
                "at first",
                OK,
                tab -> tab.goTo(SharedWords.ADDRESS + "/switch-off"));
    }

    /** The version of a pack that is off. */
    private static void openPack(Tab tab) {
        SharedWords.keep(tab);
        SharedWords.switchOff(tab);
        tab.main().locator("a[href*='/versions/']").first().click();
        tab.sees("Fingerprint");
    }

    private void services() {
        String one = "/admin/plugins/perinatal";
        page("/admin/plugins", ADMINISTRATOR, "with two services");
        page("/admin/plugins", OFFICER, "with two services");
        page("/admin/plugins/:service", ADMINISTRATOR, "that is on", one);
        page("/admin/plugins/:service", OFFICER, "that is on", one);
        page("/admin/plugins/:service/health", ADMINISTRATOR, "in good health", one + "/health");
        page("/admin/plugins/:service/opening", ADMINISTRATOR, "at first", one + "/opening");
        visit(
                "/admin/plugins/:service/opening",
                ADMINISTRATOR,
                "with hours that end before they begin",
                COMPLAINT,
                tab -> {
                    tab.goTo(one + "/opening");
                    tab.field("Their job title").fill("");
                    tab.press("Save");
                    tab.sees("There is a problem");
                });
        visit(
                "/admin/plugins/:service/versions/:digest",
                OFFICER,
                "that runs",
                OK,
                tab -> {
                    tab.goTo(one);
                    tab.main().locator("a[href*='/versions/']").first().click();
                    tab.sees("Fingerprint");
                });
        for (String kind : List.of("update", "roll-back", "remove")) {
            page(
                    "/admin/plugins/:service/" + kind,
                    ADMINISTRATOR,
                    "with nothing to ask for",
                    one + "/" + kind);
        }
        page("/admin/plugins/:service/enable", ADMINISTRATOR, "already on", one + "/enable");
        page("/admin/plugins/:service/disable", ADMINISTRATOR, "at first", one + "/disable");
        page("/admin/plugins/:service/export", ADMINISTRATOR, "at first", one + "/export");
        visit(
                "/admin/proposals/:id",
                ADMINISTRATOR,
                "with something to download",
                OK,
                tab -> {
                    tab.goTo(one + "/export");
                    tab.passwordField().fill(Building.PASSWORD);
                    tab.press("Export");
                    tab.sees("Download it");
                });
        visit(
                "/admin/plugins/:service/disable",
                ADMINISTRATOR,
                "with a wrong password",
                COMPLAINT,
                tab -> {
                    tab.goTo(one + "/disable");
                    tab.passwordField().fill("not the password");
                    tab.press("Switch off");
                    tab.sees("There is a problem");
                });
        page(
                "/admin/plugins/:service/settings",
                ADMINISTRATOR,
                "with nothing to set",
                one + "/settings");
        visit("/admin/plugins/:service/enable", "aspen", "off", OK, Visits::switchOff);
        visit(
                "/admin/proposals/:id",
                "aspen",
                "done",
                OK,
                tab -> {
                    switchOff(tab);
                    Services.switchOn(tab);
                });
    }

    /** A service of the other trust that no other test needs for long. */
    private static void switchOff(Tab tab) {
        Services.switchOff(tab);
        tab.goTo(Services.ADDRESS + "/enable");
        tab.sees("What members are promised");
    }

    private void page(String route, String who, String state) {
        page(route, who, state, route);
    }

    private void page(String route, String who, String state, String address) {
        visit(route, who, state, OK, tab -> tab.goTo(address));
    }

    private void visit(String route, String who, String state, int status, Consumer<Tab> way) {
        all.add(new Visit(route, who, state, status, Visit.ENGLISH, way));
    }

    private void welsh(String route, String who, String state, Consumer<Tab> way) {
        all.add(new Visit(route, who, state, OK, Visit.WELSH, way));
    }
}
