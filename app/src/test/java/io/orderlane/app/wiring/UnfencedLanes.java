package io.orderlane.app.wiring;

import io.orderlane.app.config.DatabaseConfiguration;
import io.orderlane.core.port.Claim;
import io.orderlane.core.port.Lanes;
import io.orderlane.core.port.Settlement;
import io.orderlane.core.port.Stores;
import io.orderlane.core.store.StoreHandle;
import io.orderlane.core.store.StoreHealth;
import io.orderlane.testkit.store.ForwardingLanes;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Lanes whose writes carry whatever fence the lane has now, so that a hold that was lost still writes: a fence removed. */
final class UnfencedLanes extends ForwardingLanes {

    private final DatabaseConfiguration database;

    private UnfencedLanes(Lanes fenced, DatabaseConfiguration database) {
        super(fenced);
        this.database = database;
    }

    static StoreHandle in(StoreHandle store, DatabaseConfiguration database) {
        Stores views = store.stores();
        Lanes lanes = new UnfencedLanes(views.lanes(), database);
        Stores unfenced = views.with(lanes);
        return new StoreHandle() {
            @Override
            public Stores stores() {
                return unfenced;
            }

            @Override
            public StoreHealth health() {
                return store.health();
            }

            @Override
            public void look() {
                store.look();
            }

            @Override
            public int sweep(int limit) {
                return store.sweep(limit);
            }

            @Override
            public void close() {
                store.close();
            }
        };
    }

    @Override
    public List<Claim> renew(List<Claim> claims, Duration lease) {
        return lost(claims, now -> good.renew(now, lease));
    }

    @Override
    public List<Claim> settle(List<Settlement> settlements) {
        Map<Long, Settlement> byLane = new HashMap<>();
        settlements.forEach(settlement -> byLane.put(settlement.claim().laneId(), settlement));
        return lost(
                settlements.stream().map(Settlement::claim).toList(),
                now -> good.settle(
                        now.stream().map(claim -> under(claim, byLane)).toList()));
    }

    private static Settlement under(Claim now, Map<Long, Settlement> byLane) {
        Settlement late = byLane.get(now.laneId());
        return new Settlement(now, late.notification(), late.step(), late.attempts());
    }

    /** Those of the claims whose lane could not be written although nobody asked for their fence. */
    private List<Claim> lost(List<Claim> claims, Function<List<Claim>, List<Claim>> write) {
        Map<Long, Long> fences = fences(claims);
        List<Claim> now = claims.stream()
                .map(claim -> new Claim(claim.laneId(), fences.getOrDefault(claim.laneId(), claim.fence())))
                .toList();
        Set<Long> lost = write.apply(now).stream().map(Claim::laneId).collect(Collectors.toSet());
        return claims.stream().filter(claim -> lost.contains(claim.laneId())).toList();
    }

    private Map<Long, Long> fences(List<Claim> claims) {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), null);
                PreparedStatement ask =
                        connection.prepareStatement("SELECT lane_id, fence FROM lane WHERE lane_id = ANY (?)")) {
            Array lanes = connection.createArrayOf(
                    "bigint", claims.stream().map(Claim::laneId).toArray());
            ask.setArray(1, lanes);
            return read(ask);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<Long, Long> read(PreparedStatement ask) throws SQLException {
        Map<Long, Long> fences = new HashMap<>();
        try (ResultSet rows = ask.executeQuery()) {
            while (rows.next()) {
                fences.put(rows.getLong(1), rows.getLong(2));
            }
        }
        return fences;
    }
}
