package org.sharon.core.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.sharon.core.plugins.PluginResources.NONE;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.display.DisplayModule;
import org.sharon.core.mail.MailSender.Outcome;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Notices;
import org.sharon.core.notices.Ways;
import org.sharon.core.store.Database;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.vault.DataKeys;
import org.sharon.core.vault.VaultFixture;
import org.sharon.core.web.DisplayLookup;
import org.sharon.core.web.Visitor;

/** Against servers for e-mail on the loopback. */
class MailIT {

    private static final String PAGE = "/me/notices/email";
    private static final Pattern LINK = Pattern.compile("http://localhost:9(/mail/[^\\s]+)");
    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]*)\"");

    @TempDir static Path keys;

    private static final TestDatabase vault = TestDatabase.create();
    private static final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static Ward ward;

    @BeforeAll
    static void open() {
        server.start();
        ward =
                Ward.bringing(
                        Brought.with(List.of(), List.of()),
                        NONE,
                        new MailModule(settings(server.getSmtp().getPort(), true)),
                        new DisplayModule(),
                        key());
    }

    @AfterAll
    static void close() {
        ward.close();
        vault.close();
        server.stop();
    }

    @BeforeEach
    void empty() throws Exception {
        ward.database()
                .write(
                        handle -> {
                            handle.execute("DELETE FROM mail_queue");
                            handle.execute("DELETE FROM mail_ask");
                            return handle.execute("DELETE FROM mail_address");
                        });
        server.purgeEmailFromAllMailboxes();
    }

    @Test
    void aLetterSpeaksTheLanguageOfWhoeverReadsIt() throws Exception {
        Visitor wren = ward.member("shed-key");
        new Caller(ward, wren).open("/language/cy?to=%2F");
        asks(wren, "wren@example.org");
        round().sendWhatWaits();

        MimeMessage question = letters().get(0);
        assertThat(question.getSubject()).isEqualTo("Ai eich cyfeiriad e-bost chi yw hwn?");
        assertThat(whole(question)).contains("24 awr", link(question)).doesNotContain("Hello");
    }

    @Test
    void anAddressIsAskedByALetterThatSaysNothingAndConfirmedByItsLink() throws Exception {
        Visitor wren = ward.member("shed-key");
        assertThat(asks(wren, "wren@example.org").statusCode()).isEqualTo(303);
        round().sendWhatWaits();

        MimeMessage question = letters().get(0);
        assertThat(question.getSubject()).isEqualTo("Is this your e-mail address?");
        assertThat(question.getFrom()[0]).hasToString("news@example.org");
        assertThat(whole(question)).doesNotContainIgnoringCase("garden", wren.nickname(), "sharon");
        String link = link(question);
        assertThat(new Caller(ward, wren).read(PAGE))
                .contains("One more step", "w•••@e•••.org")
                .doesNotContain("wren@example.org");

        Stranger stranger = new Stranger();
        assertThat(stranger.open(link)).contains("Is this your address?");
        assertThat(stranger.open("/mail/confirm/guessed")).contains("Is this your address?");
        assertThat(isOn(wren)).as("looking confirms nothing").isFalse();
        assertThat(stranger.press("/mail/confirm/guessed").statusCode()).isEqualTo(422);
        assertThat(stranger.press(link).body()).contains("Thank you");
        assertThat(isOn(wren)).isTrue();
        assertThat(stranger.press(link).statusCode()).as("it works once").isEqualTo(422);
        assertThat(ward.count("SELECT COUNT(*) FROM mail_address WHERE sealed LIKE '%wren%'"))
                .isZero();
    }

    @Test
    void aLinkEndsAfterADay() throws Exception {
        Visitor wren = ward.member("shed-key");
        asks(wren, "wren@example.org");
        round().sendWhatWaits();
        String link = link(letters().get(0));
        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "UPDATE mail_address SET confirm_until = confirm_until"
                                                + " - INTERVAL 24 HOUR"));

        assertThat(new Stranger().press(link).statusCode()).isEqualTo(422);
        assertThat(isOn(wren)).isFalse();
    }

    @Test
    void newsComesAtTheHourOnlyWhenSomethingIsNewAndSaysNothingElse() throws Exception {
        Visitor wren = withMail("wren@example.org");
        itsHourComes();
        assertThat(letters()).as("nothing is new").isEmpty();

        tell(wren, NoticeKind.GIFT);
        itsHourComes();
        assertThat(letters()).as("nobody asked to hear of gifts by e-mail").isEmpty();

        tell(wren, NoticeKind.DECISION);
        itsHourComes();
        MimeMessage news = letters().get(0);
        assertThat(news.getSubject()).isEqualTo("You have news");
        assertThat(news.getHeader("List-Unsubscribe-Post")[0])
                .isEqualTo("List-Unsubscribe=One-Click");
        assertThat(news.getHeader("List-Unsubscribe")[0]).contains(link(news));
        assertThat(news.getHeader("Message-ID")[0]).endsWith("@example.org>");
        assertThat(whole(news))
                .contains("http://localhost:9/sign-in")
                .doesNotContainIgnoringCase("garden", wren.nickname(), "decision", "sharon");

        itsHourComes();
        assertThat(letters()).as("it was told once").hasSize(1);
    }

    @Test
    void severalNodesSendEachLetterOnce() throws Exception {
        for (int i = 0; i < 6; i++) {
            tell(withMail("wren" + i + "@example.org"), NoticeKind.DECISION);
        }
        makeDue();

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(MailIT::goRound),
                        CompletableFuture.runAsync(MailIT::goRound),
                        CompletableFuture.runAsync(MailIT::goRound))
                .join();
        goRound();

        assertThat(letters()).hasSize(6);
    }

    @Test
    void oneTapStopsThemWithoutSigningInAndAnotherLinkLooksTheSame() throws Exception {
        Visitor wren = withMail("wren@example.org");
        tell(wren, NoticeKind.DECISION);
        itsHourComes();
        String link = link(letters().get(0));
        Stranger stranger = new Stranger();
        assertThat(stranger.open(link)).contains("Stop these e-mails");
        assertThat(isOn(wren)).as("looking stops nothing").isTrue();

        HttpResponse<String> guessed = stranger.send("/mail/stop/x", "List-Unsubscribe=One-Click");
        assertThat(isOn(wren)).isTrue();
        HttpResponse<String> answer = stranger.send(link, "List-Unsubscribe=One-Click");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(withoutItself(answer))
                .isEqualTo(withoutItself(guessed))
                .contains("The e-mails have stopped");
        assertThat(ward.count("SELECT COUNT(*) FROM mail_address")).isZero();
    }

    /** Without what belongs to one request alone: the form's token and the page's own address. */
    private static String withoutItself(HttpResponse<String> answer) {
        return TOKEN.matcher(answer.body())
                .replaceAll("")
                .replace(URLEncoder.encode(answer.uri().getPath(), UTF_8), "");
    }

    @Test
    void whoeverStopsOnThePageLeavesNothingBehind() throws Exception {
        Visitor wren = withMail("wren@example.org");
        tell(wren, NoticeKind.DECISION);
        makeDue();
        round().askWhoseHourHasCome();

        new Caller(ward, wren).post(PAGE + "/off");
        round().sendWhatWaits();

        assertThat(letters()).isEmpty();
        assertThat(
                        ward.count(
                                "SELECT (SELECT COUNT(*) FROM mail_address)"
                                        + " + (SELECT COUNT(*) FROM mail_queue)"))
                .isZero();
    }

    @Test
    void aBoxThatIsNotThereSwitchesItselfOffAndThePersonIsTold() throws Exception {
        Visitor wren = withMail("wren@example.org");
        tell(wren, NoticeKind.DECISION);
        try (ScriptedServer other = new ScriptedServer()) {
            other.saysOfBoxes("550 5.1.1 No such user");
            makeDue();
            round(other.port()).askWhoseHourHasCome();
            round(other.port()).sendWhatWaits();
        }

        Caller browser = new Caller(ward, wren);
        assertThat(browser.read(PAGE)).contains("Our e-mail came back");
        assertThat(browser.read("/notices")).contains("Our e-mail to you came back");
        assertThat(ward.count("SELECT COUNT(*) FROM mail_address WHERE LENGTH(sealed) > 0"))
                .isZero();
        assertThat(ward.count("SELECT COUNT(*) FROM mail_queue")).isZero();
    }

    @Test
    void aServerThatIsInTroubleIsTriedFiveTimesAndTheAddressStays() throws Exception {
        Visitor wren = withMail("wren@example.org");
        tell(wren, NoticeKind.DECISION);
        makeDue();
        round().askWhoseHourHasCome();
        try (ScriptedServer other = new ScriptedServer()) {
            for (int tries = 0; tries < 5; tries++) {
                other.saysOfBoxes(tries % 2 == 0 ? "451 later" : "550 5.7.1 Relaying denied");
                assertThat(ward.count("SELECT tries FROM mail_queue")).isEqualTo(tries);
                round(other.port()).sendWhatWaits();
                round(other.port()).sendWhatWaits();
                ward.database()
                        .write(
                                handle ->
                                        handle.execute(
                                                "UPDATE mail_queue SET due_at = due_at"
                                                        + " - INTERVAL 3 HOUR"));
            }
        }

        assertThat(ward.count("SELECT COUNT(*) FROM mail_queue")).isZero();
        assertThat(isOn(wren)).isTrue();
    }

    @Test
    void nothingIsSaidToAServerElsewhereThatHasNoTls() {
        MailSender sender =
                new MailSender(settings(server.getSmtp().getPort(), false), Clock.systemUTC());

        assertThat(
                        sender.send(
                                Letter.news(
                                        MailAddress.of("wren@example.org").orElseThrow(),
                                        Link.draw(),
                                        "https://news.example.org")))
                .isEqualTo(Outcome.FAILED);
        assertThat(letters()).isEmpty();
    }

    @Test
    void whatIsNoAddressIsShownAgainAndNobodyFillsTheBoxOfAnother() throws Exception {
        Visitor wren = ward.member("shed-key");
        HttpResponse<String> wrong = asks(wren, "wren at example");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("wren at example", "Write an e-mail address");

        for (int i = 0; i < 5; i++) {
            assertThat(asks(wren, "river@example.org").statusCode()).isEqualTo(303);
            round().sendWhatWaits();
        }
        assertThat(letters()).as("three for one address in a day").hasSize(3);
        assertThat(asks(wren, "other@example.org").body()).contains("Try again tomorrow");
    }

    private static Visitor withMail(String address) throws Exception {
        Visitor visitor = ward.member("shed-key");
        asks(visitor, address);
        round().sendWhatWaits();
        new Stranger().press(link(letters().get(0)));
        server.purgeEmailFromAllMailboxes();
        assertThat(isOn(visitor)).isTrue();
        return visitor;
    }

    private static HttpResponse<String> asks(Visitor visitor, String address) throws Exception {
        return new Caller(ward, visitor)
                .post(PAGE, "address", address, "often", "daily", "hour", "17");
    }

    private static void tell(Visitor visitor, NoticeKind kind) {
        ward.get(Notices.class).tell(new Notice(visitor.account(), kind, "/decisions"));
    }

    private static void itsHourComes() {
        makeDue();
        goRound();
    }

    private static void goRound() {
        MailRound round = round();
        round.askWhoseHourHasCome();
        round.sendWhatWaits();
    }

    private static void makeDue() {
        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "UPDATE mail_address SET next_at = '2026-01-01 17:00:00'"));
    }

    private static MailRound round() {
        return round(server.getSmtp().getPort());
    }

    /** One of another node. */
    private static MailRound round(int port) {
        MailSettings settings = settings(port, true);
        return new MailRound(
                settings,
                ward.get(AddressStore.class),
                ward.get(QueueStore.class),
                new MailSender(settings, Clock.systemUTC()),
                ward.get(Ways.class),
                ward.get(Notices.class),
                ward.get(DisplayLookup.class),
                ward.database(),
                Clock.systemUTC());
    }

    private static boolean isOn(Visitor visitor) {
        return ward.get(AddressStore.class).isOn(visitor.account());
    }

    private static List<MimeMessage> letters() {
        return new ArrayList<>(List.of(server.getReceivedMessages()));
    }

    private static String whole(MimeMessage letter) throws Exception {
        StringBuilder all = new StringBuilder(letter.getContent().toString());
        letter.getAllHeaderLines().asIterator().forEachRemaining(each -> all.append(each));
        return all.toString();
    }

    private static String link(MimeMessage letter) throws Exception {
        Matcher found = LINK.matcher(letter.getContent().toString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static MailSettings settings(int port, boolean mayBePlain) {
        return new MailSettings(
                "127.0.0.1",
                port,
                false,
                mayBePlain,
                "",
                "",
                "news@example.org",
                "http://localhost:9");
    }

    private static AbstractModule key() {
        return new AbstractModule() {
            @Provides
            @Singleton
            DataKeys keys(Database core) {
                return VaultFixture.dataKeys(core, vault.vault(), keys);
            }
        };
    }

    /** Somebody who reads an e-mail, in a browser where nobody is signed in. */
    private static final class Stranger {

        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        String open(String path) throws Exception {
            return http.send(request(path).build(), BodyHandlers.ofString()).body();
        }

        HttpResponse<String> press(String path) throws Exception {
            Matcher token = TOKEN.matcher(open(path));
            assertThat(token.find()).isTrue();
            return send(
                    path,
                    "form-token=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        }

        HttpResponse<String> send(String path, String body) throws Exception {
            return http.send(
                    request(path)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        }

        private static HttpRequest.Builder request(String path) throws Exception {
            return HttpRequest.newBuilder(URI.create("http://localhost:" + ward.port() + path));
        }
    }
}
