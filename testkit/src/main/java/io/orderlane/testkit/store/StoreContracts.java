package io.orderlane.testkit.store;

/**
 * Everything a store must do. A store's test implements this and the two methods of {@link StoreFixture}; a store that
 * outlives its process implements {@link DurabilityContract} as well, or {@link SoleProcessContract}; one that leases
 * lanes when it accepts updates, {@link HandoverContract}.
 */
public interface StoreContracts
        extends ClaimContract,
                ClockContract,
                FenceContract,
                IntakeContract,
                NodesContract,
                OrderReaderContract,
                QueueContract,
                ReleaseContract,
                ReplayContract,
                ReplayJobContract,
                RouteBookContract,
                SettleContract,
                WorkersContract {}
