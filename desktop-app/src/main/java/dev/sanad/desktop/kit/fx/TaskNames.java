package dev.sanad.desktop.kit.fx;

/// What tasks of the JavaFX thread are called in the figures.
final class TaskNames {
    private TaskNames() {}

    /// Work that knows what it is called.
    interface Named extends Runnable {
        String name();
    }

    static String of(Runnable work) {
        return work instanceof Named named ? named.name() : host(work);
    }

    /// The class that a function was written in, without its package.
    static String host(Object function) {
        String name = function.getClass().getName();
        int lambda = name.indexOf("$$Lambda");
        String host = lambda < 0 ? name : name.substring(0, lambda);
        return host.substring(host.lastIndexOf('.') + 1);
    }

    /// Work under a name.
    static Named named(String name, Runnable work) {
        return new Named() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void run() {
                work.run();
            }
        };
    }
}
