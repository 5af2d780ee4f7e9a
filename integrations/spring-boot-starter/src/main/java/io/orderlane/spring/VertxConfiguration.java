package io.orderlane.spring;

import io.orderlane.alipayhk.port.Transport;
import io.orderlane.alipayhk.vertx.NameLookup;
import io.orderlane.alipayhk.vertx.VertxTransport;
import io.orderlane.core.port.Ticker;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.ext.web.client.WebClient;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The transport on Vert.x, where it is chosen. The Vert.x is its own: no bean that others would take for theirs. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "orderlane.transport", havingValue = "vertx")
@ConditionalOnClass({Vertx.class, WebClient.class})
class VertxConfiguration {

    @Bean
    @ConditionalOnMissingBean(Transport.class)
    OwnVertxTransport orderlaneTransport(CheckedSettings checked, OrderlaneProperties properties) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setUseDaemonThread(true)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false))
                .setAddressResolverOptions(NameLookup.options()));
        VertxTransport transport =
                new VertxTransport(vertx, GatewayConfiguration.transport(properties), Ticker.system());
        return new OwnVertxTransport(vertx, transport);
    }
}
