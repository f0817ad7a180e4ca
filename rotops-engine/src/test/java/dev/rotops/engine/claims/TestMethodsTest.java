package dev.rotops.engine.claims;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestMethodsTest {

    static class Inherited {
        void above() {}
    }

    static class Sample extends Inherited {
        void plain() {}

        void twice() {}

        void twice(int count) {}

        void takes(String text, long[] numbers, String[][] table, Map.Entry<String, List<String>> entry) {}
    }

    private static final String SAMPLE = Sample.class.getName();

    @Test
    void a_method_is_named_with_its_parameters_as_the_platform_selects_it() {
        assertThat(methods().qualified(SAMPLE, "plain")).containsExactly(SAMPLE + "#plain()");
        assertThat(methods().qualified(SAMPLE, "takes"))
                .containsExactly(
                        SAMPLE + "#takes(java.lang.String, long[], java.lang.String[][], java.util.Map$Entry)");
    }

    @Test
    void overloads_and_inherited_methods_are_found() {
        assertThat(methods().qualified(SAMPLE, "twice")).containsExactly(SAMPLE + "#twice()", SAMPLE + "#twice(int)");
        assertThat(methods().qualified(SAMPLE, "above")).containsExactly(SAMPLE + "#above()");
    }

    @Test
    void what_is_not_there_has_no_name() {
        assertThat(methods().qualified(SAMPLE, "missing")).isEmpty();
        assertThat(methods().qualified("shop.Missing", "plain")).isEmpty();
        assertThat(TestMethods.of(List.of(), List.of(SAMPLE)).qualified(SAMPLE, "plain"))
                .isEmpty();
    }

    private static TestMethods methods() {
        try {
            Path classes = Path.of(TestMethodsTest.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return TestMethods.of(List.of(classes), List.of(SAMPLE));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
