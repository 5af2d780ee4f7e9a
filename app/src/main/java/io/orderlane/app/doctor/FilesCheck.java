package io.orderlane.app.doctor;

import io.orderlane.app.access.PrivateFiles;
import java.util.List;

/** Whether other users of the machine may read secrets or put code beside ours. */
final class FilesCheck implements Check {

    private final PrivateFiles files;

    FilesCheck(PrivateFiles files) {
        this.files = files;
    }

    @Override
    public String name() {
        return "files";
    }

    @Override
    public List<Finding> look() {
        List<String> warnings = files.warnings();
        return warnings.isEmpty()
                ? List.of(Finding.ok(name(), "keys, tokens and plug-ins are closed to other users of this machine"))
                : List.of(Finding.warn(
                        name(),
                        String.join(" ", warnings),
                        "Take the named rights away; the service changes no mode of a file that it did not make."));
    }
}
