package io.orderlane.persistence.postgresql;

import java.util.List;

/**
 * Makes what is kept older than it is, so that there is something to remove by age: what was settled or tried some seconds
 * ago, and acceptances that were just remembered, which then may be remembered anew. It never waits for a row, so it can be
 * part of no circle.
 */
final class Ageing implements Runnable {

    private static final List<String> STATEMENTS = List.of("""
                    UPDATE history SET settled_at = 0 WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM history
                        WHERE outcome <> 'PARKED' AND settled_at > 0 AND settled_at < extract(epoch FROM now()) * 1000 - 3000
                        ORDER BY settled_at LIMIT 1000 FOR UPDATE SKIP LOCKED))
                    """, """
                    UPDATE attempt SET started_at = 0 WHERE attempt_id = ANY (ARRAY(
                        SELECT attempt_id FROM attempt WHERE started_at > 0
                        ORDER BY attempt_id LIMIT 1000 FOR UPDATE SKIP LOCKED))
                    """, """
                    UPDATE dedupe SET expires_at = 0 WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM dedupe WHERE expires_at > 0
                        ORDER BY expires_at DESC LIMIT 20 FOR UPDATE SKIP LOCKED))
                    """, """
                    UPDATE dedupe SET expires_at = 0 WHERE ctid = ANY (ARRAY(
                        SELECT ctid FROM dedupe WHERE expires_at > 0
                        ORDER BY expires_at LIMIT 1000 FOR UPDATE SKIP LOCKED))
                    """);

    private final String url;

    Ageing(String url) {
        this.url = url;
    }

    @Override
    public void run() {
        STATEMENTS.forEach(statement -> TestServer.execute(url, statement));
    }
}
