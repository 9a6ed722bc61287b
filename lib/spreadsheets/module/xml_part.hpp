#pragma once

#include "spreadsheets/module/xml_stream.hpp"
#include "spreadsheets/module/zip_archive.hpp"

#include <string>

namespace constancia {

/// Unpacks and parses side by side.
inline void read_xml_part(ZipArchive& zip, const std::string& part, XmlReader& reader)
{
    XmlStream stream(reader, part);
    zip.read(part, [&](std::string_view piece) { stream.feed(piece); });
    stream.finish();
}

} // namespace constancia
