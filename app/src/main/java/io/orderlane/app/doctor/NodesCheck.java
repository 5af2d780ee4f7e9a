package io.orderlane.app.doctor;

import io.orderlane.core.Orderlane;
import io.orderlane.core.port.NodeView;
import java.util.List;
import java.util.stream.Collectors;

/** Whether any process sends. */
final class NodesCheck implements Check {

    private final Orderlane orderlane;

    NodesCheck(Orderlane orderlane) {
        this.orderlane = orderlane;
    }

    @Override
    public String name() {
        return "nodes";
    }

    @Override
    public boolean asksTheStore() {
        return true;
    }

    @Override
    public List<Finding> look() {
        List<NodeView> nodes = orderlane.nodes();
        String names = nodes.stream().map(NodeView::name).collect(Collectors.joining(", "));
        return List.of(
                nodes.isEmpty()
                        ? Finding.warn(
                                name(),
                                "no process that sends was seen within the last minute",
                                "Ask again in some seconds; if it stays so, start the service again and read its log.")
                        : Finding.ok(name(), nodes.size() + " send: " + names));
    }
}
