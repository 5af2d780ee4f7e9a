package io.orderlane.app.http;

import io.orderlane.app.json.Members;
import io.orderlane.core.Orderlane;
import io.orderlane.core.field.Tree;
import io.orderlane.core.port.NodeView;

/** {@code GET /v1/nodes}: the processes that send from the store. */
final class NodesEndpoint implements Endpoint {

    private final Orderlane orderlane;

    NodesEndpoint(Orderlane orderlane) {
        this.orderlane = orderlane;
    }

    @Override
    public Answer answer(GetRequest asked) {
        asked.query().only();
        return Answer.json(
                200,
                new Members()
                        .list("nodes", orderlane.nodes(), NodesEndpoint::node)
                        .object());
    }

    private static Tree.Obj node(NodeView node) {
        return new Members()
                .text("name", node.name())
                .text("seenAt", node.seenAt())
                .number("lanes", node.lanes())
                .object();
    }
}
