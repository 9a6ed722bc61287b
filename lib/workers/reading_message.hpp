#pragma once

#include "content/document_error.hpp"
#include "content/page_picture.hpp"
#include "pipeline/file_reading.hpp"

#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace constancia {

/// What a document's reading came to, as bytes: what a worker sends. Texts and lists that are longer than any
/// honest document's are cut.
std::string reading_message(const Result<FileReading>& reading);

/// The inverse, for bytes that a worker in a stranger's hands may have made: every length, number and name is
/// checked, every text is UTF-8. Nothing when one of them is not as it must be.
std::optional<Result<FileReading>> parse_reading_message(std::string_view untrusted_bytes);

/// A picture of a page, likewise: a JPEG by its first bytes, and nothing more is known of it.
std::string picture_message(const PagePicture& picture);
std::optional<PagePicture> parse_picture_message(std::string_view untrusted_bytes);

/// No message is longer, in bytes.
inline constexpr std::size_t longest_reading_message = 8u << 20;

} // namespace constancia
