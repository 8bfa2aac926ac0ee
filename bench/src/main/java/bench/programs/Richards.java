package bench.programs;

import bench.Benchmark;

/// The scheduler of a small operating system: six tasks exchange packets; virtual calls and linked
/// lists.
public final class Richards implements Benchmark {
    private static final int IDLE_ROUNDS = 10_000;
    private static final int EXPECTED_QUEUED = 23_246;
    private static final int EXPECTED_HELD = 9_297;
    private static final int RUNS = 50;

    @Override
    public String name() {
        return "richards";
    }

    @Override
    public long run() {
        long checksum = 0;
        for (int run = 0; run < RUNS; run++) {
            Kernel kernel = new Kernel();
            kernel.boot();
            kernel.schedule();
            checksum = checksum * 31 + kernel.queuedPackets * 100_000L + kernel.heldTasks;
        }
        return checksum;
    }

    @Override
    public long expectedChecksum() {
        long checksum = 0;
        for (int run = 0; run < RUNS; run++) {
            checksum = checksum * 31 + EXPECTED_QUEUED * 100_000L + EXPECTED_HELD;
        }
        return checksum;
    }

    private enum Kind {
        DEVICE,
        WORK
    }

    private static final class Packet {
        static final int DATA_SIZE = 4;
        Packet link;
        int identity;
        final Kind kind;
        int datum;
        final int[] data = new int[DATA_SIZE];

        Packet(Packet link, int identity, Kind kind) {
            this.link = link;
            this.identity = identity;
            this.kind = kind;
        }

        /// This packet at the end of a queue; returns the queue's head.
        Packet appendTo(Packet head) {
            link = null;
            if (head == null) {
                return this;
            }
            Packet last = head;
            while (last.link != null) {
                last = last.link;
            }
            last.link = this;
            return head;
        }
    }

    private abstract static class Task {
        final Kernel kernel;
        final Task next;
        final int identity;
        final int priority;
        Packet input;
        boolean pending, waiting, holding;

        Task(Kernel kernel, int identity, int priority, Packet input) {
            this.kernel = kernel;
            this.identity = identity;
            this.priority = priority;
            this.input = input;
            pending = input != null;
            waiting = true;
            next = kernel.tasks;
            kernel.tasks = this;
            kernel.byIdentity[identity] = this;
        }

        /// Does one step with a packet or none; returns who runs next.
        abstract Task step(Packet packet);

        final Task dispatch() {
            Packet packet = null;
            if (pending && waiting) {
                packet = input;
                input = packet.link;
                pending = input != null;
                waiting = false;
            }
            return step(packet);
        }

        final boolean mustStay() {
            return holding || !pending && waiting;
        }

        final Task receive(Packet packet, Task sender) {
            if (input == null) {
                input = packet;
                pending = true;
                if (priority > sender.priority) {
                    return this;
                }
            } else {
                input = packet.appendTo(input);
            }
            return sender;
        }

        final Task waitForPacket() {
            waiting = true;
            return this;
        }

        final Task release(int other) {
            Task task = kernel.byIdentity[other];
            task.holding = false;
            return task.priority > priority ? task : this;
        }
    }

    private static final class Kernel {
        static final int IDLE = 0,
                WORKER = 1,
                HANDLER_A = 2,
                HANDLER_B = 3,
                DEVICE_A = 4,
                DEVICE_B = 5;
        final Task[] byIdentity = new Task[6];
        Task tasks;
        Task current;
        int queuedPackets, heldTasks;

        void boot() {
            Task idle = new Idler(this);
            idle.waiting = false;
            new Worker(this, workPackets(IDLE, 2, Kind.WORK));
            new Handler(this, HANDLER_A, 2000, workPackets(DEVICE_A, 3, Kind.DEVICE));
            new Handler(this, HANDLER_B, 3000, workPackets(DEVICE_B, 3, Kind.DEVICE));
            new Device(this, DEVICE_A, 4000);
            new Device(this, DEVICE_B, 5000);
        }

        private static Packet workPackets(int identity, int count, Kind kind) {
            Packet head = null;
            for (int i = 0; i < count; i++) {
                head = new Packet(head, identity, kind);
            }
            return head;
        }

        void schedule() {
            current = tasks;
            while (current != null) {
                current = current.mustStay() ? current.next : current.dispatch();
            }
        }

        Task hold(Task task) {
            heldTasks++;
            task.holding = true;
            return task.next;
        }

        Task send(Packet packet, Task sender) {
            Task target = byIdentity[packet.identity];
            queuedPackets++;
            packet.link = null;
            packet.identity = sender.identity;
            return target.receive(packet, sender);
        }
    }

    private static final class Idler extends Task {
        private int control = 1;
        private int roundsLeft = IDLE_ROUNDS;

        Idler(Kernel kernel) {
            super(kernel, Kernel.IDLE, 0, null);
        }

        @Override
        Task step(Packet packet) {
            if (--roundsLeft == 0) {
                return kernel.hold(this);
            }
            boolean even = (control & 1) == 0;
            control = even ? control >> 1 : control >> 1 ^ 0xD008;
            return release(even ? Kernel.DEVICE_A : Kernel.DEVICE_B);
        }
    }

    private static final class Worker extends Task {
        private int handler = Kernel.HANDLER_A;
        private int letter;

        Worker(Kernel kernel, Packet input) {
            super(kernel, Kernel.WORKER, 1000, input);
        }

        @Override
        Task step(Packet packet) {
            if (packet == null) {
                return waitForPacket();
            }
            handler = handler == Kernel.HANDLER_A ? Kernel.HANDLER_B : Kernel.HANDLER_A;
            packet.identity = handler;
            packet.datum = 0;
            for (int i = 0; i < Packet.DATA_SIZE; i++) {
                letter = letter % 26 + 1;
                packet.data[i] = 'A' + letter - 1;
            }
            return kernel.send(packet, this);
        }
    }

    private static final class Handler extends Task {
        private Packet work, devices;

        Handler(Kernel kernel, int identity, int priority, Packet input) {
            super(kernel, identity, priority, input);
        }

        @Override
        Task step(Packet packet) {
            if (packet != null) {
                if (packet.kind == Kind.WORK) {
                    work = packet.appendTo(work);
                } else {
                    devices = packet.appendTo(devices);
                }
            }
            if (work == null) {
                return waitForPacket();
            }
            Packet first = work;
            if (first.datum >= Packet.DATA_SIZE) {
                work = first.link;
                return kernel.send(first, this);
            }
            if (devices == null) {
                return waitForPacket();
            }
            Packet device = devices;
            devices = device.link;
            device.datum = first.data[first.datum++];
            return kernel.send(device, this);
        }
    }

    private static final class Device extends Task {
        private Packet held;

        Device(Kernel kernel, int identity, int priority) {
            super(kernel, identity, priority, null);
        }

        @Override
        Task step(Packet packet) {
            if (packet != null) {
                held = packet;
                return kernel.hold(this);
            }
            if (held == null) {
                return waitForPacket();
            }
            Packet done = held;
            held = null;
            return kernel.send(done, this);
        }
    }
}
