package io.orderlane.alipayhk.protocol;

import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.core.field.Tree;
import io.orderlane.core.notification.Delivery;

/** Writes the body of a base API. It only places: names, forms and order of the content are the scenario's. */
public sealed interface EnvelopeWriter permits ContractCardWriter, OrderServiceWriter {

    /** The members of the body, in the order of the base API's page. */
    Tree.Obj body(Delivery delivery);

    /** The bytes to sign and to send. */
    default Bytes write(Delivery delivery) {
        return Bytes.handedOver(JsonTree.bytes(body(delivery)));
    }
}
