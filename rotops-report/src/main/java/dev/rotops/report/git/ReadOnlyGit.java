package dev.rotops.report.git;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.DefaultTypedConfigGetter;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/** Keeps JGit from what it does besides reading: it runs git, measures disks with files of its own, and keeps notes. */
final class ReadOnlyGit {

    private static final File SYSTEM_CONFIGURATION = new File("/etc/gitconfig");

    private ReadOnlyGit() {}

    /** Takes effect for all repositories that are opened from now on. */
    static synchronized void prepare() {
        if (!(SystemReader.getInstance() instanceof Quiet)) {
            SystemReader.setInstance(new Quiet(SystemReader.getInstance()));
            Config.setTypedConfigGetter(new KnownDisk());
        }
    }

    private static final class Quiet extends SystemReader.Delegate {

        private final boolean asksGit;

        Quiet(SystemReader system) {
            super(system);
            this.asksGit = system.isWindows();
        }

        /** Only on Windows does it take git itself to find the file. */
        @Override
        public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
            return asksGit ? super.openSystemConfig(parent, fs) : new FileBasedConfig(parent, SYSTEM_CONFIGURATION, fs);
        }
    }

    /** Knows how exact a disk's times are, so that nobody has to measure it: never more exact than two seconds. */
    private static final class KnownDisk extends DefaultTypedConfigGetter {

        private static final long SECONDS = 2;

        @Override
        public @Nullable Long getTimeUnit(
                Config config,
                String section,
                @Nullable String subsection,
                String name,
                @Nullable Long byDefault,
                TimeUnit unit) {
            return section.equals(ConfigConstants.CONFIG_FILESYSTEM_SECTION)
                    ? (Long) unit.convert(SECONDS, TimeUnit.SECONDS)
                    : super.getTimeUnit(config, section, subsection, name, byDefault, unit);
        }
    }
}
