/// The network stack: Ethernet to sockets, passive and single-threaded.
/// ```
///   socket   TcpSocket  UdpSocket  EchoSocket      calls from above, under the lock of whoever drives the stack
///              │          │          │
///            tcp        udp        icmp            demultiplexing by ports, state machines
///              └──────────┼──────────┘
///                         ip                       routes, addresses, fragments; both families as two longs
///                         │
///                        link                      Ethernet, neighbours (ARP, ND), loopback
///                         │
///            hal.device.NetDevice                  calls from [NetworkStack#poll]
/// ```
/// `wire` has views of bytes, `time` the timers. Whoever drives the stack calls [NetworkStack#poll] after an interrupt of a device, and no later
/// than [NetworkStack#nextDeadlineNanos]. Time is nanoseconds of a [NetClock].
///
/// Invariant: what arrives from the wire allocates nothing that outlives the call, but for entries of tables that [Limits] bounds.
package eggvm.lib.net;
