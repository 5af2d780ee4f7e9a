package io.orderlane.app.config.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of all keys is printed from the catalogue, so that it cannot go out of date. */
class ConfigurationPageTest {

    private static final Path PAGE = Path.of("..", "docs", "configuration.md");

    private static final String HEAD = """
            # Configuration

            Keys stand in a properties file (`--config FILE`), each with `orderlane.` in front, and are overridden by environment
            variables: upper case, `ORDERLANE_` in front, `_` for every dot and hyphen. `ORDERLANE_ALIPAYHK_CLIENT_ID` sets
            `orderlane.alipayhk.client-id`. Every problem is reported at once, and nothing starts before all are mended. An unknown key in
            the file is an error that names the nearest; an unknown variable only warns. Keys are read at the start of a process;
            only the files of keys and tokens that they name are read anew when they change.

            `alipayhk.*` is the account `default`; further accounts are `accounts.NAME.*`. This page is printed from the catalogue
            of keys: `mvn -pl app -am test -Dtest=ConfigurationPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dorderlane.approve=true`
            writes it anew.

            | Key | Default | Takes |
            |---|---|---|
            """;

    private static String page() {
        return HEAD
                + KeyCatalogue.all().stream()
                        .map(ConfigurationPageTest::row)
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(KeyTemplate key) {
        String preset = key.key().preset().isEmpty() ? "" : "`" + key.key().preset() + "`";
        return "| `orderlane." + key.template() + "` | " + preset + " | "
                + key.key().takes().replace("|", "\\|") + " |";
    }

    @Test
    void thePageListsEveryKeyWithItsDefault() throws IOException {
        if (Boolean.getBoolean("orderlane.approve")) {
            Files.writeString(PAGE, page());
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page());
    }
}
