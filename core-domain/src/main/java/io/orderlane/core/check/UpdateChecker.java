package io.orderlane.core.check;

import io.orderlane.core.field.Nearest;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.Content;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.OrderUpdate;
import io.orderlane.core.order.Recipient;
import io.orderlane.core.scenario.BaseApi;
import io.orderlane.core.scenario.EnvelopeFields;
import io.orderlane.core.scenario.Scenario;
import io.orderlane.core.scenario.ScenarioRegistry;
import io.orderlane.core.scenario.ScenarioStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Checks an update in one pass against its scenario's rules and our own: all problems at once, each with what was
 * found, what is expected, which rule, where it comes from and how to fix it. Stateless but for a cache; safe to share.
 */
public final class UpdateChecker {

    private final ScenarioRegistry registry;
    private final CheckSettings settings;
    private final Set<String> accounts;
    private final Map<String, ScenarioCheck<?>> checks = new ConcurrentHashMap<>();

    /** A checker that accepts any account. */
    public UpdateChecker(ScenarioRegistry registry, CheckSettings settings) {
        this(registry, settings, Set.of());
    }

    /** A checker that accepts these configured accounts; any when there are none. */
    public UpdateChecker(ScenarioRegistry registry, CheckSettings settings, Set<String> accounts) {
        this.registry = registry;
        this.settings = settings;
        this.accounts = Set.copyOf(accounts);
    }

    /** Checks an update; its times are compared with {@code now}. */
    public CheckReport check(OrderUpdate update, Instant now) {
        Findings findings = new Findings(settings.enforcement());
        Optional<Scenario<?>> scenario = scenario(update, findings);
        if (scenario.isEmpty()) {
            head(update.members(), null, findings, now);
            return new CheckReport(findings.violations(), findings.warnings(), findings.unlisted(), null, null);
        }
        return check(scenario.get(), update.members(), findings, now);
    }

    private <S extends Enum<S>> CheckReport check(
            Scenario<S> scenario, Tree.Obj update, Findings findings, Instant now) {
        Head head = head(update, scenario, findings, now);
        ScenarioCheck<S> check = checkOf(scenario);
        Optional<S> status = head.status() == null ? Optional.empty() : check.status(head.status(), findings);
        CheckedFields fields = check.fields(update, status, findings);
        PassedTimes.advise(head.deliverBy(), endDate(update, scenario), now, findings);
        CheckedUpdate checked = findings.nothingBlocks() && status.isPresent()
                ? head.with(new ScenarioStatus<>(scenario, status.get()), fields, findings)
                : null;
        return new CheckReport(
                findings.violations(),
                findings.warnings(),
                findings.unlisted(),
                checked,
                subject(head, scenario, status));
    }

    private static <S extends Enum<S>> @Nullable UpdateSubject subject(
            Head head, Scenario<S> scenario, Optional<S> status) {
        return head.orderNo() == null || status.isEmpty()
                ? null
                : new UpdateSubject(
                        new OrderKey(head.account(), scenario.name(), head.orderNo()),
                        new ScenarioStatus<>(scenario, status.get()));
    }

    /** The card's end that it names; null where it names no end, or none that can be read. */
    private static @Nullable Instant endDate(Tree.Obj update, Scenario<?> scenario) {
        Tree given = update.get(EnvelopeFields.END_DATE.name());
        return given == null || scenario.baseApi() != BaseApi.CONTRACT_CARD
                ? null
                : EnvelopeFields.END_DATE.type().read(given, null).value();
    }

    @SuppressWarnings("unchecked") // kept under its own scenario's name
    private <S extends Enum<S>> ScenarioCheck<S> checkOf(Scenario<S> scenario) {
        return (ScenarioCheck<S>)
                checks.computeIfAbsent(scenario.name(), any -> new ScenarioCheck<>(scenario, registry));
    }

    private Head head(Tree.Obj update, @Nullable Scenario<?> scenario, Findings findings, Instant now) {
        HeadReader reader = new HeadReader(update, findings, scenario == null ? null : scenario.baseApi());
        String status = reader.text("status", "the order's new status", "PENDING");
        String orderNo = reader.orderNo();
        Instant occurredAt = reader.occurredAt(now, settings);
        reader.envelope();
        return new Head(
                reader.account(accounts, settings.names()),
                orderNo,
                status,
                occurredAt,
                reader.recipient(),
                reader.createdAt(occurredAt),
                reader.moment("deliverBy"));
    }

    /** The members every update has; a null one was reported. */
    private record Head(
            String account,
            @Nullable String orderNo,
            @Nullable String status,
            @Nullable Instant occurredAt,
            @Nullable Recipient recipient,
            @Nullable Instant createdAt,
            @Nullable Instant deliverBy) {

        @Nullable
        CheckedUpdate with(ScenarioStatus<?> reached, CheckedFields fields, Findings findings) {
            if (orderNo == null || occurredAt == null || recipient == null) {
                return null;
            }
            OrderKey key = new OrderKey(account, reached.scenario().name(), orderNo);
            Content content = fields.content(reached.scenario());
            return new CheckedUpdate(
                    reached,
                    key,
                    occurredAt,
                    recipient,
                    createdAt,
                    deliverBy,
                    fields.shared().values(),
                    fields.displayValues(),
                    content,
                    Fingerprint.of(key, reached.name(), occurredAt, recipient, createdAt, deliverBy, content),
                    findings.warnings());
        }
    }

    private Optional<Scenario<?>> scenario(OrderUpdate update, Findings findings) {
        String name = new HeadReader(update.members(), findings, null)
                .text("scenario", "the name of an installed scenario", "ride-hailing");
        if (name == null) {
            return Optional.empty();
        }
        Optional<Scenario<?>> scenario = registry.find(name);
        if (scenario.isEmpty()) {
            findings.add(new Violation(
                    ViolationCode.UNKNOWN_SCENARIO,
                    "scenario",
                    null,
                    Quoted.of(name),
                    "one of " + registry.names(),
                    "An update names an installed scenario",
                    HouseRules.INSTALLED_SCENARIO,
                    Nearest.hint(name, registry.names(), "Install the scenario's jar, or choose one of these.")));
        }
        return scenario;
    }
}
