package org.sharon.distribution.talk;

import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A member in a living room, who does what the page's script does: joins with the last place heard,
 * keeps what was not acknowledged and sends it again under the same key, and comes back by itself
 * to whichever node lets them in.
 *
 * <p>Unlike the script it forgives nothing: it counts posts that come a second time, or after a
 * later one.
 */
public final class Talker implements AutoCloseable {

    /** A post as the room was shown it. */
    public record Heard(long seq, long id, UUID key, String author, String text) {}

    /**
     * One lost connection.
     *
     * @param code what the platform closed it with; 1006 when it said nothing
     * @param back how long it took to be in the room again; null while it lasts
     */
    public record Loss(int code, @Nullable Duration back) {}

    private static final ScheduledExecutorService LATER =
            Executors.newScheduledThreadPool(
                    1,
                    task -> {
                        Thread thread = new Thread(task, "talkers");
                        thread.setDaemon(true);
                        return thread;
                    });

    private static final int AGAIN_MILLIS = 100;
    private static final int SAY_AGAIN_MILLIS = 500;
    private static final int NO_CLOSE_FRAME = 1006;
    private static final int OWN_CODES = 4000;

    private final Member member;
    private final String room;
    private final List<Integer> ports;
    private final Map<UUID, String> unanswered = new LinkedHashMap<>();
    private final Map<UUID, Frame> answers = new ConcurrentHashMap<>();
    private final TreeMap<Long, Heard> heard = new TreeMap<>();
    private final List<Frame> others = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();
    private int turn;
    private int repeats;
    private int outOfOrder;
    private int refusals;
    private long lostAt;
    private boolean inside;
    private boolean gone;
    private @Nullable WebSocket socket;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);

    /**
     * @param ports the nodes, the one to begin with first
     */
    public Talker(Member member, String room, List<Integer> ports) {
        this.member = member;
        this.room = room;
        this.ports = List.copyOf(ports);
    }

    public static Talker in(String room, Member member, int port) {
        return new Talker(member, room, List.of(port));
    }

    /** Enters the room, now or as soon as a node lets it in. */
    public synchronized Talker enter() {
        if (gone) {
            return this;
        }
        Listener listener = new Listener();
        Member.CLIENT
                .newWebSocketBuilder()
                .header("Cookie", member.cookie())
                .connectTimeout(Duration.ofSeconds(2))
                .buildAsync(address(), listener)
                .whenComplete(
                        (open, failure) -> {
                            if (failure != null) {
                                tryAgain();
                            }
                        });
        return this;
    }

    private synchronized URI address() {
        int port = ports.get(turn % ports.size());
        return URI.create("ws://localhost:" + port + "/rooms/" + room + "/live");
    }

    private synchronized void tryAgain() {
        refusals++;
        turn++;
        if (!gone) {
            LATER.schedule(this::enter, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** Says something new; it is sent at once if there is a connection, and kept until answered. */
    public UUID say(String text) {
        UUID key = UUID.randomUUID();
        say(key, text);
        return key;
    }

    public synchronized void say(UUID key, String text) {
        unanswered.put(key, text);
        if (inside) {
            send(key, text, false);
        }
    }

    /** Says it although a nudge asked to look again. */
    public synchronized void sayAnyway(UUID key, String text) {
        send(key, text, true);
    }

    private void send(UUID key, String text, boolean anyway) {
        send(
                "{\"type\":\"say\",\"key\":\"%s\",\"text\":%s,\"anyway\":%s}"
                        .formatted(key, Json.quoted(text), anyway));
    }

    /** Sends a text frame as it is. */
    public synchronized void send(String text) {
        WebSocket open = socket;
        if (open != null) {
            sending =
                    sending.handle((sent, lost) -> null)
                            .thenCompose(before -> open.sendText(text, true))
                            .exceptionally(lost -> null);
        }
    }

    public synchronized void sendBinary(byte[] bytes) {
        WebSocket open = socket;
        if (open != null) {
            sending =
                    sending.handle((sent, lost) -> null)
                            .thenCompose(before -> open.sendBinary(ByteBuffer.wrap(bytes), true))
                            .exceptionally(lost -> null);
        }
    }

    public Member member() {
        return member;
    }

    public synchronized boolean isInside() {
        return inside;
    }

    /**
     * What the platform answered to {@code key}: said, held, nudge or error; null if nothing yet.
     */
    public @Nullable Frame answer(UUID key) {
        return answers.get(key);
    }

    public Map<UUID, Frame> answers() {
        return Map.copyOf(answers);
    }

    /** Keys that were acknowledged as posted. */
    public List<UUID> said() {
        return answers.entrySet().stream()
                .filter(each -> each.getValue().type().equals("said"))
                .map(Map.Entry::getKey)
                .toList();
    }

    public synchronized int unanswered() {
        return unanswered.size();
    }

    public synchronized List<Heard> heard() {
        return List.copyOf(heard.values());
    }

    public synchronized int heardCount() {
        return heard.size();
    }

    /** The frames that were neither posts nor answers, in order. */
    public synchronized List<Frame> others() {
        return List.copyOf(others);
    }

    /** Posts that came although this member had them. */
    public synchronized int repeats() {
        return repeats;
    }

    /** Posts that came after one with a later place. */
    public synchronized int outOfOrder() {
        return outOfOrder;
    }

    public synchronized List<Loss> losses() {
        return List.copyOf(losses);
    }

    /** How often a node did not let it in. */
    public synchronized int refusals() {
        return refusals;
    }

    @Override
    public synchronized void close() {
        gone = true;
        if (socket != null) {
            socket.abort();
        }
    }

    private synchronized void opened(WebSocket opened) {
        socket = opened;
        if (gone) {
            opened.abort();
            return;
        }
        long since = heard.isEmpty() ? 0 : heard.lastKey();
        send("{\"type\":\"join\",\"since\":" + since + "}");
    }

    private synchronized void take(Frame frame) {
        switch (frame.type()) {
            case "joined" -> joined(frame);
            case "posts" -> frame.frames("posts").forEach(this::hear);
            case "said", "held", "nudge" -> answered(frame);
            case "error" -> refused(frame);
            default -> others.add(frame);
        }
    }

    private void joined(Frame frame) {
        others.add(frame);
        inside = true;
        if (!losses.isEmpty() && losses.get(losses.size() - 1).back() == null) {
            Loss last = losses.remove(losses.size() - 1);
            losses.add(new Loss(last.code(), Duration.ofNanos(System.nanoTime() - lostAt)));
        }
        unanswered.forEach((key, text) -> send(key, text, false));
    }

    private void hear(Frame post) {
        long seq = post.number("seq");
        if (!heard.isEmpty() && seq < heard.lastKey()) {
            outOfOrder++;
        }
        UUID key = UUID.fromString(post.text("key"));
        Heard it = new Heard(seq, post.number("id"), key, post.text("author"), post.text("text"));
        if (heard.put(seq, it) != null) {
            repeats++;
        }
    }

    private void answered(Frame frame) {
        UUID key = UUID.fromString(frame.text("key"));
        unanswered.remove(key);
        answers.put(key, frame);
    }

    private void refused(Frame frame) {
        others.add(frame);
        if (!frame.has("key")) {
            return;
        }
        UUID key = UUID.fromString(frame.text("key"));
        String text = unanswered.get(key);
        if (text != null && List.of("later", "fast").contains(frame.text("code"))) {
            LATER.schedule(() -> sayAgain(key), SAY_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            answered(frame);
        }
    }

    private synchronized void sayAgain(UUID key) {
        String text = unanswered.get(key);
        if (text != null && inside) {
            send(key, text, false);
        }
    }

    private synchronized void lost(WebSocket which, int code) {
        if (socket != which) {
            return;
        }
        socket = null;
        inside = false;
        lostAt = System.nanoTime();
        if (gone) {
            return;
        }
        losses.add(new Loss(code, null));
        turn++;
        if (code < OWN_CODES) {
            LATER.schedule(this::enter, AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder part = new StringBuilder();

        @Override
        public void onOpen(WebSocket open) {
            opened(open);
            open.request(1);
        }

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                String text = part.toString();
                part.setLength(0);
                take(Frame.read(text));
            }
            from.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
            lost(from, code);
            return null;
        }

        @Override
        public void onError(WebSocket from, Throwable error) {
            lost(from, NO_CLOSE_FRAME);
        }
    }
}
