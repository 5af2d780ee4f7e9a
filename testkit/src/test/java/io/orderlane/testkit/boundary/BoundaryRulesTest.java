package io.orderlane.testkit.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules on code that breaks each of them once: a rule that cannot fail would be missing here. */
class BoundaryRulesTest {

    private static final String HOUSE = "io.orderlane.testkit.boundary.fixture";
    private static final String JAR = HOUSE + ".ride";

    @Test
    void theHouseFindsEachOfItsBrokenRulesOnceAndNothingElse() {
        // spotless:off
        assertThat(findings(BoundaryRules.forTheHouse(HOUSE), HOUSE)).containsExactly(
                entry("core-is-plain",                  "core.order.Opinion.library() references class object <org.opentest4j.AssertionFailedError>"),
                entry("model-sees-no-services",         "core.check.Curious.store() references class object <core.port.Lanes>"),
                entry("model-is-immutable",             "core.notification.Moody.mood does not have modifier FINAL"),
                entry("core-is-silent",                 "core.deliver.Loud.shout() gets field <java.lang.System.out>"),
                entry("internals-stay-in-core",         "persistence.Nosy.engine() references class object <core.deliver.internal.Engine>"),
                entry("siblings-apart",                 "persistence.Nosy.sibling() references class object <alipayhk.protocol.Envelope>"),
                entry("packages-have-no-cycles",        "Cycle detected: Slice core.card -> Slice core.review -> Slice core.card"),
                entry("vertx-is-confined",              "persistence.Nosy.loop() references class object <io.vertx.core.Vertx>"),
                entry("bouncy-castle-is-confined",      "app.OrderHelper.provider() references class object <org.bouncycastle.jce.provider.BouncyCastleProvider>"),
                entry("corretto-is-confined",           "alipayhk.jca.Favourite.corretto() references class object <com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider>"),
                entry("sql-is-confined",                "alipayhk.bouncycastle.Ledger.connection() references class object <java.sql.Connection>"),
                entry("jackson-is-confined",            "testkit.Reader.parser() references class object <com.fasterxml.jackson.core.JsonParser>"),
                entry("guice-is-confined",              "sandbox.Wired.module() references class object <com.google.inject.Module>"),
                entry("spring-is-confined",             "persistence.Nosy.spring() references class object <org.springframework.context.Lifecycle>"),
                entry("protocol-is-plain",              "alipayhk.protocol.Envelope.transport() references class object <alipayhk.vertx.Wire>"),
                entry("outbox-is-plain",                "persistence.outbox.Demand.library() references class object <org.opentest4j.AssertionFailedError>"),
                entry("guice-module-is-plain",          "guice.Choosy.library() references class object <org.opentest4j.AssertionFailedError>"),
                entry("modules-start-nothing",          "app.EagerModule.configure() calls method <java.lang.Thread.start()>"),
                entry("modules-do-not-choose",          "app.ChoosingModule branches"),
                entry("ports-name-own-types",           "alipayhk.port.Signer.sign(com.fasterxml.jackson.core.JsonParser) names com.fasterxml.jackson.core.JsonParser"),
                entry("ports-promise-stages",           "core.port.Lanes.claim() names java.util.concurrent.CompletableFuture"),
                entry("event-loop-sees-no-store",       "alipayhk.vertx.Wire.store() references class object <core.port.Lanes>"),
                entry("rules-are-data",                 "core.layout.Clever.rule holds a java.util.function.Predicate"),
                entry("no-wall-clock",                  "core.submit.Hasty.now() calls method <java.time.Instant.now()>"),
                entry("scenarios-see-definitions-only", "ride.Impatient.ticker() references class object <io.orderlane.core.port.Ticker>"),
                entry("providers-can-be-found",         "ride.Ride is not final"),
                entry("names-say-something",            "app.OrderHelper says nothing by its name"),
                entry("no-static-state",                "sandbox.Wired.last does not have modifier FINAL"),
                entry("packages-are-null-marked",       "app.bare is not @NullMarked"),
                entry("types-are-nouns",                "persistence.Growing is named by an act"),
                entry("one-of-each-name",               "Ledger is the name of a class in each of [alipayhk.bouncycastle, alipayhk.port]"));
        // spotless:on
    }

    @Test
    void theHouseHasNoRuleThatTheFixtureDoesNotBreak() {
        BoundaryRules house = BoundaryRules.forTheHouse(HOUSE);
        assertThat(house.findings(classesUnder(HOUSE))).containsOnlyKeys(house.names());
    }

    @Test
    void aScenarioJarIsHeldToTheRulesThatApplyToIt() {
        assertThat(findings(BoundaryRules.forScenarioJar(JAR), JAR))
                .containsExactly(
                        entry(
                                "scenarios-see-definitions-only",
                                "ride.Impatient.ticker() references class object <io.orderlane.core.port.Ticker>"),
                        entry("providers-can-be-found", "ride.Ride is not final"));
    }

    @Test
    void aRuleThatFindsNothingToLookAtFails() {
        JavaClasses none = new ClassFileImporter().importClasses(List.of());
        BoundaryRules house = BoundaryRules.forTheHouse(HOUSE);
        assertThat(house.findings(none)).containsOnlyKeys(house.names());
    }

    @Test
    void everyReasonSaysWhatToDoInstead() {
        assertThatThrownBy(() -> BoundaryRules.forScenarioJar(JAR).check(classesUnder(JAR)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("scenarios-see-definitions-only")
                .hasMessageContaining("because a scenario is a value")
                .hasMessageContaining("or ask for a new word in it");
    }

    /** One finding for each rule, without line numbers and the fixture's own package. */
    private static Map<String, String> findings(BoundaryRules rules, String root) {
        Map<String, String> one = new LinkedHashMap<>();
        rules.findings(classesUnder(root)).forEach((rule, found) -> {
            assertThat(found).as(rule).hasSize(1);
            one.put(rule, plain(found.get(0)));
        });
        return one;
    }

    private static String plain(String finding) {
        return finding.replaceAll("(?s)\\R\\s+1\\. Dependencies of Slice.*", "")
                .replaceAll("\\s+", " ")
                .replaceAll(" in \\(\\w+\\.java:\\d+\\)", "")
                .replace(HOUSE + ".", "")
                .replaceFirst("^(Method|Field) <([^>]*)>", "$2");
    }

    private static JavaClasses classesUnder(String root) {
        return new ClassFileImporter().importPackages(root);
    }
}
