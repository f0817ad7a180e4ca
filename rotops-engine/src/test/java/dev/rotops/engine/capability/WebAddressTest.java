package dev.rotops.engine.capability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://host/caps", "HTTPS://host:8443/caps?x=1", "http://[::1]:80/"})
    void is_a_url_with_a_host(String text) {
        assertThat(WebAddress.isMeantBy(text)).isTrue();
        assertThat(WebAddress.parse(text)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http:", "http:///caps", "https://user:word@host/", "http://a b/", "http:caps"})
    void is_nothing_less(String text) {
        assertThat(WebAddress.isMeantBy(text)).isTrue();
        assertThat(WebAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"caps.json", "/http/caps.json", "C:\\caps.json", "file:/caps.json", ""})
    void is_not_meant_by_a_path(String text) {
        assertThat(WebAddress.isMeantBy(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "http://host/a,  http://HOST:80/b,    true",
        "https://host/a, https://host:443/b,  true",
        "http://host/a,  https://host/a,      false",
        "http://host/a,  http://host:8080/a,  false",
        "http://host/a,  http://evil.host/a,  false",
        "http://host/a,  http://host.evil/a,  false"
    })
    void is_of_the_same_host_as_another(String one, String other, boolean same) {
        WebAddress first = WebAddress.parse(one).orElseThrow();
        WebAddress second = WebAddress.parse(other).orElseThrow();

        assertThat(first.isSameHost(second)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({
        "https://host/a, http://host/a,  true",
        "https://host/a, https://evil/a, false",
        "http://host/a,  https://host/a, false",
        "http://host/a,  http://host/a,  false"
    })
    void is_safer_than_what_anybody_can_read(String one, String other, boolean safer) {
        WebAddress first = WebAddress.parse(one).orElseThrow();

        assertThat(first.isSaferThan(WebAddress.parse(other).orElseThrow())).isEqualTo(safer);
    }
}
