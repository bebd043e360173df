package org.sharon.distribution.browser;

/** How an administrator switches a service off and on again. */
final class Services {

    /** Of the trust of Marlpit Vale, whose administrator is aspen. */
    static final String ADDRESS = "/admin/plugins/perinatal";

    private Services() {}

    /** Leaves it off, whatever it was before. */
    static void switchOff(Tab administrator) {
        administrator.goTo(ADDRESS);
        if (administrator.link("Switch off").count() > 0) {
            administrator.follow("Switch off");
            administrator.passwordField().fill(Building.PASSWORD);
            administrator.press("Switch off");
            administrator.sees("Done.");
        }
    }

    /** Fills in everything that members are promised. */
    static void switchOn(Tab administrator) {
        administrator.goTo(ADDRESS);
        administrator.follow("Switch on");
        administrator.field("Who answers for this service?").fill("Linden");
        administrator.field("Their job title").fill("Service lead");
        administrator
                .field("What happens outside these hours?")
                .fill("Outside these hours nobody reads. We read it when we are back.");
        administrator.passwordField().fill(Building.PASSWORD);
        administrator.press("Switch on");
        administrator.sees("Done.");
    }
}
