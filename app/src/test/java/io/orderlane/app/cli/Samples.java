package io.orderlane.app.cli;

/** Updates to try commands on. */
final class Samples {

    static final String TAKEN = """
            {"scenario":"ride-hailing","orderNo":"R-1001","status":"ORDER_TAKEN","occurredAt":"2026-11-22T09:58:00+08:00",\
            "recipient":{"userId":"2160220000000001"},\
            "fields":{"service_start_time":1795312620000,"driver_board_duration":"5","license_plate":"AB1234"},\
            "display":{"zh_HK":{"auto_color":"白色"},"en_US":{"auto_color":"White"}}}""";

    static final String FINISHED = """
            {"scenario":"ride-hailing","orderNo":"R-1001","status":"FINISHED","occurredAt":"2026-11-22T09:59:00+08:00",\
            "recipient":{"userId":"2160220000000001"},"fields":{"service_end_time":1795312740000},\
            "display":{"zh_HK":{"auto_color":"白色"},"en_US":{"auto_color":"White"}}}""";

    /** At SERVING without the estimated cost, laid out over lines. */
    static final String BROKEN = """
            {
              "scenario": "ride-hailing",
              "orderNo": "R-1001",
              "status": "SERVING",
              "occurredAt": "2026-11-22T09:58:00+08:00",
              "recipient": {"userId": "2160220000000001"},
              "fields": {
                "license_plate": 12
              },
              "display": {
                "zh_HK": {"auto_color": "白色"},
                "en_US": {"auto_colour": "White"}
              }
            }
            """;

    private Samples() {}
}
