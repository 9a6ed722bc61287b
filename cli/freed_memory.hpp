#pragma once

namespace constancia {

/// Keeps memory that was given back for at least a second before the system gets it, and until something is
/// next asked for or given back. A page that is read from its picture asks for many pictures of its size one
/// after another; to have the system clear each of them anew takes a thirtieth of all the time. What
/// MIMALLOC_DECOMMIT_DELAY in the environment says goes before.
void keep_freed_memory_for_a_while();

} // namespace constancia
