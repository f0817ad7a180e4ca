package dev.rotops.samples.kart;

/** Drives along the middle of the asphalt: the bolder, the later it brakes. */
record Driver(double boldness) {

    private static final double AHEAD = 0.035;
    private static final double SHARP = 0.55;

    Pedals decide(Track track, Kart kart) {
        double angle = (kart.progress() + AHEAD) * 2 * Math.PI;
        double aimX = track.centreX() + track.radiusX() * StrictMath.cos(angle);
        double aimY = track.centreY() + track.radiusY() * StrictMath.sin(angle);
        double turn = normal(StrictMath.atan2(aimY - kart.y(), aimX - kart.x()) - kart.heading());
        return new Pedals(turn * 3, Math.abs(turn) > SHARP * boldness && kart.speed() > 8);
    }

    private static double normal(double angle) {
        double turn = angle % (2 * Math.PI);
        return turn > Math.PI ? turn - 2 * Math.PI : turn < -Math.PI ? turn + 2 * Math.PI : turn;
    }
}
