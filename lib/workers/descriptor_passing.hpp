#pragma once

#include "support/descriptor.hpp"

#include <cstddef>
#include <utility>

namespace constancia {

/// Two ends of a connection between processes. Neither survives a program that is started.
std::pair<Descriptor, Descriptor> connected_pair(int socket_type);

/// One message over a socket of type SOCK_SEQPACKET, with a descriptor if `passed` is one. Whether it was
/// sent.
bool send_packet(int socket, const void* bytes, std::size_t size, int passed = -1);

/// Waits for one message of exactly `size` bytes; false when the other end is gone or sends anything else.
bool receive_packet(int socket, void* bytes, std::size_t size, Descriptor& passed);

} // namespace constancia
