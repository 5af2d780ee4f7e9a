package example;

import org.springframework.boot.SpringApplication;

/** The host, which reports one ride at its start, for {@link KillTest}. */
final class ReportingShop {

    static final String COMMITTED = "committed";

    private ReportingShop() {}

    public static void main(String[] args) {
        SpringApplication.run(RideShop.class, args).getBean(Rides.class).taken(args[0], args[1], args[2]);
        System.out.println(COMMITTED);
    }
}
