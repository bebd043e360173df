package org.sharon.core.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RequestBody;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a handler may know of a request. */
public final class Request {

    private final RoutingContext context;
    private final TrustView trust;
    private final @Nullable Visitor visitor;
    private final FormTokens tokens;
    private final Clock clock;
    private boolean arrived;

    Request(
            RoutingContext context,
            TrustView trust,
            @Nullable Visitor visitor,
            FormTokens tokens,
            Clock clock) {
        this.context = context;
        this.trust = trust;
        this.visitor = visitor;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** The trust of the visitor, or of the host when nobody is signed in. */
    public TrustView trust() {
        return trust;
    }

    /** Whoever is signed in. Only for routes whose access asks for a session. */
    public Visitor visitor() {
        if (visitor == null) {
            throw new IllegalStateException("This route is open to people who are not signed in");
        }
        return visitor;
    }

    public Optional<Visitor> findVisitor() {
        return Optional.ofNullable(visitor);
    }

    /** The value of {@code :name} in the path. */
    public String path(String name) {
        return context.pathParam(name);
    }

    /** The value of {@code :name} in the path as a number; no such page when it is none. */
    public long number(String name) {
        try {
            return Long.parseLong(path(name));
        } catch (NumberFormatException notOne) {
            throw new NotFoundException();
        }
    }

    /** A value of the query; empty when absent. */
    public String query(String name) {
        List<String> values = context.queryParam(name);
        return values.isEmpty() ? "" : values.get(0);
    }

    /**
     * Where a list goes on: only what is older than this number, from the query's {@code before};
     * the largest number for the newest. No such page when it is none.
     */
    public long before() {
        String before = query("before");
        try {
            return before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before);
        } catch (NumberFormatException notOne) {
            throw new NotFoundException();
        }
    }

    /** A field of the posted form, as typed; empty when absent. */
    public String form(String name) {
        String value = context.request().getFormAttribute(name);
        return value == null ? "" : value;
    }

    /**
     * Every field of the posted form but the token, in their order; of several values the first.
     */
    public Map<String, String> forms() {
        Map<String, String> fields = new LinkedHashMap<>();
        context.request()
                .formAttributes()
                .forEach(each -> fields.putIfAbsent(each.getKey(), each.getValue()));
        fields.remove(FormTokens.FIELD);
        return fields;
    }

    /** Every value of a field that may come several times, such as a group of checkboxes. */
    public List<String> forms(String name) {
        return context.request().formAttributes().getAll(name);
    }

    /** The path of this request, without its query. */
    public String address() {
        return context.normalizedPath();
    }

    public String host() {
        return context.request().authority() == null ? "" : context.request().authority().host();
    }

    public boolean isSecure() {
        return SessionCookie.isSecure(context.request());
    }

    /**
     * The network address the request came from. For rate limits only: it is never stored or
     * logged.
     */
    public String remoteAddress() {
        return context.request().remoteAddress() == null
                ? ""
                : context.request().remoteAddress().hostAddress();
    }

    public Optional<String> cookie(String name) {
        Cookie cookie = context.request().getCookie(name);
        return cookie == null ? Optional.empty() : Optional.of(cookie.getValue());
    }

    /** What reads the session's cookie. */
    public Optional<String> sessionToken() {
        return SessionCookie.read(context.request());
    }

    /** A header, such as {@code X-Forwarded-For}; empty when absent. */
    public String header(String name) {
        String value = context.request().getHeader(name);
        return value == null ? "" : value;
    }

    /**
     * What a form of this visitor carries in {@link FormTokens#FIELD}, and a program in the header
     * {@code X-CSRF}.
     */
    public String formToken() {
        return tokens.tokenFor(visitor().formSecret());
    }

    /** The file that came with the form; empty when there was none. */
    public Optional<Upload> upload() {
        return Optional.ofNullable(context.get(UploadReader.KEY));
    }

    /** Where a large file that came with the form has gone, whole; empty when there was none. */
    public Optional<UploadSink> received() {
        return Optional.ofNullable(context.get(LargeUploadReader.KEY));
    }

    /**
     * What a program sent; empty when it is no JSON object.
     *
     * <p>Only for routes below {@link PageDispatch#PROGRAMS}.
     */
    public Optional<JsonObject> json() {
        try {
            return Optional.ofNullable(context.body()).map(RequestBody::asJsonObject);
        } catch (DecodeException | ClassCastException noObject) {
            return Optional.empty();
        }
    }

    /** The path of this request with its query, as a form can be sent there again. */
    public String addressWithQuery() {
        String query = context.request().query();
        return query == null || query.isEmpty() ? address() : address() + "?" + query;
    }

    /** The posted form as one whose words are kept; empty when it is none, or far too long. */
    public Optional<DraftForm> draftForm() {
        return DraftForm.of(context.request().formAttributes());
    }

    /**
     * Whether the tag in {@link DraftForm#OWNER} of the posted form was made for this account,
     * today or yesterday.
     */
    public boolean isMadeFor(long account) {
        OptionalLong owner = tokens.ownerOf(form(DraftForm.OWNER), clock.instant());
        return owner.isPresent() && owner.getAsLong() == account;
    }

    /**
     * What was typed has arrived where it should: its draft can go. Needed only where the answer is
     * a page; a way to another page says the same by itself.
     */
    public void wordsArrived() {
        arrived = true;
    }

    boolean haveWordsArrived() {
        return arrived;
    }

    RoutingContext context() {
        return context;
    }
}
