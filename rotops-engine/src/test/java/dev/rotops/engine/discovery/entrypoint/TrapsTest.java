package dev.rotops.engine.discovery.entrypoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.discovery.Confidence;
import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.fixtures.CompiledApplication;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What real applications do that makes a scan see too much, or too little. */
class TrapsTest {

    @TempDir
    Path root;

    @Test
    void aMappingThatOnlyAGeneratedInterfaceHasCountsOnTheController() {
        CompiledApplication application = CompiledApplication.in(root)
                .compileFrom("target/generated-sources/openapi/src/main/java", "target/classes", """
                package shop.api;
                import org.springframework.web.bind.annotation.*;
                public interface OrdersApi<T> {
                    @PostMapping("/orders") T place(T order);
                    @GetMapping("/orders") default String list() {return "";}
                }
                """)
                .compile("""
                package shop;
                import org.springframework.web.bind.annotation.*;
                @RestController
                @RequestMapping("/api")
                class Orders implements shop.api.OrdersApi<String> {
                    @Override public String place(String order) {return order;}
                }
                """);

        assertThat(Found.scan(root, application).all())
                .extracting(point -> Found.text(point) + " " + point.descriptor() + " " + point.file())
                .containsExactly(
                        "http Orders#list GET /api/orders ()Ljava/lang/String; src/main/java/shop/Orders.java",
                        "http Orders#place POST /api/orders (Ljava/lang/String;)Ljava/lang/String; src/main/java/shop/Orders.java");
    }

    @Test
    void aControllerThatIsGeneratedHasItsFileAmongTheGeneratedSources() {
        CompiledApplication application = CompiledApplication.in(root)
                .compileFrom("target/generated-sources/openapi/src/main/java", "target/classes", """
                package shop.api;
                import org.springframework.web.bind.annotation.*;
                @RestController
                public class OrdersController {
                    @GetMapping("/orders") String list() {return "";}
                }
                """);

        assertThat(Found.scan(root, application).all())
                .extracting(EntryPoint::file)
                .containsExactly("target/generated-sources/openapi/src/main/java/shop/api/OrdersController.java");
    }

    @Test
    void classesOfTheSameNameInSeveralModulesAreAllFound() {
        String main = """
                package shop;
                class Shop {
                    public static void main(String[] args) {}
                }
                """;
        CompiledApplication root1 = CompiledApplication.in(root);

        assertThat(Found.scan(
                                root,
                                root1.module("desk").compile(main),
                                root1.module("store").compile(main))
                        .all())
                .extracting(point -> point.module() + " " + point.label() + " " + point.file())
                .containsExactly(
                        "desk bootstrap shop.Shop#main desk/src/main/java/shop/Shop.java",
                        "store bootstrap shop.Shop#main store/src/main/java/shop/Shop.java");
    }

    @Test
    void aControllerOfASharedModuleIsOneEntryPoint() {
        CompiledApplication application = CompiledApplication.in(root);
        CompiledApplication shared = application.module("shared").compile("""
                package shop;
                import org.springframework.web.bind.annotation.*;
                @RestController
                public class Orders {
                    @GetMapping("/orders") public String list() {return "";}
                }
                """);
        CompiledApplication desk = application.module("desk").compile("package desk; class Desk {}");

        assertThat(Found.texts(Found.scan(root, shared, desk))).containsExactly("http Orders#list GET /orders");
    }

    @Test
    void whatExistsOnlyUnderAConditionSaysSo() {
        CompiledApplication application = CompiledApplication.in(root).compile("""
                package shop;
                import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
                import org.springframework.context.annotation.*;
                import org.springframework.scheduling.annotation.Scheduled;
                @Profile("dev")
                class Night {
                    @Scheduled(cron = "1") void close() {}
                    @Scheduled(cron = "2") @ConditionalOnProperty(value = "shop.tidy", havingValue = "yes") void tidy() {}
                }
                """);

        assertThat(Found.scan(root, application).all())
                .extracting(EntryPoint::condition)
                .containsExactly("@Profile(dev)", "@Profile(dev) @ConditionalOnProperty(yes, shop.tidy)");
    }

    @Test
    void whatLambdasAndAnonymousClassesCallBelongsToTheMethodAround() {
        assertThat(Found.in(root, """
                package shop;
                import java.util.concurrent.*;
                import org.springframework.web.client.RestTemplate;
                class Night {
                    final RestTemplate rest = new RestTemplate();
                    final Runnable asField = () -> rest.getForObject("0");
                    void start(ScheduledExecutorService executor) {
                        executor.scheduleAtFixedRate(() -> {
                            Runnable inner = () -> rest.getForObject("1");
                            inner.run();
                        }, 0, 1, TimeUnit.DAYS);
                    }
                    void ask(String name) {
                        new Thread() {
                            @Override public void run() {
                                Runnable inner = () -> rest.getForObject(name);
                            }
                        }.start();
                    }
                    Callable<Object> reference(java.util.Timer timer) {
                        timer.schedule(null, 0);
                        Function urls = rest::getForObject;
                        return null;
                    }
                    interface Function {Object of(String url);}
                }
                """))
                .containsExactly(
                        "scheduled Night#reference Timer.schedule",
                        "scheduled Night#start ScheduledExecutorService.scheduleAtFixedRate",
                        "external Night#<init> RestTemplate.getForObject",
                        "external Night#ask RestTemplate.getForObject",
                        "external Night#reference RestTemplate.getForObject",
                        "external Night#start RestTemplate.getForObject");
    }

    @Test
    void clientInterfacesWithAnnotationsOfServersAreExternalAndNeverRequests() {
        assertThat(Found.in(root, """
                package shop;
                import jakarta.ws.rs.*;
                @Path("/stock")
                @org.eclipse.microprofile.rest.client.inject.RegisterRestClient
                interface Stock {
                    @GET @Path("{id}") String read(long id);
                }
                """, """
                package shop;
                import org.springframework.web.bind.annotation.*;
                @org.springframework.cloud.openfeign.FeignClient("bank")
                @RequestMapping("/bank")
                interface Bank {
                    @RequestMapping(value = "/rates", method = RequestMethod.GET) String rates();
                }
                """, """
                package shop;
                class Fallback implements Bank {
                    public String rates() {return "";}
                }
                """, """
                package shop;
                @jakarta.ws.rs.Path("/shared")
                interface Shared {
                    @jakarta.ws.rs.GET String read();
                }
                """, """
                package shop;
                class Server implements Shared {
                    public String read() {return "";}
                }
                """))
                .containsExactly(
                        "http Server#read GET /shared",
                        "external Bank#rates GET /bank/rates",
                        "external Stock#read GET /stock/{id}");
    }

    @Test
    void aRepositoryWithoutMethodsIsABoundary() {
        assertThat(Found.in(root, """
                package shop;
                interface Orders extends org.springframework.data.jpa.repository.JpaRepository<String, Long> {}
                """)).containsExactly("persistence Orders#* JpaRepository");
    }

    @Test
    void aTypeThatKeepsStateIsOneCandidateHoweverManyMethodsItHas() {
        CompiledApplication application = CompiledApplication.in(root).compile("""
                package shop;
                interface Orders extends org.springframework.data.jpa.repository.JpaRepository<String, Long> {
                    String findByName(String name);
                    String findByNumber(long number);
                }
                """);

        assertThat(Found.scan(root, application).candidates())
                .extracting(EntryPoint::label)
                .containsExactly("persistence shop.Orders#*");
    }

    @Test
    void whatFrameworksAndCompilersGenerateIsNone() {
        assertThat(Found.in(root, """
                package shop;
                class $Pets$Definition$Intercepted extends Pets {}
                """, """
                package shop;
                @io.micronaut.http.annotation.Controller("/pets")
                class Pets implements java.util.function.Function<String, String> {
                    @io.micronaut.http.annotation.Post public String apply(String name) {return name;}
                }
                """, """
                package shop;
                @io.micronaut.http.annotation.Controller
                class Pets_ClientProxy extends Pets {}
                """, """
                package shop;
                interface PetRepository extends io.micronaut.data.repository.CrudRepository<String, Long> {}
                """, """
                package shop;
                class PetRepository$Intercepted implements PetRepository {
                    public long count() {return 0;}
                }
                """))
                .containsExactly("http Pets#apply POST /pets", "persistence PetRepository#* CrudRepository");
    }

    @Test
    void librariesWithAnnotationsOfTheSameNameAreToldApart() {
        assertThat(Found.in(root, """
                package shop;
                @org.mapstruct.Mapper
                interface OrderMapper {
                    String map(String order);
                }
                """, """
                package shop;
                interface Reports {
                    @Query String all();
                    @interface Query {}
                }
                """)).isEmpty();
    }

    @Test
    void aRestResourceIsNotProvenToBeLive() {
        CompiledApplication application = CompiledApplication.in(root).compile("""
                package shop;
                @jakarta.ws.rs.Path("/orders")
                class Orders {
                    @jakarta.ws.rs.GET String list() {return "";}
                }
                """);

        assertThat(Found.scan(root, application).all())
                .extracting(EntryPoint::confidence)
                .containsExactly(Confidence.MEDIUM);
    }

    @Test
    void aMainMethodOfAToolIsLessCertainThanThatOfTheApplication() {
        CompiledApplication application = CompiledApplication.in(root).compile("""
                package shop;
                class Generator {
                    public static void main(String[] args) {}
                }
                """, """
                package shop;
                @org.springframework.boot.autoconfigure.SpringBootApplication
                class Shop {
                    public static void main(String[] args) {}
                    public void main(String text) {}
                }
                """);

        assertThat(Found.scan(root, application).all())
                .extracting(point -> point.className() + " " + point.confidence())
                .containsExactly("shop.Generator MEDIUM", "shop.Shop HIGH");
    }

    @Test
    void annotationsComposedInTheApplicationAreResolved() {
        assertThat(Found.in(root, """
                package shop;
                import java.lang.annotation.*;
                import org.springframework.core.annotation.AliasFor;
                import org.springframework.web.bind.annotation.*;
                @Retention(RetentionPolicy.RUNTIME)
                @RestController
                @RequestMapping
                @interface Api {
                    @AliasFor(annotation = RequestMapping.class, attribute = "path") String[] value() default {};
                }
                """, """
                package shop;
                import java.lang.annotation.*;
                import org.springframework.core.annotation.AliasFor;
                import org.springframework.web.bind.annotation.*;
                @Retention(RetentionPolicy.RUNTIME)
                @RequestMapping(method = RequestMethod.PUT)
                @interface Change {
                    @AliasFor(annotation = RequestMapping.class) String[] path() default "/same";
                }
                """, """
                package shop;
                @Api("/orders")
                class Orders {
                    @Change(path = "/{id}") void change(long id) {}
                    @Change void same() {}
                }
                """))
                .containsExactly("http Orders#change PUT /orders/{id}", "http Orders#same PUT /orders/same");
    }

    @Test
    void inheritedHandlersCountOnEachConcreteController() {
        assertThat(Found.in(root, """
                package shop;
                import org.springframework.web.bind.annotation.*;
                abstract class Crud {
                    @GetMapping String list() {return "";}
                    @PostMapping String add() {return "";}
                }
                """, """
                package shop;
                import org.springframework.web.bind.annotation.*;
                @RestController
                @RequestMapping("/orders")
                class Orders extends Crud {
                    @Override String add() {return "";}
                }
                """, """
                package shop;
                import org.springframework.web.bind.annotation.*;
                @RestController
                @RequestMapping("/bills")
                class Bills extends Crud {}
                """))
                .containsExactly(
                        "http Bills#add POST /bills",
                        "http Bills#list GET /bills",
                        "http Orders#add POST /orders",
                        "http Orders#list GET /orders");
    }

    @Test
    void functionsAreListenersOnlyWhereTheBuildHasSpringCloudStream() {
        CompiledApplication application = CompiledApplication.in(root).compile("""
                package shop;
                class Functions {
                    @org.springframework.context.annotation.Bean java.util.function.Consumer<String> orders() {return null;}
                }
                """);

        assertThat(Found.texts(Found.scan(root, application))).isEmpty();

        application.write("pom.xml", "<artifactId>spring-cloud-stream</artifactId>");

        assertThat(Found.texts(Found.scan(root, application)))
                .containsExactly("messaging Functions#orders stream orders");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<artifactId>spring-cloud-stream-binder-rabbit</artifactId>",
                "<artifactId>spring-cloud-starter-stream-kafka</artifactId>",
                "implementation(libs.spring.cloud.starter.stream.kafka)"
            })
    void functionsOfTwoArgumentsAndOfKotlinAreListenersToo(String dependency) {
        CompiledApplication application =
                CompiledApplication.in(root).compile("""
                package shop;
                import org.springframework.context.annotation.Bean;
                class Functions {
                    @Bean java.util.function.BiFunction<String, String, String> join() {return null;}
                    @Bean kotlin.jvm.functions.Function1<String, String> upper() {return null;}
                }
                """).write("build.gradle.kts", dependency);

        assertThat(Found.texts(Found.scan(root, application)))
                .containsExactly("messaging Functions#join stream join", "messaging Functions#upper stream upper");
    }

    @Test
    void useCasesAreHintsAlone() {
        CompiledApplication application = CompiledApplication.in(root).compile("""
                package shop;
                @org.springframework.stereotype.Service
                class Orders {
                    @org.springframework.transaction.annotation.Transactional void place() {}
                }
                """);

        assertThat(Found.scan(root, application).all())
                .extracting(point -> Found.text(point) + " " + point.confidence())
                .containsExactly("workflow Orders#* @Service LOW", "workflow Orders#place @Transactional LOW");
        assertThat(Found.scan(root, application).candidates()).isEmpty();
    }

    @Test
    void propertyTestsAreInvariantsAndOtherTestsNothing() {
        CompiledApplication application = CompiledApplication.in(root).compileTests("""
                package shop;
                class OrdersTest {
                    @net.jqwik.api.Property void total() {}
                    @com.code_intelligence.jazzer.junit.FuzzTest void parse(byte[] bytes) {}
                    public static void main(String[] args) {}
                }
                """);

        assertThat(Found.scan(root, application).all())
                .extracting(point -> Found.text(point) + " " + point.file())
                .containsExactly(
                        "invariant OrdersTest#parse jazzer src/test/java/shop/OrdersTest.java",
                        "invariant OrdersTest#total jqwik src/test/java/shop/OrdersTest.java");
    }

    @Test
    void callsThroughASubclassOfALibrarysClassAreCallsOfTheLibrary() {
        assertThat(Found.in(root, """
                package shop;
                class Bank extends org.springframework.web.client.RestTemplate {
                    Object rates() {return null;}
                }
                """, """
                package shop;
                class Teller {
                    Object ask(Bank bank) {return bank.getForObject("rates");}
                    Object own(Bank bank) {return bank.rates();}
                }
                """)).isEqualTo(List.of("external Teller#ask Bank.getForObject"));
    }

    @Test
    void whatALambdaOfKotlinDoesBelongsToTheFunctionAroundIt() {
        assertThat(Found.in(root, """
                package shop;
                class Bank {
                    Runnable rates() {
                        return Bank::rates$lambda$0;
                    }
                    private static final void rates$lambda$0() {
                        Runnable inner = Bank::rates$lambda$0$0;
                        inner.run();
                    }
                    private static final void rates$lambda$0$0() {
                        new org.springframework.web.client.RestTemplate().getForObject("rates");
                    }
                }
                """)).containsExactly("external Bank#rates RestTemplate.getForObject");
    }
}
