package dev.rotops.report.doctor;

/** One concern of the doctor. */
interface Check {

    void examine(Repository repository, Diagnosis diagnosis);
}
