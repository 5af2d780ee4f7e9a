package io.orderlane.app.cli.serve;

import io.orderlane.app.cli.console.CommandFailure;
import io.orderlane.app.cli.console.ExitCode;
import io.orderlane.app.http.ListenException;
import io.orderlane.app.service.Service;
import io.orderlane.app.wiring.Assembly;
import io.orderlane.core.port.StoreException;

/** Starts a service; when it cannot start, the environment is at fault. */
public final class ServiceStart {

    private ServiceStart() {}

    /** Starts it. Throws {@link CommandFailure} when the store or the port cannot be opened. */
    public static Service start(Assembly assembly) {
        try {
            return Service.start(assembly);
        } catch (StoreException | ListenException refused) {
            throw new CommandFailure(ExitCode.CONFIGURATION, String.valueOf(refused.getMessage()), refused);
        }
    }
}
