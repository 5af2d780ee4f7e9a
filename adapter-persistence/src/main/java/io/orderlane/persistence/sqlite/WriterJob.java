package io.orderlane.persistence.sqlite;

import io.orderlane.persistence.jdbc.Session;
import io.orderlane.persistence.jdbc.Transactions.Work;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** Work waiting for the writer; its caller hears of it only after the commit. */
final class WriterJob<T> {

    private final Work<T> work;
    private final boolean lasting;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable T result;

    WriterJob(Work<T> work, boolean lasting) {
        this.work = work;
        this.lasting = lasting;
    }

    /** Whether its caller hears of it only when no loss of power can undo it. */
    boolean isLasting() {
        return lasting;
    }

    void run(Session session) throws SQLException {
        result = work.in(session);
    }

    void committed() {
        answer.complete(result);
    }

    void failed(Throwable failure) {
        answer.completeExceptionally(failure);
    }

    /** Waits for the commit. An interrupt is left for later: whether it is written must be known. */
    T await() throws Throwable {
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
    }
}
