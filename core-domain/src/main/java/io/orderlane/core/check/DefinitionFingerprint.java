package io.orderlane.core.check;

import io.orderlane.core.field.Field;
import io.orderlane.core.scenario.Scenario;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What of a scenario's definition decides how kept content is read: API, code, statuses, and each field's place, name
 * and type. When it changes, content kept under another fingerprint may not mean what it meant. Names and forms that
 * the chosen reading of a quirk gives are no part of it: what was accepted under one reading goes out under any.
 */
public final class DefinitionFingerprint {

    private static final int BYTES = 8;

    private final Map<Scenario<?>, String> known = new ConcurrentHashMap<>();

    /** The fingerprint: 16 hex characters, the same in every process. */
    public String of(Scenario<?> scenario) {
        return known.computeIfAbsent(scenario, DefinitionFingerprint::compute);
    }

    private static String compute(Scenario<?> scenario) {
        byte[] digest = sha256().digest(describe(scenario).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, BYTES);
    }

    private static String describe(Scenario<?> scenario) {
        StringBuilder text = new StringBuilder();
        text.append(scenario.name()).append('\n');
        text.append(scenario.baseApi()).append('\n').append(scenario.code()).append('\n');
        scenario.rows().forEach(row -> text.append(row.status().name()).append('\n'));
        scenario.fields().forEach(field -> text.append(describe(field)));
        return text.toString();
    }

    private static String describe(Field<?, ?> field) {
        return String.join(
                "\t", field.placement().name(), field.name(), field.type().describe() + "\n");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256.", impossible);
        }
    }
}
