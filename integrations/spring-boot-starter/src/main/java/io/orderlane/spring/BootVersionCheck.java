package io.orderlane.spring;

import java.util.List;
import org.springframework.boot.SpringBootVersion;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Refuses a Spring Boot that is too old, before one of its missing classes does. Uses only what all versions have, and
 * is called by all of them.
 */
final class BootVersionCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final int LEAST = 4;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        refuseOlder(SpringBootVersion.getVersion());
    }

    static void refuseOlder(String version) {
        String major = version.replaceFirst("[^0-9].*", "");
        if (!major.isEmpty() && Integer.parseInt(major) < LEAST) {
            throw new WrongSettingsException(List.of("Spring Boot " + version
                    + " is too old: orderlane-spring-boot-starter needs 4.0 or newer, which has other packages and"
                    + " Netty 4.2. Update Spring Boot, or use Orderlane.builder() without the starter; see"
                    + " docs/embedding.md."));
        }
    }
}
