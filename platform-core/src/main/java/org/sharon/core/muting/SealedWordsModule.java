package org.sharon.core.muting;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** Muted words lie under a key of the vault's. */
public final class SealedWordsModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(WordSeal.class).to(SealedWords.class).in(Scopes.SINGLETON);
    }
}
