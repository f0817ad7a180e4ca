package dev.rotops.engine.discovery.entrypoint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.fixtures.CompiledApplication;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistenceEntryPointsTest {

    @TempDir
    Path root;

    @Test
    void repositoriesAreTypesWithTheMethodsThatTheyDeclare() {
        assertThat(Found.in(root, """
                package shop;
                import org.springframework.data.repository.*;
                @NoRepositoryBean
                interface Base<T> extends CrudRepository<T, Long> {
                    T findOne(long id);
                }
                """, """
                package shop;
                interface OrderRepository extends Base<String> {
                    String findByName(String name);
                }
                """, """
                package shop;
                @org.springframework.data.repository.RepositoryDefinition
                interface Reports {
                    long count();
                }
                """))
                .containsExactly(
                        "persistence OrderRepository#* CrudRepository",
                        "persistence OrderRepository#findByName CrudRepository",
                        "persistence Reports#* RepositoryDefinition",
                        "persistence Reports#count RepositoryDefinition");
    }

    @Test
    void entitiesThatKeepThemselvesAreTypesWithTheirStaticMethods() {
        assertThat(Found.in(root, """
                package shop;
                class Person extends io.quarkus.hibernate.orm.panache.PanacheEntity {
                    public static Person findByName(String name) {return null;}
                    public String getName() {return "";}
                }
                """, """
                package shop;
                class People implements io.quarkus.hibernate.orm.panache.PanacheRepository<Person> {
                    Person oldest() {return null;}
                }
                """))
                .containsExactly(
                        "persistence People#* PanacheRepository",
                        "persistence People#oldest PanacheRepository",
                        "persistence Person#* PanacheEntity",
                        "persistence Person#findByName PanacheEntity");
    }

    @Test
    void mappersAreFoundByAnnotationByPackageAndByDocument() {
        CompiledApplication application = CompiledApplication.in(root)
                .compile("""
                package shop.annotated;
                @org.apache.ibatis.annotations.Mapper
                interface OrderMapper {
                    @org.apache.ibatis.annotations.Select("…") String find(long id);
                }
                """, """
                package shop.scanned.deep;
                interface StockMapper {
                    int count();
                }
                """, """
                package shop.documents;
                interface BillMapper {
                    int sum();
                }
                """, """
                package shop.documents;
                interface NoMapper {
                    int sum();
                }
                """, """
                package shop;
                @org.mybatis.spring.annotation.MapperScan("shop.scanned")
                class Configuration {}
                """)
                .write("target/classes/mapper/Bill.xml", """
                        <?xml version="1.0"?>
                        <!DOCTYPE mapper PUBLIC "-//mybatis.org//DTD Mapper 3.0//EN" "mybatis-3-mapper.dtd">
                        <mapper
                            namespace = "shop.documents.BillMapper">
                        </mapper>
                        """)
                .write("target/classes/other.xml", "<beans namespace=\"shop.documents.NoMapper\"/>");

        assertThat(Found.texts(Found.scan(root, application)))
                .containsExactly(
                        "persistence OrderMapper#* Mapper",
                        "persistence OrderMapper#find Mapper",
                        "persistence BillMapper#* Mapper",
                        "persistence BillMapper#sum Mapper",
                        "persistence StockMapper#* Mapper",
                        "persistence StockMapper#count Mapper");
    }

    @Test
    void callsOfDatabasesAreFoundInTheMethodsThatMakeThem() {
        assertThat(Found.in(root, """
                package shop;
                class Orders {
                    jakarta.persistence.EntityManager entities;
                    org.springframework.jdbc.core.JdbcTemplate jdbc;
                    void place() {entities.persist(this); entities.find(String.class, 1);}
                    void list() {jdbc.query("…");}
                    void raw(java.sql.Connection connection) throws java.sql.SQLException {
                        connection.prepareStatement("…").executeQuery();
                    }
                    void nothing() {}
                }
                """))
                .containsExactly(
                        "persistence Orders#list JdbcTemplate.query",
                        "persistence Orders#place EntityManager.persist, EntityManager.find",
                        "persistence Orders#raw Connection.prepareStatement, PreparedStatement.executeQuery");
    }

    @Test
    void theStereotypeAloneIsAHint() {
        CompiledApplication application = CompiledApplication.in(root).compile("""
                package shop;
                @org.springframework.stereotype.Repository
                class Orders {}
                """);

        assertThat(Found.scan(root, application).all())
                .singleElement()
                .satisfies(point -> assertThat(Found.text(point) + " " + point.confidence())
                        .isEqualTo("persistence Orders#* Repository LOW"));
    }
}
