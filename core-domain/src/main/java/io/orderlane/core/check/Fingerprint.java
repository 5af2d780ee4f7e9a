package io.orderlane.core.check;

import io.orderlane.core.field.Tree;
import io.orderlane.core.order.Content;
import io.orderlane.core.order.OrderKey;
import io.orderlane.core.order.Recipient;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What an update says, as one number: equal for equal updates whatever the order and spelling of their members. Every
 * part goes in with its kind and length, so that no two different updates feed the same bytes.
 */
final class Fingerprint {

    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }

    static String of(
            OrderKey key,
            String status,
            Instant occurredAt,
            Recipient recipient,
            @Nullable Instant createdAt,
            @Nullable Instant deliverBy,
            Content content) {
        Fingerprint print = new Fingerprint();
        print.text(key.account()).text(key.scenario()).text(key.orderNo()).text(status);
        print.instant(occurredAt)
                .text(recipient.member())
                .text(recipient.id())
                .instant(createdAt)
                .instant(deliverBy);
        print.tree(content.top()).tree(content.shared());
        content.display().forEach((locale, members) -> print.text(locale.code()).tree(members));
        return HexFormat.of().formatHex(print.digest.digest());
    }

    private Fingerprint instant(@Nullable Instant instant) {
        return number('i', instant == null ? Long.MIN_VALUE : instant.toEpochMilli());
    }

    private Fingerprint text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        number('t', bytes.length);
        digest.update(bytes);
        return this;
    }

    private Fingerprint number(char kind, long value) {
        digest.update((byte) kind);
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        return this;
    }

    private Fingerprint tree(Tree tree) {
        if (tree instanceof Tree.Text text) {
            return text(text.value());
        } else if (tree instanceof Tree.Num num) {
            return number('n', num.value());
        } else if (tree instanceof Tree.Obj obj) {
            number('o', obj.members().size());
            obj.members().forEach((name, value) -> text(name).tree(value));
            return this;
        } else if (tree instanceof Tree.Items items) {
            number('l', items.values().size());
            items.values().forEach(this::tree);
            return this;
        }
        return text(tree.toString());
    }
}
