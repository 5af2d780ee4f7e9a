package io.orderlane.app.http;

import io.orderlane.app.doctor.Doctor;
import io.orderlane.app.doctor.Finding;
import io.orderlane.app.json.Members;
import io.orderlane.core.field.Tree;
import java.util.List;

/** {@code GET /v1/doctor}: always answered with 200; the verdict says how it is. */
final class DoctorEndpoint implements Endpoint {

    private final Doctor doctor;

    DoctorEndpoint(Doctor doctor) {
        this.doctor = doctor;
    }

    @Override
    public Answer answer(GetRequest asked) {
        asked.query().only();
        List<Finding> findings = doctor.examine();
        return Answer.json(
                200,
                new Members()
                        .text("verdict", Doctor.verdict(findings).label())
                        .list("findings", findings, DoctorEndpoint::tree)
                        .object());
    }

    private static Tree.Obj tree(Finding finding) {
        return new Members()
                .text("check", finding.check())
                .text("grade", finding.grade().label())
                .text("found", finding.found())
                .text("todo", finding.todo())
                .object();
    }
}
