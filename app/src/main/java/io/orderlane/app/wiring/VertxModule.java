package io.orderlane.app.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.orderlane.alipayhk.vertx.NameLookup;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import java.util.concurrent.TimeUnit;

/** One Vert.x for the door and the way to AlipayHK. It serves no files, so it unpacks none; it follows names that move. */
final class VertxModule extends AbstractModule {

    @Provides
    @Singleton
    Vertx vertx(Resources resources) {
        FileSystemOptions files =
                new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
        Vertx vertx = Vertx.vertx(
                new VertxOptions().setFileSystemOptions(files).setAddressResolverOptions(NameLookup.options()));
        resources.keep(
                "Vert.x",
                () -> vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS));
        return vertx;
    }
}
