package org.sharon.core.web;

import static org.sharon.core.language.Words.say;

import io.vertx.core.Future;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sharon.core.language.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request for a page: who asks, may they, is the form ours, what does the handler answer. */
final class PageDispatch {

    /** Below this path answers are for programs: JSON, and the form token in a header. */
    static final String PROGRAMS = "/admin/api/";

    private static final Buffer NOTHING = Buffer.buffer();

    private static final String FORM_COOKIE = "sharon-form";

    /** Below this path somebody looks after their drafts. */
    private static final String DRAFTS = "/drafts";

    private static final String TOKEN_HEADER = "X-CSRF";

    /** With it a page says that it asks by itself, and that nobody has done anything. */
    private static final String UNASKED = "X-Unasked";

    private static final Logger log = LoggerFactory.getLogger(PageDispatch.class);

    /** Text, or bytes, which are shared and sent piece by piece, or pieces, or a file. */
    private record Outcome(
            int status,
            String type,
            Buffer body,
            @Nullable Bytes bytes,
            @Nullable Pieces pieces,
            @Nullable Download file,
            List<String[]> headers) {

        Outcome(int status, String type, Buffer body, List<String[]> headers) {
            this(status, type, body, null, null, null, headers);
        }
    }

    private final WorkerExecutor requests;
    private final Templates templates;
    private final FormTokens tokens;
    private final Assets assets;
    private final DevelopmentNote note;
    private final VisitorLookup visitors;
    private final TrustLookup trusts;
    private final RoomDoor rooms;
    private final PlacesLookup places;
    private final NewsLookup news;
    private final DraftShelf drafts;
    private final DisplayLookup displays;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PageDispatch(
            WorkerExecutor requests,
            Templates templates,
            FormTokens tokens,
            Assets assets,
            DevelopmentNote note,
            VisitorLookup visitors,
            TrustLookup trusts,
            RoomDoor rooms,
            PlacesLookup places,
            NewsLookup news,
            DraftShelf drafts,
            DisplayLookup displays,
            Clock clock) {
        this.requests = requests;
        this.templates = templates;
        this.tokens = tokens;
        this.assets = assets;
        this.note = note;
        this.visitors = visitors;
        this.trusts = trusts;
        this.rooms = rooms;
        this.places = places;
        this.news = news;
        this.drafts = drafts;
        this.displays = displays;
        this.clock = clock;
    }

    void serve(RoutingContext context, Routes.Pages page) {
        Future<Outcome> outcome =
                requests.executeBlocking(
                        () ->
                                LanguageCookie.of(context.request())
                                        .speak(() -> answer(context, page)),
                        false);
        outcome.onSuccess(done -> send(context.response(), done)).onFailure(context::fail);
    }

    /**
     * There is no such page: the 404 of somebody who is signed in keeps their building around it.
     */
    void serveNothing(RoutingContext context) {
        Handler nothing =
                request -> {
                    throw new NotFoundException();
                };
        Route route = new Route(context.request().method().name(), "(none)", Access.OPEN);
        serve(context, new Routes.Pages(route, nothing));
    }

    /** More was sent than is read, so none of it is looked at; the page has a way back and help. */
    void serveTooLarge(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        boolean file = type != null && type.startsWith("multipart/");
        boolean program = context.normalizedPath().startsWith(PROGRAMS);
        Handler tooLarge =
                request -> {
                    throw new TooLargeException(file);
                };
        String path = (program ? PROGRAMS : "") + "(too large)";
        serve(context, new Routes.Pages(new Route("GET", path, Access.OPEN), tooLarge));
    }

    private Outcome answer(RoutingContext context, Routes.Pages page) {
        Optional<Visitor> visitor = Optional.empty();
        TrustView trust = null;
        String otherPlaces = "";
        String inService = "";
        boolean messages = false;
        Request request = null;
        Answer answer;
        try {
            visitor = SessionCookie.read(context.request()).flatMap(token -> who(context, token));
            trust =
                    visitor.isPresent()
                            ? trusts.withId(visitor.get().trust())
                            : trusts.atHost(hostOf(context));
            if (visitor.isPresent() && page.route().access() == Access.KEY_TO_ROOM) {
                Optional<String> service =
                        rooms.serviceOf(visitor.get(), context.pathParam("slug"));
                if (service.isPresent()) {
                    // The pages of a room tell when the staff of its own service read.
                    inService = service.get();
                    otherPlaces = places.placesOf(trust.id(), inService);
                    messages = rooms.hasMessages(visitor.get(), context.pathParam("slug"));
                    trust = trusts.inService(trust.id(), service.get());
                }
            }
            request = new Request(context, trust, visitor.orElse(null), tokens, clock);
            answer = admit(request, page);
        } catch (RuntimeException failure) {
            answer = ErrorPages.pageFor(failure, page.route().path(), typed(context));
        }
        if (answer instanceof Page problem && isForProgram(page)) {
            answer = ErrorPages.asJson(problem);
        }
        if (keepsWords(page)) {
            boolean arrived =
                    answer instanceof Redirect || (request != null && request.haveWordsArrived());
            answer = settle(context, visitor.orElse(null), answer, arrived);
        }
        return finish(
                context, answer, trust, visitor.orElse(null), inService, otherPlaces, messages);
    }

    /**
     * A person keeps their session awake, and not a page that is left open somewhere: neither by
     * what it asks for itself nor by the pictures that come with what others write.
     */
    private Optional<Visitor> who(RoutingContext context, String token) {
        boolean byItself =
                context.request().getHeader(UNASKED) != null
                        || "image".equals(context.request().getHeader("Sec-Fetch-Dest"));
        return byItself ? visitors.find(token) : visitors.welcome(token);
    }

    private Answer admit(Request request, Routes.Pages page) {
        Access access = page.route().access();
        boolean posts = page.route().method().equals("POST");
        if (access != Access.OPEN) {
            if (request.findVisitor().isEmpty()) {
                return posts || isForProgram(page)
                        ? ErrorPages.signedOut(typed(request.context()))
                        : Redirect.to("/sign-in");
            }
            if (!access.admits(request.visitor().role())) {
                throw new NotFoundException();
            }
        }
        if (access == Access.KEY_TO_ROOM
                && !rooms.opensFor(request.visitor(), request.path("slug"))) {
            if (rooms.isClosedFor(request.visitor(), request.path("slug"))) {
                throw new ClosedRoomException();
            }
            throw new NotFoundException();
        }
        if (posts && !page.fromElsewhere()) {
            checkForm(
                    request,
                    isForProgram(page)
                            ? request.header(TOKEN_HEADER)
                            : request.form(FormTokens.FIELD));
        }
        return page.handler().handle(request);
    }

    /** The pages of drafts keep and clear by themselves. */
    private static boolean keepsWords(Routes.Pages page) {
        return page.route().method().equals("POST") && !page.route().path().startsWith(DRAFTS);
    }

    /** What was typed either has arrived, and its draft goes, or is kept whatever went wrong. */
    private Answer settle(
            RoutingContext context, @Nullable Visitor visitor, Answer answer, boolean arrived) {
        Optional<DraftForm> form = DraftForm.of(context.request().formAttributes());
        long owner = form.isEmpty() ? 0 : ownerOf(context, visitor, answer);
        if (owner == 0) {
            return answer;
        }
        try {
            if (arrived) {
                drafts.sent(owner, form.get());
                return answer;
            }
            if (form.get().isBlank()) {
                return answer;
            }
            drafts.keep(owner, form.get());
        } catch (RuntimeException away) {
            log.warn("A draft could not be written: {}", away.getClass().getName());
            return answer;
        }
        return answer instanceof Page page && page.view() instanceof ProblemView problem
                ? new Page(page.template(), problem.withDraft(form.get()), page.status())
                : answer;
    }

    /**
     * Whose words they are: of whoever is signed in, or of whom the form was made for. 0 when
     * nobody can say, or when it was made for somebody else.
     */
    private long ownerOf(RoutingContext context, @Nullable Visitor visitor, Answer answer) {
        String tag = context.request().getFormAttribute(DraftForm.OWNER);
        OptionalLong madeFor =
                tag == null ? OptionalLong.empty() : tokens.ownerOf(tag, clock.instant());
        if (visitor == null) {
            return madeFor.orElse(0);
        }
        if (madeFor.isPresent()) {
            return madeFor.getAsLong() == visitor.account() ? visitor.account() : 0;
        }
        // Without the tag only the form's token shows that the form is ours.
        boolean refused = answer instanceof Page page && page.status() == 403;
        return refused ? 0 : visitor.account();
    }

    private static boolean isForProgram(Routes.Pages page) {
        return page.route().path().startsWith(PROGRAMS);
    }

    /** Whether whoever sends a file may use the route at all; asked before the file is read. */
    Future<Boolean> admitsSender(RoutingContext context, Routes.Pages page) {
        return requests.executeBlocking(
                () ->
                        SessionCookie.read(context.request())
                                .flatMap(visitors::find)
                                .filter(each -> page.route().access().admits(each.role()))
                                .isPresent(),
                false);
    }

    private void checkForm(Request request, String token) {
        boolean foreign = "cross-site".equals(request.header("Sec-Fetch-Site"));
        if (foreign || !tokens.matches(formSecret(request), token)) {
            throw new ForbiddenException(say("web.this-page-was-open-for-a"));
        }
    }

    private static String formSecret(Request request) {
        return request.findVisitor()
                .map(Visitor::formSecret)
                .or(() -> request.cookie(FORM_COOKIE))
                .orElse("");
    }

    private Outcome finish(
            RoutingContext context,
            Answer answer,
            @Nullable TrustView trust,
            @Nullable Visitor visitor,
            String inService,
            String otherPlaces,
            boolean messages) {
        List<String[]> headers = new ArrayList<>();
        if (answer instanceof Redirect redirect) {
            headers.add(new String[] {"Location", redirect.to()});
            redirect.cookies().forEach(each -> headers.add(new String[] {"Set-Cookie", each}));
            if (redirect.clearsDevice()) {
                headers.add(new String[] {"Clear-Site-Data", "\"cookies\", \"cache\""});
            }
            return new Outcome(303, "text/plain; charset=utf-8", NOTHING, headers);
        }
        if (answer instanceof Text text) {
            return new Outcome(text.status(), text.type(), Buffer.buffer(text.body()), headers);
        }
        if (answer instanceof Bytes bytes) {
            return new Outcome(bytes.status(), bytes.type(), NOTHING, bytes, null, null, headers);
        }
        if (answer instanceof Pieces pieces) {
            return new Outcome(
                    pieces.status(), pieces.type(), NOTHING, null, pieces, null, headers);
        }
        if (answer instanceof Download file) {
            headers.add(
                    new String[] {
                        "Content-Disposition", "attachment; filename=\"%s\"".formatted(file.name())
                    });
            return new Outcome(200, file.type(), NOTHING, null, null, file, headers);
        }
        Page page = (Page) answer;
        if (trust != null && !page.service().isEmpty()) {
            trust = trusts.inService(trust.id(), page.service());
        }
        String service = page.service().isEmpty() ? inService : page.service();
        String secret = visitor != null ? visitor.formSecret() : formCookie(context, headers);
        Frame frame =
                new Frame(
                        trust == null ? StaticPages.anyTrust() : trust,
                        visitor,
                        tokens.tokenFor(secret),
                        page.status() == 404 ? "" : context.normalizedPath(),
                        assets,
                        note,
                        otherPlaces,
                        service.isEmpty() ? "" : rooms.accentOf(service),
                        messages,
                        visitor != null && news.hasNews(visitor),
                        stay(context, visitor),
                        drafting(context, visitor),
                        display(context, visitor));
        Buffer html = templates.render(page.template(), page.view(), frame);
        headers.add(new String[] {"Content-Language", Language.current().tag()});
        if (LanguageCookie.isNew(context.request())) {
            boolean secure = SessionCookie.isSecure(context.request());
            headers.add(
                    new String[] {"Set-Cookie", LanguageCookie.set(Language.current(), secure)});
        }
        return new Outcome(page.status(), "text/html; charset=utf-8", html, headers);
    }

    private Display display(RoutingContext context, @Nullable Visitor visitor) {
        try {
            return visitor == null ? outside(context) : displays.of(visitor);
        } catch (RuntimeException away) {
            return Display.STANDARD;
        }
    }

    private static Display outside(RoutingContext context) {
        boolean easy =
                context.queryParam(Frame.EASY).contains("yes")
                        || "yes".equals(context.request().getFormAttribute(Frame.EASY));
        return easy ? Display.EASY : Display.STANDARD;
    }

    /** Nothing on pages of people who are not signed in, or when it cannot be told just now. */
    private @Nullable Stay stay(RoutingContext context, @Nullable Visitor visitor) {
        if (visitor == null) {
            return null;
        }
        try {
            return SessionCookie.read(context.request())
                    .flatMap(visitors::timeOf)
                    .map(
                            time ->
                                    new Stay(
                                            String.valueOf(time.idle().toMinutes()),
                                            String.valueOf(time.end().getEpochSecond())))
                    .orElse(null);
        } catch (RuntimeException away) {
            return null;
        }
    }

    private Drafting drafting(RoutingContext context, @Nullable Visitor visitor) {
        if (visitor == null) {
            return Drafting.NONE;
        }
        return new Drafting(
                drafts,
                visitor.account(),
                tokens.ownerTag(visitor.account(), clock.instant()),
                pageOf(context));
    }

    /** Where the forms of this page stand: a page that answers a form stands where that stood. */
    private static String pageOf(RoutingContext context) {
        if (context.request().method() == HttpMethod.POST) {
            String page = context.request().getFormAttribute(DraftForm.PAGE);
            return page != null && DraftForm.isAddress(page) ? page : "/";
        }
        String query = context.request().query();
        String whole =
                query == null ? context.normalizedPath() : context.normalizedPath() + "?" + query;
        return DraftForm.isAddress(whole) ? whole : "/";
    }

    /** Before sign-in a form is tied to a cookie of this browser. */
    private String formCookie(RoutingContext context, List<String[]> headers) {
        var cookie = context.request().getCookie(FORM_COOKIE);
        if (cookie != null && cookie.getValue().length() == 22) {
            return cookie.getValue();
        }
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        String secure = SessionCookie.isSecure(context.request()) ? "; Secure" : "";
        headers.add(
                new String[] {
                    "Set-Cookie",
                    FORM_COOKIE + "=" + value + "; Path=/; HttpOnly; SameSite=Lax" + secure
                });
        return value;
    }

    private static String hostOf(RoutingContext context) {
        return context.request().authority() == null ? "" : context.request().authority().host();
    }

    /** What a person typed into the main field of a form, to be given back when the form fails. */
    private static String typed(RoutingContext context) {
        String text = context.request().getFormAttribute("text");
        return text == null ? "" : text;
    }

    private void send(HttpServerResponse response, Outcome outcome) {
        Download file = outcome.file();
        if (response.ended() || response.closed()) {
            delete(file);
            return;
        }
        response.setStatusCode(outcome.status()).putHeader("Content-Type", outcome.type());
        outcome.headers().forEach(header -> response.headers().add(header[0], header[1]));
        if (file != null) {
            response.sendFile(file.content().toString()).onComplete(sent -> delete(file));
        } else if (outcome.bytes() != null) {
            outcome.bytes().headers().forEach(response::putHeader);
            Trickle.send(response, outcome.bytes().body());
        } else if (outcome.pieces() != null) {
            outcome.pieces().headers().forEach(response::putHeader);
            PieceSender.send(response, outcome.pieces(), requests);
        } else {
            response.end(outcome.body());
        }
    }

    private static void delete(@Nullable Download file) {
        if (file != null && !file.content().toFile().delete()) {
            log.warn("A file that was sent could not be deleted; it is in the folder of exports");
        }
    }
}
