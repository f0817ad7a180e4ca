package dev.rotops.samples.ticketshop.testing;

import dev.rotops.samples.ticketshop.TicketShopApplication;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A shop that is started as in production, for tests about starting, stopping and what runs by itself. */
public final class RunningShop implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningShop(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static RunningShop start(String storeUrl, PaymentProviderStub provider, String... settings) {
        var arguments = Stream.of(
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--logging.exception-conversion-word=%nopex",
                "--spring.datasource.url=" + storeUrl,
                "--spring.http.serviceclient.payments.base-url=" + provider.url());
        return new RunningShop(new SpringApplicationBuilder(TicketShopApplication.class)
                .run(Stream.concat(arguments, Stream.of(settings)).toArray(String[]::new)));
    }

    public ShopDriver driver() {
        String url = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        return new ShopDriver(RestTestClient.bindToServer().baseUrl(url).build());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
