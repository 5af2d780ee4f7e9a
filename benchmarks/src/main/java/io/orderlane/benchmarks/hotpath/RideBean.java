package io.orderlane.benchmarks.hotpath;

import io.orderlane.benchmarks.Rides;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/** The ride's rules as a bean: formats always, requirements as groups, one for each status and one conditional. */
record RideBean(
        @NotNull(groups = RideBean.OrderTaken.class) @Pattern(regexp = DIGITS) @Nullable
        String driverBoardDuration,

        @NotNull(groups = RideBean.ServingByEstimate.class) @Pattern(regexp = DIGITS) @Nullable
        String estimatedCost,

        @NotNull(groups = RideBean.ServingByEstimate.class) @Pattern(regexp = "[A-Z]{3}") @Nullable
        String estimatedCostCurrency,

        @NotEmpty(groups = {RideBean.OrderTaken.class, RideBean.ToBoard.class, RideBean.Serving.class}) @Nullable
        String licensePlate,

        @NotNull(groups = RideBean.Booked.class) @Min(FIRST) @Max(LAST) @Nullable
        Long reservationTime,

        @NotNull(groups = RideBean.Serving.class) @Pattern(regexp = DIGITS) @Nullable
        String rideDestDuration,

        @Pattern(regexp = "ESTIMATE|METER") @Nullable String ridePriceType,

        @NotNull(groups = RideBean.Finished.class) @Min(FIRST) @Max(LAST) @Nullable
        Long serviceEndTime,

        @NotNull(groups = {RideBean.OrderTaken.class, RideBean.Serving.class}) @Min(FIRST) @Max(LAST) @Nullable
        Long serviceStartTime,

        @NotNull @Valid Texts chinese,
        @NotNull @Valid Texts english) {

    static final String DIGITS = "[0-9]{1,18}";
    static final String ADDRESS = "[A-Za-z][A-Za-z0-9+.-]*:\\S+";
    static final long FIRST = 1_000_000_000_000L;
    static final long LAST = 9_999_999_999_999L;

    /** One language. */
    record Texts(
            @Pattern(regexp = ADDRESS) @Nullable String actionUrl,
            @Nullable String autoColor,
            @Nullable String autoModel,
            @Pattern(regexp = ADDRESS) @Nullable String orderUrl) {}

    interface Booked {}

    interface OrderTaken {}

    interface ToBoard {}

    interface Serving {}

    interface ServingByEstimate {}

    interface Finished {}

    static RideBean serving() {
        long now = Rides.NOW.toEpochMilli();
        return new RideBean(
                "5",
                "9800",
                "HKD",
                "VK4821",
                now - 600_000,
                "24",
                "ESTIMATE",
                null,
                now - 60_000,
                new Texts(Rides.LINK, "紅色", "豐田 Comfort", Rides.LINK),
                new Texts(Rides.LINK, "Red", "Toyota Comfort", Rides.LINK));
    }
}
