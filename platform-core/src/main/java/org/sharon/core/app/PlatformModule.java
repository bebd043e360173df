package org.sharon.core.app;

import static com.google.inject.multibindings.Multibinder.newSetBinder;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.OptionalBinder;
import io.vertx.core.Vertx;
import java.time.Clock;
import org.osgi.framework.BundleContext;
import org.sharon.core.alerts.AlertsModule;
import org.sharon.core.ask.AskModule;
import org.sharon.core.audit.AuditModule;
import org.sharon.core.board.BoardModule;
import org.sharon.core.changes.ChangesModule;
import org.sharon.core.contributions.ContributionsModule;
import org.sharon.core.conversations.ConversationsModule;
import org.sharon.core.demonstration.Newcomers;
import org.sharon.core.demonstration.StoryClock;
import org.sharon.core.directory.DirectoryModule;
import org.sharon.core.display.DisplayModule;
import org.sharon.core.drafts.DraftsModule;
import org.sharon.core.enabling.EnablingModule;
import org.sharon.core.enabling.OperatorDeskModule;
import org.sharon.core.events.EventsModule;
import org.sharon.core.features.FeaturesModule;
import org.sharon.core.gifts.GiftsModule;
import org.sharon.core.hashtags.HashtagsModule;
import org.sharon.core.help.HelpModule;
import org.sharon.core.home.HomeModule;
import org.sharon.core.hooks.HooksModule;
import org.sharon.core.houserules.HouseRulesModule;
import org.sharon.core.installations.InstallationSettings;
import org.sharon.core.installations.InstallationsModule;
import org.sharon.core.jobs.JobsModule;
import org.sharon.core.leaving.LeavingModule;
import org.sharon.core.library.LibraryModule;
import org.sharon.core.living.LivingLimits;
import org.sharon.core.living.LivingModule;
import org.sharon.core.mail.MailModule;
import org.sharon.core.manners.MannersModule;
import org.sharon.core.media.MediaModule;
import org.sharon.core.mentions.MentionsModule;
import org.sharon.core.messages.MessagesModule;
import org.sharon.core.moderation.ModerationModule;
import org.sharon.core.moderation.TriedJars;
import org.sharon.core.muting.MutingModule;
import org.sharon.core.muting.SealedWordsModule;
import org.sharon.core.notices.NoticesModule;
import org.sharon.core.packs.PacksModule;
import org.sharon.core.pages.PagesModule;
import org.sharon.core.people.PeopleModule;
import org.sharon.core.pictures.PicturesModule;
import org.sharon.core.plugins.PluginMode;
import org.sharon.core.plugins.PluginsModule;
import org.sharon.core.plugins.ReadyJars;
import org.sharon.core.plugins.ServiceListener;
import org.sharon.core.polls.PollsModule;
import org.sharon.core.preview.PreviewModule;
import org.sharon.core.profiles.ProfilesModule;
import org.sharon.core.push.PushModule;
import org.sharon.core.quarantine.QuarantineModule;
import org.sharon.core.reactions.ReactionsModule;
import org.sharon.core.reports.ReportsModule;
import org.sharon.core.rooms.RoomsModule;
import org.sharon.core.search.SearchModule;
import org.sharon.core.signposts.SignpostsModule;
import org.sharon.core.stages.StagesModule;
import org.sharon.core.store.Database;
import org.sharon.core.store.SharedSecret;
import org.sharon.core.surveys.SurveysModule;
import org.sharon.core.training.TrainingsModule;
import org.sharon.core.trusts.TrustsModule;
import org.sharon.core.unread.UnreadModule;
import org.sharon.core.vault.VaultModule;
import org.sharon.core.web.DevelopmentNote;
import org.sharon.core.web.FormTokens;
import org.sharon.core.web.WebModule;

/** Everything there is, put together. The only module that knows the others. */
final class PlatformModule extends AbstractModule {

    private final Settings settings;
    private final BundleContext bundles;
    private final Vertx vertx;
    private final Database database;

    PlatformModule(Settings settings, BundleContext bundles, Vertx vertx, Database database) {
        this.settings = settings;
        this.bundles = bundles;
        this.vertx = vertx;
        this.database = database;
    }

    @Override
    protected void configure() {
        StoryClock story = new StoryClock();
        bind(StoryClock.class).toInstance(story);
        bind(Clock.class).toInstance(settings.isDemonstration() ? story : Clock.systemUTC());
        bind(Vertx.class).toInstance(vertx);
        bind(Database.class).toInstance(database);
        bind(BundleContext.class).toInstance(bundles);
        bind(FormTokens.class)
                .toInstance(new FormTokens(new SharedSecret(database, "form-tokens")));
        bind(LivingLimits.class).toInstance(new LivingLimits(!settings.isLoadDemonstration()));
        install(new WebModule());
        OptionalBinder.newOptionalBinder(binder(), DevelopmentNote.class)
                .setBinding()
                .toInstance(developmentNote());
        install(new PluginsModule(settings.plugins(), settings.signing(), settings.platformJars()));
        OptionalBinder.newOptionalBinder(binder(), ReadyJars.class)
                .setBinding()
                .toInstance(
                        ReadyJars.in(
                                settings.home().resolve("ready-plugins"),
                                ThisBuild.of(bundles.getBundle())));
        install(
                new InstallationsModule(
                        new InstallationSettings(settings.nodeAddress(), settings.home())));
        install(new TrustsModule());
        install(new PeopleModule());
        install(new AuditModule());
        install(new VaultModule(settings.vault(), settings.keys()));
        install(new FeaturesModule());
        install(new ChangesModule());
        install(new RoomsModule());
        install(new ContributionsModule(settings.database()));
        install(new EnablingModule());
        install(new OperatorDeskModule());
        install(new NoticesModule());
        install(new PushModule(settings.push()));
        install(new MailModule(settings.mail()));
        install(new StagesModule());
        install(new BoardModule());
        install(new PicturesModule(settings.home().resolve("libraries")));
        install(new ConversationsModule());
        install(new MannersModule());
        install(new LivingModule());
        install(new ModerationModule());
        OptionalBinder.newOptionalBinder(binder(), TriedJars.class)
                .setBinding()
                .toInstance(
                        TriedJars.in(
                                settings.home().resolve("tried-plugins"),
                                ThisBuild.of(bundles.getBundle())));
        install(new PreviewModule());
        install(new PacksModule());
        install(new AlertsModule());
        install(new ReportsModule());
        install(new SearchModule());
        install(new MutingModule());
        install(new ReactionsModule());
        install(new HashtagsModule());
        install(new MentionsModule());
        install(new SealedWordsModule());
        install(new UnreadModule());
        install(new QuarantineModule());
        install(new PagesModule());
        install(new SurveysModule());
        install(new TrainingsModule());
        install(new SignpostsModule());
        install(new DirectoryModule());
        install(new MediaModule());
        install(new LibraryModule());
        install(new DraftsModule());
        install(new DisplayModule());
        install(new HooksModule());
        install(new JobsModule());
        install(new AskModule());
        install(new MessagesModule());
        install(new LeavingModule());
        install(new ProfilesModule());
        install(new GiftsModule());
        install(new PollsModule());
        install(new EventsModule());
        install(new HomeModule());
        install(new HelpModule());
        install(new HouseRulesModule());
        newSetBinder(binder(), ServiceListener.class).addBinding().to(Newcomers.class);
    }

    private DevelopmentNote developmentNote() {
        if (settings.signing().mode() == PluginMode.PRODUCTION) {
            return DevelopmentNote.NONE;
        }
        return settings.isDemonstration() ? DevelopmentNote.FOOT : DevelopmentNote.BAR;
    }
}
