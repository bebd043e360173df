package org.sharon.testkit.checks;

import org.sharon.api.content.Signpost;
import org.sharon.core.plugins.descriptor.ContentFiles;

/** Whoever follows a signpost finds help at the end of it. */
final class SignpostsCheck implements Check {

    @Override
    public String promise() {
        return "points only where help is";
    }

    @Override
    public void look(PluginUnderTest plugin, Findings findings) {
        findings.addRepeated("signposts()", plugin.signposts().stream().map(Signpost::id).toList());
        for (Signpost signpost : plugin.signposts()) {
            ContentFiles.problem(signpost)
                    .ifPresent(problem -> findings.add("signposts()", "%s.", problem));
            if (signpost.contact().isEmpty()) {
                continue;
            }
            if (!Numbers.mayShip(signpost.contact().get())) {
                findings.add(
                        "signposts()",
                        "The signpost %s comes with \"%s\". Only %s may come with a plugin: write"
                                + " Signpost.filledByTrust(…) and let the trust check its own.",
                        signpost.id(),
                        signpost.contact().get(),
                        Numbers.IN_WORDS);
            }
            if (!signpost.isShownOn(plugin.today())) {
                findings.add(
                        "signposts()",
                        "The signpost %s expired on %s, so nobody sees it. Try the contact again,"
                                + " and write the day on which you did.",
                        signpost.id(),
                        signpost.expiresOn().orElseThrow());
            }
            if (signpost.verifiedOn().filter(plugin.today()::isBefore).isPresent()) {
                findings.add(
                        "signposts()",
                        "The signpost %s was checked on %s, which is in the future. Write the day"
                                + " on which somebody tried it.",
                        signpost.id(),
                        signpost.verifiedOn().orElseThrow());
            }
        }
    }
}
