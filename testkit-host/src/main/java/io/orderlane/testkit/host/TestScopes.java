package io.orderlane.testkit.host;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The test classes and tests that use a sandbox now. JUnit may end what it never began, when an extension fails. */
final class TestScopes {

    private final Set<String> active = new TreeSet<>();
    private final Set<String> tests = new TreeSet<>();

    synchronized void begin(ExtensionContext context) {
        active.add(context.getUniqueId());
        if (context.getTestMethod().isPresent()) {
            tests.add(context.getUniqueId());
        }
    }

    /** Whether the last one ended. */
    synchronized boolean end(ExtensionContext context) {
        tests.remove(context.getUniqueId());
        return active.remove(context.getUniqueId()) && active.isEmpty();
    }

    synchronized void refuseTwoTests(ExtensionContext context) {
        if (tests.size() > 1) {
            throw new IllegalStateException(
                    "Test " + context.getDisplayName() + " began while another one uses the same"
                            + " sandbox, and each test begins by forgetting what the sandbox holds. Make it a field of the"
                            + " instance, so that each test has its own; or run these tests one after the other"
                            + " (@Execution(SAME_THREAD)); or start it with AlipayHkSandbox.builder().keepState() and give each"
                            + " test recipients and orders of its own.");
        }
    }
}
