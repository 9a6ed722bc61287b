#pragma once

#include "support/closed_set.hpp"

#include <string_view>

namespace constancia {

/// What a file is by its first bytes, whatever its name says.
enum class FileType {
    empty,
    pdf,
    jpeg,
    png,
    tiff,
    webp,
    heic,
    zip,
    word,        ///< .docx, .odt
    spreadsheet, ///< .xlsx, .ods
    old_office,  ///< .doc, .xls: OLE
    rtf,
    rar,
    seven_zip,
    gzip,
    gif,
    bmp,
    html,
    mail,
    video,
    text,
    unknown,
};

constexpr auto names_of(FileType)
{
    return closed_set<FileType>({{FileType::empty, "empty"},
                                 {FileType::pdf, "pdf"},
                                 {FileType::jpeg, "jpeg"},
                                 {FileType::png, "png"},
                                 {FileType::tiff, "tiff"},
                                 {FileType::webp, "webp"},
                                 {FileType::heic, "heic"},
                                 {FileType::zip, "zip"},
                                 {FileType::word, "word"},
                                 {FileType::spreadsheet, "spreadsheet"},
                                 {FileType::old_office, "old_office"},
                                 {FileType::rtf, "rtf"},
                                 {FileType::rar, "rar"},
                                 {FileType::seven_zip, "seven_zip"},
                                 {FileType::gzip, "gzip"},
                                 {FileType::gif, "gif"},
                                 {FileType::bmp, "bmp"},
                                 {FileType::html, "html"},
                                 {FileType::mail, "mail"},
                                 {FileType::video, "video"},
                                 {FileType::text, "text"},
                                 {FileType::unknown, "unknown"}});
}

FileType file_type(std::string_view untrusted_bytes);

/// An image file that holds pages of its own: JPEG, PNG, TIFF, WebP, HEIC.
bool is_image_file(FileType type);

} // namespace constancia
