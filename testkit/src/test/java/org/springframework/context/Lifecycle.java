package org.springframework.context;

/** Stands for Spring's, so that a class of the fixture can break the rule about Spring without its jars. */
public interface Lifecycle {}
