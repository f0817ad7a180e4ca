package dev.rotops.engine.discovery.entrypoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Routes that are registered in one place, and put below a path in another. */
class MountedRoutesTest {

    @TempDir
    Path root;

    @Nested
    class OfAnotherClass {

        @Test
        void haveThePathInFront() {
            assertThat(Found.in(root, """
                    package shop;
                    import io.helidon.webserver.http.*;
                    import io.helidon.webserver.staticcontent.StaticContentService;
                    class Main {
                        static void start() {
                            Orders orders = Orders.create();
                            io.helidon.webserver.WebServer.routing(rules -> rules
                                    .get("/ping", (q, s) -> {})
                                    .register("/ui", StaticContentService.create("/web"))
                                    .register("/orders", orders)
                                    .register("/later", Later::new)
                                    .register(new Plain()));
                        }
                    }
                    """, """
                    package shop;
                    import io.helidon.webserver.http.*;
                    class Orders implements HttpService {
                        static Orders create() {return new Orders();}
                        public void routing(HttpRules rules) {
                            rules.get(this::all).post("/{id}", this::all).register("/lines", new Lines());
                        }
                        private void all(Object request, Object response) {}
                    }
                    """, """
                    package shop;
                    import io.helidon.webserver.http.*;
                    class Lines implements HttpService {
                        public void routing(HttpRules rules) {rules.get("/{line}", (q, s) -> {});}
                    }
                    """, """
                    package shop;
                    import io.helidon.webserver.http.*;
                    class Later implements HttpService {
                        public void routing(HttpRules rules) {rules.get("/x", (q, s) -> {});}
                    }
                    """, """
                    package shop;
                    import io.helidon.webserver.http.*;
                    class Plain implements HttpService {
                        public void routing(HttpRules rules) {rules.get("/plain", (q, s) -> {});}
                    }
                    """))
                    .containsExactly(
                            "http Later#routing GET /later/x",
                            "http Lines#routing GET /orders/lines/{line}",
                            "http Main#start GET /ping",
                            "http Orders#routing GET /orders",
                            "http Orders#routing POST /orders/{id}",
                            "http Plain#routing GET /plain");
        }

        @Test
        void thatPutEachOtherBelowAPathAreStillFound() {
            assertThat(Found.in(root, """
                    package shop;
                    import io.helidon.webserver.http.*;
                    class One implements HttpService {
                        public void routing(HttpRules rules) {rules.get("/one", (q, s) -> {}).register("/a", new Other());}
                    }
                    """, """
                    package shop;
                    import io.helidon.webserver.http.*;
                    class Other implements HttpService {
                        public void routing(HttpRules rules) {rules.get("/other", (q, s) -> {}).register("/b", new One());}
                    }
                    """)).contains("http One#routing GET /one", "http Other#routing GET /other");
        }

        @Test
        void areThemselvesMadeOfWhatTheyAreCalledWith() {
            assertThat(Found.in(root, """
                    package shop;
                    import io.helidon.http.*;
                    import io.helidon.webserver.http.*;
                    import io.helidon.webserver.http1.Http1Route;
                    class Main {
                        void start(HttpRules rules, PathMatcher matcher) {
                            rules.route(Method.PUT, "/a", (q, s) -> {});
                            rules.route(Method.PUT, matcher, (q, s) -> {});
                            rules.route(Http1Route.route(Method.PUT, "/b", (q, s) -> {}));
                        }
                    }
                    """))
                    .containsExactly("http Main#start PUT /a", "http Main#start PUT /b", "http Main#start PUT /{}");
        }
    }

    @Nested
    class OfARouterOfVertx {

        @Test
        void haveThePathInFront() {
            assertThat(Found.in(root, """
                    package shop;
                    import io.vertx.ext.web.*;
                    class Server {
                        void start(Object vertx) {
                            Router main = Router.router(vertx);
                            Router orders = Router.router(vertx);
                            orders.get("/:id").handler(context -> {});
                            Router lines = Router.router(vertx);
                            lines.post("/:line").handler(context -> {});
                            orders.route("/lines/*").handler(context -> {}).subRouter(lines);
                            main.mountSubRouter("/orders", orders);
                            main.route("/items/*").subRouter(items(vertx));
                            main.route().subRouter(open(vertx));
                            main.get("/ping").handler(context -> {});
                        }
                        private Router items(Object vertx) {
                            Router items = Router.router(vertx);
                            items.get("/all").handler(context -> {});
                            return items;
                        }
                        private static Router open(Object vertx) {
                            Router open = Router.router(vertx);
                            open.get("/open").handler(context -> {});
                            return open;
                        }
                    }
                    """))
                    .containsExactlyInAnyOrder(
                            "http Server#start GET /orders/:id",
                            "http Server#start POST /orders/lines/:line",
                            "http Server#start GET /ping",
                            "http Server#items GET /items/all",
                            "http Server#open GET /open");
        }

        @Test
        void areNotKnownWhereALibraryMadeThem() {
            assertThat(Found.in(root, """
                    package shop;
                    import io.vertx.ext.web.*;
                    import io.vertx.ext.web.handler.sockjs.SockJSHandler;
                    class Server {
                        void start(Router main, SockJSHandler sockets) {
                            main.route("/eventbus*").subRouter(sockets.bridge(new Object()));
                            main.mountSubRouter("/sockets", sockets.bridge(null));
                        }
                    }
                    """))
                    .containsExactly("http Server#start ANY /eventbus*", "http Server#start ANY /sockets");
        }

        @Test
        void areAsTheyStandWhereTheApplicationTakesTheRouter() {
            assertThat(Found.scan(
                                    root,
                                    dev.rotops.engine.fixtures.CompiledApplication.in(root)
                                            .compile("""
                    package shop;
                    import io.vertx.ext.web.*;
                    class Server {
                        void start(Object vertx) {
                            Router router = Router.router(vertx);
                            router.get("/a").handler(context -> {});
                            more(router);
                        }
                        private void more(Router router) {router.get("/b").handler(context -> {});}
                    }
                    """))
                            .all())
                    .extracting(Found::text, point -> point.confidence().name())
                    .containsExactly(
                            org.assertj.core.api.Assertions.tuple("http Server#more GET /b", "HIGH"),
                            org.assertj.core.api.Assertions.tuple("http Server#start GET /a", "HIGH"));
        }
    }

    @Nested
    class OfTheHttpServerOfTheJdk {

        @Test
        void areForTheVerbsThatTheHandlerTests() {
            assertThat(Found.in(root, """
                    package shop;
                    import com.sun.net.httpserver.*;
                    import java.io.IOException;
                    class Server {
                        private static final String LIST = "GET";
                        void start(HttpServer server) {
                            server.createContext("/any", exchange -> exchange.close());
                            server.createContext("/only", exchange -> {
                                if (!"POST".equals(exchange.getRequestMethod())) {exchange.sendResponseHeaders(405, -1); return;}
                                exchange.close();
                            });
                            server.createContext("/both", this::both);
                            server.createContext("/preflight", exchange -> {
                                if (exchange.getRequestMethod().equalsIgnoreCase("OPTIONS")) return;
                                exchange.close();
                            });
                            server.createContext("/orders", new Orders());
                            server.createContext("/text", exchange -> System.out.println("PUT".equals("x")));
                        }
                        private void both(HttpExchange exchange) {
                            switch (exchange.getRequestMethod()) {
                                case LIST -> exchange.close();
                                case "DELETE" -> exchange.getResponseBody();
                                default -> {}
                            }
                        }
                    }
                    class Orders implements HttpHandler {
                        public void handle(HttpExchange exchange) throws IOException {
                            if (is(exchange, "PATCH")) exchange.close(); else refuse(exchange);
                        }
                        private static boolean is(HttpExchange exchange, String verb) {
                            String method = exchange.getRequestMethod();
                            return verb.equals(method);
                        }
                        private void refuse(HttpExchange exchange) throws IOException {exchange.sendResponseHeaders(405, -1);}
                    }
                    """))
                    .containsExactly(
                            "http Server#start ANY /any",
                            "http Server#start ANY /preflight",
                            "http Server#start ANY /text",
                            "http Server#start DELETE /both",
                            "http Server#start GET /both",
                            "http Server#start OPTIONS /preflight",
                            "http Server#start PATCH /orders",
                            "http Server#start POST /only");
        }
    }
}
