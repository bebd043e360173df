package org.sharon.bench.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Comes in as somebody of the demonstration, as a browser without a script does. */
public final class SignIn {

    /** Everybody's there. */
    public static final String PASSWORD = "a-lamp-in-the-window";

    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]*)\"");

    private SignIn() {}

    /** The browser of somebody who is signed in. */
    public static Browser as(int port, String nickname) throws IOException {
        return new Browser(port, cookieOf(port, nickname));
    }

    /** The whole value of the header. */
    public static String cookieOf(int port, String nickname) throws IOException {
        HttpResponse<byte[]> page = new Browser(port).plain("/sign-in");
        if (page.statusCode() != 200) {
            throw new IOException("/sign-in answered " + page.statusCode());
        }
        HttpResponse<byte[]> answer =
                new Browser(port, cookies(page))
                        .post(
                                "/sign-in",
                                Map.of(
                                        "form-token",
                                        token(new String(page.body(), UTF_8)),
                                        "nickname",
                                        nickname,
                                        "password",
                                        PASSWORD));
        String cookie = cookies(answer);
        if (!cookie.contains("sharon=")) {
            throw new IOException("%s cannot sign in: %d".formatted(nickname, answer.statusCode()));
        }
        return cookie;
    }

    /** What each form of a page carries. */
    public static String token(String page) throws IOException {
        Matcher found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new IOException("The page has no form.");
        }
        return found.group(1);
    }

    private static String cookies(HttpResponse<byte[]> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .map(each -> each.substring(0, each.indexOf(';')))
                .collect(Collectors.joining("; "));
    }
}
