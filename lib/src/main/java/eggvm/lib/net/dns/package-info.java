/// Names to addresses: a stub resolver (RFC 1034 section 5.3.1, RFC 1035), passive like all of the stack.
/// ```
///   Resolver.lookup ─▸ literal? ─▸ hosts file? ─▸ Lookup: each name of the search list in turn
///                                                    └─▸ Question (A), Question (AAAA) ─▸ cache? ─▸ UDP to each server ─▸ TCP when cut off
/// ```
/// Every question goes out from a port of its own with a random identifier (RFC 5452). All is bounded: lookups, cache, aliases, tries.
package eggvm.lib.net.dns;
