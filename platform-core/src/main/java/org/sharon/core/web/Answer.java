package org.sharon.core.web;

/** What a handler answers: a page, a way to another page, or plain text for a program. */
public sealed interface Answer permits Page, Redirect, Text {}
