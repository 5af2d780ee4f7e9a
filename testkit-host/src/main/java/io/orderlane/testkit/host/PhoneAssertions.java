package io.orderlane.testkit.host;

import java.time.Duration;

/**
 * To import statically, beside the assertions of any library: {@code import static
 * io.orderlane.testkit.host.PhoneAssertions.*}.
 */
public final class PhoneAssertions {

    private PhoneAssertions() {}

    /** What a phone must show. */
    public static PhoneAssert assertThat(Phone phone) {
        return new PhoneAssert(phone, Duration.ZERO);
    }

    /**
     * A phone of the sandbox that runs: the one of the test on this thread, or the only one of the process.
     *
     * @throws IllegalStateException when there is none, or several; {@link AlipayHkSandbox#phone} then names it
     */
    public static Phone phone(String recipient) {
        return RunningSandboxes.only().phone(recipient);
    }
}
