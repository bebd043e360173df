package org.sharon.core.web;

/** What can be said without a database. */
final class StaticPages {

    private static final TrustView ANY_TRUST =
            new TrustView(
                    0,
                    "Peer support",
                    "harbour",
                    "We cannot look up our reading hours now.",
                    false);

    private StaticPages() {}

    static TrustView anyTrust() {
        return ANY_TRUST;
    }

    /** The building is still being opened. Help comes first, and the page tries again by itself. */
    static final String STARTING =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="robots" content="noindex">
            <meta http-equiv="refresh" content="10">
            <title>We are opening the building</title>
            </head>
            <body>
            <main>
            <h1>We are opening the building</h1>
            <p>Please wait. This page tries again every 10 seconds. Nothing you have posted is lost.</p>
            <h2>If you need help now</h2>
            <p>If somebody's life is in danger, call <a href="tel:999">999</a>.</p>
            <p>For urgent mental health help, call <a href="tel:111">111</a> and choose the mental health
            option.</p>
            <p>To talk to somebody at any time, call Samaritans on <a href="tel:116123">116 123</a>, or text
            SHOUT to <a href="sms:85258">85258</a>.</p>
            </main>
            </body>
            </html>
            """;
}
