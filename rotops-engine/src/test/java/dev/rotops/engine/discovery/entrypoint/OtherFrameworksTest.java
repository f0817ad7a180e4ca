package dev.rotops.engine.discovery.entrypoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherFrameworksTest {

    @TempDir
    Path root;

    @Test
    void quarkus() {
        assertThat(Found.in(root, """
                package shop;
                import io.quarkus.vertx.web.*;
                @RouteBase(path = "/fruits")
                class Routes {
                    @Route(path = ":id", methods = "DELETE") void delete() {}
                    @Route(path = "*") void all() {}
                }
                """, """
                package shop;
                import org.eclipse.microprofile.graphql.*;
                import org.eclipse.microprofile.reactive.messaging.*;
                class Functions {
                    @io.quarkus.funqy.Funq String greet() {return "";}
                    @Query("films") String films() {return "";}
                    @Mutation void add() {}
                    @Incoming("prices") @Outgoing("rounded") int round(int price) {return 0;}
                    @io.quarkus.vertx.ConsumeEvent("greetings") void greeting(String text) {}
                    @io.quarkus.scheduler.Scheduled(every = "10s") void tick() {}
                    @io.quarkus.security.Authenticated void secret() {}
                    void start(@jakarta.enterprise.event.Observes io.quarkus.runtime.StartupEvent event) {}
                    @io.quarkus.runtime.Startup void warm() {}
                    @jakarta.enterprise.inject.Produces org.apache.kafka.streams.kstream.KStream<String, String> streams() {return null;}
                }
                """, """
                package shop;
                @io.quarkus.websockets.next.WebSocket(path = "/chat/{user}")
                class Chat {
                    @io.quarkus.websockets.next.OnTextMessage String message(String text) {return text;}
                }
                """, """
                package shop;
                @io.quarkus.runtime.annotations.QuarkusMain
                class Main implements io.quarkus.runtime.QuarkusApplication {
                    public int run(String... args) {return 0;}
                }
                """, """
                package shop;
                interface People extends io.quarkus.hibernate.orm.rest.data.panache.PanacheEntityResource<String, Long> {}
                """))
                .containsExactly(
                        "http Chat#message websocket OnTextMessage /chat/{user}",
                        "http Functions#add graphql Mutation",
                        "http Functions#films graphql Query films",
                        "http Functions#greet funq",
                        "http People#* generated REST resource",
                        "http Routes#all ANY /fruits/*",
                        "http Routes#delete DELETE /fruits/:id",
                        "messaging Functions#greeting greetings",
                        "messaging Functions#round incoming prices, outgoing rounded",
                        "messaging Functions#streams kafka streams",
                        "scheduled Functions#tick every 10s",
                        "bootstrap Functions#start observes StartupEvent",
                        "bootstrap Functions#warm startup",
                        "bootstrap Main#run QuarkusMain, QuarkusApplication",
                        "auth Functions#secret @Authenticated");
    }

    @Test
    void micronaut() {
        assertThat(Found.in(root, """
                package shop;
                import io.micronaut.http.annotation.*;
                @Controller("/pets")
                class Pets implements Shared {
                    @Get("/{name}") String read(String name) {return "";}
                    @Get String list() {return "";}
                    @Get(uris = {"/a", "/b"}) String both() {return "";}
                    @CustomHttpMethod(method = "LOCK", value = "/lock") void lock() {}
                    public String shared() {return "";}
                }
                """, """
                package shop;
                interface Shared {
                    @io.micronaut.http.annotation.Post("/shared") String shared();
                }
                """, """
                package shop;
                @io.micronaut.http.client.annotation.Client(value = "pets", path = "/pets")
                interface Client extends Shared {}
                """, """
                package shop;
                import io.micronaut.configuration.kafka.annotation.*;
                @KafkaListener
                class Listener {
                    @Topic("births") void born(String name) {}
                }
                """, """
                package shop;
                import io.micronaut.configuration.kafka.annotation.*;
                @KafkaClient
                interface Sender {
                    @Topic("deaths") void died(String name);
                }
                """, """
                package shop;
                class Night {
                    @io.micronaut.scheduling.annotation.Scheduled(fixedDelay = "5m") void tidy() {}
                    @io.micronaut.security.annotation.Secured("isAuthenticated()") void secret() {}
                }
                """, """
                package shop;
                interface PetRepository extends io.micronaut.data.repository.CrudRepository<String, Long> {
                    String findByName(String name);
                }
                """, """
                package shop;
                class Tracing implements io.micronaut.http.filter.HttpClientFilter {
                    public Object doFilter(Object request) {return request;}
                }
                """, """
                package shop;
                @io.micronaut.http.annotation.ClientFilter("/pets/**")
                class Token {
                    @io.micronaut.http.annotation.RequestFilter void add(Object request) {}
                }
                """, """
                package shop;
                interface Toys extends io.micronaut.data.repository.reactive.RxJavaPageableRepository<String, Long> {}
                """))
                .containsExactly(
                        "http Pets#both GET /pets/a",
                        "http Pets#both GET /pets/b",
                        "http Pets#list GET /pets",
                        "http Pets#lock LOCK /pets/lock",
                        "http Pets#read GET /pets/{name}",
                        "http Pets#shared POST /pets/shared",
                        "messaging Listener#born births",
                        "scheduled Night#tidy every 5m",
                        "persistence PetRepository#* CrudRepository",
                        "persistence PetRepository#findByName CrudRepository",
                        "persistence Toys#* RxJavaPageableRepository",
                        "external Client#shared POST /pets/shared",
                        "external Sender#died deaths",
                        "external Token#add client filter",
                        "external Tracing#doFilter client filter",
                        "auth Night#secret @Secured isAuthenticated()");
    }

    @Test
    void picocli() {
        assertThat(Found.in(root, """
                package shop;
                import picocli.CommandLine.Command;
                @Command(name = "shop")
                class Shop {
                    @Command(name = "version") void version() {}
                    public static void main(String[] args) {new picocli.CommandLine(new Shop()).execute(args);}
                }
                """, """
                package shop;
                @picocli.CommandLine.Command(name = "close")
                class Close implements Runnable {
                    public void run() {}
                }
                """, """
                package shop;
                abstract class Base implements java.util.concurrent.Callable<Integer> {
                    public Integer call() {return 0;}
                }
                """, """
                package shop;
                @picocli.CommandLine.Command(name = "open")
                class Open extends Base {}
                """))
                .containsExactly(
                        "bootstrap Shop#main main, starts a command line",
                        "cli Close#run close",
                        "cli Open#call open",
                        "cli Shop#<class> shop",
                        "cli Shop#version version");
    }

    @Test
    void grpc() {
        assertThat(Found.in(root, """
                package shop;
                class GreeterGrpc {
                    static abstract class GreeterImplBase implements io.grpc.BindableService {
                        public void greet(String request) {}
                        public void bind() {}
                    }
                }
                """, """
                package shop;
                @io.quarkus.grpc.GrpcService
                class Greeter extends GreeterGrpc.GreeterImplBase {
                    @Override public void greet(String request) {}
                    public void helper() {}
                }
                """, """
                package shop;
                class ParterGrpcKt {
                    static abstract class ParterCoroutineImplBase {
                        public Object part(String request) {return request;}
                    }
                }
                """, """
                package shop;
                class Parter extends ParterGrpcKt.ParterCoroutineImplBase {
                    @Override public Object part(String request) {return request;}
                }
                """))
                .containsExactly("http Greeter#greet gRPC", "http Parter#part gRPC");
    }

    @Test
    void vertx() {
        assertThat(Found.in(root, """
                package shop;
                class Chat {
                    void listen(io.vertx.core.eventbus.EventBus bus) {bus.consumer("chat", message -> {});}
                }
                """)).containsExactly("messaging Chat#listen EventBus.consumer");
    }

    @Test
    void dropwizard() {
        assertThat(Found.in(root, """
                package shop;
                class Shop extends io.dropwizard.core.Application<String> {
                    public static void main(String[] args) {}
                    @Override public void run(String configuration) {}
                }
                """, """
                package shop;
                class Orders extends io.dropwizard.hibernate.AbstractDAO<String> {
                    String find(long id) {return "";}
                }
                """))
                .containsExactly(
                        "bootstrap Shop#main main",
                        "bootstrap Shop#run Application",
                        "persistence Orders#* AbstractDAO",
                        "persistence Orders#find AbstractDAO");
    }

    @Test
    void axon() {
        assertThat(Found.in(root, """
                package shop;
                import org.axonframework.commandhandling.CommandHandler;
                class Order {
                    @CommandHandler Order(Place command) {}
                    @CommandHandler void cancel(Cancel command, String by) {}
                    @CommandHandler(commandName = "stop") void stop(String id) {}
                    @org.axonframework.eventsourcing.EventSourcingHandler void on(Place placed) {}
                }
                record Place(String id) {}
                record Cancel(String id) {}
                """, """
                package shop;
                class Orders {
                    @org.axonframework.eventhandling.EventHandler void on(Place placed) {}
                    @org.axonframework.queryhandling.QueryHandler String find(Cancel query) {return "";}
                }
                """, """
                package shop;
                class Payment {
                    @org.axonframework.modelling.saga.SagaEventHandler(associationProperty = "id") void on(Place placed) {}
                    @org.axonframework.deadline.annotation.DeadlineHandler(deadlineName = "unpaid") void late() {}
                }
                """))
                .containsExactly(
                        "messaging Order#<init> command Place",
                        "messaging Order#cancel command Cancel",
                        "messaging Order#stop command stop",
                        "messaging Orders#find query Cancel",
                        "messaging Orders#on event Place",
                        "messaging Payment#on event Place",
                        "scheduled Payment#late deadline unpaid");
    }

    @Test
    void languageModels() {
        assertThat(Found.in(root, """
                package shop;
                @io.quarkiverse.langchain4j.RegisterAiService
                interface Advice {String ask(String question);}
                """)).containsExactly("external Advice#ask language model");
    }

    @Test
    void springModulith() {
        assertThat(Found.in(root, """
                package shop;
                class Stock {
                    @org.springframework.modulith.events.ApplicationModuleListener void on(Sold event) {}
                }
                record Sold(String id) {}
                """)).containsExactly("messaging Stock#on event Sold");
    }

    @Test
    void kafkaStreams() {
        assertThat(Found.in(root, """
                package shop;
                class Totals {
                    void build(org.apache.kafka.streams.StreamsBuilder builder) {builder.stream("sold").to("totals");}
                }
                """))
                .containsExactly("messaging Totals#build StreamsBuilder.stream", "external Totals#build KStream.to");
    }

    @Test
    void camel() {
        assertThat(Found.in(root, """
                package shop;
                class Files extends org.apache.camel.builder.RouteBuilder {
                    @Override public void configure() {}
                    void ask(org.apache.camel.ProducerTemplate template) {template.sendBody("direct:shop", "x");}
                }
                """))
                .containsExactly(
                        "messaging Files#configure camel routes", "external Files#ask ProducerTemplate.sendBody");
    }

    @Test
    void filtersOfSmallServers() {
        assertThat(Found.in(root, """
                package shop;
                class Server {
                    void start(io.javalin.Javalin app) {app.before(context -> {});}
                    void spark() {spark.Spark.before("*", null);}
                }
                """))
                .containsExactly("auth Server#spark Spark.before", "auth Server#start Javalin.before");
    }
}
