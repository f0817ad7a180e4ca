package dev.rotops.samples.kart;

/** An oval of asphalt in a field of grass, in metres: the points that are near enough to an ellipse. */
record Track(int width, int height, double radiusX, double radiusY, double halfWidth) {

    static final Track OVAL = new Track(160, 100, 60, 32, 10);

    double centreX() {
        return width / 2.0;
    }

    double centreY() {
        return height / 2.0;
    }

    /** How far from the middle of the asphalt a point is: below 0 on the inside, above 0 on the outside. */
    double offset(double x, double y) {
        double dx = (x - centreX()) / radiusX;
        double dy = (y - centreY()) / radiusY;
        return (Math.sqrt(dx * dx + dy * dy) - 1) * Math.min(radiusX, radiusY);
    }

    boolean isAsphalt(double x, double y) {
        return Math.abs(offset(x, y)) <= halfWidth;
    }

    /** How far round a point is, from 0 at the start on the right to 1, clockwise as people see it. */
    double progress(double x, double y) {
        double angle = StrictMath.atan2((y - centreY()) / radiusY, (x - centreX()) / radiusX) / (2 * Math.PI);
        return angle < 0 ? angle + 1 : angle;
    }
}
