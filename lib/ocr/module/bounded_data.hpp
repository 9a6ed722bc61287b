/// Bounded decoding of streams. Only for the files that adapt qpdf.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>

#include <cstddef>
#include <string>

namespace constancia {

/// What a stream holds once its filters are undone, as far as it was looked at.
struct DecodedData {
    std::string bytes;      ///< all, or what came before the limit or the damage
    bool is_cut = false;    ///< there is more than the limit
    bool is_usable = false; ///< every filter is one that can be undone
};

/// The stream without its filters, which can expand a few bytes to many gigabytes: no more than `most` bytes
/// of it are ever held. Codecs of pictures are no such filters.
DecodedData decoded_data(QPDFObjectHandle stream, std::size_t most);

} // namespace constancia
