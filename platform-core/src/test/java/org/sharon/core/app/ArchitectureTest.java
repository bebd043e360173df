package org.sharon.core.app;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The directions of DEVELOPMENT.md, held by a test. */
@AnalyzeClasses(packages = "org.sharon", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] GROUND = {
        "org.sharon.core.plugins..",
        "org.sharon.core.web..",
        "org.sharon.core.language..",
        "org.sharon.core.cluster..",
        "org.sharon.core.store..",
        "org.sharon.core.crypto.."
    };

    @ArchTest
    static final ArchRule featuresFormNoCycle =
            slices().matching("org.sharon.core.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule groundKnowsNoFeature =
            classes()
                    .that()
                    .resideInAnyPackage(GROUND)
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(GROUND)
                                    .or(resideOutsideOfPackage("org.sharon.core..")));

    @ArchTest
    static final ArchRule onlyClusterKnowsHazelcast =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.sharon.core.cluster..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.hazelcast..", "io.vertx.spi.cluster..");

    @ArchTest
    static final ArchRule onlyStoreKnowsTheDriverAndFlyway =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("org.sharon.core.store..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.mariadb..", "org.flywaydb..", "com.zaxxer..");

    @ArchTest
    static final ArchRule onlyPluginsAndAppKnowTheFramework =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("org.sharon.core.plugins..", "org.sharon.core.app..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.osgi.framework..", "org.osgi.util..");

    @ArchTest
    static final ArchRule thePluginApiNeedsTheJdkAndAnnotationsOnly =
            classes()
                    .that()
                    .resideInAPackage("org.sharon.api..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "org.sharon.api..",
                            "java..",
                            "org.jspecify.annotations..",
                            "org.osgi.annotation..");
}
