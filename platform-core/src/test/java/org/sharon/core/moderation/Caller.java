package org.sharon.core.moderation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sharon.core.web.Visitor;

/** Somebody in the ward with a browser that runs no script. Redirects are not followed. */
public final class Caller {

    private static final Pattern TOKEN = Pattern.compile("name=\"form-token\" value=\"([^\"]*)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Ward ward;
    private final Visitor visitor;

    public Caller(Ward ward, Visitor visitor) {
        this.ward = ward;
        this.visitor = visitor;
    }

    /** Header names and values by turns. */
    public HttpResponse<byte[]> fetch(String path, String... headers) throws Exception {
        HttpRequest.Builder request = request(path);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> open(String path) throws Exception {
        return send(request(path));
    }

    public String read(String path) throws Exception {
        return open(path).body();
    }

    /** Field names and values by turns. */
    public HttpResponse<String> post(String path, String... fields) throws Exception {
        Matcher token = TOKEN.matcher(read("/decisions"));
        boolean hasOne = token.find();
        if (!hasOne && visitor.account() != 0) {
            throw new IllegalStateException("A page without a form token");
        }
        StringBuilder body =
                new StringBuilder("form-token=" + (hasOne ? encoded(token.group(1)) : ""));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encoded(fields[i])).append('=').append(encoded(fields[i + 1]));
        }
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** A form with one file in it; field names and values by turns come before the file. */
    public HttpResponse<String> upload(String path, String name, byte[] file, String... fields)
            throws Exception {
        return send(uploadRequest(path, name, file, fields));
    }

    private HttpRequest.Builder uploadRequest(
            String path, String name, byte[] file, String... fields) throws Exception {
        Matcher token = TOKEN.matcher(read("/decisions"));
        String border = "----between-the-parts";
        StringBuilder head = new StringBuilder();
        head.append(part(border, "form-token", token.find() ? token.group(1) : ""));
        for (int i = 0; i < fields.length; i += 2) {
            head.append(part(border, fields[i], fields[i + 1]));
        }
        head.append("--")
                .append(border)
                .append("\r\nContent-Disposition: form-data; name=\"file\";");
        head.append(" filename=\"").append(name).append("\"\r\n");
        head.append("Content-Type: application/octet-stream\r\n\r\n");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + border + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + border)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static String part(String border, String name, String value) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                .formatted(border, name, value);
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) throws Exception {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ward.port() + path))
                .header("Cookie", ward.cookie(visitor));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
