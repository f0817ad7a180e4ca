package dev.rotops.engine.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ports that nobody listens on, each handed out once at a time. */
final class FreePorts {

    private static final Set<Integer> TAKEN = ConcurrentHashMap.newKeySet();
    private static final int ATTEMPTS = 100;

    private FreePorts() {}

    static int take() throws ProbeFailure {
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                    if (TAKEN.add(socket.getLocalPort())) {
                        return socket.getLocalPort();
                    }
                }
            }
        } catch (IOException e) {
            throw new ProbeFailure("no free port is to be had: " + e.getMessage());
        }
        throw new ProbeFailure("no free port is to be had");
    }

    static void giveBack(int port) {
        TAKEN.remove(port);
    }
}
