package dev.rotops.samples.kart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Karts on a track, tick by tick. The same race is the same to the last digit, however often it is run. */
final class Race {

    private final Track track;
    private final List<Driver> drivers = List.of(new Driver(1.0), new Driver(1.3), new Driver(0.6));
    private final List<Kart> karts = new ArrayList<>();
    private int tick;

    Race(Track track) {
        this.track = track;
        karts.add(Kart.onGrid("red", track, -4));
        karts.add(Kart.onGrid("blue", track, 0));
        karts.add(Kart.onGrid("green", track, 4));
    }

    Track track() {
        return track;
    }

    List<Kart> karts() {
        return List.copyOf(karts);
    }

    void advance(int ticks) {
        for (int i = 0; i < ticks; i++) {
            tick++;
            for (int k = 0; k < karts.size(); k++) {
                Kart kart = karts.get(k);
                karts.set(k, kart.drive(track, drivers.get(k).decide(track, kart)));
            }
        }
    }

    /** The state in one line: {@code 12 red 138.2,61.4 lap 0 …}. */
    String state() {
        return tick + " "
                + karts.stream()
                        .map(kart -> String.format(
                                Locale.ROOT, "%s %.3f,%.3f lap %d", kart.name(), kart.x(), kart.y(), kart.laps()))
                        .collect(Collectors.joining("  "));
    }

    /** Who leads, by name, the first first. */
    List<String> standings() {
        return karts.stream()
                .sorted(Comparator.comparingDouble(Kart::distance).reversed())
                .map(Kart::name)
                .toList();
    }
}
