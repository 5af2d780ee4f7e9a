package io.orderlane.app.config.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.orderlane.alipayhk.protocol.AnswerClientId;
import io.orderlane.alipayhk.protocol.AnswerRules;
import io.orderlane.alipayhk.protocol.MerchantIds;
import io.orderlane.app.access.Access;
import io.orderlane.app.access.Tokens;
import io.orderlane.app.config.AccountConfiguration;
import io.orderlane.app.config.Configuration;
import io.orderlane.app.config.ConfigurationException;
import io.orderlane.app.config.ConfigurationProblem;
import io.orderlane.app.config.KeyVersion;
import io.orderlane.app.config.TestKeys;
import io.orderlane.core.deliver.ScenarioHabits;
import io.orderlane.core.deliver.ScenarioHabits.HeadPolicy;
import io.orderlane.core.deliver.ScenarioHabits.Superseding;
import io.orderlane.core.provenance.Force;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationLoaderTest {

    @TempDir
    Path dir;

    private Map<String, String> enough = Map.of();

    @BeforeEach
    void keys() throws IOException {
        TestKeys keys = TestKeys.in(dir);
        enough = Map.of(
                "ORDERLANE_ALIPAYHK_ENDPOINT",
                "http://127.0.0.1:9",
                "ORDERLANE_ALIPAYHK_CLIENT_ID",
                "CID",
                "ORDERLANE_ALIPAYHK_PRIVATE_KEY_FILE",
                keys.ours().toString(),
                "ORDERLANE_ALIPAYHK_PUBLIC_KEY_FILE",
                keys.theirs().toString());
    }

    @Test
    void theNamedVariablesAloneAreEnough() {
        Configuration read = with(Map.of("ORDERLANE_HTTP_PORT", "0", "ORDERLANE_DATABASE_URL", "memory:"));
        assertThat(read.http().host()).isEqualTo("127.0.0.1");
        assertThat(read.http().port()).isZero();
        assertThat(read.database().isMemory()).isTrue();
        assertThat(read.allAccounts()).containsOnlyKeys("default");
        assertThat(read.allAccounts().get("default").keyVersion()).isEqualTo(new KeyVersion(OptionalInt.of(1)));
        assertThat(read.alipayhk().orderServicePath()).isEqualTo("/api/open/alipay/v1/merchant/order/sync");
        assertThat(read.rules().settings())
                .isEqualTo(io.orderlane.core.check.CheckSettings.DEFAULT.named(new io.orderlane.core.check.SettingNames(
                        "accounts.NAME.*", "rules.ahead", "rules.back", "rules.recipient-may-change=true")));
        assertThat(read.delivery().sending(Map.of())).isEqualTo(io.orderlane.core.deliver.DeliverySettings.DEFAULT);
        assertThat(read.delivery().takingIn(Map.of())).isEqualTo(io.orderlane.core.submit.SubmitSettings.DEFAULT);
    }

    @Test
    void theEnvironmentOverridesTheFile() throws IOException {
        Path file = file("orderlane.http.port = 81", "orderlane.http.host=localhost", "rules.inferred=BLOCK");
        Configuration read = load(file, Map.of("ORDERLANE_HTTP_PORT", "82", "ORDERLANE_HTTP_HOST", ""));
        assertThat(read.http().port()).isEqualTo(82);
        assertThat(read.http().host()).isEqualTo("localhost");
        assertThat(read.rules().inferred()).isEqualTo(Force.BLOCK);
    }

    @Test
    void aByteOrderMarkBeforeTheFileIsSkipped() throws IOException {
        assertThat(load(file("\uFEFForderlane.http.port = 81"), Map.of()).http().port())
                .isEqualTo(81);
    }

    @Test
    void anUnknownKeyIsToldWhereTheKeysAreListed() throws IOException {
        Path file = file("orderlane.http.prot = 81");
        assertThat(refused(file, enough))
                .hasMessageContaining("docs/configuration.md")
                .hasMessageContaining("http.port");
    }

    @Test
    void variablesReachAccountsScenariosAndNumbers() {
        Configuration read = with(Map.of(
                "ORDERLANE_ACCOUNTS_NORTH_SHOP_ENDPOINT", "https://alipay.test",
                "ORDERLANE_ACCOUNTS_NORTH_SHOP_CLIENT_ID", "NORTH",
                "ORDERLANE_ACCOUNTS_NORTH_SHOP_PRIVATE_KEY_FILE", enough.get("ORDERLANE_ALIPAYHK_PRIVATE_KEY_FILE"),
                "ORDERLANE_ACCOUNTS_NORTH_SHOP_PUBLIC_KEY_FILES_2", enough.get("ORDERLANE_ALIPAYHK_PUBLIC_KEY_FILE"),
                "ORDERLANE_SCENARIOS_RIDE_HAILING_HEAD_POLICY", "hold",
                "ORDERLANE_SCENARIOS_RIDE_HAILING_SUPERSEDING", "when-late",
                "ORDERLANE_SCENARIOS_RIDE_HAILING_LATE", "30s",
                "ORDERLANE_SCENARIOS_RIDE_HAILING_WINDOW", "2h",
                "ORDERLANE_SCENARIOS_RIDE_HAILING_QUIRKS_LOCALE_OBJECT", "list",
                "ORDERLANE_DELIVERY_WINDOW", "90m"));
        AccountConfiguration north = read.allAccounts().get("north-shop");
        assertThat(north.clientId()).isEqualTo("NORTH");
        assertThat(north.keyVersion()).isEqualTo(new KeyVersion(OptionalInt.of(1)));
        assertThat(north.publicKeyFiles()).containsOnlyKeys(2);
        assertThat(read.habits().get("ride-hailing"))
                .isEqualTo(new ScenarioHabits(HeadPolicy.HOLD, Superseding.WHEN_LATE, Duration.ofSeconds(30), true));
        assertThat(read.windows()).containsExactly(Map.entry("ride-hailing", Duration.ofHours(2)));
        assertThat(read.quirks()).containsEntry("ride-hailing", Map.of("locale-object", "list"));
        assertThat(read.delivery().window()).isEqualTo(Duration.ofMinutes(90));
    }

    @Test
    void aKeyVersionMayBeZeroOrLeftOut() {
        assertThat(with(Map.of("ORDERLANE_ALIPAYHK_KEY_VERSION", "0"))
                        .allAccounts()
                        .get("default")
                        .keyVersion()
                        .number())
                .hasValue(0);
        assertThat(with(Map.of("ORDERLANE_ALIPAYHK_KEY_VERSION", "none"))
                        .allAccounts()
                        .get("default")
                        .keyVersion()
                        .number())
                .isEmpty();
    }

    @Test
    void whichAnswersCountIsSetForEachAccount() {
        AccountConfiguration usual = with(Map.of()).allAccounts().get("default");
        Configuration read = with(Map.of(
                "ORDERLANE_ALIPAYHK_ANSWER_WINDOW", "off",
                "ORDERLANE_ACCOUNTS_NORTH_ENDPOINT", "https://alipay.test",
                "ORDERLANE_ACCOUNTS_NORTH_CLIENT_ID", "NORTH",
                "ORDERLANE_ACCOUNTS_NORTH_PRIVATE_KEY_FILE", enough.get("ORDERLANE_ALIPAYHK_PRIVATE_KEY_FILE"),
                "ORDERLANE_ACCOUNTS_NORTH_PUBLIC_KEY_FILE", enough.get("ORDERLANE_ALIPAYHK_PUBLIC_KEY_FILE"),
                "ORDERLANE_ACCOUNTS_NORTH_ANSWER_CLIENT_ID", "any",
                "ORDERLANE_ACCOUNTS_NORTH_ANSWER_WINDOW", "1h"));

        assertThat(usual.settings().answers()).isEqualTo(AnswerRules.USUAL);
        assertThat(read.allAccounts().get("default").settings().answers())
                .isEqualTo(new AnswerRules(AnswerClientId.OWN, Optional.empty()));
        assertThat(read.allAccounts().get("north").settings().answers())
                .isEqualTo(new AnswerRules(AnswerClientId.ANY, Optional.of(Duration.ofHours(1))));
    }

    /** What the core would refuse is refused here, with the key. */
    @Test
    void aDurationBeyondWhatTheCoreTakesIsRefusedByItsKey() {
        Map<String, String> all = new HashMap<>(enough);
        all.putAll(Map.of(
                "ORDERLANE_DELIVERY_LEASE", "2d",
                "ORDERLANE_DELIVERY_DRAIN", "25h",
                "ORDERLANE_DELIVERY_WINDOW", "40000d",
                "ORDERLANE_SCENARIOS_RIDE_HAILING_WINDOW", "40000d"));
        assertThat(refused(null, all))
                .hasMessageContaining("delivery.lease")
                .hasMessageContaining("delivery.drain")
                .hasMessageContaining("it is above a day")
                .hasMessageContaining("delivery.window")
                .hasMessageContaining("scenarios.ride-hailing.window")
                .hasMessageContaining("it is above a hundred years");
    }

    @Test
    void aValueBeyondItsBoundsIsToldTheBound() {
        Map<String, String> all = new HashMap<>(enough);
        all.remove("ORDERLANE_ALIPAYHK_CLIENT_ID");
        all.putAll(Map.of(
                "ORDERLANE_HTTP_PORT", "65536",
                "ORDERLANE_DELIVERY_GROUP", "0",
                "ORDERLANE_HTTP_BODY_TIMEOUT", "0s",
                "ORDERLANE_ALIPAYHK_CONTRACT_CARD_PATH", "api"));
        assertThat(refused(null, all).problems())
                .extracting(problem -> problem.key() + ": " + problem.found())
                .containsExactlyInAnyOrder(
                        "http.port: it is above 65535",
                        "delivery.group: it is below 1",
                        "http.body-timeout: it is no time at all",
                        "alipayhk.client-id: it is missing",
                        "alipayhk.contract-card.path: it is not a path of plain characters that begins with a slash");
    }

    @Test
    void eachAccountMaySpeakForAMerchant() {
        Configuration read = with(Map.of(
                "ORDERLANE_ALIPAYHK_MERCHANT_ID", "216022000000xxx",
                "ORDERLANE_ACCOUNTS_NORTH_ENDPOINT", "https://alipay.test",
                "ORDERLANE_ACCOUNTS_NORTH_CLIENT_ID", "NORTH",
                "ORDERLANE_ACCOUNTS_NORTH_PRIVATE_KEY_FILE", enough.get("ORDERLANE_ALIPAYHK_PRIVATE_KEY_FILE"),
                "ORDERLANE_ACCOUNTS_NORTH_PUBLIC_KEY_FILE", enough.get("ORDERLANE_ALIPAYHK_PUBLIC_KEY_FILE"),
                "ORDERLANE_ACCOUNTS_NORTH_MERCHANT_ACCOUNT_ID", "2160220000000099"));
        assertThat(read.allAccounts().get("default").settings().merchants())
                .isEqualTo(new MerchantIds("216022000000xxx", null));
        assertThat(read.allAccounts().get("north").settings().merchants())
                .isEqualTo(new MerchantIds(null, "2160220000000099"));
    }

    @Test
    void everyProblemIsInOneMessage() throws IOException {
        Path file = file(
                "# what can go wrong",
                "orderlane.http.port = eighty",
                "orderlane.http.host = 0.0.0.0",
                "orderlane.htp.port = 1",
                "orderlane.rules.ahead = soon",
                "orderlane.rules.stated = perhaps",
                "orderlane.database.url = jdbc:oracle:x",
                "orderlane.alipayhk.endpoint = http://open.example.hk",
                "orderlane.alipayhk.key-version = newest",
                "orderlane.alipayhk.answer-window = 0s",
                "orderlane.alipayhk.merchant-id = " + "2".repeat(65),
                "orderlane.alipayhk.answer-client-id = theirs",
                "orderlane.alipayhk.private-key-file = /nowhere/key.pem",
                "orderlane.alipayhk.public-key-files.one = x",
                "orderlane.delivery.guard = 31s");
        ConfigurationException refused = refused(file, Map.of());
        assertThat(refused.problems())
                .extracting(ConfigurationProblem::key)
                .containsExactlyInAnyOrder(
                        "http.port",
                        "http.tokens-file",
                        "htp.port",
                        "rules.ahead",
                        "rules.stated",
                        "database.url",
                        "alipayhk.endpoint",
                        "alipayhk.client-id",
                        "alipayhk.key-version",
                        "alipayhk.answer-window",
                        "alipayhk.merchant-id",
                        "alipayhk.answer-client-id",
                        "alipayhk.private-key-file",
                        "alipayhk.public-key-file",
                        "alipayhk.public-key-files.one",
                        "delivery.guard");
        assertThat(refused)
                .hasMessageStartingWith("The configuration has 16 problems:")
                .hasMessageContaining("http.port = \"eighty\"  (" + file + " line 2)")
                .hasMessageContaining("found     it is not a whole number")
                .hasMessageContaining("found     it is neither a whole number from 0 nor the word none")
                .hasMessageContaining("found     it is neither a duration above zero nor the word off")
                .hasMessageContaining("expected  a port from 0 to 65535; 0 takes any free one")
                .hasMessageContaining("default   8080")
                .hasMessageContaining("Set http.port in the file or the variable ORDERLANE_HTTP_PORT.")
                .hasMessageContaining("plain text would show orders and recipients");
    }

    @Test
    void aSendMayLiveLongerThanTheTransportsTimeOutsOnly() {
        Map<String, String> shortLived = new HashMap<>(enough);
        shortLived.put("ORDERLANE_DELIVERY_LONGEST_SEND", "16s");
        assertThat(refused(null, shortLived))
                .hasMessageContaining("delivery.longest-send")
                .hasMessageContaining("it is not above 16s");
        shortLived.put("ORDERLANE_DELIVERY_LONGEST_SEND", "17s");
        assertThat(with(shortLived).delivery().sending(Map.of()).longestSend()).isEqualTo(Duration.ofSeconds(17));
        assertThat(with(Map.of()).delivery().sending(Map.of()).longestSend()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void anUnknownKeyIsAnErrorThatSuggestsTheNearest() throws IOException {
        ConfigurationException refused = refused(file("alipayhk.cliend-id=hidden"), enough);
        assertThat(refused)
                .hasMessageContaining("alipayhk.cliend-id  (")
                .hasMessageContaining("Did you mean alipayhk.client-id?")
                .hasMessageNotContaining("hidden");
        assertThat(refused(file("accounts.shop.publickey-file=x"), enough))
                .hasMessageContaining("Did you mean accounts.shop.public-key-file?");
    }

    @Test
    void anAccountsNameThatIsNoneIsToldTheRuleForNames() throws IOException {
        assertThat(refused(file("accounts.A_b.client-id = X"), Map.of()))
                .hasMessageContaining("accounts.A_b.client-id")
                .hasMessageContaining("lower-case letters, digits and single hyphens between them, such as north-shop")
                .hasMessageNotContaining("Did you mean accounts.A_b.client-id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:99999", "https://open.alipay.hk:0"})
    void anEndpointAtAPortThatThereIsNotIsRefused(String endpoint) throws IOException {
        assertThat(refused(file("alipayhk.endpoint = " + endpoint), Map.of()))
                .hasMessageContaining("alipayhk.endpoint")
                .hasMessageContaining("its port is none from 1 to 65535");
    }

    @Test
    void anUnknownVariableOnlyWarns() {
        Map<String, String> all = new HashMap<>(enough);
        all.put("ORDERLANE_SERVICE_PORT_8080_TCP", "tcp://10.0.0.1:8080");
        all.put("ORDERLANE_LOG_LEVEL", "debug");
        all.put("ORDERLANE_ALIPAYHK_CLIENTID", "x");
        List<String> warnings = ConfigurationLoader.load(null, all).warnings();
        assertThat(warnings).hasSize(2);
        assertThat(warnings.get(0)).contains("ORDERLANE_ALIPAYHK_CLIENTID", "ORDERLANE_ALIPAYHK_CLIENT_ID");
    }

    @Test
    void aKeySetTwiceNamesBothLines() throws IOException {
        Path file = file("http.port=1", "orderlane.http.port=\\", "2");
        assertThat(refused(file, enough))
                .hasMessageContaining("http.port  (" + file + " line 2)")
                .hasMessageContaining("already set in " + file + " line 1");
    }

    @Test
    void nothingSecretIsRepeated() {
        Map<String, String> all = new HashMap<>(enough);
        all.put("ORDERLANE_ALIPAYHK_PRIVATE_KEY_FILE", "-----BEGIN PRIVATE KEY-----\nMIIEsecret");
        all.put("ORDERLANE_DATABASE_URL", "jdbc:mysql://me:pass1@host/db?password=pass2");
        assertThat(refused(null, all))
                .hasMessageContaining("it looks like a key")
                .hasMessageContaining("jdbc:mysql://…@host/db?…")
                .hasMessageNotContaining("MIIE")
                .hasMessageNotContaining("pass1")
                .hasMessageNotContaining("pass2");
    }

    @Test
    void aMissingFileIsSaidTogetherWithTheRest() {
        assertThat(refused(dir.resolve("none.properties"), Map.of()).problems())
                .extracting(ConfigurationProblem::key)
                .contains("--config", "alipayhk.endpoint", "alipayhk.client-id");
    }

    @Test
    void keysThatCannotServeAreSaidTogether() throws IOException {
        Map<String, String> all = new HashMap<>(enough);
        all.put("ORDERLANE_ALIPAYHK_PRIVATE_KEY_FILE", TestKeys.tooShort(dir).toString());
        all.put("ORDERLANE_ALIPAYHK_PUBLIC_KEY_FILES_1", enough.get("ORDERLANE_ALIPAYHK_PRIVATE_KEY_FILE"));
        all.put("ORDERLANE_ALIPAYHK_PUBLIC_KEY_FILES_2", file("hello").toString());
        all.put("ORDERLANE_ALIPAYHK_PUBLIC_KEY_FILES_3", "/nowhere");
        ConfigurationException refused = refused(null, all);
        assertThat(refused.problems())
                .extracting(ConfigurationProblem::key)
                .containsExactlyInAnyOrder(
                        "alipayhk.private-key-file",
                        "alipayhk.public-key-files.1",
                        "alipayhk.public-key-files.2",
                        "alipayhk.public-key-files.3");
        assertThat(refused)
                .hasMessageContaining("an RSA key of 1024 bits, 2048 are needed")
                .hasMessageContaining("where an RSA public key is expected")
                .hasMessageContaining("there is no such file");
    }

    @Test
    void theHalfOfOurOwnKeyIsNotAlipayHks() throws IOException {
        Map<String, String> all = new HashMap<>(enough);
        all.put(
                "ORDERLANE_ALIPAYHK_PUBLIC_KEY_FILE",
                TestKeys.ourPublicHalf(dir).toString());
        assertThat(refused(null, all))
                .hasMessageContaining("it is the public half of alipayhk.private-key-file")
                .hasMessageContaining("Give AlipayHK's own public key");
    }

    @Test
    void tokensAreReadAndNeverPrinted() throws IOException {
        Path tokens = dir.resolve("tokens");
        Files.writeString(tokens, "# who\nshop 0123456789abcdef\nboard fedcba9876543210 read-only\n");
        Map<String, String> all = new HashMap<>(enough);
        all.put("ORDERLANE_HTTP_HOST", "0.0.0.0");
        all.put("ORDERLANE_HTTP_TOKENS_FILE", tokens.toString());
        Tokens read = ConfigurationLoader.load(null, all).tokens();
        assertThat(read.find("0123456789abcdef")).contains(new Access("shop", false));
        assertThat(read.find("fedcba9876543210")).contains(new Access("board", true));
        assertThat(read.find("0123456789abcdeF")).isEmpty();
        Files.writeString(tokens, "shop tooshort\nonlyone\n");
        assertThat(refused(null, all))
                .hasMessageContaining("line 1 has a token of fewer than 16 characters; line 2 is not NAME ROLE HASH")
                .hasMessageNotContaining("tooshort");
    }

    @Test
    void everyKeyOfTheCatalogueHasItsPlaceInTheRecords() {
        Map<String, String> presets = new HashMap<>();
        for (KeyTemplate key : KeyCatalogue.all()) {
            String name = key.template().replace("NAME", "x").replace(".N", ".1");
            presets.put(name, key.key().preset().isEmpty() ? "x" : key.key().preset());
            assertThat(KeyCatalogue.ofVariable(KeyTemplate.variable(name)))
                    .as(name)
                    .contains(name);
        }
        assertThat(catchThrowableOfType(ConfigurationException.class, () -> ConfigurationLoader.of(presets))
                        .problems())
                .isNotEmpty()
                .noneMatch(problem -> problem.found().contains("no such key"));
    }

    private Configuration with(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(enough);
        all.putAll(more);
        return ConfigurationLoader.load(null, all).configuration();
    }

    private Configuration load(Path file, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(enough);
        all.putAll(more);
        return ConfigurationLoader.load(file, all).configuration();
    }

    private static ConfigurationException refused(Path file, Map<String, String> variables) {
        return catchThrowableOfType(ConfigurationException.class, () -> ConfigurationLoader.load(file, variables));
    }

    private Path file(String... lines) throws IOException {
        return Files.write(dir.resolve("orderlane.properties"), List.of(lines));
    }
}
