package dev.rotops.engine.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignalsTest {

    @Nested
    class ADirective {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "'use client';",
                    "\"use client\";",
                    "'use client\";",
                    "\ufeff'use client';",
                    "// first\n\n \t'use client';",
                    "// first\r'use client';",
                    "// first\u2028\u00a0'use client';",
                    "x 'use client';\n'use client';"
                })
        void beginsALine(String text) {
            assertThat(ClientSignals.runInBrowser(new SourceText(text))).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "'use client'",
                    "'use client' ;",
                    "'use client",
                    "use client';",
                    "`use client`;",
                    "'use  client';",
                    "'Use client';",
                    "x 'use client';",
                    "// 'use client';",
                    "\u001c'use client';"
                })
        void isNothingElse(String text) {
            assertThat(ClientSignals.runInBrowser(new SourceText(text))).isFalse();
        }
    }

    @Nested
    class State {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "useState",
                    "useReducer(",
                    "React.useTransition()",
                    "$useOptimistic",
                    "useActionState<T>",
                    "\u00e9useDeferredValue\u00e9",
                    "useStates useFormState",
                    "startTransition("
                })
        void isKeptByAHook(String text) {
            assertThat(ClientSignals.keepState(new SourceText(text))).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "useStates", "reuseState", "_useState", "usestate", "useState2", "useEffect"})
        void isKeptByNothingElse(String text) {
            assertThat(ClientSignals.keepState(new SourceText(text))).isFalse();
        }
    }

    @Nested
    class Rendering {

        @ParameterizedTest
        @ValueSource(
                strings = {"<a", "a<b", "<A.b-c>", "<_", "<1", "return (<", "return(\u00a0\n<>", "noreturn (\ufeff<"})
        void isAnOpeningTag(String text) {
            assertThat(ClientSignals.render(new SourceText(text))).isTrue();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "<", "< a", "</a", "<>", "return <>", "(<>", "retur (<>", "return ( a <>"})
        void isNothingElse(String text) {
            assertThat(ClientSignals.render(new SourceText(text))).isFalse();
        }
    }

    @Nested
    class ACallToOthers {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "fetch(",
                    "window.fetch \n(url)",
                    "await\u00a0got\u2003(url)",
                    "$AXIOS(",
                    "new XMLHttpRequest()",
                    "xmlhttprequest(",
                    "undici(",
                    "from '@anthropic-ai/sdk'",
                    "Anthropic",
                    "google-play-scraper",
                    "xNodeMailers"
                })
        void isToldByItsName(String text) {
            assertThat(ExternalSignals.callOut(new SourceText(text))).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "(",
                    "fetch",
                    "fetch.get(",
                    "prefetch(",
                    "_got(",
                    "forgot (",
                    "axios.get(",
                    "anthropics",
                    "_anthropic",
                    "node mailer",
                    "nodemaile",
                    "google-play-\u017fcraper",
                    "(fetch)"
                })
        void isNothingElse(String text) {
            assertThat(ExternalSignals.callOut(new SourceText(text))).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource
    void areFoundInLinearTime(String text) {
        SourceText hostile = new SourceText(text.repeat(1_000_000 / text.length()));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertThat(ClientSignals.runInBrowser(hostile)).isFalse();
            assertThat(ClientSignals.render(hostile)).isFalse();
            assertThat(ClientSignals.keepState(hostile)).isFalse();
            assertThat(ExternalSignals.callOut(hostile)).isFalse();
        });
    }

    static Stream<String> areFoundInLinearTime() {
        return Stream.of(
                " ",
                "\n",
                "<",
                "(",
                "( <",
                "x 'use client';" + " ".repeat(50_000),
                "return (" + " ".repeat(50_000),
                "got" + " ".repeat(50_000),
                "useStateuseState");
    }
}
