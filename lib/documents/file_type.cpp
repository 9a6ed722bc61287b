#include "documents/file_type.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace constancia {

namespace {

using namespace std::string_view_literals;

bool has_at(std::string_view bytes, std::size_t offset, std::string_view signature)
{
    return bytes.size() >= offset + signature.size() && bytes.substr(offset, signature.size()) == signature;
}

struct Signature {
    std::size_t offset;
    std::string_view bytes;
    FileType type;
};

constexpr std::array signatures = {
    Signature{0, "\xFF\xD8\xFF"sv, FileType::jpeg},
    Signature{0, "\x89PNG\r\n\x1A\n"sv, FileType::png},
    Signature{0, "II*\0"sv, FileType::tiff},
    Signature{0, "MM\0*"sv, FileType::tiff},
    Signature{8, "WEBP"sv, FileType::webp},
    Signature{4, "ftypheic"sv, FileType::heic},
    Signature{4, "ftypheix"sv, FileType::heic},
    Signature{4, "ftyphevc"sv, FileType::heic},
    Signature{4, "ftypmif1"sv, FileType::heic},
    Signature{4, "ftypmsf1"sv, FileType::heic},
    Signature{4, "ftyp"sv, FileType::video},
    Signature{0, "\x1A\x45\xDF\xA3"sv, FileType::video},
    Signature{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, FileType::old_office},
    Signature{0, "{\\rtf"sv, FileType::rtf},
    Signature{0, "Rar!\x1A\x07"sv, FileType::rar},
    Signature{0, "7z\xBC\xAF\x27\x1C"sv, FileType::seven_zip},
    Signature{0, "\x1F\x8B"sv, FileType::gzip},
    Signature{0, "GIF8"sv, FileType::gif},
};

/// Office files are ZIP archives; their first members' names tell which.
FileType type_of_zip(std::string_view bytes)
{
    const std::string_view head = bytes.substr(0, 4096);
    const auto mentions = [&](std::string_view text) { return head.find(text) != std::string_view::npos; };
    if (mentions("word/") || mentions("opendocument.text")) return FileType::word;
    if (mentions("xl/") || mentions("opendocument.spreadsheet")) return FileType::spreadsheet;
    // Word and Excel may put only "[Content_Types].xml" and "_rels/" first; the directory at the end has all
    // names.
    const std::string_view tail = bytes.substr(bytes.size() - std::min<std::size_t>(bytes.size(), 65536));
    if (tail.find("word/document") != std::string_view::npos) return FileType::word;
    if (tail.find("xl/workbook") != std::string_view::npos) return FileType::spreadsheet;
    return FileType::zip;
}

bool looks_like_text(std::string_view bytes)
{
    const std::string_view head = bytes.substr(0, 4096);
    return std::none_of(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
    });
}

FileType type_of_text(std::string_view bytes)
{
    std::string head(bytes.substr(0, 1024));
    std::transform(head.begin(), head.end(), head.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (head.find("<html") != std::string::npos || head.find("<!doctype html") != std::string::npos)
        return FileType::html;
    for (const std::string_view header :
         {"received:"sv, "return-path:"sv, "mime-version:"sv, "delivered-to:"sv})
        if (head.starts_with(header)) return FileType::mail;
    return FileType::text;
}

} // namespace

FileType file_type(std::string_view bytes)
{
    if (bytes.empty()) return FileType::empty;
    if (has_at(bytes, 0, "%PDF-")) return FileType::pdf;
    for (const Signature& signature : signatures)
        if (has_at(bytes, signature.offset, signature.bytes)) return signature.type;
    if (has_at(bytes, 0, "BM") && bytes.size() > 54 && !looks_like_text(bytes)) return FileType::bmp;
    if (has_at(bytes, 0, "PK\x03\x04"sv) || has_at(bytes, 0, "PK\x05\x06"sv)) return type_of_zip(bytes);
    // ISO 32000-1, annex H.3.4.1: readers accept the header anywhere within the first 1024 bytes. Only now,
    // as an archive may hold a PDF that begins there.
    if (bytes.substr(0, 1024 + 5).find("%PDF-") != std::string_view::npos) return FileType::pdf;
    if (looks_like_text(bytes)) return type_of_text(bytes);
    return FileType::unknown;
}

bool is_image_file(FileType type)
{
    switch (type) {
    case FileType::jpeg:
    case FileType::png:
    case FileType::tiff:
    case FileType::webp:
    case FileType::heic:
        return true;
    default:
        return false;
    }
}

} // namespace constancia
