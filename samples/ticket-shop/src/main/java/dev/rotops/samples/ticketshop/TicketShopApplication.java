package dev.rotops.samples.ticketshop;

import java.time.InstantSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Sells tickets for events. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class TicketShopApplication {

    public static void main(String[] args) {
        SpringApplication.run(TicketShopApplication.class, args);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
