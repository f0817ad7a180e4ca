package dev.rotops.engine.discovery.entrypoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.discovery.Confidence;
import dev.rotops.engine.fixtures.CompiledApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** What is said of a route is what its registration is called with; {@code ?} marks what is not certain. */
class RouteArgumentsTest {

    @TempDir
    Path root;

    @Nested
    class APath {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                log("/no/route"); router.get(path);                                | GET /{} ?
                log("/no/route"); router.get("/yes");                              | GET /yes
                router.get(name);                                                  | GET /{} ?
                router.get(CONSTANT);                                              | GET /constant
                router.get(Paths.ORDERS);                                          | GET /orders
                router.get(Paths.MADE);                                            | GET /made
                router.get(Paths.TOLD);                                            | GET /{} ?
                router.get(Paths.changing);                                        | GET /{} ?
                router.get("/orders/" + path);                                     | GET /orders/{} ?
                router.get(path + "/health");                                      | GET /{}/health ?
                String p = "/a"; p = p + "/b"; router.get(p);                      | GET /a/b
                String p = "/first"; router.get("/second");                        | GET /second
                router.get(on ? "/a" : "/b");                                      | GET /a, GET /b
                router.get("/api" + (on ? "/a" : "/b"));                           | GET /api/a, GET /api/b
                router.get(on ? "/a" : path);                                      | GET /a, GET /{} ?
                for (String p : java.util.List.of("/a", "/b")) router.get(p);      | GET /{} ?
                for (String p : new String[] {"/a", "/b"}) router.get(p);          | GET /{} ?
                for (int i = 0; i < 3; i++) router.get("/" + i);                   | GET /0, GET /{} ?
                String p = "/a"; while (on) p = p + "/b"; router.get(p);           | GET /a, GET /a/b, GET /{}/b ?
                router.get(new StringBuilder("/a").append('/').append(1).append(path).toString()); | GET /a/1{} ?
                StringBuilder b = new StringBuilder("/a"); b.append("/b"); router.get(b.toString()); | GET /{} ?
                StringBuilder b = new StringBuilder("/a"); keep(b.append("/b")); router.get(b.toString()); | GET /{} ?
                router.get("/a".concat("/b"));                                     | GET /a/b
                router.get(String.format("/a/%s/%d", "b", 2));                     | GET /a/b/2
                router.get(String.format("/a/%s", path));                          | GET /a/{} ?
                router.get(String.format(path, "/a"));                             | GET /{} ?
                router.get(String.format("/%5s", "a"));                            | GET /{} ?
                router.get(under("/a"));                                           | GET /under/a
                router.get(told("/a"));                                            | GET /{} ?
                router.get(null);                                                  | GET /{} ?
                router.route(io.vertx.core.http.HttpMethod.PATCH, "/a");           | PATCH /a
                router.route(verb, "/a");                                          | ANY /a ?
                router.route("/a");                                                | ANY /a
                try {router.get("/a");} finally {router.post("/b");}               | GET /a, POST /b
                switch (path) {case "/x": router.get("/a"); break; default: router.get("/b");} | GET /a, GET /b
                """)
        void isWhatTheCallTakes(String code, String routes) {
            CompiledApplication application = CompiledApplication.in(root).compile("""
                    package shop;
                    class Paths {
                        static final String ORDERS = "/orders";
                        static final String MADE = new String("/" + "made").isEmpty() ? "/made" : "/made";
                        static final String TOLD = System.getenv("PATH");
                        static String changing = "/changing";
                    }
                    """, """
                    package shop;
                    class Server {
                        private static final String CONSTANT = "/constant";
                        String name = "/name";
                        void log(String text) {}
                        void keep(Object any) {}
                        private String under(String path) {return "/under" + path;}
                        String told(String path) {return path;}
                        void start(io.vertx.ext.web.Router router, String path, boolean on, io.vertx.core.http.HttpMethod verb) {
                            %s
                        }
                    }
                    """.formatted(code));

            assertThat(routes(application)).containsExactly(routes.split(", "));
        }

        @Test
        void thatOneCallOfAMethodOfTheClassHandsOverIsKnown() {
            assertThat(compiled("""
                    package shop;
                    class Server {
                        void start(io.javalin.Javalin app, String path) {
                            add(app, "/a");
                            add(app, "/b");
                            add(app, path);
                        }
                        private void add(io.javalin.Javalin app, String path) {app.get("/api" + path, context -> {});}
                    }
                    """)).containsExactly("GET /api/a", "GET /api/b", "GET /api{} ?");
        }

        @Test
        void thatOtherClassesHandOverIsNotKnown() {
            assertThat(compiled("""
                    package shop;
                    class Server {
                        void start(io.javalin.Javalin app) {add(app, "/a"); hidden(app, "/b");}
                        void add(io.javalin.Javalin app, String path) {app.get(path, context -> {});}
                        private static void hidden(io.javalin.Javalin app, String path) {app.get(path, context -> {});}
                        class Inner {
                            void more(io.javalin.Javalin app, String path) {hidden(app, path);}
                        }
                    }
                    """)).containsExactly("GET /{} ?", "GET /b", "GET /{} ?");
        }

        @Test
        void thatIsOneOfManyIsNotKnown() {
            String cases = IntStream.range(0, 20)
                    .mapToObj(i -> "case " + i + ": path = \"/" + i + "\"; break;")
                    .collect(Collectors.joining());
            assertThat(compiled("""
                    package shop;
                    class Server {
                        void start(io.javalin.Javalin app, int number) {
                            String path = "";
                            switch (number) {%s default:}
                            app.get(path, context -> {});
                        }
                    }
                    """.formatted(cases))).containsExactly("GET /{} ?");
        }

        @Test
        void ofSeveralIsOneRouteEach() {
            assertThat(compiled("""
                    package shop;
                    class Gateway {
                        void start(org.springframework.cloud.gateway.route.builder.PredicateSpec spec, String path) {
                            spec.path("/a", path, "/b");
                        }
                        void more(org.springframework.cloud.gateway.route.builder.PredicateSpec spec, String[] paths) {
                            spec.path(paths);
                        }
                    }
                    """)).containsExactly("ANY /{} ?", "ANY /a", "ANY /b", "ANY /{} ?");
        }
    }

    @Nested
    class APredicate {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                RequestPredicate p = GET("/a"); RequestPredicate q = POST("/b"); return route(q, this::handle).andRoute(p, this::handle); | GET /a, POST /b
                RequestPredicate p = accept("x"); return route(GET("/a").and(p), this::handle); | GET /a
                return route(GET("/a").or(POST("/b")), this::handle);                  | GET /a, POST /b
                return route(path("/a").and(methods(HttpMethod.PUT, HttpMethod.DELETE)), this::handle); | DELETE /a, PUT /a
                return route(on ? GET("/a") : POST("/b"), this::handle);               | GET /a, POST /b
                return route(GET("/a").and(accept("x").negate()), this::handle);       | GET /a
                return route(path("/a").negate(), this::handle);                       | ANY /{} ?
                return route(given, this::handle);                                     | ANY /{} ?
                return route(GET("/a").and(given), this::handle);                      | GET /a ?
                return route(GET("/a").and(JSON), this::handle);                       | GET /a
                return route(GET("/a").and(json()), this::handle);                     | GET /a
                """)
        void isWhatTheCallTakes(String code, String routes) {
            assertThat(compiled(FunctionalRoutesTest.HEAD + """
                        static final RequestPredicate JSON = accept("application/json");
                        private RequestPredicate json() {return accept("application/json");}
                        RouterFunction<Object> routes(boolean on, RequestPredicate given) {%s}
                    }
                    """.formatted(code)))
                    .containsExactly(routes.split(", "));
        }
    }

    @Nested
    class RoutesBelowAPath {

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                return nest(path("/x"), route(GET("/y"), this::handle).andRoute(POST("/z"), this::handle)); | GET /x/y, POST /x/z
                return route(GET("/y"), this::handle).andNest(path("/x"), route(GET("/z"), this::handle)); | GET /x/z, GET /y
                return nest(path("/x"), nest(path("/y"), route(GET("/z"), this::handle))); | GET /x/y/z
                return nest(path(given), route(GET("/z"), this::handle)); | GET /{}/z ?
                var inner = route(GET("/y"), this::handle); var other = route(GET("/o"), this::handle); return nest(path("/x"), inner); | GET /o, GET /x/y
                return nest(path("/x"), route().GET("/y", this::handle).build()); | GET /x/y
                var b = route(); b.GET("/y", this::handle); b.DELETE("/z", this::handle); return nest(path("/x"), b.build()); | DELETE /x/z, GET /x/y
                return nest(path("/x"), orders()); | GET /x/orders
                return route().path("/x", this::orders).build(); | GET /x/orders
                return route().path("/x", this::more).build(); | GET /x/more
                return route().path("/x", b -> more(b)).build(); | GET /x/more
                java.util.function.Consumer<Builder> f = b -> b.GET("/y", this::handle); return route().path("/x", f).build(); | GET /x/y
                java.util.function.Consumer<Builder> f = b -> b.GET("/y", this::handle); return route().path("/x", on ? f : f).path("/z", f).build(); | GET /x/y, GET /z/y
                String name = "/y"; return route().path("/x", b -> b.GET(name + "/z", this::handle)).build(); | GET /x/y/z
                return route().path("/x", b -> java.util.List.of(1).forEach(i -> b.GET("/y", this::handle))).build(); | GET /x/y
                return route().path("/x", new java.util.function.Consumer<Builder>() {public void accept(Builder b) {b.GET("/y", Router.this::handle);}}).build(); | GET /x/y
                return secured(route(GET("/y"), this::handle)); | GET /y ?
                return route().add(nest(path("/x"), route(GET("/y"), this::handle))).build(); | GET /x/y
                """)
        void haveThatPath(String code, String routes) {
            assertThat(compiled(FunctionalRoutesTest.HEAD + """
                        private RouterFunction<Object> orders() {return route(GET("/orders"), this::handle);}
                        static RouterFunction<Object> secured(RouterFunction<Object> any) {return any;}
                        private void more(Builder b) {b.GET("/more", this::handle);}
                        RouterFunction<Object> routes(String given, boolean on) {%s}
                    }
                    """.formatted(code)).stream()
                            .filter(route -> !route.equals("GET /orders") && !route.equals("GET /more")))
                    .containsExactly(routes.split(", "));
        }

        @Test
        void withoutParametersHaveItToo() {
            assertThat(compiled("""
                    package shop;
                    import static io.javalin.apibuilder.ApiBuilder.*;
                    class Server {
                        void start(io.javalin.Javalin app) {
                            Runnable orders = () -> {get(c -> {}); get("/{id}", c -> {});};
                            app.routes(() -> {
                                get("/ping", c -> {});
                                path("/orders", orders);
                                path("/shop", () -> {path("/items", Server::items); get("/open", c -> {});});
                            });
                        }
                        static void items() {get("/x", c -> {});}
                    }
                    """))
                    .containsExactly(
                            "GET /shop/items/x", "GET /orders", "GET /orders/{id}", "GET /ping", "GET /shop/open");
        }

        @Test
        void ofAFunctionThatCannotBeTracedAreNotCertain() {
            assertThat(compiled("""
                    package shop;
                    import static io.javalin.apibuilder.ApiBuilder.*;
                    class Server {
                        Runnable group = () -> get("/x", c -> {});
                        void start() {path("/orders", group);}
                    }
                    """)).containsExactly("GET /{}/x ?");
        }

        @Test
        void asKotlinCompilesThemHaveIt() {
            assertThat(compiled("""
                    package shop;
                    import kotlin.jvm.functions.Function1;
                    import org.springframework.web.reactive.function.server.RouterFunctionDsl;
                    class Router {
                        static Object routes(RouterFunctionDsl dsl) {
                            class Old implements Function1<RouterFunctionDsl, Object> {
                                public Object invoke(RouterFunctionDsl dsl) {
                                    dsl.GET("/y", request -> null);
                                    return null;
                                }
                            }
                            dsl.nest("/api", inner -> {
                                inner.GET("/x", request -> null);
                                return null;
                            });
                            dsl.nest("/old", new Old());
                            dsl.invoke("/any", request -> null);
                            dsl.invoke(dsl.PUT("/z"), request -> null);
                            return null;
                        }
                    }
                    """)).containsExactly("ANY /any", "GET /api/x", "GET /old/y", "PUT /z");
        }
    }

    @Nested
    class CodeThatNoCompilerWrites {

        private static final String SERVER = """
                package shop;
                import static io.javalin.apibuilder.ApiBuilder.*;
                class Server {
                    void start() {
                        get("/a", c -> {});
                        path("/b", () -> get("/c", c -> {}));
                        add("/d");
                    }
                    private void add(String path) {get(path + "/e", c -> {});}
                }
                """;

        @Test
        void isFoundToRegisterSomething() throws IOException {
            CompiledApplication application = CompiledApplication.in(root).compile(SERVER);
            rewrite("start", (method, size) -> method.visitMaxs(0, size));

            assertThat(routes(application)).containsExactly("GET /{}/e ?", "GET /{} ?", "GET /{}/c ?");
        }

        @Test
        void canBeTooLarge() throws IOException {
            CompiledApplication application = CompiledApplication.in(root).compile(SERVER);
            rewrite("add", (method, size) -> {
                for (int i = 0; i < 30_000; i++) {
                    method.visitInsn(Opcodes.NOP);
                }
                method.visitMaxs(50_000, 50_000);
            });

            assertThat(routes(application)).containsExactly("GET /{} ?", "GET /a", "GET /b/c");
        }

        @Test
        void callsItself() {
            assertThat(compiled("""
                    package shop;
                    import static io.javalin.apibuilder.ApiBuilder.*;
                    class Server {
                        void start() {add("/a"); path(told("/p"), () -> {});}
                        private void add(String path) {get(path, c -> {}); add(path + "/b"); add(path + path);}
                        private String told(String path) {return path.isEmpty() ? told(path + "x") : told(path + "y");}
                    }
                    """)).containsExactly("GET /a", "GET /{} ?");
        }

        @Test
        void doublesWithEachStep() {
            String methods = IntStream.range(0, 40)
                    .mapToObj(i -> "private void m%d(String p) {m%d(p); m%d(p + p);}\n".formatted(i, i + 1, i + 1))
                    .collect(Collectors.joining());
            String doubling = "p = p + p;".repeat(60);

            assertThat(compiled("""
                    package shop;
                    import static io.javalin.apibuilder.ApiBuilder.*;
                    class Server {
                        void start() {m0("/a"); String p = "/b"; %s get(p, c -> {});}
                        private void m40(String p) {get(p, c -> {});}
                        %s
                    }
                    """.formatted(doubling, methods))).contains("GET /{} ?");
        }

        @Test
        void registersThousands() {
            String routes = IntStream.range(0, 1_000)
                    .mapToObj(i -> "f = f.andRoute(GET(\"/%d\").and(accept(\"x\")), this::handle);".formatted(i))
                    .collect(Collectors.joining("\n"));

            assertThat(compiled(FunctionalRoutesTest.HEAD + """
                        RouterFunction<Object> routes() {
                            RouterFunction<Object> f = route(POST("/p"), this::handle);
                            %s
                            return nest(path("/x"), f);
                        }
                    }
                    """.formatted(routes)))
                    .hasSize(1_001)
                    .contains("POST /x/p", "GET /x/0", "GET /x/999");
        }

        private void rewrite(String name, BiConsumer<MethodVisitor, Integer> end) throws IOException {
            Path file = root.resolve("target/classes/shop/Server.class");
            ClassWriter writer = new ClassWriter(0);
            new ClassReader(Files.readAllBytes(file))
                    .accept(
                            new ClassVisitor(Opcodes.ASM9, writer) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access,
                                        String method,
                                        String descriptor,
                                        String signature,
                                        String[] thrown) {
                                    MethodVisitor next =
                                            super.visitMethod(access, method, descriptor, signature, thrown);
                                    return !method.equals(name)
                                            ? next
                                            : new MethodVisitor(Opcodes.ASM9, next) {
                                                @Override
                                                public void visitMaxs(int stack, int locals) {
                                                    end.accept(mv, locals);
                                                }
                                            };
                                }
                            },
                            0);
            Files.write(file, writer.toByteArray());
        }
    }

    private List<String> compiled(String source) {
        return routes(CompiledApplication.in(root).compile(source));
    }

    private List<String> routes(CompiledApplication application) {
        return Found.scan(root, application).all().stream()
                .filter(point -> !point.detail().isEmpty())
                .map(point -> point.detail() + (point.confidence() == Confidence.HIGH ? "" : " ?"))
                .toList();
    }
}
