package dev.rotops.engine.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {

    @ParameterizedTest(name = "{0} matches {1}, not {2}")
    @MethodSource
    void matchesSomePathsAndNotOthers(String pattern, List<String> matching, List<String> others) {
        Glob glob = Glob.compile(pattern);

        assertThat(matching).allMatch(glob::matches);
        assertThat(others).noneMatch(glob::matches);
    }

    static Stream<Arguments> matchesSomePathsAndNotOthers() {
        return Stream.of(
                        names(),
                        segments(),
                        brackets(),
                        braces(),
                        ranges(),
                        groups(),
                        negativeGroups(),
                        letters(),
                        spellings())
                .flatMap(table -> table);
    }

    private static Stream<Arguments> names() {
        return Stream.of(
                row("A.java", List.of("A.java"), List.of("src/A.java", "A.javax", "a.java", "A_java")),
                row("*", List.of("A.java", ".env", "a b"), List.of("src/A.java")),
                row("*.java", List.of("A.java", ".java", ".Dot.java"), List.of("A.kt", "src/A.java", "A.java~")),
                row("Order*", List.of("Order", "Order.java", "Orders"), List.of("order", "MyOrder")),
                row("*Order*Test.java", List.of("OrderTest.java", "MyOrderItTest.java"), List.of("OrderTests.java")),
                row("a*b*c", List.of("abc", "aXbXc", "abbcc"), List.of("acb", "ab", "abcd")),
                row("*a*a*", List.of("aa", "banana"), List.of("a", "bab")),
                row("?", List.of("a", "\n"), List.of("", "ab", "a/b")),
                row("a?c", List.of("abc", "a.c"), List.of("ac", "a/c", "abbc")),
                row("????1.dart", List.of("Beta1.dart"), List.of("Bet1.dart", "Betas1.dart")),
                row("*?", List.of("a", "ab"), List.of("a/b")),
                row("***", List.of("a", "a.java"), List.of("a/b")));
    }

    private static Stream<Arguments> segments() {
        return Stream.of(
                row("**", List.of("a", "a/b", ".a/.b/c"), List.of()),
                row("**/**", List.of("a", "a/b"), List.of()),
                row("**/A.java", List.of("A.java", "src/A.java", "a/b/A.java"), List.of("BA.java", "A.java/b")),
                row("src/**", List.of("src/a", "src/a/b", "src"), List.of("srcs/a", "a/src/b")),
                row("src/**/A.java", List.of("src/A.java", "src/a/b/A.java"), List.of("A.java", "src/a/bA.java")),
                row("src/**/**/*.java", List.of("src/A.java", "src/a/A.java"), List.of("src/a/A.kt")),
                row("**/test/**", List.of("test/a", "a/test/b/c", "a/test"), List.of("a/tests/b")),
                row("*/**", List.of("a/b", "a/b/c"), List.of("a")),
                row("*/**/**", List.of("a/b", "a/b/c"), List.of("a")),
                row("a*/**", List.of("ab/c"), List.of("ab")),
                row("**/a/**/a/b", List.of("a/a/b", "x/a/y/a/z/a/b"), List.of("a/b", "a/a/c/b")),
                row("*/*/c", List.of("a/b/c"), List.of("a/c", "a/b/b/c")),
                row("**.java", List.of("A.java"), List.of("src/A.java")),
                row("src/**.java", List.of("src/A.java"), List.of("src/a/A.java")),
                row("a**/b", List.of("a/b", "ax/b"), List.of("a/x/b", "b")),
                row("src/", List.of(), List.of("src", "src/a", "src/")),
                row("src/**/", List.of(), List.of("src/a", "src/a/b")));
    }

    private static Stream<Arguments> brackets() {
        return Stream.of(
                row("[abc].java", List.of("a.java", "c.java"), List.of("d.java", "ab.java", "A.java")),
                row("[a-c]", List.of("a", "b", "c"), List.of("d", "-", "B", "[a-c]")),
                row("[!a]*", List.of("b", "ba", "Alpha"), List.of("a", "ab")),
                row("[^a]*", List.of("b", "ba"), List.of("a", "ab")),
                row("Beta[0-9]", List.of("Beta1"), List.of("Beta", "Beta10")),
                row("[[:upper:]]*.java", List.of("A.java", "Ab.java"), List.of("a.java", "1.java")),
                row("[![:digit:]_]", List.of("a"), List.of("1", "_")),
                row("[[:alpha:][:digit:]]", List.of("a", "Z", "1"), List.of("_", ":", "[")),
                row("[[:nope:]]", List.of("n]", ":]"), List.of("x]", "n")),
                row("[]a]", List.of("]", "a"), List.of("b", "[")),
                row("[!]a]", List.of("b"), List.of("]", "a")),
                row("[a-]", List.of("a", "-"), List.of("b")),
                row("[\\]x]", List.of("]", "x"), List.of("\\")),
                row("[z-a]", List.of(), List.of("a", "z", "-", "m")),
                row("[!z-a]", List.of(), List.of("a", "z", "m")),
                row("a[b/c]d", List.of(), List.of("abd", "acd")),
                row("[ab]+", List.of("a", "abba"), List.of("", "c", "abc")),
                // What could be a file name as well is taken for both.
                row("**/b[1].java", List.of("b1.java", "b[1].java"), List.of("b.java", "[1].java")));
    }

    private static Stream<Arguments> braces() {
        return Stream.of(
                row("*.{ts,tsx}", List.of("a.ts", "a.tsx"), List.of("a.t", "a.{ts,tsx}")),
                row("{a,b}/{c,d}", List.of("a/c", "b/d"), List.of("a", "a/b")),
                row(
                        "{deep/{er/Alpha,Beta1},*}.dart",
                        List.of("deep/er/Alpha.dart", "deep/Beta1.dart", "x.dart"),
                        List.of("deep/x.dart")),
                row("Beta{,1}.java", List.of("Beta.java", "Beta1.java"), List.of("Beta11.java")),
                row(
                        "{src,lib/**}/A.java",
                        List.of("src/A.java", "lib/A.java", "lib/x/A.java"),
                        List.of("src/x/A.java")),
                row("src{/**,}/A.java", List.of("src/A.java", "src/x/A.java"), List.of("A.java")),
                row("{A}", List.of("{A}"), List.of("A")),
                row("{}", List.of("{}"), List.of("")),
                row("{A}*", List.of("{A}", "{A}b"), List.of("A")),
                row("x{A}{b,c}", List.of("x{A}b", "x{A}c"), List.of("xAb")),
                row("{A", List.of(), List.of("A", "{A")),
                row("{A,B", List.of(), List.of("A", "B")),
                row("{a,{b,c}", List.of(), List.of("a", "b")),
                row("A}", List.of("A}"), List.of("A")),
                row("{a\\,b}", List.of("{a,b}"), List.of("a", "b")),
                row("{[,],x}", List.of(",", "x"), List.of("[", "]")),
                row("\\{a,b}", List.of("{a,b}"), List.of("a")),
                row("{a,@(b|c,d)}", List.of("a", "b", "c,d"), List.of("c", "d")));
    }

    private static Stream<Arguments> ranges() {
        return Stream.of(
                row("Beta{1..3}.ts", List.of("Beta1.ts", "Beta3.ts"), List.of("Beta4.ts", "Beta{1..3}.ts")),
                row("{3..1}", List.of("1", "2", "3"), List.of("0")),
                row("{08..11}", List.of("08", "09", "10", "11"), List.of("8", "011")),
                row("{-1..1}", List.of("-1", "0", "1"), List.of("-0")),
                row("{-01..1}", List.of("-01", "000", "001"), List.of("1", "-1")),
                row("{1..9..4}", List.of("1", "5", "9"), List.of("2", "4")),
                row("{a..c}", List.of("a", "b", "c"), List.of("d", "A")),
                row("{c..a..2}", List.of("c", "a"), List.of("b")),
                row("{!..+}", List.of("!", "(", "*", "+"), List.of("a")),
                row("{aa..cc}", List.of("{aa..cc}"), List.of("aa", "bb")),
                row("{1..x..3..4}", List.of("{1..x..3..4}"), List.of("1")),
                row("{1,2..4}", List.of("1", "2..4"), List.of("3")));
    }

    private static Stream<Arguments> groups() {
        return Stream.of(
                row("(a|b)c", List.of("ac", "bc"), List.of("c", "abc", "(a|b)c")),
                row("(grp)/*", List.of("grp/x"), List.of("(grp)/x")),
                row("@(Alpha|Beta1).dart", List.of("Alpha.dart", "Beta1.dart"), List.of(".dart", "AlphaBeta1.dart")),
                row("?(x)*.ts", List.of("x.ts", "y.ts", "xx.ts"), List.of("x")),
                row("a?(b)c", List.of("ac", "abc"), List.of("abbc")),
                row("+(a|b)", List.of("a", "abab"), List.of("", "abc")),
                row("+([A-Z])*.ts", List.of("A.ts", "ABc.ts"), List.of("a.ts", ".ts")),
                row("*(ab)c", List.of("c", "abc", "ababc"), List.of("abac", "ac")),
                row("@(a*|b)c", List.of("ac", "axc", "bc"), List.of("bxc")),
                row("@(a|b?(c|+(d)))", List.of("a", "b", "bc", "bdd"), List.of("bcd", "ab")),
                row("+(a|)b", List.of("b", "aab"), List.of("a")),
                row("(a|b)+c", List.of("ac", "abac"), List.of("c", "a+c")),
                row("(a)?c", List.of("ac", "c"), List.of("abc")),
                row("@()b", List.of("b"), List.of("@()b")),
                row("a+b@c!d", List.of("a+b@c!d"), List.of("aab@c!d")),
                row("a|b", List.of("a|b"), List.of("a", "b")),
                row("(a", List.of("(a"), List.of("a")),
                row("@(a/x", List.of("@(a/x"), List.of("a/x")),
                row("a)", List.of("a)"), List.of("a")));
    }

    private static Stream<Arguments> negativeGroups() {
        return Stream.of(
                row("!(a)", List.of("b", "ab", "aa"), List.of("a", "x/b")),
                row("src/!(a|b*)", List.of("src/c", "src/ab"), List.of("src/a", "src/b", "src/bc")),
                row("!(Alpha|b*).dart", List.of("Beta.dart", "Alphas.dart"), List.of("Alpha.dart", "b1.dart")),
                // In front of something else, it forbids a start: where it ends could not be told.
                row("!(Alpha).dart", List.of("Beta.dart", ".dart"), List.of("Alpha.dart", "Alphas.dart")),
                row("!(node_modules)/*.js", List.of("src/a.js"), List.of("node_modules/a.js", "a.js")),
                row("!(a)b", List.of("b", "bb", "cb"), List.of("ab", "aab")),
                row("!(!(ab))", List.of("ab"), List.of("a", "abc")),
                row("a!(b)", List.of("a", "abb", "ac"), List.of("ab", "b")),
                row("!()", List.of("a"), List.of()));
    }

    private static Stream<Arguments> letters() {
        return Stream.of(
                row("\\(grp\\)/*", List.of("(grp)/x"), List.of("grp/x")),
                row("b\\[1\\].java", List.of("b[1].java"), List.of("b1.java")),
                row("\\*", List.of("*"), List.of("a", "\\a")),
                row("\\a", List.of("a"), List.of("\\a")),
                row("\\\\", List.of("\\"), List.of("\\\\")),
                row("a\\", List.of("a\\"), List.of("a")),
                row("a\\/b", List.of("a/b"), List.of("a\\/b")),
                row("\\!a", List.of("!a"), List.of("a", "b")),
                row("[A", List.of("[A"), List.of("A")),
                row("[A*", List.of("[A", "[Ab"), List.of("A")),
                row("[]", List.of("[]"), List.of("")),
                row("a.b+c$^", List.of("a.b+c$^"), List.of("axbbc")),
                row("\u00e9?\n", List.of("\u00e9x\n"), List.of("ex\n")));
    }

    private static Stream<Arguments> spellings() {
        return Stream.of(
                row("./src/*.java", List.of("src/A.java", "./src/A.java", "src//A.java"), List.of("A.java")),
                row("src//*.java", List.of("src/A.java"), List.of("src/a/A.java")),
                row("test/../src/*", List.of("src/a", "test/../src/a"), List.of("test/a")),
                row("{./a,b/../c}", List.of("a", "c"), List.of("b")),
                row("../*", List.of(), List.of("a", "../a")),
                row("/src/*", List.of(), List.of("src/a", "/src/a")),
                row("", List.of(), List.of("", "a")),
                row(".", List.of(), List.of("", ".", "a")),
                row("**", List.of("a"), List.of("", "../a", "/a", "a/")));
    }

    private static Arguments row(String pattern, List<String> matching, List<String> others) {
        return arguments(pattern, matching, others);
    }

    @Nested
    class Negation {

        @ParameterizedTest
        @ValueSource(strings = {"!*.java", "!!!*.java"})
        void anOddNumberOfMarksTurnsThePatternRound(String pattern) {
            assertThat(Glob.compile(pattern).matches("A.kt")).isTrue();
            assertThat(Glob.compile(pattern).matches("A.java")).isFalse();
        }

        @Test
        void anEvenNumberDoesNot() {
            assertThat(Glob.compile("!!*.java").matches("A.java")).isTrue();
            assertThat(Glob.compile("!!*.java").matches("A.kt")).isFalse();
        }

        @Test
        void appliesToEverythingThatTheBracesAbbreviate() {
            assertThat(List.of("a", "b")).noneMatch(Glob.compile("!{a,b}")::matches);
            assertThat(Glob.compile("!{a,b}").matches("c")).isTrue();
        }

        @Test
        void stillMatchesNoPathThatLeavesTheRoot() {
            assertThat(Glob.compile("!a").matches("../b")).isFalse();
        }

        @Test
        void isNotMeantByAGroup() {
            assertThat(Glob.compile("!!(a)").matches("a")).isTrue();
            assertThat(Glob.compile("!!(a)").matches("b")).isFalse();
        }
    }

    @Test
    void isWrittenAsItWasRead() {
        assertThat(Glob.compile("./src/{a,b}/**")).hasToString("./src/{a,b}/**");
    }
}
