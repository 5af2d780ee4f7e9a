package io.orderlane.testkit.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A printed page that was approved by a person and is kept in a file. */
final class ApprovedPage {

    /** The system property that approves what is printed: {@code -Dorderlane.approve=true}. */
    static final String APPROVE = "orderlane.approve";

    private final Path file;

    ApprovedPage(Path file) {
        this.file = file;
    }

    /** The approved text; with the property set, the printed text is approved first. */
    String textFor(String printed) {
        try {
            if (Boolean.getBoolean(APPROVE)) {
                Files.createDirectories(file.toAbsolutePath().normalize().getParent());
                Files.writeString(file, printed);
            }
            return Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
