package io.orderlane.core.scenario;

/** A definition whose statuses are not yet known. */
public final class UntypedDefinition {

    private final String name;
    private final BaseApi baseApi;
    private final String code;

    UntypedDefinition(String name, BaseApi baseApi, String code) {
        this.name = name;
        this.baseApi = baseApi;
        this.code = code;
    }

    /** The statuses; their names are the wire names. */
    public <S extends Enum<S>> StatusTable<S> statuses(Class<S> statuses) {
        return new StatusTable<>(new ScenarioBuilder<>(name, baseApi, code, statuses));
    }
}
