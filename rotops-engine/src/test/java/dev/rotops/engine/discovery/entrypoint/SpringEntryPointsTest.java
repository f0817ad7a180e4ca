package dev.rotops.engine.discovery.entrypoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpringEntryPointsTest {

    @TempDir
    Path root;

    @Test
    void handlersOfControllersAreRequestsWithVerbAndPath() {
        assertThat(Found.in(root, """
                package shop;
                import org.springframework.web.bind.annotation.*;
                @RestController
                @RequestMapping("/orders/")
                class OrderController {
                    @GetMapping("{id}") String read(long id) {return "";}
                    @GetMapping(path = {"", "all"}) String list() {return "";}
                    @PostMapping String place() {return "";}
                    @RequestMapping(path = "old", method = {RequestMethod.PUT, RequestMethod.DELETE}) void change() {}
                    @RequestMapping("any") void anything() {}
                    void help() {}
                }
                """, """
                package shop;
                import org.springframework.stereotype.Controller;
                import org.springframework.web.bind.annotation.*;
                @Controller
                @RequestMapping({"/a", "/b"})
                class PageController {
                    @GetMapping("/page") String page() {return "";}
                    @GetMapping("/page") String page(String name) {return "";}
                }
                """, """
                package shop;
                import org.springframework.web.bind.annotation.*;
                class NoController {
                    @GetMapping("/never") void never() {}
                }
                """))
                .containsExactly(
                        "http OrderController#anything ANY /orders/any",
                        "http OrderController#change DELETE /orders/old",
                        "http OrderController#change PUT /orders/old",
                        "http OrderController#list GET /orders",
                        "http OrderController#list GET /orders/all",
                        "http OrderController#place POST /orders",
                        "http OrderController#read GET /orders/{id}",
                        "http PageController#page GET /a/page",
                        "http PageController#page GET /a/page",
                        "http PageController#page GET /b/page",
                        "http PageController#page GET /b/page");
    }

    @Test
    void verbsOfTheControllerAndOfTheHandlerCountTogether() {
        assertThat(Found.in(root, """
                package shop;
                import org.springframework.web.bind.annotation.*;
                @RestController
                @RequestMapping(path = "/refunds", method = RequestMethod.POST)
                class Refunds {
                    @RequestMapping("/plain") void plain() {}
                    @RequestMapping(path = "/more", method = {RequestMethod.PUT, RequestMethod.POST}) void more() {}
                    @GetMapping("/read") String read() {return "";}
                }
                """, """
                package shop;
                import org.springframework.web.bind.annotation.*;
                @RestController
                class Special extends Refunds {
                }
                """))
                .containsExactly(
                        "http Refunds#more POST /refunds/more",
                        "http Refunds#more PUT /refunds/more",
                        "http Refunds#plain POST /refunds/plain",
                        "http Refunds#read GET /refunds/read",
                        "http Refunds#read POST /refunds/read",
                        "http Special#more POST /refunds/more",
                        "http Special#more PUT /refunds/more",
                        "http Special#plain POST /refunds/plain",
                        "http Special#read GET /refunds/read",
                        "http Special#read POST /refunds/read");
    }

    @Test
    void listenersAreMessagesWithTheirTopics() {
        assertThat(Found.in(root, """
                package shop;
                import org.springframework.amqp.rabbit.annotation.*;
                import org.springframework.jms.annotation.JmsListener;
                import org.springframework.kafka.annotation.*;
                import org.springframework.messaging.handler.annotation.MessageMapping;
                class Listeners {
                    @KafkaListener(topics = {"orders", "refunds"}) void kafka() {}
                    @KafkaListeners({@KafkaListener(topics = "a"), @KafkaListener(topicPattern = "b.*")}) void both() {}
                    @DltHandler void dead() {}
                    @RabbitListener(queues = "stock") void rabbit() {}
                    @RabbitListener(bindings = @QueueBinding(@Queue("bound"))) void bound() {}
                    @JmsListener(destination = "bills") void jms() {}
                    @MessageMapping("chat") void stomp() {}
                }
                """, """
                package shop;
                import org.springframework.kafka.annotation.*;
                @KafkaListener(topics = "many")
                class Handlers {
                    @KafkaHandler void text(String text) {}
                }
                """))
                .containsExactly(
                        "messaging Handlers#text many",
                        "messaging Listeners#both a, b.*",
                        "messaging Listeners#bound bound",
                        "messaging Listeners#dead dead letters",
                        "messaging Listeners#jms bills",
                        "messaging Listeners#kafka orders, refunds",
                        "messaging Listeners#rabbit stock",
                        "messaging Listeners#stomp chat");
    }

    @Test
    void schedulesAreFoundWithTheirTimes() {
        assertThat(Found.in(root, """
                package shop;
                import org.springframework.scheduling.annotation.*;
                class Night {
                    @Scheduled(cron = "0 0 3 * * *") void close() {}
                    @Scheduled(fixedRate = 500) void tick() {}
                    @Schedules({@Scheduled(cron = "1"), @Scheduled(fixedDelayString = "${pause}")}) void twice() {}
                }
                """))
                .containsExactly(
                        "scheduled Night#close cron 0 0 3 * * *",
                        "scheduled Night#tick every 500 ms",
                        "scheduled Night#twice cron 1, every ${pause}");
    }

    @Test
    void whatRunsAtTheStartIsBootstrap() {
        assertThat(Found.in(root, """
                package shop;
                import org.springframework.boot.*;
                import org.springframework.boot.autoconfigure.SpringBootApplication;
                import org.springframework.boot.context.event.ApplicationReadyEvent;
                import org.springframework.context.annotation.Bean;
                import org.springframework.context.event.*;
                @SpringBootApplication
                class Shop {
                    public static void main(String[] args) {}
                    @Bean CommandLineRunner seed() {return args -> {};}
                    @EventListener void ready(ApplicationReadyEvent event) {}
                    @EventListener(classes = ContextRefreshedEvent.class) void refreshed() {}
                    @EventListener void ordered(String event) {}
                }
                """, """
                package shop;
                import org.springframework.boot.ApplicationRunner;
                class Recovery implements ApplicationRunner {
                    public void run(Object args) {}
                }
                """, """
                package shop;
                import org.springframework.boot.context.event.ApplicationReadyEvent;
                import org.springframework.context.*;
                class Ready implements ApplicationListener<ApplicationReadyEvent>, SmartLifecycle {
                    public void onApplicationEvent(ApplicationReadyEvent event) {}
                    public void start() {}
                }
                """, """
                package shop;
                class Order implements org.springframework.context.ApplicationListener<String> {
                    public void onApplicationEvent(String event) {}
                }
                """))
                .containsExactly(
                        "bootstrap Ready#onApplicationEvent ApplicationReadyEvent",
                        "bootstrap Ready#start SmartLifecycle",
                        "bootstrap Recovery#run ApplicationRunner",
                        "bootstrap Shop#main main",
                        "bootstrap Shop#ready ApplicationReadyEvent",
                        "bootstrap Shop#refreshed ContextRefreshedEvent",
                        "bootstrap Shop#seed CommandLineRunner");
    }

    @Test
    void filtersUsersAndGuardsAreAuth() {
        assertThat(Found.in(root, """
                package shop;
                import org.springframework.boot.web.servlet.FilterRegistrationBean;
                import org.springframework.context.annotation.*;
                import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
                import org.springframework.security.core.userdetails.UserDetailsService;
                import org.springframework.security.web.SecurityFilterChain;
                @Configuration
                @EnableWebSecurity
                class Security {
                    @Bean SecurityFilterChain chain() {return null;}
                    @Bean UserDetailsService users() {return name -> name;}
                    @Bean FilterRegistrationBean<TokenFilter> token() {return null;}
                    @Bean String name() {return "";}
                }
                """, """
                package shop;
                class TokenFilter extends org.springframework.web.filter.OncePerRequestFilter {
                    @Override protected void doFilterInternal(Object request) {}
                }
                """, """
                package shop;
                import org.springframework.security.access.prepost.PreAuthorize;
                @PreAuthorize("isUser()")
                class Desk {
                    @PreAuthorize("isClerk()") void cancel() {}
                }
                """))
                .containsExactly(
                        "auth Desk#<class> @PreAuthorize isUser()",
                        "auth Desk#cancel @PreAuthorize isClerk()",
                        "auth Security#<class> security configuration",
                        "auth Security#chain SecurityFilterChain",
                        "auth Security#token bean FilterRegistrationBean TokenFilter",
                        "auth Security#users UserDetailsService",
                        "auth TokenFilter#doFilterInternal servlet filter");
    }

    @Test
    void whatExtendsAClassOfSpringIsWhatThatImplements() {
        assertThat(Found.in(root, """
                package shop;
                class Initializer implements org.springframework.boot.web.servlet.ServletContextInitializer {
                    public void onStartup(Object context) {}
                }
                """, """
                package shop;
                class Dispatcher extends org.springframework.web.servlet.support.AbstractDispatcherServletInitializer {
                    String[] mappings() {return null;}
                }
                """, """
                package shop;
                class Security {
                    @org.springframework.context.annotation.Bean
                    org.springframework.security.authentication.dao.DaoAuthenticationProvider provider() {return null;}
                }
                """, """
                package shop;
                import org.springframework.security.web.authentication.*;
                class Success extends SimpleUrlAuthenticationSuccessHandler {
                    @Override public void onAuthenticationSuccess(Object request) {}
                }
                """, """
                package shop;
                import org.springframework.security.web.authentication.preauth.*;
                class Header extends AbstractPreAuthenticatedProcessingFilter {
                    @Override protected Object getPreAuthenticatedPrincipal(Object request) {return request;}
                }
                """, """
                package shop;
                class Tag extends org.springframework.web.filter.ShallowEtagHeaderFilter {
                    @Override protected void doFilterInternal(Object request) {}
                }
                """))
                .containsExactly(
                        "bootstrap Dispatcher#<class> AbstractDispatcherServletInitializer",
                        "bootstrap Initializer#onStartup ServletContextInitializer",
                        "auth Header#getPreAuthenticatedPrincipal authentication filter",
                        "auth Security#provider DaoAuthenticationProvider",
                        "auth Success#onAuthenticationSuccess SimpleUrlAuthenticationSuccessHandler",
                        "auth Tag#doFilterInternal servlet filter");
    }

    @Test
    void jobsOfBothGenerationsOfSpringBatchAreBatch() {
        assertThat(Found.in(root, """
                package shop;
                import org.springframework.context.annotation.Bean;
                class Jobs {
                    @Bean org.springframework.batch.core.Job old() {return null;}
                    @Bean org.springframework.batch.core.job.Job current() {return null;}
                    @Bean org.springframework.batch.core.Step step() {return null;}
                }
                """, """
                package shop;
                class Tidy implements org.springframework.batch.core.step.tasklet.Tasklet {
                    public Object execute(Object context) {return null;}
                }
                """, """
                package shop;
                class Rows implements org.springframework.batch.item.ItemReader<String>,
                        org.springframework.batch.infrastructure.item.ItemWriter<String> {
                    public String read() {return "";}
                    public void write(String row) {}
                }
                """))
                .containsExactly(
                        "batch Jobs#current Job",
                        "batch Jobs#old Job",
                        "batch Jobs#step Step",
                        "batch Rows#read ItemReader",
                        "batch Rows#write ItemWriter",
                        "batch Tidy#execute Tasklet");
    }

    @Test
    void clientsAreExternal() {
        assertThat(Found.in(root, """
                package shop;
                import org.springframework.cloud.openfeign.FeignClient;
                import org.springframework.web.bind.annotation.*;
                @FeignClient(name = "stock", path = "/stock")
                interface Stock {
                    @GetMapping("/{id}") String read(long id);
                }
                """, """
                package shop;
                import org.springframework.web.service.annotation.*;
                @HttpExchange("/bank")
                interface Bank {
                    @GetExchange("/rates") String rates();
                }
                """, """
                package shop;
                class Teller {
                    final org.springframework.web.client.RestTemplate rest = new org.springframework.web.client.RestTemplate();
                    final org.springframework.kafka.core.KafkaTemplate<String, String> kafka = null;
                    void ask() {rest.getForObject("http://bank/");}
                    void tell() {kafka.send("orders", "1");}
                }
                """))
                .containsExactly(
                        "external Bank#rates GET /bank/rates",
                        "external Stock#read GET /stock/{id}",
                        "external Teller#ask RestTemplate.getForObject",
                        "external Teller#tell KafkaTemplate.send");
    }

    @Test
    void graphqlQueriesAndShellCommandsAreFound() {
        assertThat(Found.in(root, """
                package shop;
                import org.springframework.graphql.data.method.annotation.*;
                @org.springframework.stereotype.Controller
                class Films {
                    @QueryMapping String films() {return "";}
                    @SchemaMapping(typeName = "Film") String actors() {return "";}
                }
                """, """
                package shop;
                class Shell {
                    @org.springframework.shell.standard.ShellMethod(key = "close") void close() {}
                }
                """))
                .containsExactly(
                        "http Films#actors graphql Schema Film.actors",
                        "http Films#films graphql Query films",
                        "cli Shell#close close");
    }
}
