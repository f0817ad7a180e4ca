package dev.rotops.engine.discovery.entrypoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JakartaEntryPointsTest {

    @TempDir
    Path root;

    @Test
    void methodsOfRestResourcesAreRequests() {
        assertThat(Found.in(root, """
                package shop;
                import jakarta.ws.rs.*;
                @Path("orders")
                class Orders {
                    @GET String list() {return "";}
                    @GET @Path("/{id}") String read(long id) {return "";}
                    @DELETE @Path("{id}") void cancel(long id) {}
                    @PURGE void purge() {}
                    String helper() {return "";}
                }
                """, """
                package shop;
                @jakarta.ws.rs.HttpMethod("PURGE")
                @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
                @interface PURGE {}
                """, """
                package shop;
                @javax.ws.rs.Path("/old")
                class Old {
                    @javax.ws.rs.GET String read() {return "";}
                }
                """, """
                package shop;
                @jakarta.ws.rs.ApplicationPath("/rest")
                class Rest extends jakarta.ws.rs.core.Application {}
                """, """
                package shop;
                class Jersey extends org.glassfish.jersey.server.ResourceConfig {}
                """, """
                package shop;
                class Log implements jakarta.ws.rs.container.ContainerRequestFilter {
                    public void filter(Object context) {}
                }
                """))
                .containsExactly(
                        "http Old#read GET /old",
                        "http Orders#cancel DELETE /orders/{id}",
                        "http Orders#list GET /orders",
                        "http Orders#purge PURGE /orders",
                        "http Orders#read GET /orders/{id}",
                        "bootstrap Jersey#<class> rest application",
                        "bootstrap Rest#<class> rest application /rest",
                        "auth Log#filter rest filter");
    }

    @Test
    void whatALocatorHandsOutIsReachedBehindItsPath() {
        assertThat(Found.in(root, """
                package shop;
                import jakarta.ws.rs.*;
                @Path("/customers")
                class Customers {
                    @Path("{id}/orders") Orders orders(long id) {return new Orders();}
                }
                """, """
                package shop;
                import jakarta.ws.rs.*;
                class Orders {
                    @GET String list() {return "";}
                    @Path("{nr}/lines") Class<Lines> lines() {return Lines.class;}
                }
                """, """
                package shop;
                class Lines {
                    @jakarta.ws.rs.POST void add() {}
                }
                """))
                .containsExactly(
                        "http Customers#orders ANY /customers/{id}/orders",
                        "http Lines#add POST /customers/{id}/orders/{nr}/lines",
                        "http Orders#lines ANY /customers/{id}/orders/{nr}/lines",
                        "http Orders#list GET /customers/{id}/orders");
    }

    @Test
    void servletsHaveThePathsOfTheDeploymentDescriptor() throws IOException {
        Path descriptor =
                Files.createDirectories(root.resolve("src/main/webapp/WEB-INF")).resolve("web.xml");
        Files.writeString(descriptor, """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee">
                  <servlet>
                    <servlet-name> orders </servlet-name>
                    <servlet-class>shop.Orders</servlet-class>
                  </servlet>
                  <servlet id="two"><servlet-name>other</servlet-name><servlet-class>lib.Other</servlet-class></servlet>
                  <servlet-mapping>
                    <servlet-name>orders</servlet-name>
                    <url-pattern>/orders/*</url-pattern>
                    <!-- <url-pattern>/old</url-pattern> -->
                    <url-pattern>*.order</url-pattern>
                  </servlet-mapping>
                  <servlet-mapping><servlet-name>nobody</servlet-name><url-pattern>/x</url-pattern></servlet-mapping>
                </web-app>
                """);
        assertThat(Found.in(root, """
                package shop;
                class Orders extends jakarta.servlet.http.HttpServlet {
                    @Override protected void doGet(Object q, Object r) {}
                }
                """, """
                package shop;
                @jakarta.servlet.annotation.WebServlet("/a")
                class Page extends jakarta.servlet.http.HttpServlet {
                    @Override protected void doGet(Object q, Object r) {}
                }
                """))
                .containsExactly(
                        "http Orders#doGet GET /*.order", "http Orders#doGet GET /orders/*", "http Page#doGet GET /a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:web-app xmlns:w='urn:w'>%s</w:web-app>",
                "<!DOCTYPE web-app PUBLIC '-//Sun//DTD Web Application 2.3//EN' 'http://localhost:1/no.dtd'><web-app>%s</web-app>",
                "<web-app>%s<servlet-mapping><url-pattern>/never",
                "<web-app>%s<listener>&unknown;</listener></web-app>",
            })
    void aDescriptorIsReadAsFarAsItCanBe(String document) throws IOException {
        Path descriptor =
                Files.createDirectories(root.resolve("src/main/webapp/WEB-INF")).resolve("web.xml");
        String servlets = "<servlet><servlet-name>a</servlet-name><servlet-class>shop.Orders</servlet-class></servlet>"
                + "<servlet-mapping><servlet-name>a</servlet-name><url-pattern><![CDATA[/orders]]></url-pattern></servlet-mapping>";
        String prefix = document.startsWith("<w:") ? "w:" : "";
        Files.writeString(
                descriptor,
                document.formatted(servlets.replace("<s", "<" + prefix + "s")
                        .replace("</s", "</" + prefix + "s")
                        .replace("<u", "<" + prefix + "u")
                        .replace("</u", "</" + prefix + "u")));

        assertThat(Found.in(root, """
                package shop;
                class Orders extends jakarta.servlet.http.HttpServlet {
                    @Override protected void doGet(Object q, Object r) {}
                }
                """)).containsExactly("http Orders#doGet GET /orders");
    }

    @Test
    void actionsOfStrutsAreRequests() {
        assertThat(Found.in(root, """
                package shop;
                abstract class Base extends com.opensymphony.xwork2.ActionSupport {}
                """, """
                package shop;
                class Buy extends Base {
                    @Override public String execute() {return "";}
                }
                """, """
                package shop;
                class Look extends Base {
                    public String view() {return "";}
                }
                """))
                .containsExactly("http Buy#execute struts action", "http Look#<class> struts action");
    }

    @Test
    void servletsAndWebSocketsAreRequests() {
        assertThat(Found.in(root, """
                package shop;
                @jakarta.servlet.annotation.WebServlet({"/a", "/b"})
                class Page extends jakarta.servlet.http.HttpServlet {
                    @Override protected void doGet(Object q, Object r) {}
                }
                """, """
                package shop;
                class Plain extends jakarta.servlet.http.HttpServlet {
                    @Override protected void doPost(Object q, Object r) {}
                }
                """, """
                package shop;
                import jakarta.websocket.*;
                @jakarta.websocket.server.ServerEndpoint("/chat")
                class Chat {
                    @OnOpen void open() {}
                    @OnMessage void message(String text) {}
                }
                """, """
                package shop;
                class Filter implements jakarta.servlet.Filter {
                    public void doFilter(Object request) {}
                }
                """, """
                package shop;
                class Start implements jakarta.servlet.ServletContextListener {
                    public void contextInitialized(Object event) {}
                }
                """))
                .containsExactly(
                        "http Chat#message websocket OnMessage /chat",
                        "http Chat#open websocket OnOpen /chat",
                        "http Page#doGet GET /a",
                        "http Page#doGet GET /b",
                        "http Plain#doPost POST /",
                        "bootstrap Start#contextInitialized ServletContextListener",
                        "auth Filter#doFilter servlet filter");
    }

    @Test
    void beansReceiveMessagesRunOnSchedulesAndAtTheStart() {
        assertThat(Found.in(root, """
                package shop;
                import jakarta.ejb.*;
                @MessageDriven(activationConfig = {
                    @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
                    @ActivationConfigProperty(propertyName = "destinationLookup", propertyValue = "java:app/orders")})
                class Orders implements jakarta.jms.MessageListener {
                    public void onMessage(Object message) {}
                }
                """, """
                package shop;
                import jakarta.ejb.*;
                class Night {
                    @Schedule(hour = "*", minute = "*/2") void tidy() {}
                    @Schedules({@Schedule(hour = "1"), @Schedule(hour = "2")}) void twice() {}
                    @Timeout void timeout() {}
                }
                """, """
                package shop;
                @jakarta.ejb.Startup
                class Seed {
                    @jakarta.annotation.PostConstruct void load() {}
                }
                """, """
                package shop;
                class NoStart {
                    @jakarta.annotation.PostConstruct void load() {}
                }
                """, """
                package shop;
                import jakarta.enterprise.context.*;
                import jakarta.enterprise.event.Observes;
                class Observer {
                    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {}
                    void other(@Observes String event) {}
                }
                """))
                .containsExactly(
                        "messaging Orders#onMessage java:app/orders",
                        "scheduled Night#tidy cron hour=*, minute=*/2",
                        "scheduled Night#timeout timeout",
                        "scheduled Night#twice cron hour=1, cron hour=2",
                        "bootstrap Observer#start observes Initialized",
                        "bootstrap Seed#load startup");
    }

    @Test
    void batchArtefactsAndGuardsAreFound() {
        assertThat(Found.in(root, """
                package shop;
                class Rows implements jakarta.batch.api.chunk.ItemReader {
                    public Object readItem() {return null;}
                }
                """, """
                package shop;
                class Tidy extends jakarta.batch.api.AbstractBatchlet {
                    @Override public String process() {return "";}
                }
                """, """
                package shop;
                import jakarta.annotation.security.*;
                @PermitAll
                class Desk {
                    @RolesAllowed({"clerk", "boss"}) void cancel() {}
                    @DenyAll void never() {}
                }
                """))
                .containsExactly(
                        "auth Desk#<class> @PermitAll",
                        "auth Desk#cancel @RolesAllowed clerk, boss",
                        "auth Desk#never @DenyAll",
                        "batch Rows#readItem ItemReader",
                        "batch Tidy#process Batchlet");
    }
}
