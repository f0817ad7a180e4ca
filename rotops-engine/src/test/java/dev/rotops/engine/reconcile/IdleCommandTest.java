package dev.rotops.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdleCommandTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true                                    | true
            /bin/echo,done                          | echo
            env,true                                | true
            /usr/bin/env,-i,LANG=C,true             | true
            timeout,5s,nice,-n,3,sleep,1            | sleep
            sh,-c,exit 0                            | exit
            bash,-e,-c,A=1 true && sleep 1; exit 0  | exit
            sh,-c,                                  | :
            sh,-c,sh -c true                        | true
            ${java},-version                        | ${java}
            /opt/jdk/bin/java,--version             | java
            mvn,-v                                  | mvn
            env,git,--version                       | git
            xargs,true                              | true
            uname,-a                                | uname
            """)
    void saysNothingOfTheProduct(String command, String program) {
        assertThat(IdleCommand.programOf(List.of(command.split(",", -1)))).hasValue(program);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${java},-jar,app.jar",
                "${java},-jar,app.jar,--version",
                "env,PORT=1,./run",
                "sh,-c,./run > out; cat out",
                "sh,-c,true && ./run",
                "sh,-c,echo started > log",
                "sh,run.sh",
                "sh",
                "env",
                "./true-story",
                "./mvnw,-v",
                "bin/shop,--help",
                "git,log,--version"
            })
    void maySaySomething(String command) {
        assertThat(IdleCommand.programOf(List.of(command.split(",", -1)))).isEmpty();
    }
}
