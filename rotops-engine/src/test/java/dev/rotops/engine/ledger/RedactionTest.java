package dev.rotops.engine.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DB_PASSWORD",
                "dbPasswd",
                "GITHUB_TOKEN",
                "AWS_SECRET_ACCESS_KEY",
                "SSH_PRIVATE_KEY",
                "API_KEY",
                "MY_APIKEY",
                "GOOGLE_APPLICATION_CREDENTIALS",
                "GPG_PASSPHRASE",
                "HTTP_AUTH",
                "AUTHORIZATION",
                "SIGN_KEY",
                "api.key",
                "SMTP_PASS",
                "MYSQL_PWD",
                "DB_PWD",
                "GITHUB_PAT",
                "azure_devops_ext_pat"
            })
    void theValueOfAVariableThatLooksLikeACredentialIsLeftOut(String name) {
        Redaction redaction = Redaction.of(Map.of(name, "hunter22"), Set.of());

        assertThat(redaction.of("GET /?key=hunter22&again=hunter22"))
                .isEqualTo("GET /?key=[" + name + "]&again=[" + name + "]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BYPASSED",
                "KEYBOARD",
                "AUTHOR",
                "git_authors",
                "PWD",
                "OLDPWD",
                "PAT",
                "CLASS_PATH",
                "DB_PWDS",
                "PAT_COUNT",
                "MONKEY"
            })
    void theValueOfAVariableThatOnlySoundsLikeOneStays(String name) {
        Redaction redaction = Redaction.of(Map.of(name, "hunter22"), Set.of());

        assertThat(redaction.of("<hunter22>")).isEqualTo("<hunter22>");
    }

    @Test
    void aLineOfAKeyIsLeftOutAlsoWhereItStandsAlone() {
        Redaction redaction = Redaction.of(Map.of("SIGN_KEY", "-----BEGIN-----\nMIIEvgIBADANBg\n"), Set.of());

        assertThat(redaction.of("log: MIIEvgIBADANBg")).isEqualTo("log: [SIGN_KEY]");
    }

    @Test
    void secretsOfTwoPlacesAreLeftOutTogetherTheLongestFirst() {
        Redaction redaction = Redaction.of(Map.of("A_TOKEN", "secret"), Set.of())
                .and(Redaction.of(Map.of("A_TOKEN", "topsecret1"), Set.of()));

        assertThat(redaction.of("topsecret1 secret")).isEqualTo("[A_TOKEN] [A_TOKEN]");
    }

    @Test
    void otherValuesStay() {
        Redaction redaction =
                Redaction.of(Map.of("HOME", "/home/user", "SHORT_TOKEN", "yes", "EMPTY_TOKEN", ""), Set.of());

        assertThat(redaction.of("yes, /home/user")).isEqualTo("yes, /home/user");
    }

    @Test
    void aNamedVariableIsASecretHoweverItIsCalledAndHoweverShortItsValue() {
        Redaction redaction = Redaction.of(Map.of("TENANT", "acme"), Redaction.names(" TENANT, OTHER ,"));

        assertThat(redaction.of("tenant acme")).isEqualTo("tenant [TENANT]");
    }

    @Test
    void aSecretThatHoldsAnotherIsLeftOutAsAWhole() {
        Redaction redaction = Redaction.of(Map.of("A_TOKEN", "secret", "B_TOKEN", "topsecret1"), Set.of());

        assertThat(redaction.of("topsecret1 secret")).isEqualTo("[B_TOKEN] [A_TOKEN]");
    }
}
