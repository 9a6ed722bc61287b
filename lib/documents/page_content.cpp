#include "documents/page_content.hpp"

#include <Array.h>
#include <Page.h>
#include <Stream.h>
#include <zlib.h>

#include <array>
#include <optional>
#include <string_view>

namespace constancia {
namespace {

/// An honest page has some ten thousand bytes, in one stream or a few.
constexpr std::size_t most_bytes = 1u << 20;
constexpr int most_streams = 16;

/// Whether its bytes are what zlib makes of those of the stream below it.
bool is_deflated(Stream& stream)
{
    const Dict& facts = *stream.getDict();
    return stream.getKind() == strFlate && !facts.hasKey("DecodeParms") && !facts.hasKey("DP");
}

/// What is unpacked at a time. A string would be filled with zeros before it is written.
using Piece = std::array<unsigned char, 16u << 10>;

void append(std::string& bytes, const Piece& piece, std::size_t size)
{
    bytes.append(reinterpret_cast<const char*>(piece.data()), size);
}

std::string all_bytes(Stream& stream)
{
    std::string bytes;
    Piece piece;
    stream.reset();
    for (std::size_t read = piece.size(); read == piece.size() && bytes.size() <= most_bytes;) {
        read = static_cast<std::size_t>(stream.doGetChars(static_cast<int>(piece.size()), piece.data()));
        append(bytes, piece, read);
    }
    return bytes;
}

/// Nothing unless it is whole and no longer than `most`.
std::optional<std::string> inflated(std::string packed, std::size_t most)
{
    z_stream state{};
    if (inflateInit(&state) != Z_OK) return std::nullopt;
    state.next_in = reinterpret_cast<unsigned char*>(packed.data());
    state.avail_in = static_cast<unsigned>(packed.size());
    std::string bytes;
    Piece piece;
    int result = Z_OK;
    while (result == Z_OK && bytes.size() < most) {
        state.next_out = piece.data();
        state.avail_out = static_cast<unsigned>(piece.size());
        result = inflate(&state, Z_NO_FLUSH);
        append(bytes, piece, piece.size() - state.avail_out);
    }
    inflateEnd(&state);
    if (result != Z_STREAM_END || bytes.size() > most) return std::nullopt;
    return bytes;
}

} // namespace

PageContent::PageContent(Page& page) : m_object(page.getContents())
{
    if (m_object.isStream()) {
        m_object = unpacked(m_object);
        return;
    }
    if (!m_object.isArray() || m_object.arrayGetLength() > most_streams) return;
    auto* const streams = new Array(nullptr); // the object's
    Object all(streams);
    for (int i = 0; i < m_object.arrayGetLength(); ++i) {
        const Object stream = m_object.arrayGet(i);
        if (!stream.isStream()) return;
        streams->add(unpacked(stream));
    }
    m_object = std::move(all);
}

Object PageContent::unpacked(const Object& stream)
{
    if (!is_deflated(*stream.getStream())) return stream.copy();
    auto bytes = inflated(all_bytes(*stream.getStream()->getNextStream()), most_bytes - m_size);
    if (!bytes) return stream.copy();
    const std::string& kept = m_bytes.emplace_back(std::move(*bytes));
    m_size += kept.size();
    auto* const plain =
        new MemStream(kept.data(), 0, static_cast<Goffset>(kept.size()), Object(objNull)); // the object's
    return Object(static_cast<Stream*>(plain));
}

} // namespace constancia
