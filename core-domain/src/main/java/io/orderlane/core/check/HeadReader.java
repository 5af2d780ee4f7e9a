package io.orderlane.core.check;

import io.orderlane.core.field.Fault;
import io.orderlane.core.field.Field;
import io.orderlane.core.field.MomentType;
import io.orderlane.core.field.Nearest;
import io.orderlane.core.field.PlainText;
import io.orderlane.core.field.Quoted;
import io.orderlane.core.field.Reading;
import io.orderlane.core.field.TextType;
import io.orderlane.core.field.Tree;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.Recipient;
import io.orderlane.core.provenance.Provenance;
import io.orderlane.core.provenance.Stated;
import io.orderlane.core.scenario.BaseApi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the members every update has, whatever its scenario. */
final class HeadReader {

    static final List<String> MEMBERS = List.of(
            "scenario",
            "orderNo",
            "status",
            "occurredAt",
            "recipient",
            "fields",
            "display",
            "account",
            "createdAt",
            "deliverBy");

    private static final TextType TEXT = new TextType(0, Map.of());
    private static final MomentType MOMENT = new MomentType();

    private final Tree.Obj update;
    private final Findings findings;
    private final @Nullable BaseApi api;

    HeadReader(Tree.Obj update, Findings findings, @Nullable BaseApi api) {
        this.update = update;
        this.findings = findings;
        this.api = api;
    }

    /** A text that must be there and not be blank; null when it is wrong. */
    @Nullable
    String text(String member, String meaning, String example) {
        Tree given = update.get(member);
        if (given == null || (given instanceof Tree.Text blank && blank.value().isBlank())) {
            String found = given == null ? "nothing" : "blank text";
            missing(member, found, "text: " + meaning, "Add \"" + member + "\", such as \"" + example + "\".");
            return null;
        }
        Reading<String> reading = TEXT.read(given, null);
        faults(member, reading.faults(), HouseRules.COMPLETE);
        plain(member, reading.value());
        return reading.value();
    }

    /** Checks the base API's text members, ids and numbers such as {@code tradeNo}, for unsafe characters. */
    void envelope() {
        if (api == null) {
            return;
        }
        for (Field<?, ?> field : api.envelopeFields()) {
            if (field.type() instanceof TextType && update.get(field.name()) instanceof Tree.Text given) {
                plain(field.name(), given.value());
            }
        }
    }

    private void plain(String path, @Nullable String id) {
        int at = id == null ? -1 : PlainText.firstUnsafe(id);
        if (id == null || at < 0) {
            return;
        }
        String code = String.format("U+%04X", id.codePointAt(at));
        findings.add(new Violation(
                ViolationCode.BAD_FORMAT,
                path,
                null,
                "the control character " + code + " as character " + (id.codePointCount(0, at) + 1),
                "text without control characters, direction marks or halves of a character",
                "Numbers, ids and names are plain text",
                HouseRules.PLAIN_IDS,
                "Remove it."));
    }

    @Nullable
    String orderNo() {
        String orderNo = text("orderNo", "the merchant order number", "R-1001");
        return orderNo != null && api != null && tooLong("orderNo", orderNo, api.longestOrderNo(), "merchantBizNo")
                ? null
                : orderNo;
    }

    private boolean tooLong(String member, String value, int longest, String place) {
        int length = value.codePointCount(0, value.length());
        if (api == null || longest == 0 || length <= longest) {
            return false;
        }
        findings.add(new Violation(
                ViolationCode.TOO_LONG,
                member,
                null,
                length + " characters",
                "at most " + longest + " characters",
                "The " + api + " allows " + longest + " characters",
                new Stated(api.page(), place),
                "Shorten it."));
        return true;
    }

    String account(Set<String> accounts, SettingNames names) {
        boolean given = update.get("account") != null;
        String account =
                given ? text("account", "a configured account", OrderKey.DEFAULT_ACCOUNT) : OrderKey.DEFAULT_ACCOUNT;
        if (account != null && !accounts.isEmpty() && !accounts.contains(account)) {
            findings.add(new Violation(
                    ViolationCode.UNKNOWN_ACCOUNT,
                    "account",
                    null,
                    given ? Quoted.of(account) : "nothing, which means \"" + account + "\"",
                    "one of " + accounts.stream().sorted().toList(),
                    "An update names a configured account",
                    HouseRules.CONFIGURED_ACCOUNT,
                    given
                            ? Nearest.hint(
                                    account,
                                    accounts,
                                    "Give it in " + names.account(account)
                                            + (accounts.contains(OrderKey.DEFAULT_ACCOUNT)
                                                    ? ", or leave the member out."
                                                    : "."))
                            : "Name one of these, or give the default one in " + names.account(account) + "."));
        }
        return account == null ? OrderKey.DEFAULT_ACCOUNT : account;
    }

    @Nullable
    Instant occurredAt(Instant now, CheckSettings settings) {
        if (update.get("occurredAt") == null) {
            missing(
                    "occurredAt",
                    "nothing",
                    MOMENT.describe(),
                    "Say when it happened, such as \"" + MOMENT.example() + "\".");
            return null;
        }
        Instant at = moment("occurredAt");
        if (at != null && at.isAfter(now.plus(settings.ahead()))) {
            outOfRange(
                    "occurredAt",
                    "a time more than " + settings.ahead().toMinutes() + " minutes ahead",
                    "a time that has come",
                    "Check the clock and the unit; " + settings.names().ahead() + " changes the limit.");
        } else if (at != null && at.isBefore(now.minus(settings.back()))) {
            outOfRange(
                    "occurredAt",
                    "a time more than " + settings.back().toDays() + " days back",
                    "a recent time",
                    "Check the clock and the unit; " + settings.names().back() + " changes the limit.");
        }
        return at;
    }

    @Nullable
    Instant moment(String member) {
        Tree given = update.get(member);
        if (given == null) {
            return null;
        }
        Reading<Instant> reading = MOMENT.read(given, null);
        faults(member, reading.faults(), HouseRules.PLAUSIBLE_TIME);
        return reading.value();
    }

    @Nullable
    Instant createdAt(@Nullable Instant occurredAt) {
        Instant createdAt = moment("createdAt");
        if (createdAt != null && occurredAt != null && createdAt.isAfter(occurredAt)) {
            outOfRange(
                    "createdAt",
                    "a time after occurredAt",
                    "a time not after it",
                    "The order begins with its first event.");
        }
        return createdAt;
    }

    private void outOfRange(String member, String found, String expected, String fix) {
        findings.add(new Violation(
                ViolationCode.OUT_OF_RANGE,
                member,
                null,
                found,
                expected,
                "Times must be plausible",
                HouseRules.PLAUSIBLE_TIME,
                fix));
    }

    @Nullable
    Recipient recipient() {
        Tree given = update.get("recipient");
        if (!(given instanceof Tree.Obj object)) {
            recipientWrong(given == null ? "nothing" : given.kind());
            return null;
        }
        object.members().keySet().stream()
                .filter(member -> !member.equals("userId") && !member.equals("openId"))
                .forEach(this::unknownInRecipient);
        return one(object);
    }

    private @Nullable Recipient one(Tree.Obj object) {
        Tree userId = object.get("userId");
        Tree openId = object.get("openId");
        if ((userId == null) == (openId == null)) {
            recipientWrong(userId == null ? "neither" : "both");
            return null;
        }
        return userId != null ? id("userId", userId) : id("openId", Objects.requireNonNull(openId));
    }

    private @Nullable Recipient id(String member, Tree given) {
        String path = "recipient." + member;
        if (!(given instanceof Tree.Text text) || text.value().isBlank()) {
            String found = given instanceof Tree.Text ? "blank text" : given.kind();
            missing(path, found, "text: the id AlipayHK gave", "Send the id as text.");
            return null;
        }
        Reading<String> reading = TEXT.read(text, null);
        faults(path, reading.faults(), HouseRules.COMPLETE);
        plain(path, reading.value());
        boolean wrong = api != null && tooLong(path, text.value(), api.longestRecipient(), member);
        return wrong || reading.value() == null ? null : Recipient.of(member, text.value());
    }

    private void unknownInRecipient(String member) {
        findings.add(
                HouseRules.KNOWN_MEMBERS,
                () -> new Violation(
                        ViolationCode.UNKNOWN_MEMBER,
                        "recipient." + member,
                        null,
                        "a member " + Quoted.of(member),
                        "userId or openId",
                        "A recipient is a userId or an openId",
                        HouseRules.KNOWN_MEMBERS,
                        Nearest.hint(member, List.of("userId", "openId"), "Remove it.")));
    }

    private void recipientWrong(String found) {
        findings.add(new Violation(
                ViolationCode.RECIPIENT,
                "recipient",
                null,
                found,
                "an object with exactly one of userId and openId",
                "A card belongs to one user",
                HouseRules.ONE_RECIPIENT,
                "Send {\"userId\":\"…\"} or {\"openId\":\"…\"}."));
    }

    private void missing(String member, String found, String expected, String fix) {
        findings.add(new Violation(
                ViolationCode.MISSING,
                member,
                null,
                found,
                expected,
                "Every update has " + member,
                HouseRules.COMPLETE,
                fix));
    }

    private void faults(String member, List<Fault> faults, Provenance source) {
        faults.forEach(fault -> findings.add(source, () -> FaultWords.violation(member, null, fault, source)));
    }
}
