package io.orderlane.spring;

import io.orderlane.alipayhk.AlipayHkAccount;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;

/** The accounts of mode live, as the way to AlipayHK takes them. */
final class LiveAccounts {

    private final KeyLocations keys;
    private final FoundProblems problems;

    LiveAccounts(KeyLocations keys, FoundProblems problems) {
        this.keys = keys;
        this.problems = problems;
    }

    /** Those that are complete; what others lack is among the problems. */
    Map<String, AlipayHkAccount> of(OrderlaneProperties properties) {
        Map<String, AccountProperties> given = properties.allAccounts();
        if (given.isEmpty()) {
            refuseIncomplete("orderlane.alipayhk.", AccountProperties.NOTHING);
        }
        Map<String, AlipayHkAccount> accounts = new TreeMap<>();
        given.forEach((name, account) -> {
            AlipayHkAccount made = account(OrderlaneProperties.keyOf(name), account);
            if (made != null) {
                accounts.put(name, made);
            }
        });
        properties.accounts().forEach((name, account) -> refuseProxy(name, account.proxy()));
        return accounts;
    }

    private void refuseProxy(String name, @Nullable String proxy) {
        if (proxy != null) {
            problems.add(OrderlaneProperties.keyOf(name)
                    + "proxy: an account has no proxy of its own; set orderlane.alipayhk.proxy, which serves all, or"
                    + " give a Transport bean.");
        }
    }

    private @Nullable AlipayHkAccount account(String key, AccountProperties account) {
        RSAPrivateKey ours = privateKey(key, account.privateKeyFile());
        Map<Integer, RSAPublicKey> theirs = publicKeys(key, account.publicKeyFiles());
        RSAPublicKey any = publicKey(key, account.publicKeyFile(), theirs);
        refuseIncomplete(key, account);
        String endpoint = account.endpoint();
        String clientId = account.clientId();
        if (ours == null || any == null || endpoint == null || clientId == null) {
            return null;
        }
        AlipayHkAccount made = AlipayHkAccount.of(endpoint, clientId, ours, any);
        theirs.forEach(made::publicKey);
        return problems.tried(key + "*", () -> with(account, made));
    }

    private void refuseIncomplete(String key, AccountProperties account) {
        if (account.endpoint() == null) {
            problems.missing(key + "endpoint", "AlipayHK's scheme, host and port, to be confirmed with AlipayHK");
        }
        if (account.clientId() == null) {
            problems.missing(key + "client-id", "the client id that AlipayHK gave you");
        }
        if (account.privateKeyFile() == null) {
            problems.missing(key + "private-key-file", "a file or resource with your RSA-2048 private key");
        }
        if (account.publicKeyFile() == null && account.publicKeyFiles().isEmpty()) {
            problems.missing(key + "public-key-file", "a file or resource with AlipayHK's RSA public key");
        }
    }

    private @Nullable RSAPrivateKey privateKey(String key, @Nullable String location) {
        return location == null ? null : problems.tried(key + "private-key-file", () -> keys.privateKey(location));
    }

    private Map<Integer, RSAPublicKey> publicKeys(String key, Map<Integer, String> locations) {
        Map<Integer, RSAPublicKey> read = new TreeMap<>();
        locations.forEach((version, location) -> {
            RSAPublicKey one = problems.tried(key + "public-key-files." + version, () -> keys.publicKey(location));
            if (one != null) {
                read.put(version, one);
            }
        });
        return read;
    }

    /** For answers of any version; where only numbered ones are given, the newest. */
    private @Nullable RSAPublicKey publicKey(
            String key, @Nullable String location, Map<Integer, RSAPublicKey> numbered) {
        if (location == null) {
            return numbered.values().stream().reduce((older, newer) -> newer).orElse(null);
        }
        return problems.tried(key + "public-key-file", () -> keys.publicKey(location));
    }

    /** What an account has beside its keys. */
    static AlipayHkAccount with(AccountProperties given, AlipayHkAccount account) {
        account.paths(given.contractCardPath(), given.orderServicePath())
                .languageForm(given.languageForm())
                .requestTime(given.requestTime())
                .answerClientId(given.answerClientId());
        if (given.merchantId() != null) {
            account.merchantId(given.merchantId());
        }
        if (given.merchantAccountId() != null) {
            account.merchantAccountId(given.merchantAccountId());
        }
        keyVersion(given.keyVersion(), account);
        answerWindow(given.answerWindow(), account);
        return account;
    }

    private static void keyVersion(String version, AlipayHkAccount account) {
        if (version.equalsIgnoreCase("none")) {
            account.noKeyVersion();
        } else if (version.matches("[0-9]{1,9}")) {
            account.keyVersion(Integer.parseInt(version));
        } else {
            throw new IllegalArgumentException(
                    "key-version is \"" + version + "\"; expected a whole number from 0, or none.");
        }
    }

    /** YAML reads a plain off as false. */
    private static void answerWindow(String window, AlipayHkAccount account) {
        if (window.equalsIgnoreCase("off") || window.equals("false")) {
            account.noAnswerWindow();
            return;
        }
        Duration span = DurationStyle.detectAndParse(window);
        if (span.isZero() || span.isNegative()) {
            throw new IllegalArgumentException(
                    "answer-window is " + window + "; expected a duration above zero, or off.");
        }
        account.answerWindow(span);
    }
}
