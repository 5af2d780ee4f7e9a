package io.orderlane.testkit.store;

/** What {@link io.orderlane.core.port.Lanes} must do. */
public interface LanesContract
        extends ClaimContract,
                ClockContract,
                FenceContract,
                QueueContract,
                ReleaseContract,
                SettleContract,
                WorkersContract {}
