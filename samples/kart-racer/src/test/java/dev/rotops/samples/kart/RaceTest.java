package dev.rotops.samples.kart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rotops.RuntimeBehavior;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@RuntimeBehavior(value = "race.simulate", outcomes = "success", evidence = "state_transition")
class RaceTest {

    private static final Track TRACK = Track.OVAL;

    private static Race after(int ticks) {
        Race race = new Race(TRACK);
        race.advance(ticks);
        return race;
    }

    @Test
    void startsOnTheGrid() {
        Race race = after(0);

        assertEquals("0 red 136.000,50.000 lap 0  blue 140.000,50.000 lap 0  green 144.000,50.000 lap 0", race.state());
    }

    @Test
    void takesTheSameCourseEveryTime() {
        assertEquals(after(1000).state(), after(1000).state());
    }

    @Test
    void takesTheSameCourseInOneStrideAndInMany() {
        Race inMany = new Race(TRACK);
        for (int i = 0; i < 250; i++) {
            inMany.advance(2);
        }

        assertEquals(after(500).state(), inMany.state());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100, 1000})
    void keepsEveryKartInTheField(int ticks) {
        for (Kart kart : after(ticks).karts()) {
            assertTrue(kart.x() >= 0 && kart.x() < TRACK.width(), kart.toString());
            assertTrue(kart.y() >= 0 && kart.y() < TRACK.height(), kart.toString());
        }
    }

    @Test
    void takesEveryKartRound() {
        after(600).karts().forEach(kart -> assertTrue(kart.laps() >= 1, kart.toString()));
    }

    @Test
    void isSlowOnTheGrass() {
        Kart fast = new Kart("red", 2, 2, 0, 20, 0, 0.6);

        assertTrue(!TRACK.isAsphalt(2, 2));
        assertTrue(fast.drive(TRACK, new Pedals(0, false)).speed() < 20);
    }

    @Test
    void brakesHarderThanItSpeedsUp() {
        Kart kart = new Kart("red", 140, 50, Math.PI / 2, 10, 0, 0);

        double faster = kart.drive(TRACK, new Pedals(0, false)).speed() - 10;
        double slower = 10 - kart.drive(TRACK, new Pedals(0, true)).speed();

        assertTrue(faster > 0 && slower > faster);
    }

    @Test
    void countsNoLapForDrivingBackOverTheLine() {
        Kart kart = new Kart("red", 140, 50.2, -Math.PI / 2, 10, 0, TRACK.progress(140, 50.2));

        Kart behind = kart.drive(TRACK, new Pedals(0, false));

        assertEquals(-1, behind.laps());
        assertTrue(behind.distance() < kart.distance());
    }

    @Test
    @RuntimeBehavior(value = "race.standings", outcomes = "success", evidence = "derived_view")
    void ranksKartsByHowFarTheyHaveCome() {
        Race race = after(300);
        List<String> standings = race.standings();

        assertEquals(Set.of("red", "blue", "green"), new HashSet<>(standings));
        for (int i = 1; i < standings.size(); i++) {
            assertTrue(distance(race, standings.get(i - 1)) >= distance(race, standings.get(i)));
        }
    }

    private static double distance(Race race, String name) {
        return race.karts().stream()
                .filter(kart -> kart.name().equals(name))
                .mapToDouble(Kart::distance)
                .sum();
    }

    @Test
    void goesOn() {
        assertNotEquals(after(100).state(), after(101).state());
    }
}
