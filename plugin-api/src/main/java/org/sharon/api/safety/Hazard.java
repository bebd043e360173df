package org.sharon.api.safety;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Something about the service that could harm a person, as a clinical safety officer signs it.
 *
 * @param id stable within the service, such as {@code ED-H1}
 * @param title a few words
 * @param cause how it could come about
 * @param effect what it would do to a person
 * @param controls what stands against it: ids of rules of this plugin, or plain words
 * @param initial the risk without the controls
 * @param residual the risk that remains
 * @since 1.0
 */
public record Hazard(
        String id,
        String title,
        String cause,
        String effect,
        List<String> controls,
        Risk initial,
        Risk residual) {

    public Hazard {
        requireNonNull(id, "id");
        requireNonNull(title, "title");
        requireNonNull(cause, "cause");
        requireNonNull(effect, "effect");
        requireNonNull(initial, "initial");
        requireNonNull(residual, "residual");
        controls = List.copyOf(controls);
        if (controls.isEmpty()) {
            throw new IllegalArgumentException("A hazard has at least one control: " + id);
        }
        if (residual.score() > initial.score()) {
            throw new IllegalArgumentException("Controls make a risk no larger: " + id);
        }
    }
}
