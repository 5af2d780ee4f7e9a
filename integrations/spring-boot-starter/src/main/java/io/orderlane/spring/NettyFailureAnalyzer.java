package io.orderlane.spring;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says that Vert.x and Netty do not fit, where only a class or method of Netty is seen missing. */
final class NettyFailureAnalyzer extends AbstractFailureAnalyzer<LinkageError> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, LinkageError cause) {
        String message = String.valueOf(cause.getMessage());
        if (!message.matches("(?s).*io[./](netty|vertx)[./].*")) {
            return null;
        }
        return new FailureAnalysis(
                "Vert.x does not run with what is on the class path: " + message + " is missing or different. Vert.x 5"
                        + " needs Netty 4.2, as Spring Boot 4 manages it; found is Netty " + NettyVersion.found()
                        + ".",
                "Use Spring Boot 4, or set no netty.version of your own and import no other BOM of Netty. The JDK's HTTP"
                        + " client, orderlane.transport=jdk, needs neither; only mode dev's sandbox does then.",
                cause);
    }
}
