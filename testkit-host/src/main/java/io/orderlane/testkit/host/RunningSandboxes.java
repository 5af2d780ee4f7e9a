package io.orderlane.testkit.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which sandbox is meant where none is named: the one of the test on this thread, else the only one that runs. */
final class RunningSandboxes {

    private static final Set<AlipayHkSandbox> OPEN = ConcurrentHashMap.newKeySet();
    private static final ThreadLocal<List<AlipayHkSandbox>> OF_THE_TEST = ThreadLocal.withInitial(ArrayList::new);

    private RunningSandboxes() {}

    static void opened(AlipayHkSandbox sandbox) {
        OPEN.add(sandbox);
    }

    static void closed(AlipayHkSandbox sandbox) {
        OPEN.remove(sandbox);
    }

    static void testBegins(AlipayHkSandbox sandbox) {
        OF_THE_TEST.get().add(sandbox);
    }

    static void testEnds(AlipayHkSandbox sandbox) {
        OF_THE_TEST.get().remove(sandbox);
    }

    static AlipayHkSandbox only() {
        List<AlipayHkSandbox> candidates = OF_THE_TEST.get();
        if (candidates.isEmpty()) {
            candidates = List.copyOf(OPEN);
        }
        if (candidates.size() != 1) {
            throw new IllegalStateException(
                    candidates.isEmpty()
                            ? "phone(…) finds no sandbox that runs. Make one of the test class, with"
                                    + " @RegisterExtension static final AlipayHkSandbox alipayhk = AlipayHkSandbox.start();"
                            : "phone(…) finds " + candidates.size() + " sandboxes that run and cannot tell which one is"
                                    + " meant. Name it: alipayhk.phone(…).");
        }
        return candidates.get(0);
    }
}
