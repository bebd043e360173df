package org.sharon.core.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A very small browser: it keeps cookies, sends the form token back, and follows redirects. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]+)\"");

    /** What came back. */
    public record Shown(int status, String address, String html, List<String> headers) {

        public boolean says(String text) {
            return html.contains(text);
        }

        /** The text of the element with this attribute or class. */
        String textOf(String mark) {
            Matcher found =
                    Pattern.compile("<[a-z]+[^>]*" + Pattern.quote(mark) + "[^>]*>([^<]*)<")
                            .matcher(html);
            return found.find() ? found.group(1).strip() : "";
        }
    }

    private final int port;
    private final String host;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    Browser(int port, String host) {
        this.port = port;
        this.host = host;
    }

    public Shown get(String address) {
        return follow(send("GET", address, ""));
    }

    /** Fills in fields, name after value, and sends them with the token of the last page. */
    public Shown post(String address, String... fields) {
        StringBuilder body = new StringBuilder("form-token=" + encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return follow(send("POST", address, body.toString()));
    }

    /** Opens a page, for its token, and then sends a form. */
    public Shown fill(String page, String address, String... fields) {
        get(page);
        return post(address, fields);
    }

    public Shown signIn(String nickname) {
        return fill(
                "/sign-in", "/sign-in", "nickname", nickname, "password", PeopleFixture.PASSWORD);
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    private Shown follow(Shown shown) {
        Shown now = shown;
        for (int hops = 0; now.status() == 303 && hops < 5; hops++) {
            String next =
                    now.headers().stream()
                            .filter(each -> each.toLowerCase().startsWith("location:"))
                            .findFirst()
                            .orElseThrow()
                            .substring(9)
                            .strip();
            now = send("GET", next, "");
        }
        return now;
    }

    private Shown send(String method, String address, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            StringBuilder head = new StringBuilder();
            head.append(method).append(' ').append(address).append(" HTTP/1.1\r\n");
            head.append("Host: ").append(host).append(':').append(port).append("\r\n");
            head.append("Connection: close\r\n");
            if (!cookies.isEmpty()) {
                head.append("Cookie: ");
                cookies.forEach((name, value) -> head.append(name + "=" + value + "; "));
                head.append("\r\n");
            }
            head.append("Content-Type: application/x-www-form-urlencoded\r\n");
            head.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(bytes);
            return read(socket, address);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Shown read(Socket socket, String address) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        int status = Integer.parseInt(in.readLine().split(" ")[1]);
        List<String> headers = new ArrayList<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            headers.add(line);
            keepCookie(line);
        }
        StringBuilder html = new StringBuilder();
        char[] buffer = new char[8_192];
        for (int got = in.read(buffer); got > 0; got = in.read(buffer)) {
            html.append(buffer, 0, got);
        }
        Matcher found = TOKEN.matcher(html);
        if (found.find()) {
            token = found.group(1);
        }
        return new Shown(status, address, html.toString(), headers);
    }

    private void keepCookie(String line) {
        if (line.toLowerCase().startsWith("set-cookie:")) {
            String cookie = line.substring(11).strip();
            String pair = cookie.substring(0, cookie.indexOf(';'));
            String name = pair.substring(0, pair.indexOf('='));
            if (cookie.contains("Max-Age=0")) {
                cookies.remove(name);
            } else {
                cookies.put(name, pair.substring(name.length() + 1));
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
