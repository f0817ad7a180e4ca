package dev.rotops.engine.discovery.entrypoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rotops.engine.discovery.EntryPoint;
import dev.rotops.engine.fixtures.CompiledApplication;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionalRoutesTest {

    /** The beginning of a class in which requests can be handled. */
    static final String HEAD = """
            package shop;
            import static org.springframework.web.reactive.function.server.RequestPredicates.*;
            import static org.springframework.web.reactive.function.server.RouterFunctions.*;
            import org.springframework.context.annotation.Bean;
            import org.springframework.http.HttpMethod;
            import org.springframework.web.reactive.function.server.*;
            class Router {
                Object handle(ServerRequest request) {return null;}
            """;

    @TempDir
    Path root;

    @Test
    void ofABuilderAreFoundInItsBean() {
        assertThat(Found.in(root, HEAD + """
                    @Bean RouterFunction<Object> routes() {
                        return route()
                                .GET("/orders/{id}", this::handle)
                                .POST("/orders", accept("application/json"), this::handle)
                                .build();
                    }
                }
                """))
                .containsExactly("http Router#routes GET /orders/{id}", "http Router#routes POST /orders");
    }

    @Test
    void thatAreNestedHaveThePathAround() {
        assertThat(Found.in(root, HEAD + """
                    @Bean RouterFunction<Object> routes() {
                        return route()
                                .path("/api", api -> api
                                        .GET("/ping", request -> "pong")
                                        .nest(path("/orders"), orders -> orders.DELETE("/{id}", this::handle)))
                                .GET("/", this::handle)
                                .build();
                    }
                }
                """))
                .containsExactly(
                        "http Router#routes DELETE /api/orders/{id}",
                        "http Router#routes GET /",
                        "http Router#routes GET /api/ping");
    }

    @Test
    void madeOfPredicatesAreFound() {
        assertThat(Found.in(root, HEAD + """
                    @Bean RouterFunction<Object> routes() {
                        return nest(path("/api"), route(GET("/one").and(accept("text/plain")), this::handle)
                                        .andRoute(POST("/two"), this::handle))
                                .andRoute(method(HttpMethod.DELETE).and(path("/three")), this::handle);
                    }
                }
                """))
                .containsExactly(
                        "http Router#routes DELETE /three",
                        "http Router#routes GET /api/one",
                        "http Router#routes POST /api/two");
    }

    @Test
    void thatCannotBeReadLeaveTheBean() {
        assertThat(Found.in(root, HEAD + """
                    @Bean RouterFunction<Object> routes() {return Elsewhere.routes();}
                }
                class Elsewhere {static RouterFunction<Object> routes() {return null;}}
                """)).containsExactly("http Router#routes");
    }

    @Test
    void areLocatedWhereTheyAreRegistered() {
        CompiledApplication application = CompiledApplication.in(root).compile(HEAD + """
                    @Bean RouterFunction<Object> routes() {
                        return route()
                                .GET("/a", this::handle)
                                .DELETE("/b", this::handle)
                                .build();
                    }
                }
                """);

        assertThat(Found.scan(root, application).all())
                .extracting(EntryPoint::label, EntryPoint::line)
                .containsExactly(tuple("http DELETE /b", 12), tuple("http GET /a", 11));
    }

    @Test
    void ofTheHttpServerOfTheJdkAreFoundWhereTheyAreMade() {
        assertThat(Found.in(root, """
                package shop;
                import com.sun.net.httpserver.*;
                class Server {
                    static void start(HttpServer server, String base) {
                        server.createContext("/ping", exchange -> exchange.close());
                        server.createContext(base + "/health", new Health("ok"));
                    }
                }
                class Health implements HttpHandler {
                    Health(String text) {}
                    public void handle(HttpExchange exchange) {}
                }
                """))
                .containsExactly("http Server#start ANY /ping", "http Server#start ANY /{}/health");
    }

    /** Nobody can say which paths they are registered for, but that they are. */
    @Test
    void areFoundWhereTheirRegistrationIsHandedOverAsAFunction() {
        assertThat(Found.in(root, """
                package shop;
                import com.sun.net.httpserver.*;
                import java.util.*;
                import java.util.function.*;
                class Server {
                    static void start(HttpServer server, Map<String, HttpHandler> handlers) {
                        BiFunction<String, HttpHandler, HttpContext> route = server::createContext;
                        route.apply("/hidden", exchange -> exchange.close());
                    }
                    static void all(HttpServer server, Map<String, HttpHandler> handlers) {
                        handlers.forEach(server::createContext);
                    }
                }
                """)).containsExactly("http Server#all ANY /{}", "http Server#start ANY /{}");
    }
}
