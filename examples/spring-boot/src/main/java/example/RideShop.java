package example;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A host on Spring Boot: it keeps rides in its own database and reports them to AlipayHK. */
@SpringBootApplication
public class RideShop {

    public static void main(String[] args) {
        SpringApplication.run(RideShop.class, args);
    }
}
