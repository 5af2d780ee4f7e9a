package io.orderlane.core.check.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with the settings that a host gave, all of it in one message. */
public final class SettingProblems {

    private final String settings;
    private final List<String> problems = new ArrayList<>();

    /** For these settings; {@code settings}: the name of their record. */
    public SettingProblems(String settings) {
        this.settings = settings;
    }

    /** A setting that must be there; true when it is. */
    public boolean isGiven(String name, @Nullable Object value) {
        if (value == null) {
            problems.add(name + " is null; give a value, such as that of DEFAULT");
        }
        return value != null;
    }

    /** A number of these bounds, both included. */
    public void between(String name, long value, long least, long most) {
        if (value < least || value > most) {
            problems.add(name + " is " + value + "; expected " + least + " to " + most);
        }
    }

    /** A duration of these bounds, both included, that must be there; true when both hold. */
    public boolean between(String name, @Nullable Duration value, Duration least, Duration most) {
        if (value == null) {
            return isGiven(name, null);
        }
        boolean within = value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
        if (!within) {
            problems.add(name + " is " + value + "; expected " + least + " to " + most);
        }
        return within;
    }

    /** A problem in words. */
    public void add(String problem) {
        problems.add(problem);
    }

    /**
     * Throws all problems in one message, if there are any.
     *
     * @throws IllegalArgumentException when there are any
     */
    public void refuse() {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(settings + ": " + String.join("; ", problems) + ".");
        }
    }
}
