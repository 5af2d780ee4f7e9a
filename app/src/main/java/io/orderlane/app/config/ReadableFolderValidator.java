package io.orderlane.app.config;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Checks {@link ReadableFolder}. */
public final class ReadableFolderValidator implements ConstraintValidator<ReadableFolder, Path> {

    @Override
    public boolean isValid(@Nullable Path folder, ConstraintValidatorContext context) {
        return folder == null || (Files.isDirectory(folder) && Files.isReadable(folder));
    }
}
