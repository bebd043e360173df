package org.sharon.core.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.sharon.core.plugins.PluginResources.NONE;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sharon.core.moderation.Brought;
import org.sharon.core.moderation.Caller;
import org.sharon.core.moderation.Ward;
import org.sharon.core.notices.Notice;
import org.sharon.core.notices.NoticeKind;
import org.sharon.core.notices.Notices;
import org.sharon.core.store.Database;
import org.sharon.core.store.TestDatabase;
import org.sharon.core.vault.DataKeys;
import org.sharon.core.vault.VaultFixture;
import org.sharon.core.web.Visitor;

/** Against a push service on the loopback that opens each message as a browser does. */
class PushIT {

    /** What the service was sent. */
    private record Sent(String path, String authorization, String coding, byte[] body) {}

    private static final String PAGE = "/me/notices/device";

    @TempDir static Path keys;

    private static final BlockingQueue<Sent> sent = new LinkedBlockingQueue<>();
    private static final TestDatabase vault = TestDatabase.create();
    private static HttpServer service;
    private static Ward ward;
    private static volatile int status = 201;

    @BeforeAll
    static void open() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", PushIT::take);
        service.start();
        PushSettings settings = PushSettings.of(true, origin(), "mailto:operator@example.org");
        ward =
                Ward.bringing(
                        Brought.with(List.of(), List.of()), NONE, new PushModule(settings), key());
    }

    @AfterAll
    static void close() {
        ward.close();
        vault.close();
        service.stop(0);
    }

    @Test
    void aDeviceIsToldOneNeutralLineThatItsBrowserAloneCanOpen() throws Exception {
        Visitor wren = awake();
        BrowserKeys browser = new BrowserKeys();
        assertThat(switchOn(wren, browser, "/wren")).isEqualTo(303);

        tell(wren);

        Sent message = next();
        assertThat(browser.open(message.body())).isEqualTo("New activity");
        assertThat(message.path()).isEqualTo("/wren");
        assertThat(message.coding()).isEqualTo("aes128gcm");
        assertSigned(message.authorization());
    }

    @Test
    void itIsToldOnceInAWhileHoweverMuchHappens() throws Exception {
        Visitor wren = awake();
        switchOn(wren, new BrowserKeys(), "/once");

        tell(wren);
        next();
        tell(wren);

        assertThat(sent.poll(1, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void nothingIsSentInQuietHoursAndOneLineWhenTheyEnd() throws Exception {
        Visitor wren = asleep("/asleep");

        tell(wren);
        tell(wren);
        assertThat(sent.poll(1, TimeUnit.SECONDS)).isNull();
        awaitWaiting(wren);
        ward.get(Push.class).tellWhoWaited();
        assertThat(sent.poll(1, TimeUnit.SECONDS)).as("it is still quiet").isNull();

        quietIsOver(wren);
        ward.get(Push.class).tellWhoWaited();
        ward.get(Push.class).tellWhoWaited();

        assertThat(next().path()).isEqualTo("/asleep");
        assertThat(sent.poll(1, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void whoeverReadItMeanwhileIsNotToldAfterTheQuiet() throws Exception {
        Visitor wren = asleep("/read-it");
        tell(wren);
        awaitWaiting(wren);
        new Caller(ward, wren).post("/notices/read");

        quietIsOver(wren);
        ward.get(Push.class).tellWhoWaited();

        assertThat(sent.poll(1, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void aDeviceTellsOnlyOfWhatItsOwnerChose() throws Exception {
        Visitor wren = awake();
        switchOn(wren, new BrowserKeys(), "/chosen");
        new Caller(ward, wren).post("/me/notices", "kinds", "gifts", "device", "gifts");

        tell(wren);
        assertThat(sent.poll(1, TimeUnit.SECONDS)).isNull();
        ward.get(Notices.class).tell(new Notice(wren.account(), NoticeKind.GIFT, "/gifts"));

        assertThat(next().path()).isEqualTo("/chosen");
    }

    private static Visitor asleep(String device) throws Exception {
        Visitor visitor = ward.member("shed-key");
        quiet(visitor, "yes");
        switchOn(visitor, new BrowserKeys(), device);
        return visitor;
    }

    private static void awaitWaiting(Visitor visitor) {
        await().until(
                        () ->
                                ward.count(
                                                "SELECT COUNT(*) FROM push_later WHERE account = "
                                                        + visitor.account())
                                        == 1);
    }

    private static void quietIsOver(Visitor visitor) throws Exception {
        quiet(visitor, "no");
        ward.database()
                .write(
                        handle ->
                                handle.execute(
                                        "UPDATE push_later SET due_at = '2020-01-01 08:00:00'"
                                                + " WHERE account = ?",
                                        visitor.account()));
    }

    @Test
    void aBrowserThatHasGoneIsForgotten() throws Exception {
        Visitor wren = awake();
        switchOn(wren, new BrowserKeys(), "/gone");
        status = 410;
        try {
            tell(wren);
            next();
            long until = System.nanoTime() + 10_000_000_000L;
            while (devices(wren) > 0) {
                assertThat(System.nanoTime()).isLessThan(until);
            }
        } finally {
            status = 201;
        }
    }

    @Test
    void nothingIsKeptBeforeThePersonHasReadWhoCarriesItNorForAStrangeHost() throws Exception {
        Visitor wren = awake();
        BrowserKeys browser = new BrowserKeys();
        Caller caller = new Caller(ward, wren);

        assertThat(caller.read(PAGE)).contains("Google", "Mozilla", "Apple", "Microsoft");
        assertThat(
                        caller.post(
                                        PAGE,
                                        "endpoint",
                                        origin() + "/x",
                                        "p256dh",
                                        browser.p256dh(),
                                        "auth",
                                        browser.auth())
                                .statusCode())
                .isEqualTo(422);
        for (String strange :
                List.of("https://example.org/x", "http://127.0.0.1:1/x", "", "nothing")) {
            assertThat(
                            caller.post(
                                            PAGE,
                                            "read",
                                            "yes",
                                            "endpoint",
                                            strange,
                                            "p256dh",
                                            browser.p256dh(),
                                            "auth",
                                            browser.auth())
                                    .statusCode())
                    .as(strange)
                    .isEqualTo(422);
        }
        assertThat(devices(wren)).isZero();
    }

    @Test
    void oneButtonSwitchesAllDevicesOffAndNoAddressIsReadableInTheDatabase() throws Exception {
        Visitor wren = awake();
        switchOn(wren, new BrowserKeys(), "/a-name-of-a-device");
        assertThat(devices(wren)).isEqualTo(1);
        assertThat(ward.count("SELECT COUNT(*) FROM push_device WHERE sealed LIKE '%device%'"))
                .isZero();

        new Caller(ward, wren).post(PAGE + "/off");

        assertThat(devices(wren)).isZero();
        tell(wren);
        assertThat(sent.poll(1, TimeUnit.SECONDS)).isNull();
    }

    private static void assertSigned(String authorization) throws Exception {
        String token = authorization.replaceFirst("vapid t=([^,]*),.*", "$1");
        String key = authorization.replaceFirst(".*k=", "");
        String[] parts = token.split("\\.");
        Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(P256.publicKey(Base64.getUrlDecoder().decode(key)));
        check.update((parts[0] + "." + parts[1]).getBytes(UTF_8));
        assertThat(check.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
        assertThat(new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8))
                .contains("\"aud\":\"" + origin() + "\"", "mailto:operator@example.org");
    }

    private static int switchOn(Visitor visitor, BrowserKeys browser, String path)
            throws Exception {
        return new Caller(ward, visitor)
                .post(
                        PAGE,
                        "read",
                        "yes",
                        "endpoint",
                        origin() + path,
                        "p256dh",
                        browser.p256dh(),
                        "auth",
                        browser.auth())
                .statusCode();
    }

    private static Visitor awake() throws Exception {
        Visitor visitor = ward.member("shed-key");
        quiet(visitor, "no");
        return visitor;
    }

    private static void quiet(Visitor visitor, String now) throws Exception {
        int hour = Instant.now().atZone(ZoneId.of("Europe/London")).getHour();
        new Caller(ward, visitor)
                .post(
                        "/me/notices",
                        "kinds",
                        "board",
                        "device",
                        "team",
                        "quiet",
                        now,
                        "from",
                        "" + hour,
                        "until",
                        "" + (hour + 2) % 24);
    }

    private static void tell(Visitor visitor) {
        ward.get(Notices.class)
                .tell(new Notice(visitor.account(), NoticeKind.DECISION, "/decisions"));
    }

    private static Sent next() throws InterruptedException {
        Sent message = sent.poll(10, TimeUnit.SECONDS);
        assertThat(message).isNotNull();
        return message;
    }

    private static long devices(Visitor visitor) {
        return ward.count("SELECT COUNT(*) FROM push_device WHERE account = " + visitor.account());
    }

    private static String origin() {
        return "http://127.0.0.1:" + service.getAddress().getPort();
    }

    private static void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        sent.add(
                new Sent(
                        exchange.getRequestURI().getPath(),
                        header(exchange, "Authorization"),
                        header(exchange, "Content-Encoding"),
                        Arrays.copyOf(body, body.length)));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    private static String header(HttpExchange exchange, String name) {
        @Nullable String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
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
}
