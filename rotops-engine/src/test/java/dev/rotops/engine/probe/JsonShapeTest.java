package dev.rotops.engine.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rotops.engine.model.JsonValue;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonShapeTest {

    @ParameterizedTest(name = "{0} takes {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'<any>'                     | null",
                "'<string>'                  | 'tea'",
                "'<number>'                  | 1.5",
                "'<integer>'                 | 2.0",
                "'<boolean>'                 | false",
                "'<object>'                  | {}",
                "'<list>'                    | []",
                "'<tea>'                     | '<tea>'",
                "{'a': null}                 | {'a': null}",
                "1.50                        | 1.5",
                "{'id': '<integer>'}         | {'id': 1, 'more': true}",
                "[]                          | []",
                "['<integer>']               | [1, 2, 3]",
                "[1, 2]                      | [1, 2]",
                "{'a': [{'b': '<string>'}]}  | {'a': [{'b': ''}, {'b': 'x', 'c': 1}]}",
            })
    void takesWhatItDescribes(String shape, String json) throws Exception {
        assertThat(shape(shape).differenceFrom(json.replace('\'', '"'))).isEmpty();
    }

    @ParameterizedTest(name = "{0} refuses {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'<string>'          | 1             | the answer is 1, and must be <string>",
                "'<integer>'         | 1.5           | the answer is 1.5, and must be <integer>",
                "'tea'               | 'milk'        | the answer is 'milk', and must be 'tea'",
                "{'a': null}         | {'a': 0}      | /a is 0, and must be null",
                "{'id': 1}           | []            | the answer is a list, and must be an object",
                "[1]                 | {}            | the answer is an object, and must be a list",
                "{'id': 1}           | {}            | /id is missing",
                "{'id': 1}           | {'id': null}  | /id is null, and must be 1",
                "{'a': {'b': 1}}     | {'a': {'b': 2}} | /a/b is 2, and must be 1",
                "[]                  | [1]           | the answer has 1 elements, and must have 0",
                "['<integer>']       | []            | the answer has 0 elements, and must have 1",
                "['<integer>']       | [1, '2']      | /1 is '2', and must be <integer>",
                "[1, 2]              | [1]           | the answer has 1 elements, and must have 2",
                "{}                  | {             | is not valid JSON: the file ends in the middle of the document",
            })
    void saysWhereAValueIsOtherwise(String shape, String json, String problem) throws Exception {
        assertThat(shape(shape).differenceFrom(json.replace('\'', '"')))
                .hasValue(problem.replace("'milk'", "\"milk\"")
                        .replace("'tea'", "\"tea\"")
                        .replace("'2'", "\"2\""));
    }

    @Test
    void quotesTheBeginningOfAValueAndNoSecret() throws Exception {
        JsonShape shape = new JsonShape("<integer>", text -> text.replace("hunter22", "[PIN]"));

        assertThat(shape.differenceFrom("\"" + "x".repeat(297) + "hunter22" + "y".repeat(300_000) + "\""))
                .hasValue("the answer is \"" + "x".repeat(297) + "[PI…\", and must be <integer>");
    }

    private static JsonShape shape(String json) throws Exception {
        return new JsonShape(JsonValue.parse(json.replace('\'', '"')).orElseThrow(), UnaryOperator.identity());
    }
}
