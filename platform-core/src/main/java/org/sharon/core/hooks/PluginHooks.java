package org.sharon.core.hooks;

import com.google.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.sharon.api.context.CallContext;
import org.sharon.api.hooks.Hook;
import org.sharon.api.hooks.Reply;
import org.sharon.core.contributions.PluginCalls;
import org.sharon.core.conversations.Post;
import org.sharon.core.conversations.PostHooks;
import org.sharon.core.conversations.Typed;
import org.sharon.core.moderation.rules.PreparedDraft;
import org.sharon.core.pages.Pseudonyms;
import org.sharon.core.plugins.Budget;
import org.sharon.core.plugins.Outcome;
import org.sharon.core.plugins.Service;
import org.sharon.core.plugins.Services;
import org.sharon.core.rooms.KeyNews;
import org.sharon.core.rooms.Room;
import org.sharon.core.rooms.Rooms;
import org.sharon.core.store.DatabaseUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls the hooks of the service that something happens in. */
final class PluginHooks implements PostHooks, KeyNews {

    /** News that finds no room here is not told: a plugin that watches must hold nobody up. */
    private static final int WAITING = 10_000;

    private static final int IDLE_SECONDS = 30;

    /** What a failure is called. */
    private static final String HOOK = "hook";

    private static final Logger log = LoggerFactory.getLogger(PluginHooks.class);

    private final Services services;
    private final PluginCalls calls;
    private final Pseudonyms pseudonyms;
    private final Rooms rooms;

    /** Its thread is a daemon and ends when there is nothing to tell: nobody has to close it. */
    private final ExecutorService teller;

    @Inject
    PluginHooks(Services services, PluginCalls calls, Pseudonyms pseudonyms, Rooms rooms) {
        this.services = services;
        this.calls = calls;
        this.pseudonyms = pseudonyms;
        this.rooms = rooms;
        ThreadPoolExecutor one =
                new ThreadPoolExecutor(
                        1,
                        1,
                        IDLE_SECONDS,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(WAITING),
                        PluginHooks::thread,
                        new ThreadPoolExecutor.DiscardPolicy());
        one.allowCoreThreadTimeOut(true);
        this.teller = one;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "hook-teller", 0, false);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Advice before(Typed typed) {
        Optional<Service> service = services.find(typed.service());
        if (service.isEmpty() || asked(service.get()).isEmpty()) {
            return new Advice.GoOn();
        }
        Outcome<Advice> outcome =
                calls.call(
                        typed.service(),
                        typed.trust(),
                        HOOK,
                        Budget.CALL,
                        (called, context) -> ask(asked(called), typed, context));
        return outcome instanceof Outcome.Answered<Advice> answered
                ? answered.value()
                : new Advice.Unanswered();
    }

    private static List<Hook.PostWillBeSaid> asked(Service service) {
        return service.contributions().hooks().stream()
                .filter(Hook.PostWillBeSaid.class::isInstance)
                .map(Hook.PostWillBeSaid.class::cast)
                .toList();
    }

    /** One after the other; each reads what the one before it made of the text. */
    private static Advice ask(List<Hook.PostWillBeSaid> asked, Typed typed, CallContext context) {
        String text = typed.text();
        for (Hook.PostWillBeSaid each : asked) {
            PreparedDraft draft =
                    PreparedDraft.of(typed.service(), typed.room(), typed.surface(), text);
            Reply reply = each.handler().before(draft, context);
            if (reply == null) {
                return new Advice.Unanswered();
            }
            if (reply instanceof Reply.Stop stop) {
                return new Advice.Stop(stop.reason());
            }
            if (reply instanceof Reply.ChangeTo change) {
                text = change.text();
            }
        }
        return text.equals(typed.text()) ? new Advice.GoOn() : new Advice.ChangeTo(text);
    }

    @Override
    public void shown(List<Post> posts) {
        for (Post post : posts) {
            if (hears(post.service(), Hook.PostHasBeenShown.class)) {
                later(() -> tell(post));
            }
        }
    }

    @Override
    public void joined(int trust, String service, long account) {
        if (hears(service, Hook.MemberHasJoined.class)) {
            later(
                    () -> {
                        var news = new Hook.MemberNews(pseudonyms.of(trust, service, account));
                        tell(
                                trust,
                                service,
                                (hook, context) -> {
                                    if (hook instanceof Hook.MemberHasJoined joined) {
                                        joined.handler().after(news, context);
                                    }
                                });
                    });
        }
    }

    private void later(Runnable telling) {
        teller.execute(
                () -> {
                    try {
                        telling.run();
                    } catch (DatabaseUnavailableException away) {
                        log.debug("A hook was not told of something while the database was away");
                    }
                });
    }

    private void tell(Post post) {
        if (rooms.find(post.room()).filter(Room::isThread).isPresent()) {
            // What a few people say to each other is nothing for a plugin that watches rooms.
            return;
        }
        String person = pseudonyms.of(post.trust(), post.service(), post.author());
        String room = rooms.find(post.room()).map(Room::slug).orElse("");
        var news = new Hook.PostNews(room, person);
        tell(
                post.trust(),
                post.service(),
                (hook, context) -> {
                    if (hook instanceof Hook.PostHasBeenShown shown) {
                        shown.handler().after(news, context);
                    }
                });
    }

    private boolean hears(String service, Class<? extends Hook> kind) {
        return services.find(service)
                .filter(each -> each.contributions().hooks().stream().anyMatch(kind::isInstance))
                .isPresent();
    }

    private void tell(int trust, String service, BiConsumer<Hook, CallContext> teach) {
        calls.call(
                service,
                trust,
                HOOK,
                Budget.CALL,
                (called, context) -> {
                    called.contributions().hooks().forEach(hook -> teach.accept(hook, context));
                    return true;
                });
    }
}
