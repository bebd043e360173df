package org.sharon.core.audit;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;

/** The record of what staff did. */
public final class AuditModule extends AbstractModule {

    @Override
    protected void configure() {
        bind(Audit.class).in(Scopes.SINGLETON);
    }
}
