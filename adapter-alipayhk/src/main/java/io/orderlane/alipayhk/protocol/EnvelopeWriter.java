package io.orderlane.alipayhk.protocol;

import io.orderlane.alipayhk.port.Bytes;
import io.orderlane.core.notification.Delivery;

/** Writes the body of a base API. It only places members: names, forms and order of the content are the scenario's. */
public sealed interface EnvelopeWriter permits ContractCardWriter, OrderServiceWriter {

    /** The body to sign and to send: its members in the order of the base API's page. */
    Bytes write(Delivery delivery);
}
