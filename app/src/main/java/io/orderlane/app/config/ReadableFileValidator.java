package io.orderlane.app.config;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Checks {@link ReadableFile}. */
public final class ReadableFileValidator implements ConstraintValidator<ReadableFile, Path> {

    @Override
    public boolean isValid(@Nullable Path file, ConstraintValidatorContext context) {
        return file == null || there(file, context);
    }

    private static boolean there(Path file, ConstraintValidatorContext context) {
        return ConstraintMessages.holds(context, Files.exists(file), "there is no such file")
                && ConstraintMessages.holds(context, Files.isRegularFile(file), "it is not a file")
                && ConstraintMessages.holds(context, Files.isReadable(file), "the file may not be read by this user")
                && ConstraintMessages.holds(
                        context,
                        !FileRights.othersMayWrite(file),
                        "other users of this machine may write it, and so exchange what is in it; chmod go-w it");
    }
}
