package dev.rotops.samples.kart;

/**
 * A kart at one moment: where it is, where it heads, how fast it is, and how often it has been round.
 *
 * <p>{@link StrictMath} is what makes a race the same on every machine.
 */
record Kart(String name, double x, double y, double heading, double speed, int laps, double progress) {

    private static final double TICK_SECONDS = 0.1;
    private static final double TOP_SPEED = 22;
    private static final double GRASS_SPEED = 7;
    private static final double ACCELERATION = 9;
    private static final double BRAKING = 18;
    private static final double MAXIMUM_STEERING = 1.6;
    private static final double HALF_A_LAP = 0.5;

    static Kart onGrid(String name, Track track, double offset) {
        double x = track.centreX() + track.radiusX() + offset;
        return new Kart(name, x, track.centreY(), Math.PI / 2, 0, 0, 0);
    }

    /** One tenth of a second later. */
    Kart drive(Track track, Pedals pedals) {
        double limit = track.isAsphalt(x, y) ? TOP_SPEED : GRASS_SPEED;
        double wanted = pedals.brake() ? speed - BRAKING * TICK_SECONDS : speed + ACCELERATION * TICK_SECONDS;
        double newSpeed = Math.max(0, Math.min(wanted, Math.max(limit, speed - BRAKING * TICK_SECONDS)));
        double steering = Math.max(-MAXIMUM_STEERING, Math.min(MAXIMUM_STEERING, pedals.steering()));
        double newHeading = heading + steering * TICK_SECONDS;
        double newX = inside(x + StrictMath.cos(newHeading) * newSpeed * TICK_SECONDS, track.width());
        double newY = inside(y + StrictMath.sin(newHeading) * newSpeed * TICK_SECONDS, track.height());
        double newProgress = track.progress(newX, newY);
        int crossed = progress - newProgress > HALF_A_LAP ? 1 : newProgress - progress > HALF_A_LAP ? -1 : 0;
        return new Kart(name, newX, newY, newHeading, newSpeed, laps + crossed, newProgress);
    }

    /** There is a wall around the field. */
    private static double inside(double value, double limit) {
        return Math.max(0, Math.min(limit - 1, value));
    }

    double distance() {
        return laps + progress;
    }
}
