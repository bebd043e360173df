package org.sharon.distribution.badinput;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.sharon.distribution.RunningSharon;
import org.sharon.distribution.talk.Member;

/** Somebody who follows every link, a few of each kind, and types into every form they find. */
final class Walk {

    private static final int OF_A_KIND = 3;
    private static final int PAGES = 400;
    private static final int TIMES = 4;
    private static final int SEE_OTHER = 303;
    private static final int BROKEN = 500;

    /** What ends a session, an account or a service, or takes the host of the building away. */
    private static final Pattern FINAL =
            Pattern.compile(
                    "sign-out|/leave|/close|/remove|/retire|/disable|/host|/download|/copy");

    private final RunningSharon sharon;
    private final Member who;
    private final HostileWords words;
    private final List<String> complaints = new ArrayList<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Set<String> tried = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private int sent;
    private int seen;

    Walk(RunningSharon sharon, Member who, HostileWords words) {
        this.sharon = sharon;
        this.who = who;
        this.words = words;
    }

    /** The same for addresses that differ in numbers or words of their own only. */
    static String kind(String address) {
        return address.replaceFirst("[?#].*", "")
                .replaceAll("[0-9a-f]{8,}", "#")
                .replaceAll("\\d+", "#");
    }

    List<String> complaints() {
        return complaints;
    }

    int formsTried() {
        return tried.size();
    }

    /** Those whose words were kept, or waited for a person. */
    int formsTaken() {
        return taken.size();
    }

    int pagesSeen() {
        return seen;
    }

    /** Opens the pages and fills in the forms. */
    Walk typingEverywhere() throws IOException, InterruptedException {
        return through(true);
    }

    /** Opens the pages only. */
    Walk looking() throws IOException, InterruptedException {
        return through(false);
    }

    private Walk through(boolean types) throws IOException, InterruptedException {
        Deque<String> left = new ArrayDeque<>(List.of("/"));
        Set<String> known = new HashSet<>(left);
        while (!left.isEmpty() && seen < PAGES) {
            String path = left.poll();
            Document page = open(path);
            seen++;
            for (Element link : page.select("a[href^=/]")) {
                String next = link.attr("href").replaceFirst("#.*", "");
                if (isWorthOpening(next) && known.add(next)) {
                    left.add(next);
                }
            }
            if (types) {
                for (FormElement form : page.forms()) {
                    type(new FoundForm(path, form));
                }
            }
        }
        return this;
    }

    private boolean isWorthOpening(String address) {
        return !address.startsWith("//")
                && !FINAL.matcher(address).find()
                && kinds.merge(kind(address), 1, Integer::sum) <= OF_A_KIND;
    }

    private Document open(String path) throws IOException, InterruptedException {
        return checked("GET " + path, who.get(sharon.port(), path));
    }

    private void type(FoundForm form) throws IOException, InterruptedException {
        if (!form.isTypedInto()
                || !form.isPosted()
                || FINAL.matcher(form.action()).find()
                || !tried.add(form.kind())) {
            return;
        }
        for (int time = 0; time < TIMES; time++) {
            Map<String, String> fields =
                    form.filled(words, sent++ * words.all().size() / TIMES + tried.size(), time);
            HttpResponse<String> answer =
                    form.isInPieces()
                            ? who.postInPieces(sharon.port(), form.action(), fields)
                            : who.post(sharon.port(), form.action(), fields);
            if (answer.statusCode() == SEE_OTHER) {
                taken.add(form.kind());
            }
            Document page = checked("POST " + form.action(), answer);
            answer.headers()
                    .firstValue("location")
                    .filter(to -> to.startsWith("/") && !FINAL.matcher(to).find())
                    .ifPresent(this::look);
            for (FormElement again : page.forms()) {
                if (Walk.kind(again.attr("action")).equals(kind(form.action()))) {
                    form = new FoundForm(form.page(), again);
                    break;
                }
            }
        }
    }

    private void look(String path) {
        try {
            open(path);
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Document checked(String what, HttpResponse<String> answer) {
        if (answer.statusCode() >= BROKEN) {
            complaints.add(what + " answered " + answer.statusCode());
        }
        boolean isPage =
                answer.headers().firstValue("content-type").orElse("").startsWith("text/html");
        Document page = Jsoup.parse(isPage ? answer.body() : "");
        Harm.in(page).forEach(harm -> complaints.add(what + " has " + harm));
        answer.headers()
                .map()
                .forEach(
                        (name, values) -> {
                            if (name.contains(HostileWords.MARK)
                                    || (!name.equals("location")
                                            && values.toString().contains(HostileWords.MARK))) {
                                complaints.add(what + " has the header " + name);
                            }
                        });
        return page;
    }
}
