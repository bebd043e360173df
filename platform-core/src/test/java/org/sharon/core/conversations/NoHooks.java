package org.sharon.core.conversations;

import com.google.inject.AbstractModule;
import java.util.List;
import org.sharon.core.rooms.KeyNews;

/** As where no plugin wants to be asked or told. */
public final class NoHooks extends AbstractModule implements PostHooks, KeyNews {

    @Override
    protected void configure() {
        bind(PostHooks.class).toInstance(this);
        bind(KeyNews.class).toInstance(this);
    }

    @Override
    public Advice before(Typed typed) {
        return new Advice.GoOn();
    }

    @Override
    public void shown(List<Post> posts) {}

    @Override
    public void joined(int trust, String service, long account) {}
}
