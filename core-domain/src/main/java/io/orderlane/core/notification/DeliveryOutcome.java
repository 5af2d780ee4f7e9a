package io.orderlane.core.notification;

import io.orderlane.core.field.PlainText;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What came of one attempt. "Unknown" is never "failed" and never "delivered". */
public sealed interface DeliveryOutcome {

    /** The longest code or reason that is kept, in characters. */
    int LONGEST = 500;

    /** An answer with a verified signature confirmed it. {@code held}: the order's status in it; null without one. */
    record Confirmed(@Nullable String held) implements DeliveryOutcome {}

    /** The other command is the right one. */
    record SwitchCommand(String code) implements DeliveryOutcome {

        public SwitchCommand {
            code = kept(code, "code");
        }
    }

    /** AlipayHK will never take it as it is. */
    record Refused(String code) implements DeliveryOutcome {

        public Refused {
            code = kept(code, "code");
        }
    }

    /** It is unknown whether it arrived. {@code refusal}: the code, where an answer without a signature refused it. */
    record Unconfirmed(String why, @Nullable String refusal) implements DeliveryOutcome {

        public Unconfirmed {
            why = kept(why, "why");
            refusal = refusal == null ? null : kept(refusal, "refusal");
        }

        /** Unknown, without a refusal. */
        public Unconfirmed(String why) {
            this(why, null);
        }
    }

    /** Key, client id, TLS, DNS or a refused connection: not this notification's fault. */
    record RouteAtFault(String why) implements DeliveryOutcome {

        public RouteAtFault {
            why = kept(why, "why");
        }
    }

    /** AlipayHK asks for fewer requests. {@code retryAfter}: for how long; null where it names no time. */
    record SlowDown(@Nullable Duration retryAfter) implements DeliveryOutcome {}

    /** It certainly did not leave. */
    record NotSent(String why) implements DeliveryOutcome {

        public NotSent {
            why = kept(why, "why");
        }
    }

    /** The text in a form that a store can keep and a log can show, whatever AlipayHK or a host's gateway sent. */
    private static String kept(String text, String name) {
        return PlainText.of(Objects.requireNonNull(text, name), LONGEST);
    }

    /** The value for the case that it is; every case must be answered. */
    default <R> R fold(
            Function<Confirmed, R> confirmed,
            Function<SwitchCommand, R> switchCommand,
            Function<Refused, R> refused,
            Function<Unconfirmed, R> unconfirmed,
            Function<RouteAtFault, R> routeAtFault,
            Function<SlowDown, R> slowDown,
            Function<NotSent, R> notSent) {
        if (this instanceof Confirmed c) {
            return confirmed.apply(c);
        } else if (this instanceof SwitchCommand s) {
            return switchCommand.apply(s);
        } else if (this instanceof Refused r) {
            return refused.apply(r);
        } else if (this instanceof Unconfirmed u) {
            return unconfirmed.apply(u);
        } else if (this instanceof RouteAtFault f) {
            return routeAtFault.apply(f);
        } else if (this instanceof SlowDown s) {
            return slowDown.apply(s);
        }
        return notSent.apply((NotSent) this);
    }

    /** The result code that an answer gave as its reason; blank where none did. */
    default String decidedBy() {
        return fold(
                c -> "",
                s -> s.code(),
                r -> r.code(),
                u -> u.refusal() == null ? "" : u.refusal(),
                f -> "",
                s -> "",
                n -> "");
    }

    /** The same with other words in its code or reason. */
    default DeliveryOutcome saying(UnaryOperator<String> other) {
        return fold(
                c -> c,
                s -> new SwitchCommand(other.apply(s.code())),
                r -> new Refused(other.apply(r.code())),
                u -> new Unconfirmed(other.apply(u.why()), u.refusal() == null ? null : other.apply(u.refusal())),
                f -> new RouteAtFault(other.apply(f.why())),
                s -> s,
                n -> new NotSent(other.apply(n.why())));
    }

    /** The case's name in rows, logs and answers. */
    default String label() {
        return fold(
                c -> "CONFIRMED",
                s -> "SWITCH_COMMAND",
                r -> "REFUSED",
                u -> "UNCONFIRMED",
                f -> "ROUTE_AT_FAULT",
                s -> "SLOW_DOWN",
                n -> "NOT_SENT");
    }
}
