package io.orderlane.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SignVerifyTest {

    private static final String CARD = "/api/open/alipay/intl/promotion/order/contractCardSync";
    private static final String ORDER = "/api/open/alipay/v1/merchant/order/sync";
    private static final String TIME = "2026-11-22T10:00:00+08:00";
    private static final String BODY = "{\n  \"name\": \"煤氣賬單 \\\"十月\\\"\",\n  \"lines\": \"a\\nb\"\n}";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    /** Made once, since making keys is what takes longest. */
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    static Path keys;

    @BeforeAll
    static void makeKeys() {
        CommandRun.run("keys", "new", keys.resolve("K").toString());
    }

    @BeforeEach
    void writeBody() throws IOException {
        Files.writeString(folder.resolve("body"), BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {CARD, ORDER})
    void opensslAcceptsTheSignatureOverTheDocumentedString(String api) throws Exception {
        assumeTrue(opensslIsThere(), "openssl is not installed");
        String header = sign(api).out().strip();
        assertThat(header).startsWith("algorithm=RSA256,keyVersion=1,signature=");
        String value = URLDecoder.decode(header.replaceAll(".*signature=", ""), StandardCharsets.US_ASCII);
        Files.write(folder.resolve("sig"), Base64.getDecoder().decode(value));
        Files.writeString(folder.resolve("string"), "POST " + api + "\nC1." + TIME + "." + BODY);
        assertThat(exitOf(
                        "openssl",
                        "dgst",
                        "-sha256",
                        "-verify",
                        key("public"),
                        "-signature",
                        path("sig"),
                        path("string")))
                .isZero();
    }

    @Test
    void whatWasSignedVerifies() throws IOException {
        var ended = verify(ORDER, "C1", BODY, sign(ORDER).out().strip());
        assertThat(ended.code()).isZero();
        assertThat(ended.out()).isEqualTo("VALID\n");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void explainingGoesToStderrAndShowsControlCharacters() {
        var ended = sign(ORDER, "--explain");
        assertThat(ended.lines()).hasSize(1);
        assertThat(ended.err()).contains("POST " + ORDER + "␊").contains("C1." + TIME + ".{␊");
    }

    @Test
    void asJsonTheStringThatWasSignedIsThere() {
        var ended = sign(ORDER, "--json");
        assertThat(ended.object().members()).containsKeys("signature", "stringToSign", "bytes");
    }

    @ParameterizedTest
    @CsvSource({"TRAILING_NEWLINE, newline", "TRAILING_BLANK, blank", "LINE_ENDINGS, crlf", "JSON_LAYOUT, indented"})
    void aChangedBodyIsInvalidAndTheMistakeIsNamed(String mistake, String change) throws IOException {
        var ended = verify(ORDER, "C1", changed(change), sign(ORDER).out().strip());
        assertThat(ended.code()).isEqualTo(7);
        assertThat(ended.out()).startsWith("INVALID\n").contains("mistake  " + mistake);
    }

    private static String changed(String change) {
        return switch (change) {
            case "newline" -> BODY + "\n";
            case "blank" -> BODY + " ";
            case "crlf" -> BODY.replace("\n", "\r\n");
            default -> BODY.replace("\n  ", "\n      ");
        };
    }

    @Test
    void thePathOfTheOtherApiIsNamed() throws IOException {
        var ended = verify(CARD, "C1", BODY, sign(ORDER).out().strip());
        assertThat(ended.code()).isEqualTo(7);
        assertThat(ended.out()).contains("mistake  WRONG_PATH");
    }

    @Test
    void anotherClientIdIsNamedWhenItIsOffered() throws IOException {
        String header = sign(ORDER).out().strip();
        var offered = verify(ORDER, "C2", BODY, header, "--other-client-id", "C1");
        assertThat(offered.code()).isEqualTo(7);
        assertThat(offered.out()).contains("mistake  OTHER_CLIENT_ID");
        var configured = new CommandRun()
                .with("ORDERLANE_ALIPAYHK_CLIENT_ID", "C1")
                .command(verifying(ORDER, "C2", BODY, header));
        assertThat(configured.out()).contains("mistake  OTHER_CLIENT_ID");
    }

    @Test
    void otherwiseNoUsualMistakeFits() throws IOException {
        var ended = verify(ORDER, "C1", "{\"other\":1}", sign(ORDER).out().strip());
        assertThat(ended.code()).isEqualTo(7);
        assertThat(ended.out()).contains("no usual mistake fits");
    }

    @Test
    void whereNothingFittedNothingIsSaidToFit() throws IOException {
        CommandRun.run("keys", "new", path("other"));
        String foreign = CommandRun.run(
                        "sign",
                        "--path",
                        ORDER,
                        "--body",
                        path("body"),
                        "--client-id",
                        "C1",
                        "--time",
                        TIME,
                        "--private-key",
                        path("other/private-key.pem"))
                .out()
                .strip();
        for (String header :
                List.of(foreign, "nonsense", foreign.substring(0, 60), foreign.replace("RSA256", "ECC224"))) {
            var ended = verify(ORDER, "C1", BODY, header);
            assertThat(ended.code()).isEqualTo(7);
            assertThat(ended.out())
                    .contains("mistake  ")
                    .contains("  found    ")
                    .doesNotContain("fits without");
            assertThat(verify(ORDER, "C1", BODY, header, "--json").out()).contains("\"fits\":false");
        }
        assertThat(verify(ORDER, "C1", BODY, foreign).out()).contains("mistake  OTHER_KEY");
        assertThat(verify(ORDER, "C1", BODY, foreign.replace("RSA256", "ECC224"))
                        .out())
                .contains("mistake  OTHER_ALGORITHM");
    }

    @Test
    void whatFittedIsSaidToFitWithoutTheMistakesFound() throws IOException {
        String header = sign(ORDER).out().strip();

        assertThat(verify(ORDER, "C1", BODY + "\n", header).out()).contains("proof    the signature fits without it (");
        assertThat(verify(CARD, "C1", BODY + "\n", header).out())
                .contains("proof    the signature fits without these 2 (");
        assertThat(verify(ORDER, "C1", BODY + "\n", header, "--json").out()).contains("\"fits\":true");
    }

    @Test
    void aKeyVersionMayBeZeroOrLeftOut() throws IOException {
        assertThat(sign(ORDER, "--key-version", "0").out()).startsWith("algorithm=RSA256,keyVersion=0,signature=");
        String bare = sign(ORDER, "--key-version", "none").out().strip();
        assertThat(bare).startsWith("algorithm=RSA256,signature=");
        assertThat(verify(ORDER, "C1", BODY, bare).out()).isEqualTo("VALID\n");
        assertThat(sign(ORDER, "--key-version", "newest").code()).isEqualTo(2);
    }

    @Test
    void theVerdictAsJsonIsOneObject() throws IOException {
        var ended = verify(ORDER, "C1", BODY + "\n", sign(ORDER).out().strip(), "--json");
        assertThat(ended.code()).isEqualTo(7);
        assertThat(ended.object().members()).containsKeys("verdict", "mistakes");
    }

    @Test
    void anUnusableKeyIsAMatterOfConfigurationAndAnOddPathOfUsage() {
        var key = CommandRun.run(
                "sign",
                "--path",
                ORDER,
                "--body",
                path("body"),
                "--client-id",
                "C1",
                "--time",
                TIME,
                "--private-key",
                path("body"));
        assertThat(key.code()).isEqualTo(3);
        assertThat(key.out()).isEmpty();
        var url = CommandRun.run(
                "sign",
                "--path",
                "https://open.alipay.hk" + ORDER,
                "--body",
                path("body"),
                "--client-id",
                "C1",
                "--time",
                TIME,
                "--private-key",
                key("private"));
        assertThat(url.code()).isEqualTo(2);
    }

    private CommandRun.Ended sign(String api, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("sign", "--path", api, "--body", path("body"), "--client-id", "C1"));
        arguments.addAll(List.of("--time", TIME, "--private-key", key("private")));
        arguments.addAll(List.of(more));
        return CommandRun.run(arguments.toArray(String[]::new));
    }

    private CommandRun.Ended verify(String api, String client, String body, String header, String... more)
            throws IOException {
        return CommandRun.run(verifying(api, client, body, header, more));
    }

    private String[] verifying(String api, String client, String body, String header, String... more)
            throws IOException {
        Files.writeString(folder.resolve("received"), body);
        List<String> arguments =
                new ArrayList<>(List.of("verify", "--path", api, "--body", path("received"), "--client-id", client));
        arguments.addAll(List.of("--time", TIME, "--signature", header, "--public-key", key("public")));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private static boolean opensslIsThere() throws InterruptedException {
        try {
            return exitOf("openssl", "version") == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static int exitOf(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static String key(String half) {
        return keys.resolve("K/" + half + "-key.pem").toString();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }
}
